using System.Text;
using Chancery.Documents;

namespace Chancery.Checks.Repairing;

/// <summary>Makes repairs in a source. What they do not name stays as it is, to the byte.</summary>
public static class RepairedText
{
    /// <summary>The repairs that are made: those of findings with one repair alone, which is certain. Of repairs whose places overlap the first is made.</summary>
    public static IReadOnlyList<Repair> Choose(IEnumerable<Finding> findings, SourceText source)
    {
        var chosen = new List<Repair>();
        var behind = 0;
        foreach (var repair in findings.Where(f => f.Repairs is [{ IsCertain: true }]).Select(f => f.Repairs[0]).Distinct().OrderBy(r => OffsetOf(source, r)).ThenBy(r => r.Where.Length))
        {
            var start = OffsetOf(source, repair);
            if (start < behind || chosen.Count > 0 && start == behind && repair.Where.Length == 0 && chosen[^1].Where.Length == 0) continue;
            chosen.Add(repair);
            behind = start + repair.Where.Length;
        }
        return chosen;
    }

    /// <summary>The text with repairs made.</summary>
    /// <param name="source">The source.</param>
    /// <param name="repairs">Repairs in order, as <see cref="Choose"/> gives them.</param>
    public static string Apply(SourceText source, IReadOnlyList<Repair> repairs)
    {
        var text = new StringBuilder(source.Text.Length);
        var at = 0;
        foreach (var repair in repairs)
        {
            var start = OffsetOf(source, repair);
            text.Append(source.Text, at, start - at).Append(repair.Text);
            at = start + repair.Where.Length;
        }
        return text.Append(source.Text, at, source.Text.Length - at).ToString();
    }

    /// <summary>The text in the bytes of its source's encoding, byte order mark included; null where the source's own text does not give its own bytes again.</summary>
    public static byte[]? Encode(string text, SourceText source)
    {
        var encoding = EncodingOf(source);
        if (encoding is null) return null;
        var mark = encoding.GetPreamble();
        if (!source.Bytes.AsSpan().StartsWith(mark) || mark.Length == 0) mark = [];
        return source.Bytes.AsSpan(mark.Length).SequenceEqual(encoding.GetBytes(source.Text)) ? [.. mark, .. encoding.GetBytes(text)] : null;
    }

    private static Encoding? EncodingOf(SourceText source)
    {
        try
        {
            return Encoding.GetEncoding(source.Encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static int OffsetOf(SourceText source, Repair repair) => source.LineStarts[repair.Where.Line - 1] + repair.Where.Column - 1;
}
