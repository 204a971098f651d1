using Chancery.Documents.Tei;

namespace Chancery.Documents;

/// <summary>A person of a volume's list.</summary>
/// <param name="Id">The <c>xml:id</c> within the volume, e.g. <c>p_KNS1</c>.</param>
/// <param name="Name">The name as listed, inverted: <c>Khrushchev, Nikita S.</c></param>
/// <param name="Description">Offices and years as listed; empty when there are none.</param>
public sealed record Person(string Id, string Name, string Description)
{
    /// <summary>The id of the entry to which this one only points: <c>Orl, see Emmet Orl</c>; null for an entry of its own, and where the list gives such names keys of their own.</summary>
    public string? SameAs { get; init; }
}

/// <summary>An abbreviation or term of a volume's list.</summary>
/// <param name="Id">The <c>xml:id</c> within the volume, e.g. <c>t_EUR1</c>.</param>
/// <param name="Name">The term as used.</param>
/// <param name="Description">What it stands for.</param>
public sealed record Term(string Id, string Name, string Description);

/// <summary>A view over a TEI file as a volume of an edition.</summary>
public sealed class Volume
{
    private readonly Lazy<IReadOnlyList<Person>> _persons;

    /// <summary>Makes a view over a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="id">The volume's id where the caller knows it; otherwise the header's <c>idno type="frus"</c>, or the file's name without ending.</param>
    public Volume(TeiFile file, string? id = null)
    {
        File = file;
        _persons = new Lazy<IReadOnlyList<Person>>(() => [.. PersonPointers.Join([.. Listed(TeiNames.PersName).Select(x => (new Person(x.Id, x.Name, x.Description), x.Item))])]);
        Id = id ?? PrintedId() ?? Path.GetFileNameWithoutExtension(file.Source.Name);
    }

    /// <summary>The file.</summary>
    public TeiFile File { get; }

    /// <summary>The volume's id, e.g. <c>frus1961-63v06</c>.</summary>
    public string Id { get; }

    /// <summary>Whether the header says which volume this is.</summary>
    public bool IsNamed => PrintedId() is not null;

    /// <summary>Whether divisions stand around the documents, or beside them, as in a bound volume; a file without any is made of loose documents.</summary>
    public bool HasDivisions => File.Root.Descendants(TeiNames.Div).Any(d => d[TeiNames.Type] is TeiNames.TypeCompilation or TeiNames.TypeChapter or TeiNames.TypeSection);

    /// <summary>The TEI header; null when there is none.</summary>
    public TeiElement? Header => File.Root.Element(TeiNames.Header);

    /// <summary>The complete title; the id when none is given.</summary>
    public string Title => TitleOf("complete") ?? TitleOf(null) ?? Id;

    /// <summary>The documents in document order.</summary>
    public IEnumerable<Document> Documents => File.Documents.Select((d, i) => new Document(d, Id, IdWithoutOwn(d, i)));

    /// <summary>The persons of the volume's list.</summary>
    public IEnumerable<Person> Persons => _persons.Value;

    /// <summary>The abbreviations and terms of the volume's list.</summary>
    public IEnumerable<Term> Terms => Listed(TeiNames.Term).Select(x => new Term(x.Id, x.Name, x.Description));

    /// <summary>A title of the header by its type: <c>complete</c>, <c>series</c>, <c>subseries</c>, <c>volumenumber</c>, <c>volume</c>; null when not given.</summary>
    public string? TitleOf(string? type) =>
        Header?.Descendants(TeiNames.Title).FirstOrDefault(t => t[TeiNames.Type] == type) is { } title && Document.Fold(title.Content()) is { Length: > 0 } text ? text : null;

    /// <summary>The id of a document that bears none: by its number; of a letter that is a whole TEI, that TEI's id, or else the name of its file; otherwise counted.</summary>
    private string IdWithoutOwn(TeiElement document, int index)
    {
        if (document.IsDocument) return document[TeiNames.N]?.Trim('[', ']', ' ') is { Length: > 0 } n ? "d" + n : $"d{index + 1}";
        if (document.Name == TeiNames.Text && document.Parent?.Id is { } whole) return whole;
        if (File.Documents.Count > 1) return $"d{index + 1}";
        if (File.Root.Id is { } only) return only;
        var name = string.Concat(Path.GetFileNameWithoutExtension(File.Source.Name).Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '-')).Trim('-');
        return name.Length > 0 ? name : "d1";
    }

    private string? PrintedId() =>
        Header?.Descendants(TeiNames.Idno).FirstOrDefault(i => i[TeiNames.Type] == "frus") is { } idno && Document.Fold(idno.Content()) is { Length: > 0 } id ? id : null;

    private IEnumerable<(string Id, string Name, string Description, TeiElement Item)> Listed(string element)
    {
        var taken = new HashSet<TeiElement>();
        foreach (var named in File.Root.Descendants(element))
        {
            if (named.Id is null) continue;
            var items = named.Ancestors().Where(a => a.Name == TeiNames.Item).ToList();
            var first = items.Count > 0 && !taken.Contains(items[0]);
            taken.UnionWith(items);
            if (!first) continue;
            var item = items[0];
            var name = Document.Fold(named.Content()).TrimEnd(',', ' ', ':', ';');
            var all = Document.Fold(item.Content());
            var at = all.IndexOf(name, StringComparison.Ordinal);
            yield return (named.Id!, name, (at < 0 ? all : all[(at + name.Length)..]).Trim(' ', ',', ':', ';', '—', '–'), item);
        }
    }
}
