using Chancery.Editions.Search.Query;

namespace Chancery.Editions.Search;

/// <summary>What is marked in a document that a query found: the words, beginnings and phrases looked for, each in the columns where it was looked for.</summary>
public sealed class Marks
{
    private readonly Func<string, IReadOnlyList<string>> _forms;
    private readonly SearchScope _scope;

    /// <summary>Gathers the marks of a query.</summary>
    /// <param name="root">The query; null marks nothing.</param>
    /// <param name="forms">The words of the index with the stem of a word.</param>
    /// <param name="scope">Where words without a field are looked for.</param>
    public Marks(QueryNode? root, Func<string, IReadOnlyList<string>> forms, SearchScope scope)
    {
        _forms = forms;
        _scope = scope == 0 ? SearchScope.All : scope;
        if (root is not null) Gather(root, null);
    }

    /// <summary>The marks of the columns heading, body, notes and source.</summary>
    public IReadOnlyDictionary<string, Column> Columns { get; } = new Dictionary<string, Column>(StringComparer.Ordinal)
    {
        ["heading"] = new(),
        ["body"] = new(),
        ["notes"] = new(),
        ["source"] = new(),
    };

    /// <summary>The marks of one column. Each mark has a number, so that a passage with more different ones can be preferred.</summary>
    public sealed class Column
    {
        private int _marks;

        internal Dictionary<string, int> Words { get; } = new(StringComparer.Ordinal);
        internal List<(string Beginning, int Mark)> Beginnings { get; } = [];
        internal List<(PhraseNode Phrase, int Mark)> Phrases { get; } = [];
        internal List<NearMark> Nears { get; } = [];

        /// <summary>Whether nothing is to be marked.</summary>
        public bool IsEmpty => _marks == 0;

        internal void Add(QueryNode leaf, Func<string, IReadOnlyList<string>> forms)
        {
            var mark = _marks++;
            switch (leaf)
            {
                case WordNode word:
                    // A word that is also looked for near others is looked for wherever it stands.
                    foreach (var form in word.Exact ? [word.Word] : forms(word.Word)) Words[form] = mark;
                    break;
                case NearNode near:
                    foreach (var form in near.Words.SelectMany(forms)) Words.TryAdd(form, mark);
                    Nears.Add(new NearMark(mark, near.Distance, near.Words.SelectMany((w, i) => forms(w).Select(f => (Form: f, Word: i))).DistinctBy(f => f.Form).ToDictionary(f => f.Form, f => f.Word, StringComparer.Ordinal)));
                    break;
                case PrefixNode prefix: Beginnings.Add((prefix.Beginning, mark)); break;
                case PhraseNode phrase: Phrases.Add((phrase, mark)); break;
            }
        }
    }

    /// <summary>Words that are looked for near each other.</summary>
    /// <param name="Mark">The number under which they are marked.</param>
    /// <param name="Distance">At most so many words between the first and the last of them.</param>
    /// <param name="Words">Their forms, each with the number of its word.</param>
    internal sealed record NearMark(int Mark, int Distance, IReadOnlyDictionary<string, int> Words);

    private void Gather(QueryNode node, SearchField? field)
    {
        switch (node)
        {
            case NotNode: break;
            case FieldNode inner: Gather(inner.Node, inner.Field); break;
            case AndNode and: foreach (var n in and.Nodes) Gather(n, field); break;
            case OrNode or: foreach (var n in or.Nodes) Gather(n, field); break;
            default: foreach (var column in ColumnsOf(field)) Columns[column].Add(node, _forms); break;
        }
    }

    private IEnumerable<string> ColumnsOf(SearchField? field) => field switch
    {
        SearchField.Heading => ["heading"],
        SearchField.Note => ["notes"],
        SearchField.Source => ["source"],
        SearchField.File => ["source"],
        not null => [],
        null => (_scope.HasFlag(SearchScope.Body) ? (string[])["heading", "body"] : [])
            .Concat(_scope.HasFlag(SearchScope.Notes) ? ["notes"] : []).Concat(_scope.HasFlag(SearchScope.Source) ? ["source"] : []),
    };
}
