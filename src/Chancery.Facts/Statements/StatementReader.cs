using System.Text.RegularExpressions;
using Chancery.Documents.Tei;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Statements;

/// <summary>Reads who said, asked, replied what to whom from records of conversations and meetings.</summary>
internal static partial class StatementReader
{
    /// <summary>The statements in the order of the text; empty for documents that record no conversation.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="participants">Its participants.</param>
    /// <param name="draftedBy">The drafters as its source note names them.</param>
    public static IReadOnlyList<StatementFact> Read(DocumentOutline outline, string kind, IReadOnlyList<ParticipantFact> participants, IReadOnlyList<string> draftedBy)
    {
        if (!Records(kind, participants)) return [];
        var blocks = outline.Blocks.Where(b => b is { Part: < 0, Index: >= 0 }).ToList();
        var speakers = new Speakers(participants.Count > 0 ? participants : HeadingSpeakers.Of(outline.Heading), unlisted: participants.Count == 0 || kind == "minutes");
        var reportedBy = draftedBy.Count > 0 ? draftedBy[0] : HeadingSpeakers.AuthorOf(outline.Heading) ?? SignerOf(blocks);
        speakers.Reporter = reportedBy is null ? null : speakers.OfName(reportedBy);
        speakers.Reporter ??= NeverNamed(speakers, blocks);
        var labels = TranscriptLabels.Read(blocks, speakers);
        var statements = new List<StatementFact>();
        Speaker? antecedent = null;
        foreach (var block in blocks)
        {
            if (labels.Of(block) is { } label)
            {
                statements.Add(new StatementFact(block.Index, block.Text)
                {
                    Speaker = label.Speaker?.Participant.Printed ?? label.Printed,
                    Person = label.Speaker?.Participant.Person,
                    Key = label.Speaker?.Participant.Key,
                    Basis = "label",
                    Named = label.Printed,
                    NamedAt = 0,
                    ReportedBy = reportedBy,
                    Sentences = new RunningText(block.Text).Sentences.Count,
                });
            }
            else if (!labels.IsTranscript && IsText(block)) antecedent = ReadBlock(block, speakers, antecedent, reportedBy, statements);
        }
        return statements;
    }

    private static bool Records(string kind, IReadOnlyList<ParticipantFact> participants) =>
        kind is "memorandum-of-conversation" or "memorandum-of-telephone-conversation" or "minutes" || participants.Count > 1 && kind is "memorandum-for-the-record" or "memorandum" or "other" or "report";

    private static bool IsText(OutlineBlock block) => block.Element.Name is TeiNames.Paragraph or TeiNames.Item && block.Text.Length > 12 && block.Text[0] != '[';

    private static Speaker? ReadBlock(OutlineBlock block, Speakers speakers, Speaker? antecedent, string? reportedBy, List<StatementFact> statements)
    {
        var text = new RunningText(block.Text);
        var from = statements.Count;
        var places = new List<int>();
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            var sentence = text.Sentences[i];
            var read = new ReportedSentence(text, sentence, speakers, antecedent).Read();
            foreach (var act in read.Acts)
            {
                places.Add(i);
                statements.Add(Statement(block, text, sentence, act, speakers, reportedBy));
            }
            antecedent = read.Subject;
        }
        for (var i = 0; i < places.Count; i++)
        {
            var next = places.Find(p => p > places[i]);
            statements[from + i] = statements[from + i] with { Sentences = (next == 0 ? text.Sentences.Count : next) - places[i] };
        }
        return antecedent;
    }

    private static StatementFact Statement(OutlineBlock block, RunningText text, RunningSentence sentence, ReportedAct act, Speakers speakers, string? reportedBy)
    {
        var quote = text.Quote(sentence);
        var speaker = act.Speaker?.Participant;
        var told = speaker?.Printed;
        var named = told is null || act.Subject.Count == 0 ? (Start: 0, End: 0) : (text.Words[act.Subject.First].Start, text.Words[act.Subject.First + act.Subject.Count - 1].End);
        var inferred = told is not null && act.Form is MentionForm.Pronoun or MentionForm.FirstPerson;
        return new StatementFact(block.Index, quote)
        {
            Speaker = told,
            Person = speaker?.Person,
            Key = speaker?.Key,
            Verb = text.Text[text.Words[act.Verb.Start].Start..text.Words[act.Verb.End - 1].End],
            Addressee = Addressee(text, sentence, act, speakers),
            Capacity = Capacity().Match(quote) is { Success: true } c ? c.Value : null,
            ReportedBy = reportedBy,
            Basis = told is null ? null : act.Form switch { MentionForm.Name => "name", MentionForm.Title => "title", MentionForm.FirstPerson => "first-person", _ => "pronoun" },
            Degree = inferred ? "inferred" : null,
            Named = named.End == 0 ? null : text.Text[named.Start..named.End],
            NamedAt = named.End == 0 ? null : named.Start - text.Words[sentence.First].Start,
        };
    }

    /// <summary>The one spoken to: right behind the verb (<c>told the Ambassador</c>), or behind <c>to</c> (<c>explained to Mr. Alder</c>).</summary>
    private static string? Addressee(RunningText text, RunningSentence sentence, ReportedAct act, Speakers speakers)
    {
        var end = sentence.First + sentence.Count;
        var at = act.Verb.End;
        if (at < end && text.Is(at, "to")) at++;
        else if (!TakesPerson(text[act.Verb.Start])) return null;
        return speakers.At(text, at, end, sentence.WithinQuotation) is { Speaker: { } speaker } && speaker != act.Speaker ? speaker.Participant.Printed : null;
    }

    private static bool TakesPerson(ReadOnlySpan<char> verb) =>
        verb is "told" or "asked" or "assured" or "reassured" or "informed" or "advised" or "reminded" or "thanked" or "congratulated" or "urged" or "warned" or "cautioned" or "welcomed" or "promised" or "answered" or "interrupted" or "requested" or "questioned" or "telling" or "asking" or "assuring" or "informing" or "thanking" or "reminding" or "welcoming" or "congratulating";

    /// <summary>The signature below a record names who wrote it.</summary>
    private static string? SignerOf(List<OutlineBlock> blocks)
    {
        for (var i = blocks.Count - 1; i >= 0 && i > blocks.Count - 4; i--)
            if (blocks[i].Element.Name == "signed") return blocks[i].Text;
        return null;
    }

    /// <summary>Of two participants the one whom the text never names is the one who writes <c>I</c>.</summary>
    private static Speaker? NeverNamed(Speakers speakers, List<OutlineBlock> blocks)
    {
        if (speakers.All.Count != 2) return null;
        var unnamed = speakers.All.Where(s => s.Surnames.Count > 0 && !blocks.Exists(b => IsText(b) && s.Surnames.Any(n => b.Text.Contains(n, StringComparison.Ordinal)))).ToList();
        return unnamed.Count == 1 ? unnamed[0] : null;
    }

    [GeneratedRegex(@"\bon behalf of (the |his |their )?\p{Lu}[\w.]*( \p{Lu}[\w.]*){0,4}|\b(speaking |purely |strictly |quite )?personally\b|\bspeaking (for himself|unofficially|frankly|privately|as a private citizen)\b|\bunofficially\b|\boff the record\b|\bin (his|a) (personal|private) capacity\b|\b(on|under|acting on) instructions?( (from|of) (his|the) [\w ]{2,20}(?=[ ,.]))?|\bon (his|a) personal basis\b|\bas (his|a) (personal|private) (view|opinion|suggestion)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Capacity();
}
