using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Characters;

/// <summary>A word is broken by an old line end.</summary>
public sealed partial class BrokenWord() : Rule("CH-C003", Severity.Warning, RuleScope.Edition, "A word is broken by an old line end")
{
    private const int Known = 20;
    private const int Rare = 20;
    private const int RareTail = 4;
    private const int ManyWords = 3;

    /// <summary>What writers of every year join with or without a hyphen: no line end is needed to explain it.</summary>
    private static readonly FrozenSet<string> Prefixes = FrozenSet.ToFrozenSet(
        ["anti", "bi", "by", "co", "counter", "cross", "de", "dis", "ever", "extra", "high", "inter", "intra", "mid", "micro", "mis", "multi", "non", "off", "on", "out", "over", "para", "post", "pre", "quasi", "re", "self", "semi", "sub", "super", "trans", "tri", "ultra", "un", "under", "uni", "up", "vice", "well"]);

    private static readonly string[] Endings = ["s", "es", "d", "ed", "ing", "ly"];

    /// <inheritdoc/>
    public override string Explanation =>
        $"The hyphen, or the space, with which a printed line divided a word was left inside it: resist-ance. Judged by the words of all sources checked together: the whole word stands in them {Known} times or more and {Rare} times as often as divided, and what stands behind the hyphen is no word of its own, nor a form of one. Compounds (stock-pile) and prefixes (co-operation, vice-president) are therefore not meant. Where the sources are few, a table of common words takes their place, and what stands behind the hyphen must end many of them. The message gives the counts. Words that are right as they stand go into accepted of [words] in chancery.toml.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>The resist-ance was small. Resistance is a word, this resistance is one, and one resistance after another makes it known; so a resistance here, a resistance there, resistance in all things, resistance to the last, and no end of resistance: resistance, resistance, resistance, resistance, resistance, resistance, resistance, resistance, resistance, resistance, resistance, resistance.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>The stock-piles of Varen were its stockpiles: stockpiles of piles, stockpiles in a pile, stockpiles, stockpiles, stockpiles, stockpiles. The co-ordination: coordination, coordination, coordination, coordination, coordination, coordination, coordination.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var run in document.Runs)
        {
            var text = run.Text.AsSpan();
            for (int from = 0, next; (next = text[from..].IndexOfAny('-', '\u00AD')) >= 0; from += next + 1)
            {
                var start = from + next;
                while (start > 0 && char.IsLetter(text[start - 1])) start--;
                if (Divided().Match(run.Text, start) is not { Success: true } m) continue;
                var divided = m.Groups["first"].Value.ToLowerInvariant() + "-" + m.Groups["second"].Value;
                var isSpaced = char.IsWhiteSpace(m.Value[m.Groups["second"].Index - m.Index - 1]);
                if (!isSpaced && Prefixes.Contains(m.Groups["first"].Value.ToLowerInvariant())) continue;
                if (!document.Volume.Settings.AcceptedWords.Contains(divided)) findings.Ask(run, m.Index, m.Length, isSpaced ? divided + " " : divided);
            }
        }
    }

    /// <inheritdoc/>
    public override string? Answer(string asked, IHoldings holdings)
    {
        var cut = asked.IndexOf('-', StringComparison.Ordinal);
        var isSpaced = asked.EndsWith(' ');
        var (first, second) = (asked[..cut], asked[(cut + 1)..].TrimEnd());
        var (whole, tail) = (holdings.CountOf(first + second), holdings.CountOf(second));
        // With a space behind the hyphen there is no compound, so that a form of a word may follow: circum- stances.
        string[] forms = isSpaced ? [second] : [second, .. Endings.Where(e => second.EndsWith(e, StringComparison.Ordinal)).SelectMany(e => (string[])[second[..^e.Length], second[..^e.Length] + "e"])];
        var common = CommonWords.CountOf(first + second);
        // An index of words counts what stands behind a hyphen, so that the tail of words that are often broken is no rare one there.
        var isTail = common > 0 && forms.All(f => CommonWords.CountOf(f) == 0) && (isSpaced || CommonWords.EndingIn(second) >= ManyWords);
        if (forms.Max(holdings.CountOf) * (isTail ? RareTail : Rare) > Math.Max(whole, common)) return null;
        if (whole >= Known) return string.Create(CultureInfo.InvariantCulture, $"“{first + second}” stands {whole} times in the sources, “{second}” {tail} times.");
        return isTail ? $"“{first + second}” is a common word of such papers; “{second}” is none, and ends many." : null;
    }

    /// <inheritdoc/>
    public override string? Meant(string words) => words.AsSpan().IndexOfAny('-', '\u00AD') is var cut and > 0 ? words[..cut] + words[(cut + 1)..].TrimStart() : null;

    /// <summary>From where a word begins: letters, a hyphen at which a line may have ended, letters that begin small.</summary>
    [GeneratedRegex(@"\G(?<![\w\-–’'])(?<first>\p{L}\p{Ll}+)[-\u00AD]\s*(?<second>\p{Ll}{2,})(?![\w\-–])", RegexOptions.CultureInvariant)]
    private static partial Regex Divided();
}
