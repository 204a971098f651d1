using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Checks.Repairing;
using Chancery.Documents;

namespace Chancery.Checks.SourceNotes;

/// <summary>No classification marking is worded otherwise.</summary>
public sealed partial class ClassificationMarkingWording() : Rule("CH-O001", Severity.Warning, RuleScope.Document, "No classification marking is worded otherwise")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The series says “No classification marking.” in these words where a paper bears none; other wordings are not found by those who look for it.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note<note n="1" type="source" xml:id="d1fn1">Source: Varen State Archive. No classification markings.</note></head>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note<note n="1" type="source" xml:id="d1fn1">Source: Varen State Archive. No classification marking.</note></head>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        if (document.SourceNote is not { } note) return;
        foreach (var run in document.Runs)
            if (run.Note == note.Element && Otherwise().Match(run.Text) is { Success: true } m) findings.At(run, m.Index, m.Length, "The wording is “No classification marking.”", Mend.Replace(run, m.Index, m.Length, "No classification marking", "Write the usual words."));
    }

    [GeneratedRegex(@"(?<=\.\s+)(?:No\s+(?:security\s+)?classification(?!\s+marking\b)(?:\s+markings?|\s+indicated|\s+given)?|No\s+markings?|Not\s+classified)(?=\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Otherwise();
}
