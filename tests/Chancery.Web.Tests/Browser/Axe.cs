using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Chancery.Web.Tests.Browser;

/// <summary>The rules of axe, of which only what is violated is told: the list of all that holds is long and costs more than the rules.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Options = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>What a page violates, a rule with the places and why; empty when nothing.</summary>
    public static async Task<string> Violations(IPage page) => string.Join('\n', (await page.RunAxe(Options)).Violations
        .Select(v => $"{v.Id}: {v.Help}\n{string.Join('\n', v.Nodes.Take(3).Select(n => "    " + n.Html + "\n    " + string.Join("; ", n.Any.Select(c => c.Message))))}"));
}
