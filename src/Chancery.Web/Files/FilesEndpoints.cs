using Chancery.Editions;
using Chancery.Editions.Files;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Files;

/// <summary>Where the papers lie: repositories and collections, a collection's files, a file in the order of the paper.</summary>
internal static class FilesEndpoints
{
    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/files", Pages.Methods, Archive);
        app.MapMethods("/files/{key}", Pages.Methods, File);
    }

    private static async Task Archive(HttpContext context, Pages pages, IEdition edition)
    {
        var archive = edition.Archive();
        var (repository, collection) = (context.Request.Query["repository"], context.Request.Query["collection"]);
        if (repository.Count == 0)
        {
            await Pages.Send(context, await pages.Render<ArchivePage>((nameof(ArchivePage.Archive), archive)));
            return;
        }
        var found = archive.Repositories.FirstOrDefault(r => r.Key == repository.ToString());
        if (found is not null && collection.Count == 0)
        {
            await Pages.Send(context, await pages.Render<ArchivePage>((nameof(ArchivePage.Archive), new Archive([found])), (nameof(ArchivePage.Whole), true)));
            return;
        }
        if (found?.Collections.FirstOrDefault(c => c.Key == collection.ToString()) is not { } held)
        {
            await pages.Missing(context);
            return;
        }
        await Pages.Send(context, await pages.Render<CollectionPage>(
            (nameof(CollectionPage.Repository), found), (nameof(CollectionPage.Collection), held),
            (nameof(CollectionPage.Files), edition.Files(found.Key, held.Key)), (nameof(CollectionPage.Loose), edition.WithoutFile(found.Key, held.Key))));
    }

    private static async Task File(string key, HttpContext context, Pages pages, IEdition edition)
    {
        if (edition.File(Words.Part(key)) is not { } file)
        {
            await pages.Missing(context);
            return;
        }
        await Pages.Send(context, await pages.Render<FilePage>((nameof(FilePage.File), file), (nameof(FilePage.Volumes), edition.Volumes().ToDictionary(v => v.Id, StringComparer.Ordinal))));
    }
}
