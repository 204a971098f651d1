using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Checks.Settings;
using Chancery.Documents;
using Chancery.Facts.Provenance;
using Reader = Chancery.Facts.Provenance.SourceNotes;

namespace Chancery.Checks.SourceNotes;

/// <summary>The classification stands before the repository.</summary>
public sealed partial class ClassificationBeforeRepository() : Rule("CH-O005", Severity.Error, RuleScope.Document, "The classification stands before the repository")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A source note begins with the repository. Where a classification stands in its place, the paper cannot be found by where it lies.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note<note n="1" type="source" xml:id="d1fn1">Source: Secret. Department of State, Central Files, 627.28/4–1861. Drafted by Orl.</note></head>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note<note n="1" type="source" xml:id="d1fn1">Source: Department of State, Central Files, 627.28/4–1861. Secret. Drafted by Orl.</note></head>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        if (document.SourceSentences is not { } note || note.Sentences[0] is not { Part: SourceNotePart.Classification } first) return;
        var end = first.Text.AsSpan().IndexOfAny(",;:");
        var classification = end < 0 ? first.Text : first.Text[..end];
        if (!Reader.Classifications.Contains(classification, StringComparer.OrdinalIgnoreCase)) return;
        if (end >= 0 && Names(first.Text[end..], document.Volume.Settings) || note.Sentences.Skip(1).FirstOrDefault(s => s.Part != SourceNotePart.Marks) is { Part: SourceNotePart.Other } next && !Tells().IsMatch(next.Text))
            note.Report(findings, first.Start, classification.Length, "The classification stands before the repository.");
    }

    /// <summary>A sentence about the paper, not where it lies.</summary>
    [GeneratedRegex(@"^(?:The|This|That|An?|No|It|He|She|They|In|On|At|Sent|Repeated|Translated|Transcribed)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Tells();

    private static bool Names(string words, CheckSettings settings) => words.Split(',', ';', ':').Any(w => Repositories.IsKnown(w.Trim(), settings) || Reader.NamesInstitution(w));
}
