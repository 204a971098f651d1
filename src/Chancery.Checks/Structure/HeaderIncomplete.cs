using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Structure;

/// <summary>The header lacks a title or the imprint, or has one twice.</summary>
public sealed class HeaderIncomplete() : Rule("CH-S010", Severity.Error, RuleScope.Volume, "The header lacks a title or the imprint, or has one twice")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The header of a volume gives exactly one title of the types complete, series, subseries, volumenumber and volume, a publisher, a place and a date (one of each type). A subseries and a number are not asked of volumes outside the numbered run.";

    /// <inheritdoc/>
    public override string Broken => """
        <teiHeader><fileDesc><titleStmt><title type="complete">Vesper Papers</title><title type="series">Vesper Papers</title><title type="volume">Straits</title></titleStmt>
        <publicationStmt><publisher>Varen Press</publisher><date>1970</date></publicationStmt></fileDesc></teiHeader>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <teiHeader><fileDesc><titleStmt><title type="complete">Vesper Papers</title><title type="series">Vesper Papers</title><title type="volume">Straits</title></titleStmt>
        <publicationStmt><publisher>Varen Press</publisher><pubPlace>Varen</pubPlace><date>1970</date></publicationStmt></fileDesc></teiHeader>
        """;

    private static readonly string[] Titles = ["complete", "series", "subseries", "volumenumber", "volume"];
    private static readonly string[] Imprint = [TeiNames.Publisher, TeiNames.PubPlace, TeiNames.Date];

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        if (volume.Volume.Header is not { } header) return;
        var titles = header.Descendants(TeiNames.Title).Where(t => t.Parent!.Name == "titleStmt").ToList();
        foreach (var type in Titles)
        {
            var count = titles.Count(t => t[TeiNames.Type] == type);
            if (count > 1) findings.At(header, $"The header has {count} titles of the type {type}.", type);
            else if (count == 0 && type is "complete" or "series" or "volume") findings.At(header, $"The header has no title of the type {type}.", type);
        }
        var imprint = header.Descendants("publicationStmt").FirstOrDefault();
        foreach (var name in Imprint)
        {
            var types = imprint?.Elements(name).GroupBy(e => e[TeiNames.Type] ?? "").Select(g => g.Count()).ToList() ?? [];
            if (types.Count == 0) findings.At(imprint ?? header, $"The imprint has no {name}.", name);
            else if (types.Max() is var count and > 1) findings.At(imprint!, $"The imprint has {count} times {name}.", name);
        }
    }
}
