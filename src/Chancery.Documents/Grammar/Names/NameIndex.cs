using System.Runtime.CompilerServices;

namespace Chancery.Documents.Grammar.Names;

/// <summary>The persons and terms of a volume's lists, ready for reading texts. Built once for a volume; reading costs one look-up a word, however long the lists are.</summary>
public sealed class NameIndex
{
    private static readonly ConditionalWeakTable<Volume, NameIndex> Known = [];

    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _vocabulary;
    private readonly Dictionary<string, List<NameForm>> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly WordFilter _filter = new();

    /// <summary>Makes an index of lists.</summary>
    /// <param name="persons">The list of persons.</param>
    /// <param name="terms">The list of abbreviations and terms.</param>
    public NameIndex(IEnumerable<Person> persons, IEnumerable<Term> terms)
    {
        var names = persons.Select(ListedNameReader.Read).ToList();
        var byId = names.DistinctBy(n => n.Person.Id).ToDictionary(n => n.Person.Id, StringComparer.Ordinal);
        foreach (var name in names)
            if (name.Person.SameAs is { } id && byId.TryGetValue(id, out var meant)) name.Meant = meant;
        var clans = ClansOf(names);
        foreach (var name in names)
        {
            foreach (var (words, strength) in name.Forms)
                if (name.IsInverted || words.Length > 1 || name.Listed.Length < 2 || !clans.Contains(words[0])) Add(words, name, strength);
            _given.UnionWith(name.Given.Where(g => g.Length > 2));
        }
        foreach (var forms in _forms.Values) forms.Sort((a, b) => b.Words.Length - a.Words.Length);
        var vocabulary = VocabularyOf(names);
        foreach (var word in vocabulary.Keys) _filter.Add(word);
        _vocabulary = vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        Terms = new TermIndex(terms);
        HasPersons = names.Count > 0;
    }

    /// <summary>Whether any person is listed.</summary>
    internal bool HasPersons { get; }

    /// <summary>The abbreviations and terms.</summary>
    internal TermIndex Terms { get; }

    /// <summary>The index of a volume's lists.</summary>
    public static NameIndex Of(Volume volume) => Known.GetValue(volume, v => new NameIndex(v.Persons, v.Terms));

    /// <summary>The terms of a text in order, none overlapping.</summary>
    public IReadOnlyList<TermSpan> ReadTerms(string text) => Terms.Find(text);

    /// <summary>The word as the index knows it, folded; null for a word that is in no name and means nothing beside one.</summary>
    /// <param name="word">The word.</param>
    /// <param name="plain">Whether all its characters are ASCII letters.</param>
    internal string? Find(ReadOnlySpan<char> word, bool plain)
    {
        if (word.Length > FoldedWord.Longest || plain && !_filter.MayHold(word)) return null;
        Span<char> folded = stackalloc char[FoldedWord.Longest];
        return _vocabulary.TryGetValue(folded[..FoldedWord.Fold(word, folded)], out var known) ? known : null;
    }

    /// <summary>The forms that begin with a word, the longest first; null when none does.</summary>
    internal List<NameForm>? FormsAt(string word) => _forms.GetValueOrDefault(word);

    /// <summary>Whether a word is a given name of the list, or a common one.</summary>
    internal bool IsGivenName(string word) => _given.Contains(word) || GivenNames.Contains(word);

    /// <summary>First words that several names without inversion share: families such as <c>Nguyen</c>, which single nobody out.</summary>
    private static HashSet<string> ClansOf(List<ListedName> names) =>
        [.. names.Where(n => !n.IsInverted && n.Listed.Length > 1).GroupBy(n => n.Listed[0], StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key)];

    private void Add(string[] words, ListedName name, FormStrength strength)
    {
        if (!_forms.TryGetValue(words[0], out var forms)) _forms[words[0]] = forms = [];
        var form = forms.Find(f => f.Words.AsSpan().SequenceEqual(words));
        if (form is null) forms.Add(form = new NameForm(words));
        form.Persons.Add((name, strength));
    }

    private static Dictionary<string, string> VocabularyOf(List<ListedName> names)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = names.SelectMany(n => n.Given.Concat(n.Forms.SelectMany(f => f.Words)))
            .Concat(NameWords.Titles).Concat(NameWords.Particles).Concat(NameWords.PlaceOpenings).Concat(GivenNames.All).Concat("abcdefghijklmnopqrstuvwxyz".Select(c => c.ToString()));
        foreach (var word in all) words.TryAdd(word, word);
        return words;
    }
}
