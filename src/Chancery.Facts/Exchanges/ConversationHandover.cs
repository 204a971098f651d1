using System.Text.RegularExpressions;
using Chancery.Facts.Provenance;
using Chancery.Facts.Reading;
using Chancery.Facts.Statements;

namespace Chancery.Facts.Exchanges;

/// <summary>What the record of a conversation tells of a letter enclosed with it: who handed it to whom, and who will pass it on.</summary>
internal static partial class ConversationHandover
{
    /// <summary>Reads the body.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="statements">Its statements, which tell whom a pronoun means.</param>
    /// <param name="from">The sender.</param>
    /// <param name="to">The receiver.</param>
    /// <param name="date">The document's day, ISO.</param>
    /// <param name="carriage">Receives what is told.</param>
    public static void Read(DocumentOutline outline, IReadOnlyList<StatementFact> statements, Party from, Party to, string? date, Carriage carriage)
    {
        string? bearer = null;
        foreach (var block in outline.Blocks)
        {
            if (block.Part >= 0 || block.Index < 0) continue;
            var text = block.Text;
            if (bearer is null && Hands().IsMatch(text))
            {
                foreach (var sentence in Sentences.Of(text))
                {
                    if (Hands().Match(sentence) is not { Success: true } m || !Paper().IsMatch(sentence)) continue;
                    if (Subject(sentence, m.Groups["verb"].Index, text, block.Index, statements) is not { } giver) continue;
                    var receiver = Receiver(sentence, m.Index + m.Length);
                    if (receiver is null) continue;
                    carriage.Through(giver);
                    carriage.Through(receiver);
                    carriage.Step(from.Printed, giver, "reported", null, null, null);
                    carriage.Step(giver, receiver, "reported", date, sentence, block.Where);
                    carriage.Deliver(sentence, block.Where, date, receiver);
                    bearer = receiver;
                    break;
                }
            }
            if (bearer is not null && WillPass().Match(text) is { Success: true } will && !Same(bearer, to.Printed))
            {
                carriage.Step(bearer, to.Printed, "announced", date, will.Value, block.Where);
                return;
            }
        }
        if (bearer is not null && !Same(bearer, to.Printed)) carriage.Step(bearer, to.Printed, "announced", null, null, null);
    }

    private static bool Same(string one, string other) => one.EndsWith(other, StringComparison.OrdinalIgnoreCase) || other.EndsWith(one, StringComparison.OrdinalIgnoreCase);

    /// <summary>The one to whom it was handed: behind the last <c>to</c>, or right behind the verb (<c>handed the Secretary a letter</c>).</summary>
    private static string? Receiver(string sentence, int behind)
    {
        if (NamePhrase.At(sentence, behind) is { } direct && !sentence.AsSpan(behind).TrimStart().StartsWith("the President’s") && Object().IsMatch(sentence[behind..])) return Article(sentence, behind, direct);
        for (var at = sentence.LastIndexOf(" to ", StringComparison.Ordinal); at > behind - 2; at = sentence.LastIndexOf(" to ", at - 1, StringComparison.Ordinal))
            if (NamePhrase.At(sentence, at + 4) is { } name) return Article(sentence, at + 4, name);
        return null;
    }

    private static string Article(string sentence, int at, string name) => name.StartsWith("the ", StringComparison.Ordinal) || !sentence.AsSpan(at).TrimStart().StartsWith("the ") ? name : "the " + name;

    private static string? Subject(string sentence, int verb, string text, int paragraph, IReadOnlyList<StatementFact> statements)
    {
        if (Pronoun().IsMatch(sentence))
        {
            var at = text.IndexOf(sentence, StringComparison.Ordinal);
            string? speaker = null;
            foreach (var statement in statements)
            {
                if (statement.Paragraph > paragraph) break;
                if (statement.Paragraph == paragraph && text.IndexOf(statement.Quote, StringComparison.Ordinal) > at) break;
                speaker = statement.Speaker ?? speaker;
            }
            return speaker;
        }
        var name = NamePhrase.At(sentence, 0) ?? NamePhrase.Before(sentence, verb);
        if (name is null) return null;
        foreach (var statement in statements)
            if (statement.Speaker is { } speaker && statement.Quote.StartsWith(name, StringComparison.Ordinal)) return speaker;
        return name;
    }

    [GeneratedRegex(@"\b(?<verb>handed|gave|delivered|presented)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Hands();

    [GeneratedRegex(@"\b(?:letter|message|note|reply|communication|aide[- ]m[eé]moire|statement|memorandum)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Paper();

    /// <summary>A paper follows the one who is given it: <c>the Secretary a letter</c>.</summary>
    [GeneratedRegex(@"^ ?(?:the )?[\p{Lu}][\w .]{2,40}? (?:a|the|an|his|copies of|a copy of) (?:\w+ ){0,3}(?:letter|message|note|reply|communication|text|copy|aide)", RegexOptions.CultureInvariant)]
    private static partial Regex Object();

    [GeneratedRegex(@"^(?:He|She|Then he|He then)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b(?:would|will) (?:\w+ )?(?:transmit|convey|deliver|forward|pass|send|report) (?:\w+ ){0,3}(?:communication|letter|message|note|reply)?[^.,;]{0,60}", RegexOptions.CultureInvariant)]
    private static partial Regex WillPass();
}
