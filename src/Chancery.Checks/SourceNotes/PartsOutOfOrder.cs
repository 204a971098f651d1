using Chancery.Checks.Reading;
using Chancery.Checks.Settings;
using Chancery.Documents;
using Chancery.Facts.Provenance;
using Reader = Chancery.Facts.Provenance.SourceNotes;

namespace Chancery.Checks.SourceNotes;

/// <summary>The parts of a source note stand in another order.</summary>
public sealed class PartsOutOfOrder() : Rule("CH-O003", Severity.Warning, RuleScope.Document, "The parts of a source note stand in another order")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A source note names the repository, the collection and the number, then the classification, who drafted the paper, and last other copies, where it is printed and what was attached. Readers look for each in its place. Sentences of other content may stand anywhere, and what is said of a second paper is not compared.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note<note n="1" type="source" xml:id="d1fn1">Source: Department of State, Central Files, 627.28/4–1861. Drafted by Orl. Secret.</note></head>
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
        if (document.SourceSentences is not { } note) return;
        if (note.Sentences[0] is { Part: SourceNotePart.Locator } locator && BehindItsCollection(note, document.Volume.Settings) is { } repository) note.Report(findings, locator.Start + repository.Start, repository.Length, "The repository stands behind its collection.");
        var last = SourceNotePart.Locator;
        var seen = new HashSet<SourceNotePart>();
        foreach (var sentence in note.Sentences)
        {
            if (NameOf(sentence.Part) is not { } name || !seen.Add(sentence.Part)) continue;
            if (sentence.Part < last && !(last == SourceNotePart.Attachments && sentence.Part == SourceNotePart.Copies))
            {
                note.Report(findings, sentence.Start, sentence.Text.Length, $"The {name} stand{(name[^1] == 's' ? "" : "s")} behind the {NameOf(last)}.");
                return;
            }
            last = sentence.Part;
        }
    }

    /// <summary>A known repository behind a comma, where no institution stands before it.</summary>
    private static (int Start, int Length)? BehindItsCollection(CheckedSourceNote note, CheckSettings settings)
    {
        var locator = note.Sentences[0].Text;
        if (Reader.NamesInstitution(note.Repository) || Repositories.IsKnown(note.Repository, settings)) return null;
        for (var comma = locator.IndexOf(", ", StringComparison.Ordinal); comma >= 0; comma = locator.IndexOf(", ", comma + 2, StringComparison.Ordinal))
        {
            var end = locator.AsSpan(comma + 2).IndexOfAny(",:;");
            var length = end < 0 ? locator.Length - comma - 2 : end;
            if (Repositories.IsKnown(locator.Substring(comma + 2, length), settings)) return (comma + 2, length);
        }
        return null;
    }

    private static string? NameOf(SourceNotePart part) => part switch
    {
        SourceNotePart.Classification => "classification",
        SourceNotePart.Drafting => "drafting",
        SourceNotePart.Copies => "copies",
        SourceNotePart.Attachments => "attachments",
        _ => null,
    };
}
