using Chancery.Documents.Tei;
using Chancery.Editions.Checks;
using Chancery.Facts;
using Chancery.Facts.Statements;
using Chancery.Publishing.Html;
using Chancery.Web.Findings;
using Chancery.Web.Layout;

namespace Chancery.Web.Reading;

/// <summary>What is marked in the text of a document: what checks found, who takes part, who speaks.</summary>
internal static class DocumentMarks
{
    /// <summary>The marks of a document. Where two fall together, the finding is shown.</summary>
    public static IReadOnlyList<TextMark> Of(DocumentFacts facts, IReadOnlyList<StoredFinding> findings) => [.. OfFindings(findings), .. Participants(facts), .. Speakers(facts)];

    /// <summary>Findings: each mark leads to its line below the text.</summary>
    public static IEnumerable<TextMark> OfFindings(IReadOnlyList<StoredFinding> findings)
    {
        foreach (var found in findings)
        {
            if (found.Finding.Span is not { } span) continue;
            var severity = FindingsAddress.NameOf(found.Finding.Severity);
            yield return new TextMark(FindingsAddress.Mark(found), "flaw " + severity, "#" + FindingsAddress.Anchor(found), $"{Words.Kind(severity)} {found.Finding.Rule}: {found.Finding.Message}", new SpanPlace(span, found.Finding.Words)) { WithinLinks = true };
        }
    }

    /// <summary>The participants in the printed list: each mark leads to the person.</summary>
    private static IEnumerable<TextMark> Participants(DocumentFacts facts)
    {
        foreach (var p in facts.Participants)
        {
            if (p.Key is not { } key) continue;
            // The name alone where it is printed as it was read, otherwise the line.
            var at = p.Name is { } name ? p.Printed.IndexOf(name, StringComparison.Ordinal) : -1;
            yield return new TextMark(null, Kind(p.Degree == "inferred"), Words.Person(key), Known(p), new SentencePlace(TeiNames.TypeParticipants, p.Printed, Math.Max(at, 0), at < 0 ? p.Printed.Length : p.Name!.Length));
        }
    }

    /// <summary>Those who speak, where a sentence names them: each mark leads to the person.</summary>
    private static IEnumerable<TextMark> Speakers(DocumentFacts facts)
    {
        foreach (var s in facts.Statements)
        {
            if (s is not { Key: { } key, Named: { } named, NamedAt: { } at }) continue;
            var participant = facts.Participants.FirstOrDefault(p => p.Printed == s.Speaker && p.Key == key);
            yield return new TextMark(null, Kind(s.Degree == "inferred" || participant?.Degree == "inferred"), Words.Person(key), Told(s, participant), new SentencePlace($"paragraph {Words.Digits(s.Paragraph)}", s.Quote, at, named.Length));
        }
    }

    private static string Kind(bool unsure) => unsure ? "voice unsure" : "voice";

    private static string Known(ParticipantFact p) => ParticipantWords.How(p) is { } how ? $"{p.Person} {how}" : p.Degree == "supplied" ? $"{p.Person}, as the editors tag it" : p.Person ?? p.Printed;

    private static string Told(StatementFact s, ParticipantFact? participant)
    {
        var how = s switch
        {
            { Decision: { } decision } => decision,
            { Basis: "pronoun" } => "inferred from the pronoun",
            { Basis: "first-person" } => "inferred: the reporter writes in the first person",
            { Basis: "title" } => "named by title",
            { Basis: "label" } => "named before the colon",
            _ => "named",
        };
        var whole = participant is null ? null : ParticipantWords.How(participant);
        return $"{s.Person ?? s.Speaker} speaks: {how}{(whole is null ? "" : "; " + whole.Trim('(', ')'))}";
    }
}
