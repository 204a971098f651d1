using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Enclosures;

/// <summary>An enclosure in running text could be encoded.</summary>
public sealed class EnclosureInRunningText() : Rule("CH-E004", Severity.Advice, RuleScope.Volume, "An enclosure in running text could be encoded")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A line Attachment, Enclosure or Tab A with text behind it begins an enclosure. Encoded as frus:attachment it is known for what it is: whose words these are, where they end, what its own notes and signatures belong to.";

    /// <inheritdoc/>
    public override string Broken => """
        <div type="document" n="2" xml:id="d2"><head>2. Letter</head><p>I enclose a list.</p><p rend="center">[Enclosure]</p><p rend="center">List of Ships</p><p>Ostrava.</p></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <div type="document" n="2" xml:id="d2"><head>2. Letter</head><p>I enclose a list.</p><frus:attachment><opener>[Enclosure]</opener><head>List of Ships</head><p>Ostrava.</p></frus:attachment></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        foreach (var document in volume.Documents)
            foreach (var index in EnclosureLines.Of(document))
                if (EnclosureLines.Behind(document, index) is not null) findings.At(document.Runs[index].Element, "What follows is an enclosure.");
    }
}
