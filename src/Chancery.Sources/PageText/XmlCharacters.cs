using System.Xml;
using Chancery.Documents;

namespace Chancery.Sources.PageText;

/// <summary>Replaces characters that XML cannot hold.</summary>
internal static class XmlCharacters
{
    /// <summary>The source with U+FFFD in place of control characters and lone surrogates; offsets stay.</summary>
    public static SourceText Clean(SourceText source, List<Finding> findings)
    {
        var text = source.Text;
        var at = NextBad(text, 0);
        if (at < 0) return source;
        var (clean, count) = Replaced(text, at);
        var first = at;
        findings.Add(new Finding("CH-T107", Severity.Warning, $"Characters that XML cannot hold were replaced by U+FFFD: {count}, of which this is the first.", source.PositionOf(first, 1), Words: $"U+{(int)text[first]:X4}"));
        return new SourceText(source.Name, clean, source.Bytes, source.Encoding);
    }

    /// <summary>The text with U+FFFD in place of control characters and lone surrogates.</summary>
    public static string Clean(string text) => NextBad(text, 0) is var at and >= 0 ? Replaced(text, at).Text : text;

    private static (string Text, int Count) Replaced(string text, int first)
    {
        var clean = text.ToCharArray();
        var count = 0;
        for (var at = first; at >= 0; at = NextBad(text, at + 1), count++) clean[at] = '\uFFFD';
        return (new string(clean), count);
    }

    private static int NextBad(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (c < ' ' ? c is not ('\t' or '\n' or '\r') : c is '\uFFFE' or '\uFFFF') return i;
            if (!char.IsSurrogate(c)) continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], c)) i++;
            else return i;
        }
        return -1;
    }
}
