namespace Chancery.Editions.Search;

/// <summary>
/// What filters, facets and orders need of every document, in compact arrays. A document's ordinal is its place in the order of volumes and
/// of documents within them. Loaded once for an opened edition and again when it has changed; never changed after that.
/// </summary>
public sealed class DocumentIndex
{
    private readonly int[] _ordinals;

    internal DocumentIndex(DocumentIndexBuilder builder)
    {
        Rows = [.. builder.Rows];
        Starts = [.. builder.Starts];
        Ends = [.. builder.Ends];
        Inferred = [.. builder.Inferred];
        Volumes = builder.Volumes.Build();
        Kinds = builder.Kinds.Build();
        Places = builder.Places.Build();
        Classifications = builder.Classifications.Build();
        _ordinals = new int[Rows.Count == 0 ? 0 : checked((int)Rows.Max() + 1)];
        Array.Fill(_ordinals, -1);
        for (var i = 0; i < Rows.Count; i++) _ordinals[Rows[i]] = i;
    }

    /// <summary>Number of documents.</summary>
    public int Count => Rows.Count;

    /// <summary>The store's own number of each document.</summary>
    public IReadOnlyList<long> Rows { get; }

    /// <summary>First day of each as the number yyyymmdd; 0 when undated.</summary>
    public int[] Starts { get; }

    /// <summary>Last day.</summary>
    public int[] Ends { get; }

    /// <summary>Whether that date is inferred.</summary>
    public bool[] Inferred { get; }

    /// <summary>Volumes.</summary>
    public ValueColumn Volumes { get; }

    /// <summary>Kinds.</summary>
    public ValueColumn Kinds { get; }

    /// <summary>Places of date lines.</summary>
    public ValueColumn Places { get; }

    /// <summary>Classifications.</summary>
    public ValueColumn Classifications { get; }

    /// <summary>The ordinal of a row; -1 for none.</summary>
    public int OrdinalOf(long row) => row >= 0 && row < _ordinals.Length ? _ordinals[row] : -1;
}

/// <summary>A value of each document, or none: values are numbered, and labels kept once.</summary>
/// <param name="Values">Number of the value of each document; -1 for none.</param>
/// <param name="Labels">What is shown and what the filter takes.</param>
/// <param name="Numbers">Values by folded label.</param>
public sealed record ValueColumn(int[] Values, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, int> Numbers)
{
    /// <summary>Labels are the same when their words are, folded.</summary>
    public static string Fold(string label) => string.Join(' ', WordReader.Fold(label)) is { Length: > 0 } folded ? folded : label;

    /// <summary>The number of a label; -1 when no document has it.</summary>
    public int NumberOf(string label) => Numbers.TryGetValue(Fold(label), out var number) ? number : -1;
}

/// <summary>Several values of each document: those of ordinal i lie from <c>Offsets[i]</c> up to <c>Offsets[i + 1]</c>.</summary>
public sealed record ListColumn(int[] Offsets, int[] Values, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, int> Numbers)
{
    /// <summary>The values of a document.</summary>
    public ReadOnlySpan<int> Of(int ordinal) => Values.AsSpan(Offsets[ordinal], Offsets[ordinal + 1] - Offsets[ordinal]);

    /// <summary>The number of a label; -1 when no document has it.</summary>
    public int NumberOf(string label) => Numbers.TryGetValue(ValueColumn.Fold(label), out var number) ? number : -1;
}

/// <summary>Gathers a <see cref="DocumentIndex"/>, document after document in order.</summary>
public sealed class DocumentIndexBuilder
{
    internal List<long> Rows { get; } = [];
    internal List<int> Starts { get; } = [];
    internal List<int> Ends { get; } = [];
    internal List<bool> Inferred { get; } = [];
    internal ColumnBuilder Volumes { get; } = new();
    internal ColumnBuilder Kinds { get; } = new();
    internal ColumnBuilder Places { get; } = new();
    internal ColumnBuilder Classifications { get; } = new();

    /// <summary>Adds the next document.</summary>
    public void Add(long row, string volume, string kind, string? start, string? end, bool inferred, string? place, string? classification)
    {
        Rows.Add(row);
        Starts.Add(DayRange.First(start) ?? 0);
        Ends.Add(DayRange.Last(end ?? start) ?? 0);
        Inferred.Add(inferred);
        Volumes.Add(volume);
        Kinds.Add(kind);
        Places.Add(place);
        Classifications.Add(classification);
    }

    /// <summary>The index.</summary>
    public DocumentIndex Build() => new(this);
}

/// <summary>Numbers the values of a column.</summary>
public sealed class ColumnBuilder
{
    private readonly List<int> _values = [];
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _labels = [];

    /// <summary>The number of a label, a new one if need be.</summary>
    public int NumberOf(string label)
    {
        if (_seen.TryGetValue(label, out var number)) return number;
        var folded = ValueColumn.Fold(label);
        if (!_numbers.TryGetValue(folded, out number))
        {
            _numbers[folded] = number = _labels.Count;
            _labels.Add(label);
        }
        return _seen[label] = number;
    }

    /// <summary>The next document's value.</summary>
    public void Add(string? label) => _values.Add(string.IsNullOrEmpty(label) ? -1 : NumberOf(label));

    /// <summary>The column.</summary>
    public ValueColumn Build() => new([.. _values], _labels, _numbers);

    /// <summary>A column of lists with the labels numbered here.</summary>
    public ListColumn Build(int[] offsets, int[] values) => new(offsets, values, _labels, _numbers);
}
