using Chancery.Editions;
using Chancery.Editions.MakeUp;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.MakeUp;

/// <summary>What a volume is made up of.</summary>
internal static class MakeUpEndpoints
{
    private const int MostPeople = 30;

    /// <summary>The page of a volume.</summary>
    public static async Task OfVolume(VolumeEntry volume, string address, HttpContext context, Pages pages, IEdition edition)
    {
        if (edition.MakeUp(new MakeUpFilter(Volume: volume.Id), MostPeople) is not { } makeUp) await pages.Missing(context, volume.Id);
        else
        {
            await Pages.Send(context, await pages.Render<MakeUpPage>(
                (nameof(MakeUpPage.Volume), volume), (nameof(MakeUpPage.MakeUp), makeUp), (nameof(MakeUpPage.Chapters), ChapterStrip.Of(edition.Contents(volume.Id)))));
        }
    }
}
