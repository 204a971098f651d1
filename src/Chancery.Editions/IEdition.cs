using Chancery.Documents;
using Chancery.Editions.Checks;
using Chancery.Editions.Dates;
using Chancery.Editions.Exchanges;
using Chancery.Editions.Files;
using Chancery.Editions.MakeUp;
using Chancery.Editions.People;
using Chancery.Editions.References;
using Chancery.Editions.Search;
using Chancery.Facts;
using Chancery.Facts.Citations;

namespace Chancery.Editions;

/// <summary>
/// A store of volumes that can be read, searched and added to. Kept free of what only one store can do (the order among
/// equals, its own query syntax): SQLite implements it now, PostgreSQL will. Reading is safe from several threads.
/// </summary>
public interface IEdition : IDisposable
{
    /// <summary>The edition's name: its file name without ending.</summary>
    string Name { get; }

    /// <summary>The edition at a glance: totals, documents by year and by kind.</summary>
    EditionSummary Summary();

    /// <summary>All volumes, by id.</summary>
    IReadOnlyList<VolumeEntry> Volumes();

    /// <summary>A volume, or null.</summary>
    VolumeEntry? Volume(string volume);

    /// <summary>The contents of a volume in order: compilations, chapters, sections and documents, each with its depth.</summary>
    IReadOnlyList<ContentsEntry> Contents(string volume);

    /// <summary>A document with its TEI and facts, or null.</summary>
    /// <param name="volume">The volume's id.</param>
    /// <param name="id">The document's id within it, e.g. <c>d130</c>.</param>
    StoredDocument? Document(string volume, string id);

    /// <summary>A front or back matter section (preface, sources, persons …) as TEI, or null.</summary>
    StoredSection? Section(string volume, string id);

    /// <summary>Where an id of a volume leads: document, chapter, page (<c>pg_283</c>), note (<c>d130fn1</c>), person or term; null when nothing bears it.</summary>
    Address? Find(string volume, string id);

    /// <summary>Where ids of a volume lead, all at once; those that nothing bears are absent.</summary>
    /// <param name="volume">The volume's id.</param>
    /// <param name="ids">The ids.</param>
    IReadOnlyDictionary<string, Address> Find(string volume, IReadOnlyCollection<string> ids);

    /// <summary>The people with the most documents of a volume, the most first.</summary>
    /// <param name="volume">The volume's id.</param>
    /// <param name="most">How many to give at most.</param>
    IReadOnlyList<PersonSummary> PeopleOf(string volume, int most);

    /// <summary>The persons of a volume's list, by name.</summary>
    IReadOnlyList<PersonEntry> Persons(string volume);

    /// <summary>The people of the edition by name: those of the volumes' lists, each once, and office holders whom no list names.</summary>
    /// <param name="beginning">How the key begins: a letter, or more; empty for all.</param>
    IReadOnlyList<PersonSummary> People(string beginning = "");

    /// <summary>The first letters of the keys of people, with how many there are of each.</summary>
    IReadOnlyList<(string Letter, int People)> Initials();

    /// <summary>A person, or null.</summary>
    /// <param name="key">The key over all volumes.</param>
    EditionPerson? Person(string key);

    /// <summary>The documents of a person in order of time, the undated last.</summary>
    /// <param name="key">The person's key.</param>
    /// <param name="role">What the person is to them.</param>
    /// <param name="year">Only those whose first day lies in this year; null for all.</param>
    /// <param name="offset">How many to pass over.</param>
    /// <param name="limit">How many to give at most.</param>
    ListPart<PersonDocument> PersonDocuments(string key, PersonRole role, int? year, int offset, int limit);

    /// <summary>What a person is reported to have said, in order of time.</summary>
    /// <param name="key">The person's key.</param>
    /// <param name="words">Letters that the sentence holds, without regard to case; empty for all.</param>
    /// <param name="offset">How many to pass over.</param>
    /// <param name="limit">How many to give at most.</param>
    ListPart<ReportedStatement> Statements(string key, string words, int offset, int limit);

    /// <summary>People who appear in the same documents: around someone, of a volume or of the edition.</summary>
    PeopleNetwork Together(NetworkRequest request);

    /// <summary>The documents in which two people appear together, in order of time, the undated last.</summary>
    /// <param name="key">The key of one.</param>
    /// <param name="other">The key of the other.</param>
    /// <param name="named">Whether being named or speaking is enough; otherwise both must send, receive or take part.</param>
    /// <param name="offset">How many to pass over.</param>
    /// <param name="limit">How many to give at most.</param>
    ListPart<SharedDocument> DocumentsTogether(string key, string other, bool named, int offset, int limit);

    /// <summary>The places of date lines, by name.</summary>
    IReadOnlyList<PlaceSummary> Places();

    /// <summary>What the documents of a volume, kind or place are made up of; null when there are none.</summary>
    /// <param name="filter">Which documents.</param>
    /// <param name="people">How many people to give at most.</param>
    EditionMakeUp? MakeUp(MakeUpFilter filter, int people);

    /// <summary>Where the papers lie: repositories with their collections.</summary>
    Archive Archive();

    /// <summary>The files, lots, boxes and folders of a collection, by name; last the documents whose notes name none.</summary>
    /// <param name="repository">The repository's key.</param>
    /// <param name="collection">The collection's key.</param>
    IReadOnlyList<ArchiveFile> Files(string repository, string collection);

    /// <summary>The documents of a collection whose notes name no file.</summary>
    /// <inheritdoc cref="Files"/>
    IReadOnlyList<FileDocument> WithoutFile(string repository, string collection);

    /// <summary>A file, lot, box or folder with its documents in the order of the paper; null when the edition holds nothing of it.</summary>
    /// <param name="key">Its key, <c>737.00</c>.</param>
    FileContents? File(string key);

    /// <summary>What lies beside a document in its file; null when its note names none.</summary>
    /// <param name="volume">The volume's id.</param>
    /// <param name="id">The document's id.</param>
    FileNeighbours? BesideInFile(string volume, string id);

    /// <summary>The days and spans of days to which documents are dated, printed or inferred, with how many each has.</summary>
    EditionDates Dates();

    /// <summary>The documents whose dates touch a span of days, in order of time: by first day, then by last, then by volume and place in it.</summary>
    /// <param name="first">First day of the span.</param>
    /// <param name="last">Last day of it.</param>
    /// <param name="offset">How many to pass over.</param>
    /// <param name="limit">How many to give at most.</param>
    ListPart<DatedDocument> Dated(DateOnly first, DateOnly last, int offset, int limit);

    /// <summary>The documents before and behind one in the order of time of the whole edition; null when it is undated or not there.</summary>
    /// <param name="volume">The volume's id.</param>
    /// <param name="id">The document's id.</param>
    TimeNeighbours? BesideInTime(string volume, string id);

    /// <summary>The papers that documents cite and no document of the edition prints, each once, by institution, collection and file.</summary>
    IReadOnlyList<UnprintedPaper> UnprintedPapers();

    /// <summary>The places of other documents that refer to a document, to its notes or to its pages.</summary>
    /// <param name="volume">The volume's id.</param>
    /// <param name="id">The document's id.</param>
    IReadOnlyList<CitingPlace> CitedBy(string volume, string id);

    /// <summary>The references of the edition as a whole: what is cited most, what leads to nothing and what may be meant by it.</summary>
    EditionReferences References();

    /// <summary>The exchanges: chains of letters that answer or name one another, in order of time.</summary>
    /// <param name="scope"><c>between-governments</c>, <c>within-government</c>, or null for both.</param>
    /// <param name="letters">The least number of letters.</param>
    IReadOnlyList<ExchangeSummary> Exchanges(string? scope = null, int letters = 2);

    /// <summary>An exchange by its key, or by the key of any of its letters (<c>vesp1961-63v06-d9</c>); null when there is none.</summary>
    EditionExchange? Exchange(string key);

    /// <summary>What the exchanges have for a document, letter by letter; a letter that nothing answers or names is an exchange of its own.</summary>
    /// <param name="volume">The volume's id.</param>
    /// <param name="id">The document's id.</param>
    IReadOnlyList<ExchangePlace> ExchangesOf(string volume, string id);

    /// <summary>The facts of every document, volume by volume in the order of the contents.</summary>
    IEnumerable<DocumentFacts> Facts();

    /// <summary>The other documents of the edition in which text of a document stands too: those that print the same first, then by the words that they share.</summary>
    IReadOnlyList<SharingDocument> SameText(string volume, string id);

    /// <summary>The findings kept at import, of the edition, a volume or a document, in source order.</summary>
    IReadOnlyList<Finding> Findings(string? volume = null, string? document = null);

    /// <summary>The volumes as the checks see them, by id.</summary>
    IReadOnlyList<VolumeSources> VolumeSources();

    /// <summary>The looks that a check has kept, of volumes that have not been imported since.</summary>
    IReadOnlyList<KeptLook> Looks();

    /// <summary>The findings of the last check, counted.</summary>
    /// <param name="filter">Which; all when omitted.</param>
    CheckSummary Checks(FindingFilter? filter = null);

    /// <summary>Findings of the last check, by volume, document and place; those outside of documents first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="offset">How many to pass over.</param>
    /// <param name="limit">How many to give at most.</param>
    ListPart<StoredFinding> CheckFindings(FindingFilter filter, int offset, int limit);

    /// <summary>How often a word stands in the texts and notes of the edition, without regard to case and accents; of words joined by hyphens each counts.</summary>
    int WordCount(string word);

    /// <summary>The TEI of a whole volume, to the byte as it was imported (or as it was transcribed); null when there is no such volume.</summary>
    byte[]? Tei(string volume);

    /// <summary>Searches the edition. Never throws for what a query contains.</summary>
    SearchResult Search(SearchRequest request);

    /// <summary>Counts what a search finds by year or month, beside the whole edition. Never throws for what a query contains.</summary>
    Timeline Timeline(SearchRequest request, TimelineStep step);

    /// <summary>The places of the words of a search in their context, as many as the request's limit from its offset on. Never throws for what a query contains.</summary>
    Concordance Concordance(SearchRequest request, ConcordanceOrder order);
}

/// <summary>Totals of an edition.</summary>
/// <param name="Volumes">Number of volumes.</param>
/// <param name="Documents">Number of documents.</param>
/// <param name="Notes">Number of notes.</param>
/// <param name="Pages">Number of page breaks.</param>
/// <param name="Persons">Number of person entries in the volumes' lists.</param>
/// <param name="References">Number of references to documents, notes, pages and volumes.</param>
/// <param name="Dangling">References whose target the edition does not hold.</param>
/// <param name="Undated">Documents without any date.</param>
/// <param name="Years">Documents by year of their first day, ascending.</param>
/// <param name="Kinds">Documents by kind, most frequent first.</param>
public sealed record EditionSummary(
    int Volumes, int Documents, int Notes, int Pages, int Persons, int References, int Dangling, int Undated,
    IReadOnlyList<YearCount> Years, IReadOnlyList<KindCount> Kinds)
{
    /// <summary>People, each once over all volumes.</summary>
    public int People { get; init; }

    /// <summary>Exchanges of at least two letters.</summary>
    public int Exchanges { get; init; }

    /// <summary>Files, lots, boxes and folders that source notes name.</summary>
    public int Files { get; init; }
}

/// <summary>Documents of a year.</summary>
public sealed record YearCount(int Year, int Documents);

/// <summary>Documents of a kind.</summary>
public sealed record KindCount(string Kind, int Documents);

/// <summary>A volume of an edition.</summary>
/// <param name="Id">Its id, e.g. <c>frus1961-63v06</c>.</param>
/// <param name="Title">Complete title.</param>
/// <param name="ShortTitle">Title of the volume alone, or the complete one.</param>
/// <param name="Series">Series title; null when none is given.</param>
/// <param name="VolumeNumber">E.g. <c>Volume VI</c>; null when none is given.</param>
/// <param name="Publisher">Publisher; null when none is given.</param>
/// <param name="PubPlace">Place of publication; null when none is given.</param>
/// <param name="PubYear">Year of publication; null when none is given.</param>
/// <param name="Documents">Number of documents.</param>
/// <param name="Notes">Number of notes.</param>
/// <param name="Pages">Number of page breaks.</param>
/// <param name="FirstDay">First day of its dated documents, ISO; null when none is dated.</param>
/// <param name="LastDay">Last day, ISO.</param>
/// <param name="Loose">Whether it was made of loose documents of a folder.</param>
public sealed record VolumeEntry(
    string Id, string Title, string ShortTitle, string? Series, string? VolumeNumber, string? Publisher, string? PubPlace, string? PubYear,
    int Documents, int Notes, int Pages, string? FirstDay, string? LastDay, bool Loose)
{
    /// <summary>Its editors as printed, in order; those that the header calls primary, where it tells.</summary>
    public IReadOnlyList<string> Editors { get; init; } = [];
}

/// <summary>An entry of a contents tree.</summary>
/// <param name="Id">The id it is reached by.</param>
/// <param name="Type"><c>compilation</c>, <c>chapter</c>, <c>subchapter</c>, <c>section</c> or <c>document</c>.</param>
/// <param name="Depth">0 at the top.</param>
/// <param name="Number">Printed number of a document.</param>
/// <param name="Heading">Heading without number and notes.</param>
/// <param name="Date">ISO first day of a document; null when undated.</param>
/// <param name="DateInferred">Whether that date is inferred.</param>
/// <param name="Documents">For a compilation or chapter, the documents below.</param>
public sealed record ContentsEntry(string Id, string Type, int Depth, string? Number, string Heading, string? Date, bool DateInferred, int Documents);

/// <summary>A document with its neighbours.</summary>
/// <param name="Volume">Its volume.</param>
/// <param name="Id">Its id within the volume.</param>
/// <param name="Number">Printed number.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Heading">Heading without number and notes.</param>
/// <param name="Tei">The div as it stands in the source; namespace declarations in scope are added to its start tag so that it can be read alone.</param>
/// <param name="FactsJson">The facts as one JSON object.</param>
/// <param name="Path">The headings above it, outermost first, with their ids.</param>
/// <param name="Previous">The document before it in the volume.</param>
/// <param name="Next">The document behind it.</param>
/// <param name="StartPage">The page on which it begins (from a break before it or inferred), as printed; null when unknown.</param>
public sealed record StoredDocument(
    string Volume, string Id, string? Number, string Kind, string Heading, string Tei, string FactsJson,
    IReadOnlyList<ContentsEntry> Path, ContentsEntry? Previous, ContentsEntry? Next, string? StartPage);

/// <summary>A section of front or back matter, or a chapter's own text without its documents.</summary>
public sealed record StoredSection(string Volume, string Id, string Type, string Heading, string Tei, IReadOnlyList<ContentsEntry> Path)
{
    /// <summary>Ids of page breaks that stand before the section and lead to it, since it begins on their page; in the order of the ids.</summary>
    public IReadOnlyList<string> PagesBefore { get; init; } = [];
}

/// <summary>Where an id leads.</summary>
/// <param name="Volume">The volume.</param>
/// <param name="Document">The document or section to open; null for the volume's own page.</param>
/// <param name="Fragment">The place in it; null for its beginning.</param>
public sealed record Address(string Volume, string? Document, string? Fragment)
{
    /// <summary>The key over all volumes where the id is that of a person of a list; told only where many ids are asked for at once.</summary>
    public string? Person { get; init; }
}

/// <summary>A document in which text of another stands too.</summary>
/// <param name="Volume">Its volume.</param>
/// <param name="Id">Its id within the volume.</param>
/// <param name="Number">Printed number.</param>
/// <param name="Heading">Heading without number and notes.</param>
/// <param name="Kind"><c>same</c> (one document printed twice), <c>contained</c> (at least half of one stands in the other) or <c>shares-passages</c>.</param>
/// <param name="Share">The share of the asked document's words that stand in this one, 0 to 1.</param>
/// <param name="ShareOfOther">The share of this document's words that stand in the asked one.</param>
/// <param name="Words">Words that they share, in the one that has fewer of them.</param>
public sealed record SharingDocument(string Volume, string Id, string? Number, string Heading, string Kind, double Share, double ShareOfOther, int Words)
{
    /// <summary><c>supplied</c> where nothing but a decision makes it worth telling; null otherwise.</summary>
    public string? Degree { get; init; }

    /// <summary>The editor's decision that confirms it.</summary>
    public string? Decision { get; init; }
}

/// <summary>A person of a volume's list.</summary>
/// <param name="Volume">The volume.</param>
/// <param name="Id">The id within it.</param>
/// <param name="Name">Name as listed.</param>
/// <param name="Description">Offices and years as listed.</param>
/// <param name="Documents">Documents in which the person is tagged.</param>
public sealed record PersonEntry(string Volume, string Id, string Name, string Description, int Documents)
{
    /// <summary>The person's key over all volumes; null until the edition is linked.</summary>
    public string? Key { get; init; }
}
