using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Signatures;

/// <summary>A signature begins with other words than the name.</summary>
public sealed partial class WordsBeforeName() : Rule("CH-G002", Severity.Warning, RuleScope.Document, "A signature begins with other words than the name")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A signed holds the name, and behind it the office. A greeting (Sincerely yours,) is a salute of its own, and what a sentence says of the signature stands before it or in a note. Initials, [signed], /s/ and a name in writing above the typed one are part of it.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter</head>
        <closer><signed>Sincerely yours, <persName>Mira Orl</persName></signed></closer>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter</head>
        <closer><salute>Sincerely yours,</salute> <signed>[signed] M. van <hi rend="smallcaps">Orl</hi><lb/> <hi rend="italic">Minister for the Interior</hi></signed></closer>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var run in document.Runs)
        {
            if (run.Element.Name != TeiNames.Signed || run.Note is not null) continue;
            var name = run.FirstOf(TeiNames.PersName, TeiNames.Hi) ?? run.Text.Length;
            var m = Greeting().Match(run.Text);
            if (!m.Success) m = Sentence().Match(run.Text, 0, name);
            if (m.Success) findings.At(run, m.Groups["words"].Index, m.Groups["words"].Length, "These words stand before the name.");
        }
    }

    [GeneratedRegex(@"^\s*(?<words>(?:Very |Most )?(?:Sincerely|Respectfully|Faithfully|Cordially|Truly|Yours|With (?:best|kind|warm|my|high|the)|Best|Kind|Warm|For the (?!\p{Ll}))\b[^,:]{0,60}[,:]?)", RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    /// <summary>Words with a small one among them that is no particle of a name and no <c>signed</c>; three capitals in a row are a name.</summary>
    [GeneratedRegex(@"^\s*(?!(?:\p{Lu}\S*\s+){3})(?<words>\S.*?(?<![\w’'-])(?!(?:signed|van|von|der|den|dos|del|della|bin|ibn|ben)\b)\p{Ll}{3,}(?![\w-]).*?)\s*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Sentence();
}
