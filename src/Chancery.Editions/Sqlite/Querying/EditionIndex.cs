using System.Collections.Concurrent;
using Chancery.Editions.Search;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Querying;

/// <summary>What is kept in memory of one state of an edition; loaded when first needed.</summary>
internal sealed class EditionIndex
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _forms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _documentsWith = new(StringComparer.Ordinal);
    private readonly Lock _loading = new();
    private ListColumn? _persons;
    private WordList? _words;

    private EditionIndex(long generation, DocumentIndex documents)
    {
        Generation = generation;
        Documents = documents;
    }

    /// <summary>Which state of the edition this is.</summary>
    public long Generation { get; }

    /// <summary>The documents.</summary>
    public DocumentIndex Documents { get; }

    /// <summary>Loads the documents.</summary>
    public static EditionIndex Load(SqliteConnection connection, long generation)
    {
        var builder = new DocumentIndexBuilder();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT document, volume, kind, coalesce(date_start, inferred_start), coalesce(date_end, inferred_end), date_start IS NULL AND inferred_start IS NOT NULL, place, classification
            FROM documents ORDER BY volume, position
            """;
        using var r = command.ExecuteReader();
        while (r.Read()) builder.Add(r.GetInt64(0), r.GetString(1), r.GetString(2), r.Text(3), r.Text(4), r.GetBoolean(5), r.Text(6), r.Text(7));
        return new EditionIndex(generation, builder.Build());
    }

    /// <summary>The persons tagged in each document.</summary>
    public ListColumn Persons(SqliteConnection connection)
    {
        lock (_loading) return _persons ??= LoadPersons(connection);
    }

    /// <summary>The words of the index that share a word's stem, the word itself first.</summary>
    public IReadOnlyList<string> Forms(SqliteConnection connection, string word) => _forms.GetOrAdd(word, w =>
        [w, .. connection.All(r => r.GetString(0), "SELECT word FROM words WHERE stem = ?1", Stem.Of(w)).Where(f => f != w)]);

    /// <summary>How many documents hold a word, this form of it.</summary>
    public int DocumentsWith(SqliteConnection connection, string word) => _documentsWith.GetOrAdd(word, w => (int)connection.One<long>("SELECT doc FROM full_text_words WHERE term = ?1", w));

    /// <summary>The words of the index.</summary>
    public WordList Words(SqliteConnection connection)
    {
        lock (_loading) return _words ??= WordList.Load(connection);
    }

    private ListColumn LoadPersons(SqliteConnection connection)
    {
        var labels = new ColumnBuilder();
        var numbers = new Dictionary<long, int>();
        foreach (var (person, name) in connection.All(r => (r.GetInt64(0), r.GetString(1)), "SELECT person, name FROM persons ORDER BY person")) numbers[person] = labels.NumberOf(name);
        var of = new List<int>?[Documents.Count];
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT document, person FROM document_persons";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var ordinal = Documents.OrdinalOf(reader.GetInt64(0));
            if (ordinal < 0 || !numbers.TryGetValue(reader.GetInt64(1), out var number)) continue;
            var list = of[ordinal] ??= [];
            if (!list.Contains(number)) list.Add(number);
        }
        var offsets = new int[Documents.Count + 1];
        for (var i = 0; i < of.Length; i++) offsets[i + 1] = offsets[i] + (of[i]?.Count ?? 0);
        return labels.Build(offsets, [.. of.SelectMany(l => l ?? [])]);
    }
}
