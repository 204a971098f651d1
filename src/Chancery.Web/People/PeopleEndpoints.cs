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
        app.MapMethods("/people/{key}", Pages.Methods, Person);
        app.MapMethods("/people/{key}/said", Pages.Methods, Said);
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
            await pages.Missing(context);
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
            await pages.Missing(context);
            return;
        }
        var (words, page) = (context.Request.Query["q"].ToString(), Page(context.Request.Query));
        if (words.Length > 200) words = words[..200];
        await Pages.Send(context, await pages.Render<SaidPage>(
            (nameof(SaidPage.Person), person), (nameof(SaidPage.Wanted), words), (nameof(SaidPage.Page), page),
            (nameof(SaidPage.Statements), edition.Statements(person.Key, words, (page - 1) * PageLength, PageLength))));
    }
}
