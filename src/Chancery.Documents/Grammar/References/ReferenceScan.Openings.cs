namespace Chancery.Documents.Grammar.References;

/// <summary>What stands at the words that open references.</summary>
internal sealed partial class ReferenceScan
{
    private int Documents(int start)
    {
        var m = NumberedDocument().Match(text, start);
        if (!m.Success) return start + "Document".Length;
        var (at, many) = (m.Groups["n"].Index, m.Groups["many"].Success);
        if (IbidBefore(start)) return context.Cited is { } cited ? Numbers(start, at, many, cited) : m.Index + m.Length;
        if (_volume is { } same && ListsOn(start)) return Numbers(start, at, many, same);
        if (VolumeBehind(at, many) is { } behind) return Numbers(start, at, many, behind);
        return !context.NumbersDocuments || OfOtherWork(start) ? m.Index + m.Length : Numbers(start, at, many, "");
    }

    /// <summary>The volume of <c>Documents 12 and 15 in Foreign Relations, …</c>; null when none follows.</summary>
    private string? VolumeBehind(int at, bool many)
    {
        var end = many ? NumbersFrom(at)[^1].End : at + DocumentNumber().Match(text, at).Length;
        var m = SeriesBehind().Match(text, end);
        return m.Success ? SeriesCitation.Read(text, m.Groups["series"].Index, context.Prefix)?.Volume : null;
    }

    private int Footnotes(int start)
    {
        var m = NumberedFootnote().Match(text, start);
        if (!m.Success) return start + "footnote".Length;
        var notes = NumbersFrom(m.Groups["n"].Index);
        if (!m.Groups["many"].Success) notes.RemoveRange(1, notes.Count - 1);
        var end = notes[^1].End;
        var of = NotesDocument().Match(text, end);
        if (of.Success)
        {
            var volume = IbidBefore(start) ? context.Cited : _volume is { } same && ListsOn(start) ? same : "";
            if (volume is null || volume.Length == 0 && !context.NumbersDocuments) return of.Index + of.Length;
            return AddNotes(start, notes, context.LastDocument = volume + "#d" + of.Groups["n"].Value, of.Index + of.Length);
        }
        var where = NotesPlace().Match(text, end);
        var document = where.Success ? where.Groups["word"].ValueSpan switch
        {
            "above" or "below" => Own(context.DocumentId),
            "supra" or "Supra" => Own(context.Before),
            "infra" or "Infra" => Own(context.After),
            _ => context.LastDocument,
        }
        : Concludes(start, end) ? Own(context.DocumentId) : null;
        if (document is not null) AddNotes(start, notes, document, end);
        return where.Success ? where.Index + where.Length : end;
    }

    private static string? Own(string? id) => id is null ? null : "#" + id;

    /// <summary>A note that ends with a footnote's number and names no document means its own.</summary>
    private bool Concludes(int start, int end) =>
        !context.CitesOwnPages && (end == text.Length || text[end] == '.' && (end + 1 == text.Length || text[end + 1] == ' ')) && SeeBefore().IsMatch(Before(start, 8));

    /// <summary>One reference a note; what is printed behind the last number belongs to the last.</summary>
    private int AddNotes(int start, List<(int Start, int End)> notes, string document, int end)
    {
        for (var i = 0; i < notes.Count; i++)
            Add(i == 0 ? start : notes[i].Start, i == notes.Count - 1 ? end : notes[i].End, $"{document}fn{text[notes[i].Start..notes[i].End]}", ReferenceKind.Footnote);
        return end;
    }

    private int Ibid(int start)
    {
        if (SeriesCitation.Read(text, start, context.Prefix) is { } cited) return Cite(cited, start);
        if (IbidVolume().Match(text, start) is { Success: true } volume && context.CitedYears is { } years
            && SeriesCitation.VolumeOf(context.Prefix, years, volume.Groups["number"].ValueSpan, volume.Groups["part"].ValueSpan) is { } sister)
            return Within(sister, start, volume.Index + volume.Length);
        if (IbidPages().Match(text, start) is { Success: true } pages)
        {
            var end = pages.Index + pages.Length;
            if (context.Cited is not { } same) return end;
            Add(start, end, same + "#pg_" + pages.Groups["n"].Value, ReferenceKind.Page);
            return MorePages(end, same);
        }
        return start + "ibid".Length;
    }

    /// <summary>A volume named by its number alone is one of the text's own subseries, or of the one this text has just cited.</summary>
    private int BareVolume(int start)
    {
        var m = VolumeWord().Match(text, start);
        if (!m.Success) return start + "vol.".Length;
        var end = m.Index + m.Length;
        var before = SisterBefore().Match(text[Math.Max(0, start - 8)..start]);
        var years = !before.Success ? null : before.Groups["and"].Success && _namesSeries ? context.CitedYears : context.IsRegular ? context.Years : null;
        if (years is null || SeriesCitation.VolumeOf(context.Prefix, years, m.Groups["number"].ValueSpan, m.Groups["part"].ValueSpan) is not { } volume) return end;
        return Within(volume, start, end);
    }

    private int Pages(int start)
    {
        var m = PageNumber().Match(text, start);
        if (!m.Success) return start + 2;
        var end = m.Index + m.Length;
        if (context.CitesOwnPages && IsOwnPage(start))
        {
            Add(start, end, "#pg_" + m.Groups["n"].Value, ReferenceKind.Page);
            return MorePages(end, "");
        }
        context.Cited = null;
        return end;
    }

    private bool IsOwnPage(int start)
    {
        var before = Before(start, 140);
        if (OwnPageBefore().IsMatch(before)) return true;
        return DayBefore().IsMatch(before) && PaperBefore().IsMatch(before) && !OtherWork().IsMatch(before);
    }

    private int Neighbour(int start, ReadOnlySpan<char> rest, string? id)
    {
        var end = start + 1 + rest.Length;
        var alone = text.AsSpan(start + 1).StartsWith(rest, StringComparison.Ordinal) && (end == text.Length || !char.IsLetterOrDigit(text[end]) && text[end] is not ('-' or '–'));
        if (alone && id is not null) Named(start, end, "#" + id, ReferenceKind.Neighbour);
        return end;
    }

    private bool IbidBefore(int start) => IbidAtEnd().IsMatch(Before(start, 8));

    /// <summary>Whether nothing but a conjunction stands between the last number and here.</summary>
    private bool ListsOn(int start) => start >= _volumeEnd && start - _volumeEnd <= 8 && Conjunction().IsMatch(text.AsSpan(_volumeEnd, start - _volumeEnd));

    /// <summary>Whether the sentence names another collection of numbered documents.</summary>
    private bool OfOtherWork(int start) => OtherDocuments().IsMatch(Before(start, 100));

    private ReadOnlySpan<char> Before(int start, int length) => text.AsSpan(Math.Max(0, start - length), Math.Min(start, length));
}
