using Chancery.Documents;
using Chancery.Facts.Dates;
using Chancery.Facts.Reading;
using Chancery.Facts.Statements;
using NodaTime;

namespace Chancery.Facts.Exchanges;

/// <summary>
/// Finds the letters, messages, notes and statements that a document prints: as its body, inside a telegram or memorandum, or as an enclosure. Rules and examples:
/// <c>docs/spec/facts-exchanges.md</c>.
/// </summary>
/// <param name="outline">The document.</param>
/// <param name="kind">Its kind.</param>
/// <param name="date">Its date.</param>
/// <param name="parts">Its enclosures.</param>
/// <param name="statements">Its statements.</param>
/// <param name="parties">Who a sender or receiver is.</param>
internal sealed partial class CommunicationReader(DocumentOutline outline, string kind, DateFact? date, IReadOnlyList<PartFact> parts, IReadOnlyList<StatementFact> statements, PartyReader parties)
{
    private readonly List<CommunicationFact> _found = [];
    private readonly LocalDate? _day = date is not null && date.Start == date.End && IsoDates.Parse(date.Start) is { } day ? day.Start : null;

    private int Year => parties.Year;

    /// <summary>The communications in the order in which they are printed.</summary>
    public IReadOnlyList<CommunicationFact> Read()
    {
        var heading = MayBeLetter() ? CommunicationHeading.Read(outline.Heading, kind) : null;
        List<OutlineBlock>? body = null;
        if (heading is not null || MayCarry())
        {
            body = [];
            foreach (var block in outline.Blocks)
                if (block is { Part: < 0, Index: >= 0 }) body.Add(block);
            if (body.Count == 0) return [];
            var own = heading is null ? null : OfHeading(heading, body);
            if (own is not null) _found.Add(own);
            if (own is null || own.Scope == Party.Within || kind != "telegram") Carried(heading, body, own);
        }
        for (var i = 0; i < parts.Count; i++) Enclosed(i);
        return _found;
    }

    /// <summary>A quick look at the heading: most telegrams pass between a ministry and its missions, and memoranda within a government.</summary>
    private bool MayBeLetter() => kind switch
    {
        "telegram" => !AtPost(outline.Heading),
        "memorandum" => outline.Heading.Contains("Embassy", StringComparison.Ordinal) || outline.Heading.Contains("Legation", StringComparison.Ordinal) || outline.Heading.Contains("Government", StringComparison.Ordinal) || outline.Heading.Contains("Foreign ", StringComparison.Ordinal),
        "letter" or "message" or "note" or "statement" or "other" => true,
        _ => false,
    };

    private static bool AtPost(string heading)
    {
        foreach (var mission in (string[])["Embassy", "Legation", "Consulate", "Consul General", "Mission", "Ambassador", "Chargé", "Minister", "Delegation", "Representative"])
            if (heading.IndexOf(mission, StringComparison.Ordinal) is >= 0 and var at && heading.AsSpan(at + mission.Length) is var behind && (behind.StartsWith(" in ") || behind.StartsWith(" at ") || behind.StartsWith(" to "))) return true;
        return false;
    }

    private CommunicationFact? OfHeading(CommunicationHeading heading, List<OutlineBlock> body)
    {
        var (from, to) = (parties.Read(heading.From, "heading", null, TagOf), parties.Read(heading.To, "heading", null, TagOf));
        if (Party.Scope(from, to, parties.Home) is not { } scope || heading.IsCarrier && scope == Party.Within) return null;
        var form = heading.Form is "note" or "letter" && Titles.Of(body) is { } titled ? titled : heading.Form;
        return Finish(new Draft(form, scope, from, to, "heading", [new Evidence(outline.Heading, "heading")]), PrintedLetter.Read(body, Year), -1, null, null);
    }

    /// <summary>An enclosure: by its own heading, otherwise by salutation and signature.</summary>
    private void Enclosed(int part)
    {
        var blocks = new List<OutlineBlock>();
        foreach (var block in outline.Blocks)
            if (block.Part == part) blocks.Add(block);
        if (blocks.Count < 2) return;
        var where = blocks[0].Where;
        Draft? draft = null;
        var letter = PrintedLetter.Read(blocks, Year);
        if (CommunicationHeading.Read(parts[part].Heading, parts[part].Kind) is { } heading)
        {
            var (from, to) = (parties.Read(heading.From, where), parties.Read(heading.To, where));
            if (Party.Scope(from, to, parties.Home) is { } scope && !(heading.IsCarrier && scope == Party.Within)) draft = new Draft(heading.Form, scope, from, to, "heading", [new Evidence(parts[part].Heading, where)]);
        }
        else if (letter.Address is { } address && letter.Signature is { } signature)
        {
            var from = parties.Read(signature, letter.SignatureAt!);
            if (from.Standing > Standing.NoGovernment && from.Power is { } power && Addressed(address, letter.AddressAt!, parties.Home.Contains(power), null) is { } to && Party.Scope(from, to, parties.Home) is { } scope)
                draft = new Draft("letter", scope, from, to, "signature", [new Evidence(address.Split(" and ")[0], letter.AddressAt!), new Evidence(signature.Split(" and ")[0], letter.SignatureAt!)]);
        }
        if (draft is null) return;
        _found.Add(Finish(draft, letter, part, null, c => ConversationHandover.Read(outline, statements, draft.From, draft.To, _day is null ? null : IsoDates.Print(_day.Value), c)));
    }

    private CommunicationFact Finish(Draft draft, PrintedLetter letter, int part, CarriedText? carried, Action<Carriage>? way)
    {
        var evidence = draft.Evidence;
        var (day, degree) = DateOf(letter, part, carried);
        var known = day is not null && IsoDates.Parse(day) is { } parsed ? parsed.Start : _day;
        var places = letter.Blocks.Select(b => b.Where).ToHashSet(StringComparer.Ordinal);
        if (carried is not null && evidence.Count > 0) places.Add(evidence[0].Where);
        var answered = new List<string>(Replies.AnsweredIn(outline, places, part, evidence));
        var answers = new List<string>();
        var isReply = part >= 0 && Calls(letter, "reply") || (carried?.Announcement.Sentence.Contains("reply", StringComparison.OrdinalIgnoreCase) ?? false);
        Replies.InNotes(outline, LastName(draft.To), isReply, answered, answers);
        if (answered.Count == 0)
        {
            if (carried?.Announcement.Answers is { } words) answered.Add(words);
            else if (Replies.Named(letter.Blocks) is { } named)
            {
                answered.Add(named.Words);
                evidence.Add(new Evidence(named.Words, named.Where));
            }
        }
        var carriage = new Carriage();
        way?.Invoke(carriage);
        var source = outline.SourceNote;
        var notes = part < 0 ? outline.Notes.Where(n => n.Part < 0).ToList() : outline.Notes.ToList();
        carriage.OfNotes(notes, source, LastName(draft.From), LastName(draft.To), known);
        carriage.Chain(draft.From.Printed, draft.To.Printed, carried is null || draft.Basis != "carrier");
        var publications = new List<string>();
        foreach (var note in outline.Notes)
            if (part < 0 ? note.Part < 0 : note.Part == part || note.Part < 0 && note != source) Publications.Read(note.Text, note == source, publications);
        if (kind == "editorial-note" && carried is not null)
            foreach (var block in carried.Letter.Blocks) Publications.Read(block.Text[Math.Max(0, block.Text.LastIndexOf(')'))..].TrimStart(')', ' '), true, publications);
        return new CommunicationFact
        {
            Form = draft.Form,
            Scope = draft.Scope,
            From = draft.From.Printed.Length == 0 ? null : draft.From.Printed,
            FromPerson = draft.From.Person,
            FromKey = draft.From.Key,
            FromEntry = draft.From.Entry,
            To = draft.To.Printed,
            ToPerson = draft.To.Person,
            ToKey = draft.To.Key,
            ToEntry = draft.To.Entry,
            Date = day,
            DateDegree = degree,
            Where = part < 0 ? "body" : "attachment",
            Part = part < 0 ? null : parts[part].Id,
            InReplyTo = answered,
            AnsweredBy = answers,
            Mentions = Exchanges.Mentions.Read(letter.Blocks, known),
            Via = carriage.Via,
            Route = carriage.Steps,
            Delivered = carriage.Delivered,
            MadePublic = Publicity.Of(publications, known?.Year ?? 0, Around(letter, part, carried), letter.Blocks.Select(b => b.Text)),
            PublishedIn = publications,
            Basis = draft.Basis,
            Evidence = evidence,
        };
    }

    /// <summary>The last word of the printed party, or the surname of its person.</summary>
    private static string LastName(Party party) =>
        party.Person is { } person && person.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? person[..comma] : party.Printed.Split(' ')[^1].Trim('(', ')');

    /// <summary>A communication whose parties are known.</summary>
    private sealed record Draft(string Form, string Scope, Party From, Party To, string Basis, List<Evidence> Evidence);
}
