using Chancery.Editions;
using Chancery.Facts.Citations;
using Chancery.Web.Layout;
using Chancery.Web.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Cited;

/// <summary>What the edition cites and does not print.</summary>
internal static class CitedEndpoints
{
    /// <summary>Papers on a page.</summary>
    public const int PageLength = 100;

    private const int LongestQuery = 200;

    public static void MapCited(this IEndpointRouteBuilder app) => app.MapMethods("/cited", Pages.Methods, List);

    /// <summary>The papers that an address asks for: those that hold some letters, a part at a time.</summary>
    public static ListPart<UnprintedPaper> Asked(IEdition edition, string words, int page, int length)
    {
        var wanted = words.Trim();
        var papers = edition.UnprintedPapers();
        var found = wanted.Length == 0 ? papers : [.. papers.Where(p => Holds(p, wanted))];
        return new ListPart<UnprintedPaper>(found.Count, [.. found.Skip((page - 1) * length).Take(length)]);
    }

    /// <summary>The letters that an address looks for.</summary>
    public static string Words(IQueryCollection query) => query["q"].ToString() is { Length: > LongestQuery } words ? words[..LongestQuery] : query["q"].ToString();

    private static bool Holds(UnprintedPaper paper, string words)
    {
        var p = paper.Paper;
        foreach (var text in (ReadOnlySpan<string?>)[p.Printed, p.Name(), p.Repository, p.Collection, p.FileNumber, p.Lot, p.Folder, p.Date])
            if (text is not null && text.Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
        return paper.CitedBy.Any(c => c.Contains(words, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task List(HttpContext context, Pages pages, IEdition edition)
    {
        var (words, page) = (Words(context.Request.Query), PeopleEndpoints.Page(context.Request.Query));
        await Pages.Send(context, await pages.Render<CitedPage>((nameof(CitedPage.Wanted), words), (nameof(CitedPage.Page), page), (nameof(CitedPage.Papers), Asked(edition, words, page, PageLength))));
    }
}
