namespace Chancery.Editions.People;

/// <summary>What someone is to a document.</summary>
public enum PersonRole
{
    /// <summary>Stands in it in whatever way.</summary>
    Any,

    /// <summary>Sent a communication that it prints.</summary>
    Sent,

    /// <summary>Received a communication that it prints.</summary>
    Received,

    /// <summary>Took part in the conversation or meeting.</summary>
    TookPart,

    /// <summary>Is reported to have spoken.</summary>
    Said,

    /// <summary>Is tagged in its text or notes.</summary>
    Mentioned,
}

/// <summary>A person of the edition in one line.</summary>
/// <param name="Key">The key: <c>marlow-piers</c>.</param>
/// <param name="Name">Surname first.</param>
/// <param name="Description">Offices and years, from the fullest entry of the volumes' lists, otherwise the offices of the tables; empty when neither says anything.</param>
/// <param name="Documents">Documents in which the person stands.</param>
/// <param name="Statements">Statements that are reported of the person.</param>
/// <param name="FirstDay">First day of those documents.</param>
/// <param name="LastDay">Last day of them.</param>
public sealed record PersonSummary(string Key, string Name, string Description, int Documents, int Statements, string? FirstDay, string? LastDay);

/// <summary>A person of the edition, reconciled over its volumes.</summary>
public sealed record EditionPerson
{
    /// <summary>The key: <c>marlow-piers</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Surname first.</summary>
    public required string Name { get; init; }

    /// <summary>Year of birth, where the tables of office holders give it.</summary>
    public int? Born { get; init; }

    /// <summary>Year of death, where the tables give it.</summary>
    public int? Died { get; init; }

    /// <summary>Terms of office in order of time, from the tables.</summary>
    public required IReadOnlyList<PersonOffice> Offices { get; init; }

    /// <summary>The entries of the volumes' lists that are this person.</summary>
    public required IReadOnlyList<PersonEntry> Entries { get; init; }

    /// <summary>Why the entries are taken for one person; a decision can undo each.</summary>
    public required IReadOnlyList<PersonLink> Links { get; init; }

    /// <summary>In how many documents the person has each role.</summary>
    public required RoleCounts Roles { get; init; }

    /// <summary>Statements that are reported of the person.</summary>
    public required int Statements { get; init; }

    /// <summary>The person's documents by year of their first day, ascending.</summary>
    public required IReadOnlyList<YearCount> Years { get; init; }

    /// <summary>The same years by role.</summary>
    public required IReadOnlyList<RoleYear> RoleYears { get; init; }

    /// <summary>Those who send, receive or take part in the same documents, most often first.</summary>
    public required IReadOnlyList<Companion> Companions { get; init; }
}

/// <summary>A term of office.</summary>
/// <param name="Office">The office.</param>
/// <param name="Power">The state or organization served.</param>
/// <param name="Post">Where a mission is accredited; null for an office at home.</param>
/// <param name="FirstDay">First day, or month or year where no more is known.</param>
/// <param name="LastDay">Last day likewise; null for a term that the tables do not end.</param>
public sealed record PersonOffice(string Office, string Power, string? Post, string FirstDay, string? LastDay);

/// <summary>Why two entries are one person.</summary>
/// <param name="First">An entry, <c>volume/p_MP1</c>.</param>
/// <param name="Second">The other.</param>
/// <param name="Basis"><c>name</c>, <c>name-and-office</c>, <c>cross-reference</c>, <c>pseudonym</c>, <c>other-name</c>, <c>office-holder</c> or <c>decision</c>.</param>
/// <param name="SharedWords">Telling words that both descriptions have.</param>
public sealed record PersonLink(string First, string Second, string Basis, string? SharedWords);

/// <summary>Documents by role.</summary>
public sealed record RoleCounts(int Any, int Sent, int Received, int TookPart, int Said, int Mentioned);

/// <summary>Documents of a year by role; one can have several.</summary>
public sealed record RoleYear(int Year, int Sent, int Received, int TookPart, int Said, int Mentioned);

/// <summary>Someone who acts in the same documents.</summary>
public sealed record Companion(string Key, string Name, int Documents);

/// <summary>A document of a person, with the roles.</summary>
/// <param name="Volume">The volume.</param>
/// <param name="Id">The document's id within it.</param>
/// <param name="Number">Printed number.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Heading">Heading without number and notes.</param>
/// <param name="Date">First day, printed or inferred.</param>
/// <param name="DateInferred">Whether the day is inferred.</param>
/// <param name="Roles">What the person is to it; never empty.</param>
public sealed record PersonDocument(string Volume, string Id, string? Number, string Kind, string Heading, string? Date, bool DateInferred, IReadOnlyList<PersonRole> Roles);

/// <summary>A document of two people, with the roles of both.</summary>
/// <param name="Volume">The volume.</param>
/// <param name="Id">The document's id within it.</param>
/// <param name="Number">Printed number.</param>
/// <param name="Heading">Heading without number and notes.</param>
/// <param name="Date">First day, printed or inferred.</param>
/// <param name="DateInferred">Whether the day is inferred.</param>
/// <param name="Roles">What one is to it.</param>
/// <param name="OtherRoles">What the other is to it.</param>
public sealed record SharedDocument(string Volume, string Id, string? Number, string Heading, string? Date, bool DateInferred, IReadOnlyList<PersonRole> Roles, IReadOnlyList<PersonRole> OtherRoles);

/// <summary>What someone is reported to have said.</summary>
/// <param name="Volume">The volume.</param>
/// <param name="Id">The document that reports it.</param>
/// <param name="Number">Printed number of the document.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Date">Its first day, printed or inferred.</param>
/// <param name="DateInferred">Whether the day is inferred.</param>
/// <param name="Paragraph">The paragraph, from 0.</param>
/// <param name="Quote">The sentence.</param>
/// <param name="Verb">The reporting verb; null in a transcript.</param>
/// <param name="Addressee">To whom, where told.</param>
/// <param name="ReportedBy">Who reports it.</param>
/// <param name="Sure">Whether the sentence names the speaker; otherwise he was found through a pronoun or the first person.</param>
public sealed record ReportedStatement(string Volume, string Id, string? Number, string Heading, string? Date, bool DateInferred, int Paragraph, string Quote, string? Verb, string? Addressee, string? ReportedBy, bool Sure);
