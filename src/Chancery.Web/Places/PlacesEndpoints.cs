using Chancery.Editions;
using Chancery.Editions.MakeUp;
using Chancery.Facts.People.Names;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Places;

/// <summary>Places of date lines and kinds of documents, each with what its documents are made up of.</summary>
internal static class PlacesEndpoints
{
    /// <summary>More places than this are shown by their first letters.</summary>
    private const int MostOnPage = 400;

    private const int MostPeople = 30;

    private const int MostNear = 8;

    public static void MapPlaces(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/places", Pages.Methods, List);
        app.MapMethods("/places/{key}", Pages.Methods, Place);
        app.MapMethods("/kinds", Pages.Methods, async (HttpContext context, Pages pages, IEdition edition) =>
            await Pages.Send(context, await pages.Render<KindsPage>((nameof(KindsPage.Kinds), edition.Summary().Kinds))));
        app.MapMethods("/kinds/{kind}", Pages.Methods, Kind);
    }

    private static async Task List(HttpContext context, Pages pages, IEdition edition)
    {
        var places = edition.Places();
        var initials = places.GroupBy(p => p.Key[..1], StringComparer.Ordinal).Select(g => (g.Key, g.Count())).ToList();
        var asked = context.Request.Query["letter"].ToString();
        var letter = initials.Any(i => i.Key == asked) ? asked : places.Count <= MostOnPage ? "" : initials[0].Key;
        await Pages.Send(context, await pages.Render<PlacesPage>(
            (nameof(PlacesPage.Initials), initials), (nameof(PlacesPage.Letter), letter), (nameof(PlacesPage.All), places)));
    }

    private static async Task Place(string key, HttpContext context, Pages pages, IEdition edition)
    {
        var (places, wanted) = (edition.Places(), PlaceSummary.KeyOf(Words.Part(key)));
        if (places.FirstOrDefault(p => p.Key == wanted) is not { } place || edition.MakeUp(new MakeUpFilter(Place: place.Name), MostPeople) is not { } makeUp)
            await pages.Missing(context, [.. Near(places, wanted).Select(p => (Words.Place(p.Key), p.Name)), ("/places", "All places")]);
        else if (place.Key != Words.Part(key)) context.Response.Redirect(Words.Place(place.Key));
        else
        {
            await Pages.Send(context, await pages.Render<PlacePage>(
                (nameof(PlacePage.Place), place), (nameof(PlacePage.MakeUp), makeUp), (nameof(PlacePage.Near), Near(places, place.Key)), (nameof(PlacePage.Volumes), edition.Volumes().ToDictionary(v => v.Id, StringComparer.Ordinal))));
        }
    }

    private static async Task Kind(string kind, HttpContext context, Pages pages, IEdition edition)
    {
        kind = Words.Part(kind);
        if (edition.Summary().Kinds.All(k => k.Kind != kind) || edition.MakeUp(new MakeUpFilter(Kind: kind), MostPeople) is not { } makeUp)
            await pages.Missing(context, [("/kinds", "All kinds")]);
        else
        {
            await Pages.Send(context, await pages.Render<KindPage>(
                (nameof(KindPage.Kind), kind), (nameof(KindPage.MakeUp), makeUp), (nameof(KindPage.Volumes), edition.Volumes().ToDictionary(v => v.Id, StringComparer.Ordinal))));
        }
    }

    /// <summary>Places that may be the same or lie in one another: those that hold all words of the other, and those that differ by a slip.</summary>
    private static List<PlaceSummary> Near(IReadOnlyList<PlaceSummary> places, string key)
    {
        var words = key.Split('-');
        return
        [
            .. places.Where(p => p.Key != key && (Holds(p.Key.Split('-'), words) || Holds(words, p.Key.Split('-')) || Math.Abs(p.Key.Length - key.Length) < 3 && key.Length > 4 && Spelling.Distance(p.Key, key) <= (key.Length > 7 ? 2 : 1)))
                .OrderByDescending(p => p.Documents).Take(MostNear),
        ];
    }

    private static bool Holds(string[] words, string[] others) => others.All(w => words.Contains(w, StringComparer.Ordinal));
}
