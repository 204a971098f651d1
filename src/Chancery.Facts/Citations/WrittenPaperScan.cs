using System.Buffers;

namespace Chancery.Facts.Citations;

/// <summary>
/// Finds memoranda and letters that a note names by who wrote to whom or by their day: <c>a memorandum from Orlan to Brekke, June 26</c>, <c>Haleʼs letter of May 3</c>,
/// <c>a December 9 memorandum</c>, <c>a memorandum of this conversation</c>.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class WrittenPaperScan(string text)
{
    private static readonly SearchValues<string> Words = SearchValues.Create(["emorand", "etter"], StringComparison.Ordinal);

    /// <summary>The papers in order; those that nothing but the word names are among them and are left out where nothing else is said of them.</summary>
    public List<PaperMention> Run()
    {
        var found = new List<PaperMention>();
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Words);
            if (next < 0) break;
            at += next;
            var start = at - 1;
            if (start < 0 || text[start] is not ('m' or 'M' or 'l' or 'L') || start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '-' or '–'))
            {
                at += 3;
                continue;
            }
            var end = at;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (Form(text.AsSpan(start, end - start)) is { } form && Read(form, start, end) is { } mention)
            {
                found.Add(mention);
                end = mention.End;
            }
            at = end;
        }
        return found;
    }

    private static string? Form(ReadOnlySpan<char> word) => word switch
    {
        "memorandum" or "Memorandum" or "memoranda" or "Memoranda" or "memorandums" => "memorandum",
        "letter" or "Letter" or "letters" or "Letters" => "letter",
        _ => null,
    };

    private PaperMention? Read(string form, int start, int end)
    {
        var behind = Conversation(form, end);
        var mention = new PaperMention { Form = behind is null ? form : "memorandum-of-conversation", Start = start, End = behind ?? end };
        mention.Group = mention;
        if (!Before(mention)) return null;
        for (var i = 0; i < 5; i++)
        {
            var at = mention.End;
            if (Place(mention, at) is { } place) mention.End = place;
            else if (Day(mention, at) is { } day) mention.End = day;
            else break;
        }
        return mention;
    }

    /// <summary>A memorandum of conversation, of the telephone conversation, of Hale’s conversation with Brekke …; null for others.</summary>
    private int? Conversation(string form, int end)
    {
        if (form != "memorandum") return null;
        var rest = text.AsSpan(end, Math.Min(90, text.Length - end));
        if (!rest.StartsWith(" of ", StringComparison.Ordinal) && !rest.StartsWith(" for the record of ", StringComparison.Ordinal)) return null;
        var found = -1;
        foreach (var word in (ReadOnlySpan<string>)["conversations", "conversation", "discussion"])
        {
            var at = rest.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (found < 0 || at + word.Length > found && at < found)) found = at + word.Length;
        }
        if (found < 0 || rest[..found].IndexOfAny(",;()“") >= 0 || rest[..found].Contains(". ", StringComparison.Ordinal) && !rest[..found].Contains(" Mr. ", StringComparison.Ordinal)) return null;
        return end + found;
    }

    /// <summary>Reads whose it is, and a day before the word. False for <c>this memorandum</c>, the document itself.</summary>
    private bool Before(PaperMention mention)
    {
        var end = mention.Start;
        if (end == 0 || text[end - 1] != ' ') return true;
        end--;
        foreach (var word in (ReadOnlySpan<string>)["draft", "covering", "cover", "attached", "undated", "handwritten", "personal", "unsigned", "transmittal", "briefing", "Top Secret", "secret"])
            if (Ends(end, word) && end > word.Length) end -= word.Length + 1;
        foreach (var word in (ReadOnlySpan<string>)["this", "This", "these", "These", "National Security Action", "National Security Study", "National Security Decision", "Action", "Review", "Security Council"])
            if (Ends(end, word)) return false;
        if (CitedDays.EndingAt(text, end) is { } day)
        {
            (mention.Start, mention.Day) = (day.Start, day.Day);
            end = day.Start - 1;
        }
        if (end > 3 && text[end - 1] == 's' && text[end - 2] is '’' or 'ʼ' or '\'' || end > 3 && text[end - 1] is '’' or 'ʼ' && text[end - 2] == 's')
        {
            var name = text[end - 1] == 's' ? end - 2 : end - 1;
            var start = name;
            while (start > 0 && char.IsLetter(text[start - 1])) start--;
            if (start < name && char.IsUpper(text[start]) && text.AsSpan(start, name - start) is not ("President" or "Department" or "Secretary" or "Ambassador" or "It"))
                (mention.Start, mention.From) = (start, text[start..name]);
        }
        return true;
    }

    private bool Ends(int end, string word) => text.AsSpan(0, end).EndsWith(word, StringComparison.Ordinal) && (end == word.Length || !char.IsLetterOrDigit(text[end - word.Length - 1]));

    private int? Place(PaperMention mention, int at)
    {
        foreach (var (words, from) in ((string, bool)[])[(" from ", true), (", from ", true), (" by ", true), (" to ", false), (" for ", false), (" addressed to ", false), (", to ", false)])
        {
            if (!text.AsSpan(at).StartsWith(words, StringComparison.Ordinal)) continue;
            if (from ? mention.From is not null : mention.To is not null) return null;
            if (CitedParty.At(text, at + words.Length) is not { } party) return null;
            if (from) mention.From = party.Words;
            else mention.To = party.Words;
            return party.End;
        }
        return null;
    }

    private int? Day(PaperMention mention, int at)
    {
        if (mention.Day is not null) return null;
        foreach (var words in (ReadOnlySpan<string>)[" of ", " dated ", ", dated ", ", ", " (", " on "])
        {
            if (!text.AsSpan(at).StartsWith(words, StringComparison.Ordinal)) continue;
            if (CitedDays.At(text, at + words.Length) is not { } day) continue;
            mention.Day = day.Day;
            return day.End;
        }
        return null;
    }
}
