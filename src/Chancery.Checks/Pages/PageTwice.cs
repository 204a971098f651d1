using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Pages;

/// <summary>A page begins twice.</summary>
public sealed class PageTwice() : Rule("CH-P002", Severity.Warning, RuleScope.Volume, "A page begins twice")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Two page breaks that follow each other have the same number; one of them is left over or misnumbered.";

    /// <inheritdoc/>
    public override string Broken => """
        <p>One.</p><pb n="4" xml:id="pg_4"/><p>Two.</p><pb n="4" xml:id="pg_4b"/>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <p>One.</p><pb n="4" xml:id="pg_4"/><p>Two.</p><pb n="5" xml:id="pg_5"/>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        string? before = null;
        var byDocument = volume.IsPagedByDocument;
        foreach (var page in volume.PageBreaks)
        {
            if (page[TeiNames.N] is not { } n) continue;
            if (n == before && !byDocument) findings.At(page, TeiNames.N, $"Page {n} has begun already.", n);
            before = n;
        }
    }
}
