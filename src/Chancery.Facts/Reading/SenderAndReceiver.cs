using System.Text.RegularExpressions;

namespace Chancery.Facts.Reading;

/// <summary>Divides what a heading says behind <c>From</c> into sender and receiver.</summary>
internal static partial class SenderAndReceiver
{
    /// <summary>
    /// Divides <c>X to Y</c>. An office accredited <c>to</c> somewhere is no end of the sender (<c>the Ambassador to Hallin (Wend) to …</c>): a
    /// name in brackets before <c>to</c> decides, then the first <c>to</c> that no such office precedes.
    /// </summary>
    public static (string? From, string? To) Divide(string text)
    {
        var found = -1;
        for (var at = text.IndexOf(" to ", StringComparison.OrdinalIgnoreCase); at > 0; at = text.IndexOf(" to ", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (text.AsSpan(0, at).Count('(') > text.AsSpan(0, at).Count(')')) continue;
            if (found < 0 || Accredited().IsMatch(text[..found])) found = at;
            if (!Accredited().IsMatch(text[..at])) break;
        }
        if (found <= 0) return (null, null);
        return (Clean(text[..found]), Clean(text[(found + 4)..]));
    }

    /// <summary>Whether words end with an office that is accredited <c>to</c> somewhere.</summary>
    public static bool IsAccredited(string words) => Accredited().IsMatch(words);

    private static string? Clean(string party) => party.Trim(' ', ',', '.', ';', ':') is { Length: > 1 } words ? words : null;

    [GeneratedRegex(@"\b(?:Ambassador|Minister|Representative|Assistant|Assistants|Adviser|Advisor|Envoy|Delegate|Delegation|Mission|Consul|Consul General|Counselor|Observer|Commissioner|Deputy|Counsel|Embassy|Legation|Aide|Chargé|Liaison|Consultant|Member of the Delegation|Interpreter|Secretary)$", RegexOptions.CultureInvariant)]
    private static partial Regex Accredited();
}
