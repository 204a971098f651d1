using System.Globalization;
using System.Text;

namespace Chancery.Documents.Tei;

/// <summary>Characters of XML as the scanner meets them.</summary>
internal static class XmlText
{
    private const int Window = 16 * 1024;

    /// <summary>Whether a text holds only what the scanner reads itself: no control characters, no surrogates, no end of a CDATA section.</summary>
    public static bool IsPlain(string text)
    {
        for (var at = 0; at < text.Length; at += Window)
        {
            // A window at a time, so that five looks at the same characters cost little more than one.
            var window = text.AsSpan(at, Math.Min(Window, text.Length - at));
            if (window.ContainsAnyInRange('\0', '\u0008') || window.ContainsAnyInRange('\u000E', '\u001F') || window.ContainsAnyInRange('\u000B', '\u000C')
                || window.ContainsAnyInRange('\uD800', '\uDFFF') || window.ContainsAnyInRange('\uFFFE', '\uFFFF')) return false;
        }
        return !text.Contains("]]>", StringComparison.Ordinal);
    }

    /// <summary>White space of XML.</summary>
    public static bool IsWhite(char c) => c is ' ' or '\n' or '\t' or '\r';

    /// <summary>Characters with every kind of line end as a line feed.</summary>
    public static string LineEnds(ReadOnlySpan<char> written) =>
        written.Contains('\r') ? written.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : written.ToString();

    /// <summary>An attribute's value with references resolved and line ends and tabs as spaces; null when it is not well-formed or a reference is unusual.</summary>
    public static string? AttributeValue(ReadOnlySpan<char> written, TeiNameTable names)
    {
        if (written.IndexOfAny("<&\n\r\t") < 0) return names.Text(written);
        return written.Contains('<') ? null : Resolved(LineEnds(written).Replace('\n', ' ').Replace('\t', ' '));
    }

    /// <summary>Characters with references resolved; null when one is unusual.</summary>
    public static string? Resolved(ReadOnlySpan<char> written)
    {
        var text = new StringBuilder(written.Length);
        while (written.IndexOf('&') is var at and >= 0)
        {
            text.Append(written[..at]);
            written = written[(at + 1)..];
            var close = written.IndexOf(';');
            if (close < 0 || Reference(written[..close]) is not { } c) return null;
            text.Append(c);
            written = written[(close + 1)..];
        }
        return text.Append(written).ToString();
    }

    private static char? Reference(ReadOnlySpan<char> name) => name switch
    {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        ['#', 'x', .. var hex] => Character(hex, NumberStyles.AllowHexSpecifier),
        ['#', .. var digits] => Character(digits, NumberStyles.None),
        _ => null,
    };

    private static char? Character(ReadOnlySpan<char> digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && code is >= 0x20 and < 0xD800 or '\n' or '\t' or >= 0xE000 and < 0xFFFE ? (char)code : null;
}
