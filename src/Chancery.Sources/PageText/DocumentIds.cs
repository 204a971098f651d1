using System.Globalization;

namespace Chancery.Sources.PageText;

/// <summary>Gives the documents and notes of a file their ids, each once.</summary>
/// <param name="id">The id that the file's name gives its only document; null when it gives none.</param>
internal sealed class DocumentIds(string? id)
{
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Gives the next document and its notes their ids.</summary>
    public void Assign(PageDocument document)
    {
        _count++;
        document.Id = Unique(id ?? "d" + (document.Number ?? _count.ToString(CultureInfo.InvariantCulture)));
        for (var n = 0; n < document.Notes.Count; n++)
        {
            var note = document.Notes[n];
            var marker = IsNumber(note.Marker) ? note.Marker : IsNumber(note.ListMark) ? note.ListMark : n.ToString(CultureInfo.InvariantCulture);
            note.Id = Unique(document.Id + "fn" + marker);
        }
    }

    private static bool IsNumber(string? mark) => mark is { Length: > 0 } && mark.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private string Unique(string wanted)
    {
        if (_used.TryAdd(wanted, 2)) return wanted;
        for (; ; )
        {
            var suffixed = $"{wanted}-{_used[wanted]++}";
            if (_used.TryAdd(suffixed, 2)) return suffixed;
        }
    }
}
