using System.Text.RegularExpressions;

namespace Chancery.Editions.Quotations;

/// <summary>Words that a manuscript gives as those of another.</summary>
/// <param name="Printed">The words between the quotation marks.</param>
/// <param name="Start">Where they begin in their paragraph.</param>
/// <param name="Parts">The words in pieces, cut where something is left out or put in: <c>. . .</c>, <c>…</c>, <c>[the Minister]</c>.</param>
public sealed partial record Quotation(string Printed, int Start, IReadOnlyList<string> Parts)
{
    /// <summary>Quotations of fewer words are titles, terms and irony.</summary>
    public const int LeastWords = 5;

    /// <summary>The quotations of a paragraph in order; those inside another are part of it.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static IEnumerable<Quotation> In(string paragraph)
    {
        foreach (Match m in Marked().Matches(paragraph))
        {
            var words = m.Groups["words"];
            var parts = PartsOf(words.Value);
            if (parts.Sum(WordsOf) >= LeastWords) yield return new Quotation(words.Value, words.Index, parts);
        }
    }

    /// <summary>Words that are a quotation as a whole, of whatever length.</summary>
    /// <param name="words">The words.</param>
    public static Quotation Of(string words) => new(words, 0, PartsOf(words));

    private static List<string> PartsOf(string words) => [.. Cut().Split(CapitalPutIn().Replace(words, "$1")).Select(p => p.Trim()).Where(p => p.Any(char.IsLetterOrDigit))];

    private static int WordsOf(string text)
    {
        var reader = new Search.WordReader(text, stackalloc char[Search.WordReader.MaximumLength]);
        var count = 0;
        while (reader.Next()) count++;
        return count;
    }

    /// <summary>Curly marks, or straight ones that open behind a space and close before one.</summary>
    [GeneratedRegex("""“(?<words>[^“”]+)”|(?<![\w"])"(?<words>[^"\s][^"]*)"(?!\w)|«(?<words>[^«»]+)»|„(?<words>[^„“]+)“""", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    /// <summary><c>[T]he</c> for <i>the</i>.</summary>
    [GeneratedRegex(@"\[(\p{L})\](?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalPutIn();

    [GeneratedRegex(@"\s*(?:\[[^\]]*\]|(?:\.\s*){3,4}|…\.?)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Cut();
}
