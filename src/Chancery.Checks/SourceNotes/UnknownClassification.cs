using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Facts.People.Names;
using Chancery.Facts.Provenance;
using Reader = Chancery.Facts.Provenance.SourceNotes;

namespace Chancery.Checks.SourceNotes;

/// <summary>A classification is none of the known words.</summary>
public sealed partial class UnknownClassification() : Rule("CH-O004", Severity.Warning, RuleScope.Document, "A classification is none of the known words")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The series gives classifications in few words: Top Secret, Secret, Confidential, Restricted, Unclassified, Limited Official Use, Official Use Only, No classification marking. Looked at is the sentence behind the place of the paper: a word that is one or two letters off a known one is mistyped; a phrase with a known word in it is none of them.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note<note n="1" type="source" xml:id="d1fn1">Source: Department of State, Central Files, 627.28/4–1861. Secert; Priority. Drafted by Orl.</note></head>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note<note n="1" type="source" xml:id="d1fn1">Source: Department of State, Central Files, 627.28/4–1861. Secret; Priority. Drafted by Orl.</note></head>
        <p>Text.</p>
        """;

    private const int Longest = 45;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        if (document.SourceSentences is not { Sentences: [{ Part: SourceNotePart.Locator }, { Part: SourceNotePart.Other } sentence, ..] } note) return;
        var end = sentence.Text.AsSpan().IndexOfAny(";,(");
        var words = (end < 0 ? sentence.Text : sentence.Text[..end]).TrimEnd();
        if (words.Length > Longest || Others().IsMatch(words)) return;
        if (Nearest(words) is { } nearest) note.Report(findings, sentence.Start, words.Length, $"{words} is no known classification; {nearest} is.");
        else if (HasKnownWord().IsMatch(words)) note.Report(findings, sentence.Start, words.Length, $"{words} is no known classification.");
    }

    private static string? Nearest(string words) => Reader.Classifications.FirstOrDefault(c => Math.Abs(c.Length - words.Length) <= 2 && Spelling.Distance(c.ToUpperInvariant(), words.ToUpperInvariant()) <= 2);

    /// <summary>Marks of other offices and governments that papers do bear.</summary>
    [GeneratedRegex(@"^(?:(?:Strictly|Highly|Administratively|Very) Confidential|Most Secret|Personal(?: and (?:Confidential|Secret|Private|Top Secret))?|Private(?: and Confidential)?|Secret(?: and Personal)|Program Direction Secret|(?:For )?[\w ]*Use Only)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    /// <summary>Capitalised words with a known one among them.</summary>
    [GeneratedRegex(@"^(?=.*\b(?:Secret|Confidential|Classified|Unclassified|Restricted)\b)[A-Z][\w–-]*(?: (?:and |of )?[A-Z][\w–-]*){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex HasKnownWord();
}
