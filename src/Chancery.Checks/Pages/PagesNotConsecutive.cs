using System.Globalization;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Grammar;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Pages;

/// <summary>The numbers of page breaks do not rise by one.</summary>
public sealed class PagesNotConsecutive() : Rule("CH-P001", Severity.Error, RuleScope.Volume, "The numbers of page breaks do not rise by one")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Arabic numbers, Roman capitals and Roman small letters are each counted by themselves. A gap means that a page break is missing, or that a number is wrong. Page breaks without a plain number are passed over. Where every document counts its own pages, each is looked at alone.";

    /// <inheritdoc/>
    public override string Broken => """
        <p>One.</p><pb n="4" xml:id="pg_4"/><p>Two.</p><pb n="6" xml:id="pg_6"/>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <p>One.</p><pb n="4" xml:id="pg_4"/><p>Two.</p><pb n="5" xml:id="pg_5"/>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        var before = new Dictionary<char, int>();
        TeiElement? within = null;
        var byDocument = volume.IsPagedByDocument;
        foreach (var page in volume.PageBreaks)
        {
            if (page[TeiNames.N] is not { } n || PageNumbers.Read(n) is not var (number, kind)) continue;
            if (byDocument && CheckedVolume.DocumentOf(page) is var document && document != within)
            {
                within = document;
                before.Clear();
            }
            if (before.TryGetValue(kind, out var last) && number != last + 1 && number != last) findings.At(page, TeiNames.N, $"Page {n} follows page {(kind == '1' ? last.ToString(CultureInfo.InvariantCulture) : kind == 'I' ? RomanNumerals.Of(last).ToUpperInvariant() : RomanNumerals.Of(last).ToLowerInvariant())}.", n);
            before[kind] = number;
        }
    }
}
