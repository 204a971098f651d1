using Chancery.Facts.Reading;

namespace Chancery.Facts.Exchanges;

/// <summary>The persons of headings: <c>Memorandum From the Director of Hydrography (Lisle) to Minister of Foreign Affairs Verrick</c>. Departments and missions are no persons.</summary>
internal static class HeadingParties
{
    /// <summary>Words of which one stands in a heading that names a person.</summary>
    private static readonly string[] OfPersons = ["(", "President ", "Secretary ", "Minister ", "Ambassador ", "Chairman ", "Senator ", "General ", "Admiral ", "Premier ", "Chancellor ", "Mr. "];

    /// <summary>Sender and receiver; each is null where the heading names none, or nobody is known by the words.</summary>
    public static (PartyFact? From, PartyFact? To) Read(DocumentOutline outline, string kind, PartyReader parties)
    {
        if (kind is not ("memorandum" or "memorandum-to-the-president" or "telegram" or "letter" or "message" or "note" or "airgram" or "despatch") || !OfPersons.Any(w => outline.Heading.Contains(w, StringComparison.Ordinal))) return (null, null);
        return CommunicationHeading.Read(outline.Heading, kind) is { } heading ? (Fact(heading.From, parties), Fact(heading.To, parties)) : (null, null);
    }

    private static PartyFact? Fact(string printed, PartyReader parties) =>
        (OfPersons.Any(w => printed.Contains(w, StringComparison.Ordinal)) || printed.EndsWith("President", StringComparison.Ordinal)) && parties.Read(printed, "heading") is { Person: not null } party && (party.Key ?? party.Entry) is not null
            ? new PartyFact(printed) { Person = party.Person, Key = party.Key, Entry = party.Entry, Degree = "inferred" }
            : null;
}
