using System.Text.Json.Serialization;
using Chancery.Documents;
using Chancery.Facts.Citations;
using Chancery.Facts.Exchanges;
using Chancery.Facts.Reuse;
using Chancery.Facts.Statements;

namespace Chancery.Facts;

/// <summary>What the record says of one document: the object that <c>facts</c>, <c>show --format json</c> and the API give. Absent members are unknown.</summary>
public sealed record DocumentFacts
{
    /// <summary><c>volume/d130</c> for a document of a volume; otherwise the printed number.</summary>
    public required string Id { get; init; }

    /// <summary>The volume's id; absent for a loose document that names none.</summary>
    public string? Volume { get; init; }

    /// <summary>Where the document was read.</summary>
    public SourcePlace? Source { get; init; }

    /// <summary>The printed number.</summary>
    public string? Number { get; init; }

    /// <summary>The kind, e.g. <c>memorandum-of-conversation</c>; see <see cref="Documents.Grammar.DocumentKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The heading without number and notes.</summary>
    public required string Heading { get; init; }

    /// <summary>Who wrote it, where the heading names a person who is known.</summary>
    public PartyFact? From { get; init; }

    /// <summary>To whom it goes, likewise.</summary>
    public PartyFact? To { get; init; }

    /// <summary>The date: printed, or inferred with its basis and evidence.</summary>
    public DateFact? Date { get; init; }

    /// <summary>The place of the date line.</summary>
    public string? Place { get; init; }

    /// <summary>The subjects as printed.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>The participants as printed.</summary>
    public IReadOnlyList<ParticipantFact> Participants { get; init; } = [];

    /// <summary>Where the paper lies, as the source note says.</summary>
    public ProvenanceFact? Provenance { get; init; }

    /// <summary>References to documents, notes, pages and volumes.</summary>
    public IReadOnlyList<ReferenceFact> References { get; init; } = [];

    /// <summary>What a telegram, airgram or despatch was called when it was sent.</summary>
    public PaperFact? Paper { get; init; }

    /// <summary>Papers that text and notes name.</summary>
    public IReadOnlyList<CitedPaperFact> CitedPapers { get; init; } = [];

    /// <summary>Published series that text and notes cite.</summary>
    public IReadOnlyList<PublicationFact> Publications { get; init; } = [];

    /// <summary>Who is reported to have said what.</summary>
    public IReadOnlyList<StatementFact> Statements { get; init; } = [];

    /// <summary>The letters, messages and notes that it prints.</summary>
    public IReadOnlyList<CommunicationFact> Communications { get; init; } = [];

    /// <summary>Where else in the edition the text stands; only an edition knows.</summary>
    public IReadOnlyList<SameTextFact> SameText { get; init; } = [];

    /// <summary>The enclosures.</summary>
    public IReadOnlyList<PartFact> Parts { get; init; } = [];

    /// <summary>All notes in order.</summary>
    public IReadOnlyList<NoteFact> Notes { get; init; } = [];

    /// <summary>The pages the document stands on.</summary>
    public IReadOnlyList<PageFact> Pages { get; init; } = [];
}

/// <summary>File and first line.</summary>
public sealed record SourcePlace(string File, int Line);

/// <summary>A date as facts give it: ISO days, precision <c>minute</c>, <c>day</c>, <c>range</c>, <c>month</c> or <c>year</c>.</summary>
public sealed record DateFact(string Start, string End, string Precision)
{
    /// <summary>Local time of day, <c>HH:mm</c>.</summary>
    public string? Time { get; init; }

    /// <summary>Local time at which a meeting ended, <c>HH:mm</c>.</summary>
    public string? TimeEnd { get; init; }

    /// <summary>The zone of the time where it is printed: <c>Z</c>, <c>-05:00</c>.</summary>
    public string? TimeZone { get; init; }

    /// <summary><c>printed</c>, <c>supplied</c> or <c>inferred</c>.</summary>
    public required string Degree { get; init; }

    /// <summary>The rule that decided.</summary>
    public string? Basis { get; init; }

    /// <summary>Share of documents of this kind in which the basis gave the printed day, 0 to 1, where measured.</summary>
    public double? Agreement { get; init; }

    /// <summary>What it rests on; absent for a printed date.</summary>
    public IReadOnlyList<Evidence>? Evidence { get; init; }

    /// <summary>The editor's decision that was applied: <c>confirmed by M. Aldous, 2025-03-14</c>.</summary>
    public string? Decision { get; init; }
}

/// <summary>A participant: as printed, and who it is as far as that can be told.</summary>
public sealed record ParticipantFact(string Printed)
{
    /// <summary>The name with its title, without the office behind it.</summary>
    public string? Name { get; init; }

    /// <summary>The person: the name as the volume's list or the table of office holders gives it, otherwise the printed name with the surname first.</summary>
    public string? Person { get; init; }

    /// <summary>The person's key over all volumes, e.g. <c>rusk-david-dean</c>; absent for a name that nothing else is known of.</summary>
    public string? Key { get; init; }

    /// <summary>The <c>xml:id</c> of the person's entry in the volume's list.</summary>
    public string? Entry { get; init; }

    /// <summary>The office printed with the name; for an office without a name, the office that was looked up.</summary>
    public string? Office { get; init; }

    /// <summary>The power whose side it is (<c>United States</c>); the words of the list where they name no known power.</summary>
    public string? Side { get; init; }

    /// <summary><c>inferred</c> when the side is read from the office; absent when it is printed.</summary>
    public string? SideDegree { get; init; }

    /// <summary>How the person is known: <c>supplied</c> by the editors' tag, or <c>inferred</c>; absent when the printed name is all.</summary>
    public string? Degree { get; init; }

    /// <summary>The rule: <c>tag</c>, <c>list</c>, <c>office</c>, <c>name-and-office</c>, <c>former-office</c>, <c>surname</c>, <c>name</c>, <c>decision</c>; <c>other-list</c> in an edition, by the list of another volume.</summary>
    public string? Basis { get; init; }

    /// <summary>Share of participants in which the basis gave the person that the editors tag, 0 to 1, where measured.</summary>
    public double? Agreement { get; init; }

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<Evidence>? Evidence { get; init; }

    /// <summary>The editor's decision that was applied: <c>confirmed by M. Aldous, 2025-03-14</c>.</summary>
    public string? Decision { get; init; }

    /// <summary>Why it stays undecided who held the printed office; absent otherwise.</summary>
    public string? Undecided { get; init; }

    /// <summary>Those who may be meant where it is undecided.</summary>
    public IReadOnlyList<string>? Candidates { get; init; }
}

/// <summary>Where the paper lies.</summary>
public sealed record ProvenanceFact
{
    /// <summary>The note's words.</summary>
    public required string Printed { get; init; }

    /// <summary>E.g. <c>Department of State</c>, <c>Kennedy Library</c>.</summary>
    public string? Repository { get; init; }

    /// <summary>E.g. <c>Central Files</c>.</summary>
    public string? Collection { get; init; }

    /// <summary>E.g. <c>737.00/4-1861</c>.</summary>
    public string? FileNumber { get; init; }

    /// <summary>What the file number says, in words: <c>Internal political and national defense affairs: Cuba</c>.</summary>
    public string? FileDescription { get; init; }

    /// <summary>E.g. <c>66 D 204</c>.</summary>
    public string? Lot { get; init; }

    /// <summary>The box.</summary>
    public string? Box { get; init; }

    /// <summary>The folder.</summary>
    public string? Folder { get; init; }

    /// <summary>E.g. <c>Confidential</c>; <c>No classification marking</c> where the note says so.</summary>
    public string? Classification { get; init; }

    /// <summary>Handling words: <c>Eyes Only</c>, <c>Limit Distribution</c>.</summary>
    public IReadOnlyList<string> Handling { get; init; } = [];

    /// <summary>Precedence words: <c>Priority</c>, <c>Niact</c>.</summary>
    public IReadOnlyList<string> Precedence { get; init; } = [];

    /// <summary>Drafters as printed.</summary>
    public IReadOnlyList<string> DraftedBy { get; init; } = [];

    /// <summary>Those who cleared it, as printed.</summary>
    public IReadOnlyList<string> ClearedBy { get; init; } = [];

    /// <summary>Those who approved it, as printed.</summary>
    public IReadOnlyList<string> ApprovedBy { get; init; } = [];

    /// <summary>When, or how, it was received, as printed.</summary>
    public string? Received { get; init; }

    /// <summary>The posts and commands to which it was repeated, as printed.</summary>
    public IReadOnlyList<string> RepeatedTo { get; init; } = [];

    /// <summary>Where it is printed too.</summary>
    public IReadOnlyList<string> AlsoPrinted { get; init; } = [];

    /// <summary>Whether the note names another copy.</summary>
    public bool OtherCopy { get; init; }
}

/// <summary>A reference of text or notes.</summary>
/// <param name="Printed">The words.</param>
/// <param name="Target">E.g. <c>#d117</c>, <c>frus1961-63v14#pg_751</c>.</param>
/// <param name="Resolved">Whether what is at hand (the volume, or the edition) has the target.</param>
/// <param name="Where">The place, as in <see cref="Evidence"/>.</param>
public sealed record ReferenceFact(string Printed, string Target, bool Resolved, string Where);

/// <summary>An enclosure.</summary>
/// <param name="Id">E.g. <c>frus1961-63v06/d9#a1</c>.</param>
/// <param name="Kind">The kind, read from its heading.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Classification">Its own classification, where a note gives one.</param>
public sealed record PartFact(string Id, string Kind, string Heading, string? Classification)
{
    /// <summary>The line that announces it: <c>Attachment</c>, <c>Tab A</c>; null when none is printed.</summary>
    public string? Label { get; init; }
}

/// <summary>A note: printed marker, kind (<c>source</c>, <c>footnote</c>, <c>summary</c>) and words.</summary>
public sealed record NoteFact(string? Marker, string Kind, string Text);

/// <summary>A page: its number; <c>degree</c> is <c>inferred</c> for the page before the first break, absent when printed.</summary>
public sealed record PageFact(string N, string? Degree = null);

/// <summary>Serialization of facts: camelCase, absent when unknown.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DocumentFacts))]
public sealed partial class FactsJson : JsonSerializerContext;
