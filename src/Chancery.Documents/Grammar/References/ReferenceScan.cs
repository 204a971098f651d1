using System.Buffers;

namespace Chancery.Documents.Grammar.References;

/// <summary>One pass over a text: stops at every word that can open a reference and reads what stands there.</summary>
internal sealed partial class ReferenceScan(string text, ReferenceContext context)
{
    private static readonly SearchValues<string> Openings = SearchValues.Create(
        ["Foreign Relations", "Document", "ootnote", "Ibid", "ibid", "ol. ", "olume ", "upra", "nfra", "p. ", "age ", "ages "], StringComparison.Ordinal);

    private readonly List<ReferenceSpan> _found = [];

    /// <summary>The volume whose documents this text is naming; null for the text's own.</summary>
    private string? _volume;

    /// <summary>Where the last number of that volume ends.</summary>
    private int _volumeEnd;

    /// <summary>Whether this text has cited the series by its name.</summary>
    private bool _namesSeries;

    public IReadOnlyList<ReferenceSpan> Run()
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Openings);
            if (next < 0) break;
            at = Math.Max(Read(at + next), at + next + 1);
        }
        return _found;
    }

    /// <summary>Reads what an opening found at an offset stands for; gives the offset behind it.</summary>
    private int Read(int at)
    {
        var start = WordStart(at);
        return text[start] switch
        {
            'F' when at == start && text[start + 2] == 'r' => Series(start),
            'F' or 'f' when at == start + 1 => Footnotes(start),
            'D' when at == start => Documents(start),
            'I' or 'i' when text[start + 1] == 'b' => Ibid(start),
            'S' or 's' when at == start + 1 => Neighbour(start, "upra", context.Before),
            'I' or 'i' when at == start + 1 => Neighbour(start, "nfra", context.After),
            'V' or 'v' when at == start + 1 => BareVolume(start),
            'P' or 'p' when at - start <= 1 => Pages(start),
            _ => at + 1,
        };
    }

    private int WordStart(int at)
    {
        while (at > 0 && char.IsLetterOrDigit(text[at - 1])) at--;
        return at;
    }

    private void Add(int start, int end, string target, ReferenceKind kind)
    {
        if (_found.Count > 0 && _found[^1].Start + _found[^1].Length > start) return;
        _found.Add(new ReferenceSpan(start, end - start, target, kind));
    }

    private int Series(int start) =>
        SeriesCitation.Read(text, start, context.Prefix) is { } cited ? Cite(cited, start) : start + "Foreign Relations".Length;

    private int Cite(SeriesCitation cited, int start)
    {
        context.CitedYears = cited.Years;
        _namesSeries = true;
        return Within(cited.Volume, start, cited.End);
    }

    /// <summary>Reads what a citation of a volume goes on with: pages, documents, or nothing.</summary>
    private int Within(string volume, int start, int end)
    {
        context.Cited = _volume = volume;
        _volumeEnd = end;
        if (PagesBehind().Match(text, end) is { Success: true } pages)
        {
            end = pages.Index + pages.Length;
            if (DocumentInBrackets().Match(text, end) is { Success: true } document)
                return Named(start, document.Index + document.Length, volume + "#d" + document.Groups["n"].Value, ReferenceKind.Document);
            Add(start, end, volume + "#pg_" + pages.Groups["n"].Value, ReferenceKind.Page);
            return _volumeEnd = MorePages(end, volume);
        }
        if (DocumentBehind().Match(text, end) is { Success: true } named && !Interrupted().IsMatch(named.Groups["title"].ValueSpan))
            return Numbers(start, named.Groups["n"].Index, named.Groups["many"].Success, volume);
        Add(start, end, volume, ReferenceKind.Volume);
        return end;
    }

    private int Named(int start, int end, string target, ReferenceKind kind)
    {
        context.LastDocument = target;
        Add(start, end, target, kind);
        return _volumeEnd = end;
    }

    private int MorePages(int end, string volume)
    {
        for (var m = NextPages().Match(text, end); m.Success; m = NextPages().Match(text, end))
        {
            var number = m.Groups["n"];
            end = m.Index + m.Length;
            Add(number.Index, end, volume + "#pg_" + number.Value, ReferenceKind.Page);
        }
        return end;
    }

    /// <summary>Reads the numbers of documents from the first on, and the notes of the last.</summary>
    /// <param name="start">Where the first reference begins.</param>
    /// <param name="at">Where its number stands.</param>
    /// <param name="many">Whether several may follow: <c>Documents</c>.</param>
    /// <param name="volume">The volume; empty for the text's own.</param>
    private int Numbers(int start, int at, bool many, string volume)
    {
        var number = DocumentNumber().Match(text, at);
        var end = number.Index + number.Length;
        while (true)
        {
            context.LastDocument = volume + "#d" + number.Value;
            var next = many ? NextDocument().Match(text, end) : System.Text.RegularExpressions.Match.Empty;
            if (!next.Success) break;
            Add(start, end, context.LastDocument, ReferenceKind.Document);
            number = DocumentNumber().Match(text, next.Groups["n"].Index);
            start = number.Index;
            end = number.Index + number.Length;
        }
        var noteEnd = NotesBehind(start, end, context.LastDocument);
        if (noteEnd < 0) Add(start, end, context.LastDocument, ReferenceKind.Document);
        else end = noteEnd;
        if (volume.Length > 0)
        {
            _volume = volume;
            _volumeEnd = end;
        }
        return end;
    }

    /// <summary>The notes named behind a document: <c>Document 14 and footnote 2 thereto</c>; -1 when none are, or they are another document's.</summary>
    private int NotesBehind(int start, int end, string document)
    {
        var first = FootnoteBehind().Match(text, end);
        if (!first.Success) return -1;
        var notes = NumbersFrom(first.Groups["n"].Index);
        var behind = notes[^1].End;
        if (FootnoteOf().IsMatch(text.AsSpan(behind, Math.Min(16, text.Length - behind)))) return -1;
        for (var i = 0; i < notes.Count; i++)
            Add(i == 0 ? start : notes[i].Start, notes[i].End, $"{document}fn{text[notes[i].Start..notes[i].End]}", ReferenceKind.Footnote);
        return behind;
    }

    private List<(int Start, int End)> NumbersFrom(int at)
    {
        var numbers = new List<(int, int)>();
        for (var m = DocumentNumber().Match(text, at); m.Success;)
        {
            var end = m.Index + m.Length;
            numbers.Add((m.Index, end));
            var next = NextDocument().Match(text, end);
            if (!next.Success) break;
            m = DocumentNumber().Match(text, next.Groups["n"].Index);
        }
        return numbers;
    }
}
