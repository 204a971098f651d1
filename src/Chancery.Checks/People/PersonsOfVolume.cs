using System.Runtime.CompilerServices;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Facts.People.Names;

namespace Chancery.Checks.People;

/// <summary>An entry of a volume's list of persons.</summary>
/// <param name="Person">The entry.</param>
/// <param name="Name">Its name, divided.</param>
/// <param name="Description">What it says of the person, folded, with a space at both ends.</param>
internal sealed record ListedEntry(Person Person, PersonName Name, string Description)
{
    private readonly HashSet<string> _words = [.. Name.Surname, .. Name.Given, .. Name.Others.SelectMany(o => NameWords.Of(o)), .. Description.Split(' ')];

    /// <summary>Whether the entry only points to another (<c>see …</c>).</summary>
    public bool IsPointer => Person.SameAs is not null || Description.StartsWith(" see ", StringComparison.Ordinal);

    /// <summary>Whether a folded word stands anywhere in the entry.</summary>
    public bool Has(string word) => _words.Contains(word);

    /// <summary>Whether a folded given name or initial may be the person's.</summary>
    public bool MayBear(string given)
    {
        if (Name.Given.Count == 0) return true;
        foreach (var own in Name.Given)
            if (own[0] == given[0] && (own.Length == 1 || given.Length == 1 || own.StartsWith(given, StringComparison.Ordinal) || given.StartsWith(own, StringComparison.Ordinal))) return true;
        return Has(given);
    }

    /// <summary>Whether a folded word is one of the given names in full.</summary>
    public bool Bears(string given) => given.Length > 2 && Name.Given.Contains(given);
}

/// <summary>A volume's list of persons, by key and by surname.</summary>
internal sealed class PersonsOfVolume
{
    private static readonly ConditionalWeakTable<Volume, PersonsOfVolume> Known = [];

    private readonly Dictionary<string, ListedEntry> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ListedEntry>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly ILookup<string, ListedEntry> _bySurname;

    private PersonsOfVolume(Volume volume)
    {
        _bySpan = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var person in volume.Persons)
            _byKey.TryAdd(person.Id, new ListedEntry(person, PersonName.OfListed(person.Name, person.Description), ' ' + NameWords.Fold(person.Description) + ' '));
        _bySurname = _byKey.Values.Where(e => !e.IsPointer).SelectMany(e => new[] { e.Name.Surname[0], e.Name.Surname[^1] }.Distinct().Select(s => (s, e))).ToLookup(p => p.s, p => p.e, StringComparer.Ordinal);
    }

    /// <summary>The list of a volume.</summary>
    public static PersonsOfVolume Of(CheckedVolume volume) => Known.GetValue(volume.Volume, v => new PersonsOfVolume(v));

    /// <summary>The number of entries.</summary>
    public int Count => _byKey.Count;

    /// <summary>The entries in no particular order.</summary>
    public IEnumerable<ListedEntry> Entries => _byKey.Values;

    /// <summary>The entry that a tagged name leads to; null when it leads to none of the list.</summary>
    public ListedEntry? Of(TeiElement name) => name[TeiNames.Corresp] is { Length: > 1 } key && key[0] == '#' && _bySpan.TryGetValue(key.AsSpan(1), out var entry) ? entry : null;

    /// <summary>The entries whose surname begins or ends with a folded word.</summary>
    public IEnumerable<ListedEntry> OfSurname(string word) => _bySurname[word];

    /// <summary>The folded words of a tagged name, without notes and the possessive ending.</summary>
    public static List<string> WordsOf(TeiElement name)
    {
        var text = Document.Fold(name.Content(Document.IsNote)).AsSpan();
        if (text.Length > 2 && text[^1] == 's' && text[^2] is '’' or '\'' or 'ʼ') text = text[..^2];
        return NameWords.Of(text);
    }
}
