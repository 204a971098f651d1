namespace Chancery.Facts.Citations;

/// <summary>The days printed with a paper or with the papers of a list.</summary>
internal sealed partial class PaperScan
{
    private int? Day(PaperMention mention, int at)
    {
        if (mention.Day is not null || mention.SameDay) return null;
        foreach (var same in (ReadOnlySpan<string>)[", same date", ", same day", " of the same date", " of the same day", ", of the same date", ", of the same day", " of same date", ", the same day"])
            if (text.AsSpan(at).StartsWith(same, StringComparison.Ordinal))
            {
                mention.SameDay = true;
                return at + same.Length;
            }
        at = Skip(at, ", dated ", ", of ", ", both ", ", all ", ", ", " dated ", " of ", " (", " ");
        if (CitedDays.At(text, at) is not { } day) return null;
        mention.Day = day.Day;
        var end = mention.Members.Count == 1 ? day.End : FurtherDays(mention, day.Day, day.End);
        // The hour at which older telegrams were sent.
        return HourBehind(end) ?? end;
    }

    /// <summary>Days of the papers of a list: <c>telegrams 61, 64, and 70, March 2, 3, and 9</c>. When there are not as many as papers, it stays open which is whose.</summary>
    private int FurtherDays(PaperMention last, PrintedDay first, int end)
    {
        var days = new List<PrintedDay> { first };
        while (days.Count < 40)
        {
            var at = Skip(end, ", and ", " and ", ", ");
            if (at == end) break;
            if (CitedDays.At(text, at) is { } whole) (first, end) = whole;
            else
            {
                var digits = at;
                while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
                if (digits == at || digits - at > 2 || digits < text.Length && text[digits] is not (',' or '.' or ' ' or ')' or ';')) break;
                first = first with { Day = int.Parse(text.AsSpan(at, digits - at), System.Globalization.CultureInfo.InvariantCulture) };
                if (first.Day is < 1 or > 31) break;
                end = digits;
            }
            days.Add(first);
        }
        if (days.Count == 1) return end;
        var papers = last.Members;
        for (var i = 0; i < papers.Count; i++) papers[i].Day = days.Count == papers.Count ? days[i] : null;
        papers[^1].OpenDay = days.Count != papers.Count;
        return end;
    }

    private int? HourBehind(int at)
    {
        var start = Skip(at, ", ", "—", "–", " ");
        var digits = start;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] == ':') && digits - start < 5) digits++;
        if (digits == start) return null;
        foreach (var hour in (ReadOnlySpan<string>)[" p. m.", " a. m.", " p.m.", " a.m."])
            if (text.AsSpan(digits).StartsWith(hour, StringComparison.Ordinal)) return digits + hour.Length;
        return null;
    }
}
