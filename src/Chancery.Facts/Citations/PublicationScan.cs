using System.Buffers;
using System.Text.RegularExpressions;
using Chancery.Facts.Dates;
using NodaTime;

namespace Chancery.Facts.Citations;

/// <summary>
/// Finds citations of published series in the texts of one document, in their order, since <i>ibid.</i> stands for the publication cited last: periodicals by day and page, series by
/// year and volume, collections of treaties and laws by volume and page, papers of the United Nations by number.
/// </summary>
internal sealed partial class PublicationScan
{
    private static readonly SearchValues<string> Openings = SearchValues.Create(
        ["Bulletin", "Public Papers", "American Foreign Policy", "Documents on ", "Vietnam Relations", "Declassified Documents", "New York Times", "Washington Post", "Congressional Record", "Current Digest", "Weekly Compilation", "Federal Register",
            " UST ", "TIAS ", " Stat. ", " UNTS ", " Bevans ", "bid., ", "Foreign Relations"], StringComparison.Ordinal);

    private static readonly (string Words, string Series, bool IsDated)[] Named =
    [
        ("Department of State Bulletin", "Department of State Bulletin", true),
        ("Public Papers", "Public Papers of the Presidents", false),
        ("American Foreign Policy", "American Foreign Policy", false),
        ("Documents on Disarmament", "Documents on Disarmament", false),
        ("Documents on American Foreign Relations", "Documents on American Foreign Relations", false),
        ("Documents on International Affairs", "Documents on International Affairs", false),
        ("Documents on Germany", "Documents on Germany", false),
        ("United States–Vietnam Relations", "United States–Vietnam Relations", false),
        ("United States-Vietnam Relations", "United States–Vietnam Relations", false),
        ("Declassified Documents", "Declassified Documents", false),
        ("New York Times", "New York Times", true),
        ("Washington Post", "Washington Post", true),
        ("Congressional Record", "Congressional Record", true),
        ("Current Digest of the Soviet Press", "Current Digest of the Soviet Press", true),
        ("Weekly Compilation of Presidential Documents", "Weekly Compilation of Presidential Documents", true),
    ];

    private PublicationFact? _last;
    private bool _lastIsDated;

    /// <summary>The publications of a text in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="where">Its place in the document.</param>
    public List<PublicationSpan> Find(string text, string where)
    {
        var found = new List<PublicationSpan>();
        var (slash, word) = (-1, -1);
        for (var at = 0; at < text.Length;)
        {
            // The numbers of the United Nations are looked for at their strokes, which are rare.
            if (slash < at) slash = Next(text.AsSpan(at).IndexOf('/'), at);
            if (word < at) word = Next(text.AsSpan(at).IndexOfAny(Openings), at);
            if (slash == int.MaxValue && word == int.MaxValue) break;
            if (slash < word)
            {
                var begin = slash - (slash > at + 1 && text[slash - 1] == 'C' && text[slash - 2] == 'D' ? 2 : 1);
                if (begin >= at && text[begin] is 'A' or 'S' or 'E' or 'T' or 'D' && UnitedNations(text, begin, where) is { } number && (found.Count == 0 || found[^1].End <= number.Start))
                {
                    found.Add(number);
                    at = number.End;
                }
                else at = slash + 1;
                continue;
            }
            at = word;
            var span = text[at] switch
            {
                'b' => Ibid(text, at, where),
                ' ' => ByVolume(text, at, where),
                'T' when text.AsSpan(at).StartsWith("TIAS", StringComparison.Ordinal) => Treaty(text, at, where),
                'F' when text[at + 1] == 'o' => Forget(),
                'F' => ByVolume(text, at - 1, where),
                _ => Series(text, at, where),
            };
            if (span is not null && (found.Count == 0 || found[^1].End <= span.Start))
            {
                found.Add(span);
                at = Math.Max(at + 1, span.End);
            }
            else at += 2;
        }
        return found;
    }

    private static int Next(int found, int from) => found < 0 ? int.MaxValue : from + found;

    /// <summary>Divides words that name several publications; those that name one, or none that is known, stay whole.</summary>
    public static IEnumerable<string> Divide(string words)
    {
        var found = new PublicationScan().Find(words, "");
        if (found.Count < 2) return [words];
        return found.Select((f, i) => words[(i == 0 ? 0 : f.Start)..(i + 1 < found.Count ? found[i + 1].Start : words.Length)])
            .Select(part => Joint().Replace(part, "").Trim(' ', ',', ';')).Where(part => part.Length > 0);
    }

    /// <summary>Behind a volume of the series itself <i>ibid.</i> is no other publication.</summary>
    private PublicationSpan? Forget()
    {
        _last = null;
        return null;
    }

    private PublicationSpan? Series(string text, int at, string where)
    {
        foreach (var (words, series, dated) in Named)
        {
            // "Bulletin" and "Vietnam Relations" open in the middle of the name.
            var start = at;
            if (text.AsSpan(at).StartsWith("Bulletin", StringComparison.Ordinal) && words.EndsWith("Bulletin", StringComparison.Ordinal)) start = at - (words.Length - "Bulletin".Length);
            else if (text.AsSpan(at).StartsWith("Vietnam Relations", StringComparison.Ordinal) && words.EndsWith("Vietnam Relations", StringComparison.Ordinal)) start = at - (words.Length - "Vietnam Relations".Length);
            if (start < 0 || !text.AsSpan(start).StartsWith(words, StringComparison.Ordinal))
            {
                if (start == at || !dated || at < 2) continue;
                // "the Bulletin, May 8, 1961": the series by its short name.
                if (text[at - 1] != ' ') continue;
                start = at;
            }
            var end = Math.Max(start + words.Length, at);
            if (start == at && words.EndsWith("Bulletin", StringComparison.Ordinal)) end = at + "Bulletin".Length;
            var span = dated ? Issue(text, start, end, series, where) : Volume(text, start, end, series, where);
            if (span is null) return null;
            (_last, _lastIsDated) = (span.Fact, dated);
            return span;
        }
        return null;
    }

    private static PublicationSpan? Issue(string text, int start, int end, string series, string where, bool ibid = false)
    {
        var m = IssueTail().Match(text, end);
        if (!m.Success) return null;
        if (!ibid && !m.Groups["date"].Success && !m.Groups["pages"].Success) return null;
        return Span(text, start, m, where, ibid, new PublicationFact("", series, where)
        {
            Volume = Value(m, "volume"),
            Date = m.Groups["date"] is { Success: true } date && CitedDays.At(text, date.Index) is { Day: { Year: > 0 } day } ? Iso(day) : null,
            Pages = Value(m, "pages"),
        });
    }

    private static PublicationSpan? Volume(string text, int start, int end, string series, string where, bool ibid = false)
    {
        var m = VolumeTail().Match(text, end);
        if (!m.Success || !m.Groups["year"].Success && !m.Groups["pages"].Success) return null;
        var title = Value(m, "title") ?? Value(m, "subtitle");
        if (series == "American Foreign Policy")
        {
            if (title?.StartsWith("Current Documents", StringComparison.Ordinal) == true) (series, title) = (series + ": Current Documents", null);
            else if (title?.StartsWith("Basic Documents", StringComparison.Ordinal) == true) (series, title) = (series + ": Basic Documents", null);
            else return null;
        }
        return Span(text, start, m, where, ibid, new PublicationFact("", series, where) { Title = title, Year = Value(m, "year"), Volume = Value(m, "volume"), Pages = Value(m, "pages") });
    }

    private PublicationSpan? Ibid(string text, int at, string where)
    {
        if (_last is not { } last || at == 0 || text[at - 1] is not ('i' or 'I') || at > 1 && char.IsLetter(text[at - 2])) return null;
        var end = at + "bid.".Length;
        if (!PrintedRest().IsMatch(text.AsSpan(end + 2))) return null;
        var span = _lastIsDated ? Issue(text, at - 1, end, last.Series, where, ibid: true) : Volume(text, at - 1, end, last.Series, where, ibid: true);
        if (span is null || span.End == end) return null;
        var fact = span.Fact with { Degree = "inferred", Title = last.Title, Year = span.Fact.Year ?? last.Year, Volume = span.Fact.Volume ?? (span.Fact.Year is null ? last.Volume : null), Date = span.Fact.Date ?? last.Date };
        _last = fact;
        return span with { Fact = fact };
    }

    private static PublicationSpan Span(string text, int start, Match tail, string where, bool ibid, PublicationFact fact)
    {
        var end = tail.Index + tail.Length;
        return new PublicationSpan(start, end, ibid, fact with { Printed = text[start..end] });
    }

    private static string? Value(Match m, string group) => m.Groups[group] is { Success: true } g ? g.Value.Trim(' ', ',', ':') : null;

    private static string? Iso(PrintedDay day) =>
        day.Day <= CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month) ? IsoDates.Print(new LocalDate(day.Year, day.Month, day.Day)) : null;
}
