using Chancery.Editions;
using Chancery.Editions.Checks;
using Chancery.Web.Layout;
using Chancery.Web.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Findings;

/// <summary>What a check of the edition found, and the rules by which it looks.</summary>
internal static class FindingsEndpoints
{
    /// <summary>Findings on a page.</summary>
    public const int PageLength = 100;

    public static void MapFindings(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/findings", Pages.Methods, List);
        app.MapMethods("/findings/rules", Pages.Methods, (HttpContext context, Pages pages, IEdition edition) => AllRules(context, pages, edition, null));
        app.MapMethods("/findings/rules/{rule}", Pages.Methods, OneRule);
    }

    private static async Task List(HttpContext context, Pages pages, IEdition edition)
    {
        var (filter, problem) = FindingsAddress.Read(context.Request.Query, edition);
        var page = PeopleEndpoints.Page(context.Request.Query);
        await Pages.Send(context, await pages.Render<FindingsPage>(
            (nameof(FindingsPage.Filter), filter), (nameof(FindingsPage.Problem), problem), (nameof(FindingsPage.Page), page),
            (nameof(FindingsPage.Sums), edition.Checks(filter)), (nameof(FindingsPage.Findings), edition.CheckFindings(filter, (page - 1) * PageLength, PageLength)),
            (nameof(FindingsPage.Volumes), edition.Volumes().ToDictionary(v => v.Id, StringComparer.Ordinal))), status: problem is null ? 200 : 400);
    }

    private static async Task OneRule(string rule, HttpContext context, Pages pages, IEdition edition)
    {
        if (FindingsAddress.RuleOf(Words.Part(rule)) is not { } known) await AllRules(context, pages, edition, Words.Part(rule));
        else
        {
            var sums = edition.Checks(new FindingFilter(Rule: known.Id));
            await Pages.Send(context, await pages.Render<RulePage>((nameof(RulePage.Rule), known), (nameof(RulePage.Sums), sums), (nameof(RulePage.Volumes), edition.Volumes().ToDictionary(v => v.Id, StringComparer.Ordinal))));
        }
    }

    private static async Task AllRules(HttpContext context, Pages pages, IEdition edition, string? unknown)
    {
        var counts = edition.Checks().Rules.GroupBy(r => r.Rule, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(r => r.Findings), StringComparer.Ordinal);
        await Pages.Send(context, await pages.Render<RulesPage>((nameof(RulesPage.Unknown), unknown), (nameof(RulesPage.Findings), counts)), status: unknown is null ? 200 : 404);
    }
}
