using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Characters;

/// <summary>A letter and a digit are confused in the number of a file or paper.</summary>
public sealed partial class LetterInFileNumber() : Rule("CH-C008", Severity.Warning, RuleScope.Document, "A letter and a digit are confused in the number of a file or paper")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Numbers have forms that tell letters from digits: a symbol of the United Nations is made of letters (SR, PV, Add, Rev, L) with figures behind the stop, so that A/C.1/5R.204 is A/C.1/SR.204; a number of the decimal file has three figures before the stop and figures, or one or two capitals, behind it, and its date is of figures alone (737.OO/4-l861 is 737.00/4-1861); lot files and the electronic file have their own. A number that cannot be found under what is printed leads nobody to the paper.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>See U.N. doc. A/C.1/5R.204.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>See U.N. doc. A/C.1/SR.204, A/5056/Add.1, 501.BB Lissany/10–448, 840.48 Refugees/6338a, 790D.00/4-1861 and lot 59 D 123.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var run in document.Runs)
        {
            if (!Mixed().IsMatch(run.Text)) continue;
            foreach (Match m in Confused().Matches(run.Text)) findings.At(run, m.Index, m.Length, $"“{m.Value}” has a letter for a digit, or a digit for a letter.");
        }
    }

    /// <inheritdoc/>
    public override string? Meant(string words)
    {
        var meant = Symbol().IsMatch(words)
            ? Letters().Replace(Stops().Replace(words, m => m.Groups["name"].Value + Figures.Of(m.Groups["figures"].Value)), "S")
            : words.Length > 1 && words[0] is 'D' or 'P' or 'N' ? words[0] + Figures.Of(words[1..])
            : words.Contains(' ') ? string.Join(' ', words.Split(' ').Select((part, i) => i == 1 ? part : Figures.Of(part)))
            : words.LastIndexOf('/') is var stroke and > 0 && !Decimal().IsMatch(words) ? words[..stroke] + Figures.Of(words[stroke..])
            : Figures.Of(words);
        return meant == words ? null : meant;
    }

    /// <summary>A symbol of the United Nations.</summary>
    [GeneratedRegex(@"^[A-Z]{1,4}/")]
    private static partial Regex Symbol();

    /// <summary>The 5 that stands for the S of a summary record.</summary>
    [GeneratedRegex(@"(?<=/)5(?=R\.\d)")]
    private static partial Regex Letters();

    /// <summary>Figures behind the stop of a symbol's part.</summary>
    [GeneratedRegex(@"(?<name>(?:SR|5R|PV|Add|Rev|Corr|WP|L|C)\.)(?<figures>[\dlIO]+)")]
    private static partial Regex Stops();

    /// <summary>A number of the decimal file that is made of figures alone.</summary>
    [GeneratedRegex(@"^[\dlIO./\s–-]+$")]
    private static partial Regex Decimal();

    /// <summary>What all of them have: a doubtful letter and a digit, side by side or with a stop or stroke between them.</summary>
    [GeneratedRegex(@"[\d./–-][lIO]|[lIO][\d./–-]|/\d[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Mixed();

    [GeneratedRegex(
        // A/C.1/5R.204, S/PV.l23, A/1234/Add.l
        @"(?<![\w/])(?:[AEST]|ST|TD|DC|CCS|ENDC|DP|ID)/(?:[\w.]+/)*(?:\d[A-Z]{1,3}\.\d+|(?:SR|PV|Add|Rev|Corr|WP|L|C)\.(?=[\dlIO]*[lIO])[\dlIO]+)(?![\w.]*[A-Za-z])"
        // 737.OO/4-1861, 6l1.41/4-1861
        + @"|(?<![\w.,/–-])(?=[\dlIO.]{5,12}/)(?=[^/]*[lIO])\d[\dlIO]{2}\.[\dlIO]{2,8}/\s?\d[\dlIO]*(?:[–-][\dlIO]+)?(?![\w–-])"
        // 737.00/4-l861
        + @"|(?<![\w.,/–-])\d{3}[A-Z]?\.\w{2,8}/\s?(?=[\dlIO–-]*[lIO])[\dlIO]{1,2}[–-][\dlIO]{3,4}(?![\w–-])"
        // lot 59 D l23
        + @"|(?<=\b[Ll]ot )(?=[\dlO]{2} [A-Z] [\dlIO]|[\dlIO]{2} [A-Z] )(?=[^,;.]{0,3}[lIO]|\d\d [A-Z] \d*[lIO])[\dlIO]{2} [A-Z] [\dlIO]{1,4}(?!\w)"
        // D750l23–0456
        + @"|(?<!\w)[DPN](?=[\dlIO]*[lIO]|\d{6}[–-]\d*[lIO])[\dlIO]{6}[–-][\dlIO]{4}(?!\w)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Confused();
}
