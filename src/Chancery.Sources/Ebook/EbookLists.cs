using System.Globalization;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Ebook;

/// <summary>
/// Parts a paragraph from the first entry of the list it announces: an ebook prints both in one line, <c>points: (1) the harbor;</c>, and the other
/// entries, <c>(2) the tariff</c>, in lines of their own.
/// </summary>
internal static class EbookLists
{
    private const int Reach = 20;
    private const int BlankBehindList = 5;

    private static readonly (string First, string Second)[] Labels = [("1", "2"), ("a", "b"), ("A", "B"), ("i", "ii"), ("I", "II")];

    /// <summary>The pieces of a line, each a paragraph; the line itself in most cases.</summary>
    public static List<SourceLine> Split(string text, SourceLine[] lines, int at, int to)
    {
        var pieces = new List<SourceLine>(1);
        var line = lines[at];
        for (var from = line.Start; ;)
        {
            var label = FirstLabel(text, lines, at, to, from + 1);
            var end = label < 0 ? line.End : label;
            pieces.Add(line with { Start = from, Length = text.AsSpan(from, end - from).TrimEnd().Length });
            if (label < 0) return pieces;
            from = label;
        }
    }

    /// <summary>Where a first label stands whose second opens a later line; -1 when none does.</summary>
    private static int FirstLabel(string text, SourceLine[] lines, int at, int to, int from)
    {
        for (var space = text.IndexOf(' ', from, lines[at].End - from); space >= 0; space = text.IndexOf(' ', space + 1, lines[at].End - space - 1))
        {
            if (!TryLabel(text.AsSpan(space + 1, lines[at].End - space - 1), out var second)) continue;
            var announced = text[space - 1] is ':' or ';' or '.' or ',' or '—' or '–' or '-';
            if (Distance(text, lines, at, to, second, out var listEnds) is var distance && (distance == 1 || announced && distance > 1 && listEnds)) return space + 1;
        }
        return -1;
    }

    /// <summary>How many lines of text behind this one the label opens one; 0 when none near does.</summary>
    private static int Distance(string text, SourceLine[] lines, int at, int to, string label, out bool listEnds)
    {
        var (found, passed, blank) = (0, 0, 0);
        listEnds = false;
        for (var i = at + 1; i < to && passed < Reach; i++)
        {
            if (lines[i].IsBlank)
            {
                listEnds |= ++blank >= BlankBehindList;
                continue;
            }
            passed++;
            blank = 0;
            if (found == 0 && lines[i].In(text).StartsWith(label, StringComparison.Ordinal)) found = passed;
        }
        return found;
    }

    /// <summary>A label like <c>(1)</c>, <c>1.</c>, <c>a)</c>, with a space behind it; gives the one that follows it.</summary>
    private static bool TryLabel(ReadOnlySpan<char> words, out string second)
    {
        second = "";
        var open = words is ['(', ..];
        var rest = open ? words[1..] : words;
        foreach (var (first, next) in Labels)
        {
            if (!rest.StartsWith(first, StringComparison.Ordinal) || rest.Length < first.Length + 2 || rest[first.Length + 1] != ' ') continue;
            var close = rest[first.Length];
            if (close != ')' && (open || close != '.')) continue;
            second = string.Create(CultureInfo.InvariantCulture, $"{(open ? "(" : "")}{next}{close} ");
            return true;
        }
        return false;
    }
}
