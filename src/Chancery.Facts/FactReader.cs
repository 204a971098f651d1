using Chancery.Documents;
using Chancery.Documents.Grammar;
using Chancery.Documents.Tei;
using Chancery.Facts.Citations;
using Chancery.Facts.Dates;
using Chancery.Facts.Decisions;
using Chancery.Facts.Exchanges;
using Chancery.Facts.Parts;
using Chancery.Facts.People;
using Chancery.Facts.Provenance;
using Chancery.Facts.Reading;
using Chancery.Facts.References;
using Chancery.Facts.Statements;

namespace Chancery.Facts;

/// <summary>Reads the facts of a document from its TEI.</summary>
public static class FactReader
{
    /// <summary>The facts of one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="volume">The volume it belongs to, for its list of persons and the targets it holds; null when it is alone.</param>
    /// <param name="options">Tables and decisions; null for the built-in tables alone.</param>
    public static DocumentFacts Read(Document document, Volume? volume, FactOptions? options = null)
    {
        options ??= FactOptions.Default;
        var outline = DocumentOutline.Read(document);
        var index = volume is null ? null : VolumeIndex.Of(volume);
        var id = document.Volume is null ? document.Number ?? document.Id ?? "" : $"{document.Volume}/{document.Id ?? document.Number}";
        var source = outline.SourceNote;
        var kind = DocumentKinds.Of(outline.Heading, source?.Text, outline.HasSalutation);
        var provenance = source is null ? CalendarEntries.Read(outline.Heading) : SourceNotes.Read(source.Text);
        var date = DateReader.Read(outline, kind, provenance, source?.Where ?? "heading", new DecidedDate(options.Decisions, id));
        var people = index?.PeopleOf(options.Offices);
        var home = HomePowers.Of(document, volume, provenance, options.Offices);
        var resolver = new ParticipantResolver(people, date, options.Offices, home, id, options.Decisions);
        var participants = ParticipantReader.Participants(outline, resolver);
        var place = DateReader.PlaceOf(outline);
        var volumes = new List<PublicationFact>();
        var references = ReferenceReader.Read(outline, index, volumes);
        var paper = PaperReader.Read(outline, kind, date, place);
        var citations = CitedPaperReader.Read(outline, kind, paper, date, provenance, references);
        var statements = DecidedSpeakers.Apply(StatementReader.Read(outline, kind, participants, provenance?.DraftedBy ?? []), participants, id, options.Decisions, people, options.Offices);
        var parts = PartReader.Read(outline, id);
        var around = date ?? PartyDates.Of(outline, document.Volume ?? volume?.Id);
        var parties = new PartyReader(around == date && options.Decisions.All.Count == 0 ? resolver : new ParticipantResolver(people, around, options.Offices, home, id, DecisionList.Empty), people, options.Offices, home, around);
        var decided = new DecidedParties(id, options.Decisions, people, options.Offices);
        var (from, to) = HeadingParties.Read(outline, kind, parties);
        return new DocumentFacts
        {
            Id = id,
            Volume = document.Volume,
            Source = new SourcePlace(document.Element.File.Source.Name, document.Element.Position.Line),
            Number = document.Number,
            Kind = kind,
            Heading = outline.Heading,
            From = decided.Apply(DecidedFacts.Sender, from),
            To = decided.Apply(DecidedFacts.Receiver, to),
            Date = date,
            Place = place,
            Subjects = ParticipantReader.Subjects(outline),
            Participants = participants,
            Provenance = provenance,
            References = references,
            Paper = paper,
            CitedPapers = citations.Papers,
            Publications = [.. citations.Publications, .. volumes],
            Statements = statements,
            Communications = decided.Apply(new CommunicationReader(outline, kind, date, parts, statements, parties).Read()),
            Parts = parts,
            Notes = [.. outline.Notes.Select(n => new NoteFact(n.Marker, KindOf(n, source), n.Text))],
            Pages = PageReader.Read(outline, index),
        };
    }

    private static string KindOf(OutlineNote note, OutlineNote? source) =>
        note == source ? "source" : note.Element[TeiNames.Type] == TeiNames.TypeSummary ? "summary" : "footnote";
}
