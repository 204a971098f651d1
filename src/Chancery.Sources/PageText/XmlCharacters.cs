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
        var clean = text.ToCharArray();
        var first = at;
        var count = 0;
        for (; at >= 0; at = NextBad(text, at + 1), count++) clean[at] = '\uFFFD';
        findings.Add(new Finding("CH-T107", Severity.Warning, $"Characters that XML cannot hold were replaced by U+FFFD: {count}, of which this is the first.", source.PositionOf(first, 1), Words: $"U+{(int)text[first]:X4}"));
        return new SourceText(source.Name, new string(clean), source.Bytes, source.Encoding);
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
