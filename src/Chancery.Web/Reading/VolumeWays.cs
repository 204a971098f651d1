using Chancery.Editions;
using Chancery.Web.Layout;
using Chancery.Web.MakeUp;
using Chancery.Web.People;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Reading;

/// <summary>Pages about a volume as a whole: <c>/{volume}/people</c>, <c>/{volume}/makeup</c>. An id of the volume of that name goes first; the page then has a tilde before it.</summary>
internal static class VolumeWays
{
    /// <summary>Answers with a page about a volume.</summary>
    public delegate Task Way(VolumeEntry volume, string address, HttpContext context, Pages pages, IEdition edition);

    private static readonly Dictionary<string, Way> Ways = new(StringComparer.Ordinal) { ["people"] = PeopleEndpoints.OfVolume, ["makeup"] = MakeUpEndpoints.OfVolume };

    /// <summary>The address of a page about a volume.</summary>
    public static string Href(IEdition edition, string volume, string name) => Words.Href(volume, edition.Find(volume, name) is null ? name : "~" + name);

    /// <summary>The page of a name; null when there is none.</summary>
    public static Way? Named(IEdition edition, string volume, string name) =>
        Ways.TryGetValue(name.TrimStart('~'), out var way) && Href(edition, volume, name.TrimStart('~')) == Words.Href(volume, name) ? way : null;
}
