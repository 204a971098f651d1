using System.Globalization;
using Chancery.Editions;
using Chancery.Editions.People;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.People;

/// <summary>The people of the edition: the list, a person, what a person is reported to have said.</summary>
internal static class PeopleEndpoints
{
    /// <summary>Entries on a page.</summary>
    public const int PageLength = 50;

    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/people", Pages.Methods, List);
        app.MapMethods("/people/together", Pages.Methods, (HttpContext context, Pages pages, IEdition edition) => Network(context, pages, edition, "People who appear together", [new Crumb("/people", "People")], "/people/together", new NetworkRequest()));
        app.MapMethods("/people/{key}", Pages.Methods, Person);
        app.MapMethods("/people/{key}/said", Pages.Methods, Said);
        app.MapMethods("/people/{key}/together", Pages.Methods, Together);
        app.MapMethods("/people/{key}/together/{other}", Pages.Methods, Shared);
    }

    /// <summary>The people of a volume who appear together.</summary>
    public static Task OfVolume(VolumeEntry volume, string address, HttpContext context, Pages pages, IEdition edition) =>
        Network(context, pages, edition, $"People who appear together in {Reading.Labels.Of(volume)}", [new Crumb(Words.Href(volume.Id), Reading.Labels.Of(volume))], address, new NetworkRequest { Volume = volume.Id });

    /// <summary>The address of a network.</summary>
    /// <param name="path">The address of its page.</param>
    /// <param name="request">What is asked for.</param>
    public static string NetworkAddress(string path, NetworkRequest request)
    {
        var (usual, parts) = (new NetworkRequest(), new List<string>());
        if (request.Named) parts.Add("by=named");
        if (request.Most != usual.Most) parts.Add("people=" + Words.Digits(request.Most));
        if (request.Least != usual.Least) parts.Add("least=" + Words.Digits(request.Least));
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }

    /// <summary>The role that an address names.</summary>
    public static PersonRole Role(string? name) => name switch
    {
        "sent" => PersonRole.Sent,
        "received" => PersonRole.Received,
        "took-part" => PersonRole.TookPart,
        "said" => PersonRole.Said,
        "mentioned" => PersonRole.Mentioned,
        _ => PersonRole.Any,
    };

    /// <summary>The page that an address names, from 1.</summary>
    public static int Page(IQueryCollection query) => int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? Math.Clamp(n, 1, 1_000_000) : 1;

    /// <summary>The year that an address names; null when it names none.</summary>
    public static int? Year(IQueryCollection query) => int.TryParse(query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 10_000 ? n : null;

    private static async Task List(HttpContext context, Pages pages, IEdition edition)
    {
        var initials = edition.Initials();
        var asked = context.Request.Query["letter"].ToString();
        var letter = initials.Any(i => i.Letter == asked) ? asked : initials.Sum(i => i.People) <= 400 ? "" : initials[0].Letter;
        await Pages.Send(context, await pages.Render<PeoplePage>((nameof(PeoplePage.Initials), initials), (nameof(PeoplePage.Letter), letter), (nameof(PeoplePage.People), edition.People(letter))));
    }

    private static async Task Person(string key, HttpContext context, Pages pages, IEdition edition)
    {
        if (edition.Person(Words.Part(key)) is not { } person)
        {
            await pages.Missing(context, near: Nearby.People(edition, Words.Part(key)));
            return;
        }
        var (role, year, page) = (Role(context.Request.Query["role"]), Year(context.Request.Query), Page(context.Request.Query));
        await Pages.Send(context, await pages.Render<PersonPage>(
            (nameof(PersonPage.Person), person), (nameof(PersonPage.Role), role), (nameof(PersonPage.Year), year), (nameof(PersonPage.Page), page),
            (nameof(PersonPage.Documents), edition.PersonDocuments(person.Key, role, year, (page - 1) * PageLength, PageLength)),
            (nameof(PersonPage.Volumes), edition.Volumes().ToDictionary(v => v.Id, StringComparer.Ordinal))));
    }

    private static async Task Said(string key, HttpContext context, Pages pages, IEdition edition)
    {
        if (edition.Person(Words.Part(key)) is not { } person)
        {
            await pages.Missing(context, near: Nearby.People(edition, Words.Part(key)));
            return;
        }
        var (words, page) = (context.Request.Query["q"].ToString(), Page(context.Request.Query));
        if (words.Length > 200) words = words[..200];
        await Pages.Send(context, await pages.Render<SaidPage>(
            (nameof(SaidPage.Person), person), (nameof(SaidPage.Wanted), words), (nameof(SaidPage.Page), page),
            (nameof(SaidPage.Statements), edition.Statements(person.Key, words, (page - 1) * PageLength, PageLength))));
    }

    private static async Task Together(string key, HttpContext context, Pages pages, IEdition edition)
    {
        if (edition.Person(Words.Part(key)) is not { } person) await pages.Missing(context);
        else await Network(context, pages, edition, $"In the same documents as {person.Name}", [new Crumb("/people", "People"), new Crumb(Words.Person(person.Key), person.Name)], Words.Person(person.Key) + "/together", new NetworkRequest { Around = person.Key }, person);
    }

    private static async Task Shared(string key, string other, HttpContext context, Pages pages, IEdition edition)
    {
        if (edition.Person(Words.Part(key)) is not { } person || edition.Person(Words.Part(other)) is not { } second || person.Key == second.Key)
        {
            await pages.Missing(context);
            return;
        }
        var (named, page) = (context.Request.Query["by"] == "named", Page(context.Request.Query));
        await Pages.Send(context, await pages.Render<SharedPage>(
            (nameof(SharedPage.Person), person), (nameof(SharedPage.Other), second), (nameof(SharedPage.Named), named), (nameof(SharedPage.Page), page),
            (nameof(SharedPage.Documents), edition.DocumentsTogether(person.Key, second.Key, named, (page - 1) * PageLength, PageLength)),
            (nameof(SharedPage.Volumes), edition.Volumes().ToDictionary(v => v.Id, StringComparer.Ordinal))));
    }

    private static async Task Network(HttpContext context, Pages pages, IEdition edition, string title, IReadOnlyList<Crumb> crumbs, string address, NetworkRequest request, EditionPerson? around = null)
    {
        var query = context.Request.Query;
        request = request with
        {
            Named = query["by"] == "named",
            Most = Math.Clamp(Number(query["people"]) ?? request.Most, 2, TogetherPage.MostPeople),
            Least = Math.Clamp(Number(query["least"]) ?? request.Least, 1, 10_000),
        };
        await Pages.Send(context, await pages.Render<TogetherPage>(
            (nameof(TogetherPage.Title), title), (nameof(TogetherPage.Crumbs), crumbs), (nameof(TogetherPage.Path), address), (nameof(TogetherPage.Request), request),
            (nameof(TogetherPage.Network), edition.Together(request)), (nameof(TogetherPage.Around), around)));
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
