using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Structure;

/// <summary>A chapter holds no documents.</summary>
public sealed class ChapterWithoutDocuments() : Rule("CH-S007", Severity.Warning, RuleScope.Volume, "A chapter holds no documents")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Compilations, chapters and subchapters of the body are there for their documents. One without any is left over, or its documents were lost. Sections (prefaces, lists) are not meant, nor chapters that print a paragraph instead, as those do that only point elsewhere.";

    /// <inheritdoc/>
    public override string Broken => """
        <div type="chapter" xml:id="ch2"><head>Fisheries</head></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <div type="chapter" xml:id="ch2"><head>Fisheries</head>
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p>Text.</p></div></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        foreach (var division in volume.Divisions)
        {
            if (division[TeiNames.Type] is not (TeiNames.TypeCompilation or TeiNames.TypeChapter or TeiNames.TypeSubchapter)) continue;
            if (!division.Ancestors().Any(a => a.Name == TeiNames.Body) || division.Descendants().Any(d => d.IsDocument || d.Name == TeiNames.Paragraph)) continue;
            findings.At(division, $"This {division[TeiNames.Type]} holds no document.", division.Element(TeiNames.Head) is { } head ? Document.Fold(head.Content(Document.IsNote)) : null);
        }
    }
}
