using System.Text.Json;
using Chancery.Documents;
using Chancery.Editions.Checks;
using Chancery.Editions.Dates;
using Chancery.Editions.Exchanges;
using Chancery.Editions.Files;
using Chancery.Editions.MakeUp;
using Chancery.Editions.People;
using Chancery.Editions.References;
using Chancery.Editions.Search;
using Chancery.Editions.Sqlite.Querying;
using Chancery.Facts;
using Chancery.Facts.Citations;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>An edition in one SQLite file, opened for reading. What cannot be opened or read is an <see cref="EditionException"/>.</summary>
public sealed class SqliteEdition : IEdition
{
    private readonly EditionFile _file;
    private readonly SqliteSearch _search = new();
    private readonly Kept<IReadOnlyList<UnprintedPaper>> _unprinted = new(c => Chancery.Facts.Citations.UnprintedPapers.Of(CitedPaperRows.All(c)));
    private readonly Kept<EditionReferences> _references = new(ReferenceQueries.All);

    private readonly Kept<TimeOrder> _time;
    private readonly Kept<PeopleIndex> _people;
    private readonly Kept<IReadOnlyList<PlaceSummary>> _places = new(MakeUpRows.Places);

    private SqliteEdition(EditionFile file)
    {
        _file = file;
        _time = new Kept<TimeOrder>(c => new TimeOrder(_search.Index(c).Documents));
        _people = new Kept<PeopleIndex>(c => MakeUpRows.People(c, _search.Index(c).Documents));
    }

    /// <inheritdoc/>
    public string Name => Path.GetFileNameWithoutExtension(_file.FullPath);

    /// <summary>Opens an edition.</summary>
    public static SqliteEdition Open(string path) => new(EditionFile.Existing(path));

    /// <inheritdoc/>
    public EditionSummary Summary() => Read(c => new EditionSummary(
        Number(c, "SELECT count(*) FROM volumes"),
        Number(c, "SELECT count(*) FROM documents"),
        Number(c, "SELECT coalesce(sum(notes), 0) FROM volumes"),
        Number(c, "SELECT coalesce(sum(pages), 0) FROM volumes"),
        Number(c, "SELECT coalesce(sum(persons), 0) FROM volumes"),
        Number(c, "SELECT count(*) FROM cross_references"),
        Number(c, "SELECT count(*) FROM cross_references WHERE NOT resolved"),
        Number(c, "SELECT count(*) FROM documents WHERE date_start IS NULL AND inferred_start IS NULL"),
        c.All(r => new YearCount(r.GetInt32(0), r.GetInt32(1)),
            "SELECT CAST(substr(coalesce(date_start, inferred_start), 1, 4) AS INTEGER) year, count(*) FROM documents WHERE coalesce(date_start, inferred_start) IS NOT NULL GROUP BY year ORDER BY year"),
        c.All(r => new KindCount(r.GetString(0), r.GetInt32(1)), "SELECT kind, count(*) n FROM documents GROUP BY kind ORDER BY n DESC, kind"))
    {
        People = Number(c, "SELECT count(*) FROM people"),
        Exchanges = Number(c, "SELECT count(*) FROM exchanges WHERE letters > 1"),
        Files = Number(c, "SELECT count(DISTINCT file_key) FROM papers"),
    });

    /// <inheritdoc/>
    public IReadOnlyList<VolumeEntry> Volumes() => Read(c => c.All(ReadVolume, $"SELECT {VolumeColumns} FROM volumes ORDER BY id"));

    /// <inheritdoc/>
    public VolumeEntry? Volume(string volume) => Read(c => c.First(ReadVolume, $"SELECT {VolumeColumns} FROM volumes WHERE id = ?1", volume));

    /// <inheritdoc/>
    public IReadOnlyList<ContentsEntry> Contents(string volume) => Read(c => ContentsRows.Of(c, volume));

    /// <inheritdoc/>
    public StoredDocument? Document(string volume, string id) => Read(c => StoredTexts.Document(c, volume, id));

    /// <inheritdoc/>
    public StoredSection? Section(string volume, string id) => Read(c => StoredTexts.Section(c, volume, id));

    /// <inheritdoc/>
    public Address? Find(string volume, string id) => Read(c =>
        c.First(r => new Address(volume, r.Text(0), r.Text(0) == id ? null : id), "SELECT within FROM ids WHERE volume = ?1 AND id = ?2", volume, id));

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Address> Find(string volume, IReadOnlyCollection<string> ids) => ids.Count == 0 ? System.Collections.Frozen.FrozenDictionary<string, Address>.Empty : Read(c => AddressQueries.Of(c, volume, ids));

    /// <inheritdoc/>
    public IReadOnlyList<PersonSummary> PeopleOf(string volume, int most) => Read(c => PeopleQueries.Of(c, volume, most));

    /// <inheritdoc/>
    public IReadOnlyList<PersonEntry> Persons(string volume) => Read(c => c.All(
        r => new PersonEntry(volume, r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt32(3)) { Key = r.Text(4) },
        "SELECT id, name, description, documents, key FROM persons LEFT JOIN people_entries USING(person) WHERE volume = ?1 ORDER BY name COLLATE NOCASE, id", volume));

    /// <inheritdoc/>
    public IReadOnlyList<PersonSummary> People(string beginning = "") => Read(c => PeopleQueries.All(c, beginning));

    /// <inheritdoc/>
    public IReadOnlyList<(string Letter, int People)> Initials() => Read(PeopleQueries.Initials);

    /// <inheritdoc/>
    public EditionPerson? Person(string key) => Read(c => PeopleQueries.One(c, key));

    /// <inheritdoc/>
    public ListPart<PersonDocument> PersonDocuments(string key, PersonRole role, int? year, int offset, int limit) => Read(c => PeopleQueries.Documents(c, key, role, year, offset, limit));

    /// <inheritdoc/>
    public ListPart<ReportedStatement> Statements(string key, string words, int offset, int limit) => Read(c => PeopleQueries.Statements(c, key, words, offset, limit));

    /// <inheritdoc/>
    public PeopleNetwork Together(NetworkRequest request) => Read(c => PeopleNetwork.Of(_people.Of(c), request));

    /// <inheritdoc/>
    public ListPart<SharedDocument> DocumentsTogether(string key, string other, bool named, int offset, int limit) => Read(c => PeopleQueries.Together(c, key, other, named, offset, limit));

    /// <inheritdoc/>
    public IReadOnlyList<PlaceSummary> Places() => Read(_places.Of);

    /// <inheritdoc/>
    public EditionMakeUp? MakeUp(MakeUpFilter filter, int people) => Read(c => EditionMakeUp.Of(_people.Of(c), filter, people) is not { } counted ? null
        : filter is { Volume: { } volume, Kind: null, Place: null } ? counted with { Words = MakeUpRows.Words(c, volume) } : counted);

    /// <inheritdoc/>
    public Archive Archive() => Read(ArchiveQueries.All);

    /// <inheritdoc/>
    public IReadOnlyList<ArchiveFile> Files(string repository, string collection) => Read(c => ArchiveQueries.Files(c, repository, collection));

    /// <inheritdoc/>
    public IReadOnlyList<FileDocument> WithoutFile(string repository, string collection) => Read(c => ArchiveQueries.Loose(c, repository, collection));

    /// <inheritdoc/>
    public FileContents? File(string key) => Read(c => ArchiveQueries.File(c, key));

    /// <inheritdoc/>
    public FileNeighbours? BesideInFile(string volume, string id) => Read(c => ArchiveQueries.Beside(c, volume, id));

    /// <inheritdoc/>
    public EditionDates Dates() => Read(c => _time.Of(c).Dates);

    /// <inheritdoc/>
    public ListPart<DatedDocument> Dated(DateOnly first, DateOnly last, int offset, int limit) => Read(c => TimeQueries.Touching(c, _search.Index(c).Documents, _time.Of(c), first, last, offset, limit));

    /// <inheritdoc/>
    public TimeNeighbours? BesideInTime(string volume, string id) => Read(c => TimeQueries.Beside(c, _search.Index(c).Documents, _time.Of(c), volume, id));

    /// <inheritdoc/>
    public IReadOnlyList<UnprintedPaper> UnprintedPapers() => Read(_unprinted.Of);

    /// <inheritdoc/>
    public IReadOnlyList<CitingPlace> CitedBy(string volume, string id) => Read(c => ReferenceQueries.To(c, volume, id));

    /// <inheritdoc/>
    public EditionReferences References() => Read(_references.Of);

    /// <inheritdoc/>
    public IReadOnlyList<ExchangeSummary> Exchanges(string? scope = null, int letters = 2) => Read(c => ExchangeQueries.All(c, scope, letters));

    /// <inheritdoc/>
    public EditionExchange? Exchange(string key) => Read(c => ExchangeQueries.One(c, key));

    /// <inheritdoc/>
    public IReadOnlyList<ExchangePlace> ExchangesOf(string volume, string id) => Read(c => ExchangeQueries.Of(c, volume, id));

    /// <inheritdoc/>
    public IEnumerable<DocumentFacts> Facts()
    {
        foreach (var volume in Volumes())
            foreach (var json in Read(c => StoredFacts.Of(c, volume.Id)))
                yield return JsonSerializer.Deserialize(json, FactsJson.Default.DocumentFacts)!;
    }

    /// <inheritdoc/>
    public IReadOnlyList<SharingDocument> SameText(string volume, string id) => Read(c =>
        DocumentRows.Of(c, volume, id) is { } document ? SameTextRows.Of(c, document) : []);

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Findings(string? volume = null, string? document = null) => Read(c => c.All(
        r => new Finding(r.GetString(0), Enum.Parse<Severity>(r.GetString(1), true), r.GetString(2), new SourcePosition(r.GetString(3), r.GetInt32(4), r.GetInt32(5), r.GetInt32(6)), r.Text(7), r.Text(8)),
        """
        SELECT rule, severity, message, file, line, "column", length, document, words FROM findings
        WHERE (?1 IS NULL OR volume = ?1) AND (?2 IS NULL OR document = ?2) ORDER BY volume, file, line, "column", rowid
        """, volume, document));

    /// <inheritdoc/>
    public IReadOnlyList<VolumeSources> VolumeSources() => Read(CheckRows.Volumes);

    /// <inheritdoc/>
    public IReadOnlyList<KeptLook> Looks() => Read(CheckRows.Looks);

    /// <inheritdoc/>
    public CheckSummary Checks(FindingFilter? filter = null) => Read(c => CheckRows.Summary(c, filter ?? new FindingFilter()));

    /// <inheritdoc/>
    public ListPart<StoredFinding> CheckFindings(FindingFilter filter, int offset, int limit) => Read(c => CheckRows.Of(c, filter, offset, limit));

    /// <inheritdoc/>
    public int WordCount(string word) => Read(c => CheckRows.WordCount(c, word));

    /// <inheritdoc/>
    public byte[]? Tei(string volume) => Read(c => StoredTexts.Volume(c, volume));

    /// <inheritdoc/>
    public SearchResult Search(SearchRequest request) => Read(c => _search.Search(c, request));

    /// <inheritdoc/>
    public Timeline Timeline(SearchRequest request, TimelineStep step) => Read(c => _search.Timeline(c, request, step));

    /// <inheritdoc/>
    public Concordance Concordance(SearchRequest request, ConcordanceOrder order) => Read(c => _search.Concordance(c, request, order));

    /// <inheritdoc/>
    public void Dispose() => _file.Close();

    private const string VolumeColumns = "id, title, short_title, series, volume_number, publisher, pub_place, pub_year, documents, notes, pages, first_day, last_day, loose, editors";

    private static VolumeEntry ReadVolume(SqliteDataReader r) => new(
        r.GetString(0), r.GetString(1), r.GetString(2), r.Text(3), r.Text(4), r.Text(5), r.Text(6), r.Text(7),
        r.GetInt32(8), r.GetInt32(9), r.GetInt32(10), r.Text(11), r.Text(12), r.GetBoolean(13))
    { Editors = r.Text(14)?.Split("; ") ?? [] };

    private static int Number(SqliteConnection connection, string sql) => (int)connection.One<long>(sql);

    /// <summary>One snapshot for all that an answer needs.</summary>
    private T Read<T>(Func<SqliteConnection, T> work) => _file.Guarded(() =>
    {
        using var connection = _file.Read();
        using var snapshot = connection.BeginTransaction(deferred: true);
        return work(connection);
    });
}
