using Chancery.Documents;
using Chancery.Documents.Grammar;
using Chancery.Documents.Tei;
using Chancery.Facts.Dates;
using Chancery.Facts.People.Names;
using Chancery.Facts.Provenance;
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
internal sealed class CommunicationReader(DocumentOutline outline, string kind, DateFact? date, IReadOnlyList<PartFact> parts, IReadOnlyList<StatementFact> statements, PartyReader parties)
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

    private bool MayCarry() => kind is "telegram" or "circular-telegram" or "airgram" or "despatch" or "memorandum" or "memorandum-to-the-president" or "memorandum-for-the-record" or "editorial-note" or "letter" or "message" or "note" or "other";

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

    private void Carried(CommunicationHeading? heading, List<OutlineBlock> body, CommunicationFact? own)
    {
        var texts = CarriedText.Find(body, kind, Year);
        if (texts.Count == 0 || heading is null && CommunicationHeading.IsUnsent(outline.Heading)) return;
        heading ??= CommunicationHeading.Read(outline.Heading, kind);
        var post = heading is null ? null : parties.PostOf(heading.To) ?? parties.PostOf(heading.From);
        var (outgoing, incoming) = (heading is not null && parties.PostOf(heading.To) is not null, heading is not null && parties.PostOf(heading.From) is not null);
        foreach (var text in texts)
        {
            var signer = body.Count > 1 && body[^1].Text.Length < 40 ? PrintedLetter.Read([body[^1]], Year).Signature : null;
            if (OfAnnouncement(text, heading, post, outgoing, incoming, signer, body) is not { } draft) continue;
            if (own is not null && draft.From.Printed == own.From && draft.To.Printed == own.To) continue;
            if (draft.Scope == Party.Within && draft.Form is not ("letter" or "message" or "note")) continue;
            _found.Add(Finish(draft, text.Letter, -1, text, carriage => Way(carriage, draft, text, heading, signer, outgoing, incoming, post, body)));
        }
    }

    private void Way(Carriage carriage, Draft draft, CarriedText text, CommunicationHeading? heading, string? signer, bool outgoing, bool incoming, string? post, List<OutlineBlock> body)
    {
        if (heading is null) EditorsWords.Way(carriage, text, Year, body[text.Announcement.Block].Where);
        else if (heading.Form == "memorandum")
        {
            carriage.Through(Surname(heading.From));
            carriage.Through(Surname(heading.To));
        }
        else
        {
            var words = body.Where(b => !text.Letter.Blocks.Any(l => l.Where == b.Where) || b == body[text.Announcement.Block]).Select(b => (b.Where == body[text.Announcement.Block].Where ? text.Announcement.Sentence + " " + b.Text : b.Text, b.Where)).ToList();
            carriage.OfTelegram(heading, text, [.. words.OrderBy(w => w.Where == body[text.Announcement.Block].Where ? 0 : 1)], signer, outgoing, incoming, draft.From.Power is { } power && parties.Home.Contains(power) && post is not null && draft.To.Power == post, LastName(draft.From), _day);
        }
    }

    /// <summary>The name in brackets behind an office; the words where there is none.</summary>
    private static string Surname(string party) => party[^1] == ')' && party.LastIndexOf('(') is > 0 and var open ? party[(open + 1)..^1] : party;

    private Draft? OfAnnouncement(CarriedText text, CommunicationHeading? heading, string? post, bool outgoing, bool incoming, string? signer, List<OutlineBlock> body)
    {
        var announcement = text.Announcement;
        var where = body[announcement.Block].Where;
        var basis = "carrier";
        var evidence = new List<Evidence> { new(announcement.Sentence, where) };
        var (sender, receiver) = (announcement.From, announcement.To);
        if (heading is null && EditorsWords.Sender(announcement, body) is { } told) sender = told;
        if (sender == "Presidential") sender = text.Letter.Signature ?? "the President";
        var mine = sender is null && announcement.Sentence.Contains("from me", StringComparison.Ordinal);
        if (mine && text.Letter.Signature is null) sender = Titles.Writer(body[0].Text) ?? signer ?? heading?.From;
        var isNote = announcement.Form is "note" or "aide-memoire" or "statement";
        if (sender is null && text.Letter.Signature is null && isNote && outgoing && Carriage.IsToBeDelivered(announcement.Sentence)) sender = heading!.From;
        if (receiver is null && isNote && incoming && Carriage.IsHandedToReporter(announcement.Sentence)) receiver = signer;
        var joint = Titles.Joint(text.Title ?? sender ?? "", parties);
        if (joint is { } governments) sender = $"the Governments of the {governments.First} and the {governments.Second}";
        if (sender is null && text.Letter.Signature is { } signature)
        {
            (sender, basis) = (signature, "signature");
            evidence.Add(new Evidence(signature.Split(" and ")[0], text.Letter.SignatureAt!));
        }
        var writer = sender is null ? null : joint is not null ? new Party(sender) { Power = joint.Value.First, Standing = Standing.Government } : parties.Read(sender, where, SenderPower(sender, announcement.Sentence, post, outgoing, incoming));
        // One who is not known otherwise, whose letter an official at the post handed over for a head of state or government, writes for that post's.
        if (writer is { Standing: Standing.Unknown } && incoming && Carriage.HandedByOfficial(announcement.Sentence)) writer = writer with { Power = post, IsForeign = true, Standing = parties.Home.Count == 0 ? Standing.Head : Standing.Government };
        var outward = writer?.Power is null ? outgoing && writer is not { IsForeign: true } : parties.Home.Contains(writer.Power);
        Party? to = null;
        if (receiver is not null) to = parties.Read(receiver, where, outward ? post : null);
        if ((to is null || to.Standing <= Standing.NoGovernment) && text.Letter.Address is { } address && Addressed(address, text.Letter.AddressAt!, outward, post) is { } addressed)
        {
            to = addressed;
            evidence.Add(new Evidence(address.Split(" and ")[0], text.Letter.AddressAt!));
        }
        // Whoever receives a note that is to be delivered at a post receives it for that post's government.
        if (to is { Standing: Standing.Unknown } && isNote && outgoing && post is not null && Carriage.IsToBeDelivered(announcement.Sentence)) to = to with { Power = post, IsForeign = true, Standing = Standing.Government };
        if (to is null) return null;
        if (writer is null && to.Standing == Standing.Head && outgoing && parties.Home.Count > 0 && text.Letter.Address is not null)
        {
            // A department that sends a letter to a head of state or government without naming the sender sends the President's.
            writer = parties.Read("the President", where) with { Printed = "" };
            basis = "receiver";
        }
        if (writer is null || Party.Scope(writer, to, parties.Home) is not { } scope) return null;
        if (!(outgoing || incoming) && kind != "telegram" && writer.Key is null && to.Key is null) return null;
        var form = Titles.FormOf(text.Title) ?? announcement.Form;
        return new Draft(form, scope, writer, to, basis, evidence);
    }

    /// <summary>Whose an office without name or adjective is: from a mission, its post's; to a mission, that of a third power where there are two senders, and what the United States do not have.</summary>
    private string? SenderPower(string sender, string sentence, string? post, bool outgoing, bool incoming)
    {
        if (incoming) return post;
        if (!outgoing) return null;
        return sender.Contains(" and ", StringComparison.Ordinal) ? parties.PowerIn(sentence, post) : Standings.IsForeignOffice(sender) ? post : null;
    }

    /// <summary>The one whom a salutation addresses.</summary>
    private Party? Addressed(string address, string where, bool outward, string? post)
    {
        var who = address.Trim(' ', '“', '”', '"');
        var bare = Titles.AddressTitle(who);
        if (bare is null) return parties.Read(Titles.Capitalised(who), where) is { Standing: > Standing.NoGovernment } named ? named with { Printed = who } : null;
        if (!outward && bare == "Ambassador" && post is not null && parties.Read($"the Ambassador to {post}", where) is { Key: not null } ambassador) return ambassador with { Printed = who };
        if (!outward) return parties.Read("the " + bare, where) is { Standing: > Standing.NoGovernment } home ? home with { Printed = who } : null;
        if (post is not null && parties.Read(bare, where, post) is { Person: not null } holder) return holder with { Printed = who };
        return parties.OfAddress(bare, who) ?? (post is null ? null : new Party(who) { Power = post, IsForeign = true, Standing = Standing.Head });
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

    private bool Calls(PrintedLetter letter, string word) => outline.Blocks.Any(b => b.Part < 0 && !letter.Blocks.Contains(b) && b.Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> Around(PrintedLetter letter, int part, CarriedText? carried)
    {
        if (carried is not null || part >= 0)
        {
            var own = letter.Blocks.Select(b => b.Where).ToHashSet(StringComparer.Ordinal);
            foreach (var block in outline.Blocks)
                if (block.Part < 0 && (!own.Contains(block.Where) || part >= 0)) yield return block.Text;
            if (carried is not null) yield return carried.Announcement.Sentence;
        }
        var source = outline.SourceNote;
        foreach (var note in outline.Notes)
        {
            if (note == source || carried is not null || part >= 0) yield return note.Text;
            else
                foreach (var sentence in Titles.SpeaksOfIt(note.Text) ? Sentences.Of(note.Text) : [])
                    if (Titles.SpeaksOfIt(sentence)) yield return sentence;
        }
    }

    /// <summary>The last word of the printed party, or the surname of its person.</summary>
    private static string LastName(Party party) =>
        party.Person is { } person && person.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? person[..comma] : party.Printed.Split(' ')[^1].Trim('(', ')');

    private (string? Day, string? Degree) DateOf(PrintedLetter letter, int part, CarriedText? carried)
    {
        foreach (var line in outline.DateLines)
            if (line.Part == part && part >= 0 && DateLineGrammar.Parse(Document.Fold(line.Element.Content(Document.IsNote)), Year).FirstOrDefault(s => s is { Part: DateLinePart.Date, When.Length: >= 10 }) is { } own) return (own.When![..10], null);
        if (part >= 0 || carried is not null)
        {
            if (letter.Date is { } end) return (end.Day, null);
            if (carried?.Announcement.Dated is { } dated && DateLineGrammar.Parse(dated, Year).FirstOrDefault(s => s is { Part: DateLinePart.Date, When.Length: >= 10 }) is { } announced) return (announced.When![..10], null);
            if (carried is not null && kind == "editorial-note") return EditorsWords.Date(carried, outline, Year) is { } told ? (told, null) : (null, null);
            return _day is { } carrier ? (IsoDates.Print(carrier), "inferred") : (null, null);
        }
        return _day is { } day ? (IsoDates.Print(day), date!.Degree == "printed" ? null : date.Degree) : (null, null);
    }

    /// <summary>The editors' tag at a name of the heading.</summary>
    private string? TagOf(string name)
    {
        if (outline.Document.Head is not { } head) return null;
        var words = NameWords.Of(name);
        foreach (var tag in head.Descendants(TeiNames.PersName))
        {
            if (tag[TeiNames.Corresp] is not { } corresp) continue;
            var tagged = NameWords.Of(tag.Content(Document.IsNote));
            if (tagged.Count > 0 && words.Contains(tagged[^1])) return corresp.TrimStart('#');
        }
        return null;
    }

    /// <summary>A communication whose parties are known.</summary>
    private sealed record Draft(string Form, string Scope, Party From, Party To, string Basis, List<Evidence> Evidence);
}
