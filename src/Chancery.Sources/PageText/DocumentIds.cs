using System.Globalization;

namespace Chancery.Sources.PageText;

/// <summary>Gives documents and notes their ids, each once in a file.</summary>
internal static class DocumentIds
{
    /// <param name="documents">The file's documents.</param>
    /// <param name="id">The id that the file's name gives its only document; null when it gives none.</param>
    public static void Assign(IReadOnlyList<PageDocument> documents, string? id)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var d = 0; d < documents.Count; d++)
        {
            var document = documents[d];
            document.Id = Unique(used, id ?? "d" + (document.Number ?? (d + 1).ToString(CultureInfo.InvariantCulture)));
            for (var n = 0; n < document.Notes.Count; n++)
            {
                var note = document.Notes[n];
                var marker = IsNumber(note.Marker) ? note.Marker : IsNumber(note.ListMark) ? note.ListMark : n.ToString(CultureInfo.InvariantCulture);
                note.Id = Unique(used, document.Id + "fn" + marker);
            }
        }
    }

    private static bool IsNumber(string? mark) => mark is { Length: > 0 } && mark.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static string Unique(HashSet<string> used, string id)
    {
        if (used.Add(id)) return id;
        for (var suffix = 2; ; suffix++)
            if (used.Add($"{id}-{suffix}")) return $"{id}-{suffix}";
    }
}
