using System.Text.RegularExpressions;
using Chancery.Documents.Grammar;
using Chancery.Facts.Dates;
using Chancery.Facts.Provenance;
using Chancery.Facts.Reading;
using NodaTime;

namespace Chancery.Facts.Exchanges;

/// <summary>How a letter went from hand to hand: those on the way, the steps, the delivery.</summary>
internal sealed partial class Carriage
{
    private readonly List<string> _via = [];
    private readonly List<HandoverFact> _steps = [];

    /// <summary>People and offices on the way, in order.</summary>
    public IReadOnlyList<string> Via => _via;

    /// <summary>The steps.</summary>
    public IReadOnlyList<HandoverFact> Steps => _steps;

    /// <summary>The delivery that is reported; null when none is.</summary>
    public DeliveryFact? Delivered { get; private set; }

    /// <summary>Adds someone on the way.</summary>
    public void Through(string? name)
    {
        if (name is null || Post().IsMatch(name)) return;
        name = name.StartsWith("the ", StringComparison.Ordinal) && name.Length > 4 ? name[4..] : name;
        if (!_via.Contains(name, StringComparer.OrdinalIgnoreCase)) _via.Add(name);
    }

    /// <summary>The road of a text that a telegram carries.</summary>
    /// <param name="carrier">The telegram's heading.</param>
    /// <param name="carried">The text.</param>
    /// <param name="words">The telegram's words before and behind the text, with their places.</param>
    /// <param name="signer">Who signed the telegram; null when nobody did.</param>
    /// <param name="outgoing">Whether it goes to a mission.</param>
    /// <param name="incoming">Whether it comes from one.</param>
    /// <param name="toPost">Whether the text goes from the home of the edition to the power of the mission's post.</param>
    /// <param name="from">The sender's surname.</param>
    /// <param name="day">Its day.</param>
    public void OfTelegram(CommunicationHeading carrier, CarriedText carried, IReadOnlyList<(string Words, string Where)> words, string? signer, bool outgoing, bool incoming, bool toPost, string from, LocalDate? day)
    {
        var sentence = carried.Announcement.Sentence;
        var where = words.Count > 0 ? words[0].Where : "heading";
        var handed = Handed().Match(sentence);
        if (incoming)
        {
            if (handed.Success)
            {
                var hand = handed.Groups["by"].Success ? NamePhrase.At(sentence, handed.Groups["by"].Index) : Active(sentence, handed);
                if (hand is not null && !Is(hand, from)) Through(hand);
                else if (ToBearer().Match(sentence) is { Success: true } bearer) Through(NamePhrase.At(sentence, bearer.Index + bearer.Length));
            }
            if (handed.Success && handed.Groups["me"].Success && signer is not null) Through(signer);
            else Through(carrier.From);
            Through(carrier.To);
        }
        else if (outgoing && !Commercial().IsMatch(sentence) && (toPost || words.Any(w => Deliver().IsMatch(w.Words)) && !handed.Success))
        {
            if (!Is(carrier.From, from)) Through(carrier.From);
            var all = string.Join(' ', words.Select(w => w.Words));
            Through(words.Select(w => ForBearer().Match(w.Words)).FirstOrDefault(m => m.Success) is { } bearer ? bearer.Groups["who"].Value : EyesOnly().Match(all) is { Success: true } eyes ? eyes.Groups["who"].Value : ForAmbassador().IsMatch(all) ? "Ambassador" : carrier.To);
            if (carried.Announcement.Through is { } through)
                foreach (var one in through.Split("; ")) Through(one);
        }
        else if (handed.Success && Active(sentence, handed) is { } active) Through(active);
        if (handed.Success) Report(sentence[handed.Index..], where, day, day, null);
    }

    /// <summary>Whether a sentence asks for delivery.</summary>
    public static bool IsToBeDelivered(string sentence) => Deliver().IsMatch(sentence);

    /// <summary>Whether a sentence says that the text was handed to him who reports it.</summary>
    public static bool IsHandedToReporter(string sentence) => Handed().Match(sentence) is { Success: true } m && m.Groups["me"].Success;

    /// <summary>Whether a sentence says that an official handed the text over.</summary>
    public static bool HandedByOfficial(string sentence) =>
        Handed().Match(sentence) is { Success: true } m && m.Groups["by"].Success && NamePhrase.At(sentence, m.Groups["by"].Index) is { } by && Standings.Of(by) >= Standing.Government;

    /// <summary>What the notes report of the way of this letter.</summary>
    /// <param name="notes">The notes.</param>
    /// <param name="source">The source note, in which <c>the message</c> is this one.</param>
    /// <param name="from">The sender's surname.</param>
    /// <param name="to">The receiver's surname.</param>
    /// <param name="day">The letter's day.</param>
    public void OfNotes(IReadOnlyList<OutlineNote> notes, OutlineNote? source, string from, string to, LocalDate? day)
    {
        var last = new List<string>();
        foreach (var note in notes)
        {
            if (!Verb().IsMatch(note.Text) && !(note == source && Subjectless().IsMatch(note.Text))) continue;
            foreach (var sentence in Sentences.Of(note.Text))
            {
                if (note == source && WithoutSubject().Match(sentence) is { Success: true } bare)
                {
                    var giver = bare.Groups["by"].Success ? NamePhrase.At(sentence, bare.Groups["by"].Index) : null;
                    var taker = bare.Groups["to"].Success ? NamePhrase.At(sentence, bare.Groups["to"].Index) : null;
                    if (giver is not null && !Is(giver, from)) Through(giver);
                    if (taker is not null && !Is(taker, to)) Through(taker);
                    if (giver is not null || taker is not null) Report(sentence, note.Where, day, null, taker);
                    continue;
                }
                if (!Verb().IsMatch(sentence) || (note == source ? TheLetter() : ThisLetter()).Match(sentence) is not { Success: true }) continue;
                if (Passive().Match(sentence) is { Success: true } passive && (note == source || passive.Groups["this"].Value is "this" or "This"))
                {
                    var by = passive.Groups["by"].Success ? NamePhrase.At(sentence, passive.Groups["by"].Index) : null;
                    var receiver = passive.Groups["to"].Success ? NamePhrase.At(sentence, passive.Groups["to"].Index) ?? Spoken(sentence, passive.Groups["to"]) : null;
                    if (by is null && receiver is null) continue;
                    if (by is not null && !Is(by, from)) Through(by);
                    if (receiver is not null && !Is(receiver, to)) last.Add(receiver);
                    Report(sentence[passive.Groups["verb"].Index..], note.Where, day, null, receiver);
                }
                else if (Active().Match(sentence) is { Success: true } active && NamePhrase.Before(sentence, active.Groups["verb"].Index) is { } giver && !Draft().IsMatch(sentence))
                {
                    var receiver = active.Groups["to"].Success ? NamePhrase.At(sentence, active.Groups["to"].Index) : NamePhrase.At(sentence, active.Groups["verb"].Index + active.Groups["verb"].Length + 1);
                    if (receiver is null) continue;
                    if (!Is(giver, from)) Through(giver);
                    if (!Is(receiver, to)) Through(receiver);
                    Report(sentence[active.Groups["verb"].Index..], note.Where, day, null, receiver);
                }
            }
        }
        last.ForEach(Through);
    }

    /// <summary>One who handed it over, to whom, as a record of the conversation reports; what is only said to be going to happen is announced.</summary>
    public void Step(string from, string to, string status, string? date, string? quote, string? where) => _steps.Add(new HandoverFact(from, to, status) { Date = date, Quote = quote, Where = where });

    /// <summary>Records a delivery.</summary>
    public void Deliver(string quote, string where, string? date, string? to) => Delivered ??= new DeliveryFact(quote) { Date = date, To = to, Where = where };

    /// <summary>The steps from the sender over all on the way to the receiver: what a telegram asks for is announced, what it reports has happened.</summary>
    public void Chain(string from, string to, bool reported)
    {
        if (_steps.Count > 0 || _via.Count == 0) return;
        var at = from;
        for (var i = 0; i <= _via.Count; i++)
        {
            var next = i == _via.Count ? to : _via[i];
            var status = i == _via.Count ? Delivered is not null && reported is false ? "reported" : "announced" : reported || i < 2 ? "reported" : "announced";
            _steps.Add(new HandoverFact(at, next, status));
            at = next;
        }
    }

    /// <summary>The one who hands over, before the verb: <c>which Farrow handed me</c>, <c>Farrow handed me today …</c></summary>
    private static string? Active(string sentence, Match handed)
    {
        if (NamePhrase.Before(sentence, handed.Groups["verb"].Index) is not { } name) return null;
        var before = sentence[..handed.Groups["verb"].Index].TrimEnd();
        before = before[..Math.Max(0, before.Length - name.Length)].TrimEnd();
        return before.Length == 0 || before.EndsWith("which", StringComparison.Ordinal) || before.EndsWith("that", StringComparison.Ordinal) || before.EndsWith(" the", StringComparison.Ordinal) && before.Length < 12 || char.IsDigit(before[^1]) ? name : null;
    }

    private static string? Spoken(string sentence, Group to) => to.ValueSpan.StartsWith("him", StringComparison.Ordinal) && According().Match(sentence) is { Success: true } m ? m.Groups["who"].Value : null;

    private static bool Is(string name, string surname) => surname.Length > 0 && (name.EndsWith(surname, StringComparison.OrdinalIgnoreCase) || surname.Length > name.Length && surname.StartsWith(name, StringComparison.OrdinalIgnoreCase) && surname[name.Length] == ' ');

    private void Report(string clause, string where, LocalDate? day, LocalDate? today, string? to)
    {
        if (Delivered is not null) return;
        string? date = null;
        if (day is { } known)
        {
            if (DateLineGrammar.Parse(clause, known.Year).FirstOrDefault(s => s is { Part: DateLinePart.Date, When.Length: >= 10 }) is { } named) date = named.When![..10];
            else if (clause.Contains("yesterday", StringComparison.Ordinal) && today is not null) date = IsoDates.Print(known.PlusDays(-1));
            else if (today is not null || Hour().IsMatch(clause)) date = IsoDates.Print(known);
        }
        Delivered = new DeliveryFact(clause) { Date = date, To = to, Where = where };
    }
}
