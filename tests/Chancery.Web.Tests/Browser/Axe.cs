using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Chancery.Web.Tests.Browser;

/// <summary>The rules of axe, of which only what is violated is told: the list of all that holds is long and costs more than the rules.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Options = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>The rules whose answer depends on colours and width.</summary>
    private static readonly AxeRunOptions OfLooks = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"] },
    };

    /// <summary>What a page violates, a rule with the places and why; empty when nothing.</summary>
    /// <param name="page">The page.</param>
    /// <param name="looks">Whether only the rules of colours and width are asked: what another look of a page that was examined can change.</param>
    public static async Task<string> Violations(IPage page, bool looks = false) => string.Join('\n', (await page.RunAxe(looks ? OfLooks : Options)).Violations
        .Select(v => $"{v.Id}: {v.Help}\n{string.Join('\n', v.Nodes.Take(3).Select(n => "    " + n.Html + "\n    " + string.Join("; ", n.Any.Select(c => c.Message))))}"));
}
