using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.References;

/// <summary>A reference prints one number and leads to another.</summary>
public sealed partial class NumberAndTargetDisagree() : Rule("CH-R002", Severity.Warning, RuleScope.Volume, "A reference prints one number and leads to another")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "“Document 117” leads to the document whose number is 117, “page 283” to that page break, “footnote 3” to a note of that number. Compared are single numbers alone; a number that the target shows in its n is right, whatever its id.";

    /// <inheritdoc/>
    public override string Broken => """
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p>See <ref target="#d1">Document 2</ref>.</p></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p>See <ref target="#d1">Document 1</ref>.</p></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        foreach (var reference in volume.Volume.File.Root.Descendants(TeiNames.Ref))
        {
            if (PrintedTarget.Within(volume, reference) is not { } id || volume.WithId(id) is not { } target) continue;
            if (Printed().Match(Document.Fold(reference.Content(Document.IsNote))) is not { Success: true } m) continue;
            var kind = target.IsDocument ? "document" : target.Name == TeiNames.PageBreak ? "page" : target.Name == TeiNames.Note ? "note" : "";
            if (kind.Length == 0 || !m.Groups[kind].Success) continue;
            var shown = target[TeiNames.N]?.Trim('[', ']');
            if (shown is not null && !string.Equals(shown, m.Groups["n"].Value, StringComparison.OrdinalIgnoreCase)) findings.At(reference, TeiNames.Target, $"“{m.Value}” leads to {kind} {shown}.", reference[TeiNames.Target]);
        }
    }

    [GeneratedRegex(@"^(?:(?<document>[Dd]ocument(?: No\.)?)|(?<page>[Pp](?:age|\.))|(?<note>(?:[Ff]oot)?[Nn]ote)) (?<n>\d+[a-z]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();
}
