using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Checks.Repairing;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.References;

/// <summary>A document of the volume is named without a reference.</summary>
public sealed partial class UnlinkedDocument() : Rule("CH-R004", Severity.Warning, RuleScope.Document, "A document of the volume is named without a reference")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "“Document 117” in the words leads nowhere unless it is encoded as a reference. Numbers of other publications are not meant: the volume must have the document, and no word for another collection, or pages of one, may stand beside it.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>Text.<note n="1" xml:id="d1fn1">See Document 2.</note></p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>Text.<note n="1" xml:id="d1fn1">See <ref target="#d2">Document 2</ref>, and Document 2 of volume VIII.</note></p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var run in document.Runs)
        {
            if (!run.Text.Contains("Document", StringComparison.Ordinal)) continue;
            foreach (Match m in Named().Matches(run.Text))
                if ((run.Note is not null || m.Index > 0) && !run.IsWithin(m.Index, TeiNames.Ref) && document.Volume.WithId("d" + m.Groups["n"].Value) is { IsDocument: true } named && named != document.Element) findings.At(run, m.Index, m.Length, $"{Document.Fold(m.Value)} is no reference.", Mend.Wrap(run, m.Index, m.Length, $"<ref target=\"#d{m.Groups["n"].Value}\">", "</ref>", "Make it a reference."));
        }
    }

    [GeneratedRegex(@"\bDocument\s+(?<n>[1-9]\d{0,3})(?=[.;),:]|\s*$)(?<=(?:\b(?:[Ss]ee(?:\s+also)?|in|as|and|at|also|to|from|under|with|by|of|(?:foot)?note(?:\s+\d+)?,)\s+|\(\s*|^\s*)Document\s+\d+)(?<!(?:\bvolume\s+as\s+|\bpp?\.\s+[\d–-]+\s+\()Document\s+\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
