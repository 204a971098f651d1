using Chancery.Documents;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Exchanges;

/// <summary>Texts that a telegram or memorandum carries.</summary>
internal sealed partial class CommunicationReader
{
    private bool MayCarry() => kind is "telegram" or "circular-telegram" or "airgram" or "despatch" or "memorandum" or "memorandum-to-the-president" or "memorandum-for-the-record" or "editorial-note" or "letter" or "message" or "note" or "other";

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
}
