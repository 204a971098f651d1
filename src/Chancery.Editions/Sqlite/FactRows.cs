using Chancery.Facts;
using Chancery.Facts.Exchanges;
using Chancery.Facts.Provenance;

namespace Chancery.Editions.Sqlite;

/// <summary>Writes the rows of what a document says: who took part, who said what, what it prints.</summary>
/// <param name="statement">Gives a statement compiled once.</param>
/// <param name="rows">The rows of the entries of the volume's list, by id.</param>
internal sealed class FactRows(Func<string, BulkStatement> statement, Dictionary<string, long> rows)
{
    /// <summary>Writes the rows of a document.</summary>
    public void Write(long document, DocumentFacts facts)
    {
        WriteHeading(document, 0, facts.From);
        WriteHeading(document, 1, facts.To);
        WriteParticipants(document, facts);
        WriteStatements(document, facts);
        WriteCommunications(document, facts);
        WriteCitations(document, facts);
        if (facts.Provenance is { } provenance && ArchivalPlace.Of(provenance) is { } place) WritePaper(document, provenance, place);
    }

    private void WritePaper(long document, ProvenanceFact provenance, ArchivalPlace place)
    {
        var (repository, collection) = (place.Repository ?? "", place.Collection ?? "");
        statement("INSERT INTO papers VALUES(?,?,?,?,?,?,?,?,?)").With(document).With(repository).With(ArchivalPlace.KeyOf(repository)).With(collection).With(ArchivalPlace.KeyOf(collection))
            .With(place.File).With(place.Key).With(place.Order)
            .With(string.Join(", ", new[] { provenance.FileNumber, provenance.Lot is { } lot ? "Lot " + lot : null, provenance.Box is { } box ? "Box " + box : null, provenance.Folder }.Where(p => p is not null))).Run();
    }

    private void WriteHeading(long document, int received, PartyFact? party)
    {
        if (party is null) return;
        var insert = statement("INSERT INTO document_parties VALUES(?,?,?,?,?,?,?)");
        var at = 0;
        foreach (var (person, entry, key) in Persons(party.Person, party.Entry, party.Key))
            insert.With(document).With(received).With(at++).With(party.Printed).With(person).With(entry).With(key).Run();
    }

    private void WriteParticipants(long document, DocumentFacts facts)
    {
        var insert = statement("INSERT INTO participants VALUES(?,?,?,?,?,?,?,NULL,NULL,?,?,?,?,?)");
        for (var i = 0; i < facts.Participants.Count; i++)
        {
            var p = facts.Participants[i];
            insert.With(document).With(i).With(p.Printed).With(p.Name).With(p.Person).With(Entry(p.Entry)).With(p.Key)
                .With(p.Office).With(p.Side).With(p.Degree).With(p.Basis).With(p.Undecided).Run();
        }
    }

    private void WriteStatements(long document, DocumentFacts facts)
    {
        var insert = statement("INSERT INTO statements VALUES(?,?,?,?,?,?,?,NULL,?,?,?,?,?,?,?)");
        for (var i = 0; i < facts.Statements.Count; i++)
        {
            var s = facts.Statements[i];
            var speaker = s.Speaker is null ? null : facts.Participants.FirstOrDefault(p => p.Printed == s.Speaker);
            insert.With(document).With(i).With(s.Paragraph).With(s.Speaker).With(s.Person).With(Entry(speaker?.Entry)).With(s.Key)
                .With(s.Verb).With(s.Addressee).With(s.Capacity).With(s.ReportedBy).With(s.Basis).With(s.Degree).With(s.Quote).Run();
        }
    }

    private void WriteCommunications(long document, DocumentFacts facts)
    {
        var insert = statement("INSERT INTO communications VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)");
        for (var i = 0; i < facts.Communications.Count; i++)
        {
            var c = facts.Communications[i];
            insert.With(document).With(i).With(c.Form).With(c.Scope).With(c.From).With(c.FromPerson).With(c.To).With(c.ToPerson)
                .With(c.Date).With(c.DateDegree).With(c.Where).With(c.Part).With(c.MadePublic is { } made ? made ? 1 : 0 : (long?)null).Run();
            WriteParties(document, i, 0, c.FromPerson, c.FromEntry, c.FromKey);
            WriteParties(document, i, 1, c.ToPerson, c.ToEntry, c.ToKey);
        }
    }

    private void WriteParties(long document, int communication, int received, string? persons, string? entries, string? keys)
    {
        var insert = statement("INSERT INTO communication_parties VALUES(?,?,?,?,?,?,?,NULL)");
        var at = 0;
        foreach (var (person, entry, key) in Persons(persons, entries, keys))
            insert.With(document).With(communication).With(received).With(at++).With(person).With(entry).With(key).Run();
    }

    /// <summary>The persons of a party. Several stand one behind the other with semicolons; entries and keys belong to the persons where there are as many.</summary>
    private IEnumerable<(string? Person, long? Entry, string? Key)> Persons(string? persons, string? entries, string? keys)
    {
        var (byPerson, byEntry, byKey) = (persons?.Split("; ") ?? [], entries?.Split("; ") ?? [], keys?.Split("; ") ?? []);
        var count = Math.Max(byPerson.Length, Math.Max(byEntry.Length, byKey.Length));
        for (var i = 0; i < count; i++) yield return (Of(byPerson, i), Entry(Of(byEntry, i)), Of(byKey, i));

        string? Of(string[] values, int at) => values.Length == count ? values[at] : null;
    }

    private void WriteCitations(long document, DocumentFacts facts)
    {
        if (facts.Paper is { } own)
            statement("INSERT INTO cables VALUES(?,?,?,?,?,?,?,?,?)").With(document).With(own.Form).With(own.Post).With(own.Direction).With(own.Mission).With(own.Series).With(own.Number).With(own.SecondNumber).With(own.Date).Run();
        var papers = statement("INSERT INTO cited_papers VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        for (var i = 0; i < facts.CitedPapers.Count; i++)
        {
            var p = facts.CitedPapers[i];
            papers.With(document).With(i).With(p.Printed).With(p.Form).With(p.Post).With(p.Direction).With(p.From).With(p.To).With(p.Series).With(p.Number).With(p.SecondNumber).With(p.Date).With(p.DateDegree)
                .With(p.Repository).With(p.Collection).With(p.FileNumber).With(p.Lot).With(p.Box).With(p.Folder).With(p.PlaceDegree).With(p.NotPrinted ? 1 : 0).With(p.Target).With(p.Where).Run();
        }
        var publications = statement("INSERT INTO publications VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
        for (var i = 0; i < facts.Publications.Count; i++)
        {
            var p = facts.Publications[i];
            publications.With(document).With(i).With(p.Printed).With(p.Series).With(p.Title).With(p.Year).With(p.Volume).With(p.Date).With(p.Pages).With(p.Number).With(p.Degree).With(p.Where).Run();
        }
    }

    private long? Entry(string? id) => id is not null && rows.TryGetValue(id, out var row) ? row : null;
}
