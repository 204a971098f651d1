using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Pages;

/// <summary>A page break stands first or last in its parent.</summary>
public sealed class BreakAtEdge() : Rule("CH-P003", Severity.Advice, RuleScope.Volume, "A page break stands first or last in its parent")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Where a page ends with a paragraph or a document, the break stands between the two; inside, it makes the next page begin with the end of what stood before. Looked at are documents, enclosures, paragraphs, items, cells, quotations, notes and what is tagged in them. In a volume where most breaks between documents stand inside these, that is its way, and they are passed over.";

    /// <inheritdoc/>
    public override string Broken => """
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p>One.</p><p><pb n="4" xml:id="pg_4"/>Two.</p></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p>One.</p><pb n="4" xml:id="pg_4"/><p>Two.</p></div>
        <pb n="5" xml:id="pg_5"/>
        <div type="document" n="3" xml:id="d3"><head>3. Note</head><p>One.</p></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        var atEdge = new List<TeiElement>();
        var between = 0;
        foreach (var page in volume.PageBreaks)
        {
            if (Holds(page.Parent!) && (IsEdge(page, 1) || IsEdge(page, -1))) atEdge.Add(page);
            else if (page.Parent!.Name == TeiNames.Div && !page.Parent.IsDocument && Beside(page, 1) is TeiElement { IsDocument: true }) between++;
        }
        var isWay = atEdge.Count(p => p.Parent!.IsDocument) > between;
        foreach (var page in atEdge)
            if (!isWay || !page.Parent!.IsDocument) findings.At(page, $"This page break stands {(IsEdge(page, -1) ? "first" : "last")} in {(page.Parent!.IsDocument ? "its document" : page.Parent.Name)}.", page[TeiNames.N]);
    }

    private static bool Holds(TeiElement parent) => parent.IsDocument
        || parent.Name is TeiNames.Attachment or TeiNames.Paragraph or TeiNames.Item or TeiNames.Cell or TeiNames.Quote or TeiNames.Note or TeiNames.Head or TeiNames.Hi or TeiNames.PersName or TeiNames.Gloss or TeiNames.PlaceName or TeiNames.Ref;

    private static bool IsEdge(TeiElement page, int step) => Beside(page, step) is null;

    /// <summary>What follows or goes before, white space, remarks and other page breaks aside; null at the edge.</summary>
    private static TeiNode? Beside(TeiElement page, int step)
    {
        var nodes = page.Parent!.Nodes;
        var at = 0;
        while (nodes[at] != page) at++;
        for (at += step; at >= 0 && at < nodes.Count; at += step)
            if (nodes[at] is not TeiRemark and not TeiElement { Name: TeiNames.PageBreak } && !(nodes[at] is TeiText text && string.IsNullOrWhiteSpace(text.Value))) return nodes[at];
        return null;
    }
}
