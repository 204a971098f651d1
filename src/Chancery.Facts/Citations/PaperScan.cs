namespace Chancery.Facts.Citations;

/// <summary>
/// Finds telegrams, airgrams and despatches by their numbers: at every number the word before it is looked at (<c>telegram 1688</c>, <c>Embtels 12 and 15</c>,
/// <c>your 2550</c>, <c>Saigon 536</c>), then what stands behind it (<c>from Moscow</c>, <c>April 3</c>).
/// </summary>
/// <param name="text">The text.</param>
/// <param name="inCable">Whether it stands in a paper that cites others by post and number alone.</param>
internal sealed partial class PaperScan(string text, bool inCable)
{
    private readonly List<PaperMention> _found = [];

    /// <summary>The papers in the order of the text.</summary>
    public List<PaperMention> Run()
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAnyInRange('0', '9');
            if (next < 0) break;
            var start = at + next;
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            at = start >= 2 && end - start <= 7 && text[start - 1] is ' ' or '-' or '–' or >= 'A' and <= 'Z' ? Math.Max(end, AtNumber(start, end)) : end;
        }
        return _found;
    }

    /// <summary>Reads what stands around a number; gives the offset from which to go on.</summary>
    private int AtNumber(int digits, int end)
    {
        var start = WithPrefix(digits);
        var before = start;
        while (before > 0 && text[before - 1] == ' ') before--;
        if (before == start || before == 0) return end;
        before = SkipNumberWord(before);
        var word = before;
        while (word > 0 && char.IsLetter(text[word - 1])) word--;
        if (word == before || before - word > 14) return end;
        if (end < text.Length && (char.IsLetter(text[end]) || text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))) return end;
        var cable = CableWords.Of(text.AsSpan(word, before - word)) ?? UnlistedSeries(word, before);
        if (cable is null) return inCable && start == digits && char.IsUpper(text[word]) | char.IsLower(text[word]) && Posts.EndingAt(text, before) is { } post ? OfPost(post.Post, post.Start, start, end) : end;
        if (cable.Form is null && (!inCable || !StandsAlone(end) || end - start < 3 && CitedDays.At(text, Math.Min(end + 1, text.Length)) is null)) return end;
        if (word > 0 && text[word - 1] is '-' or '–' && cable.Form is null) return end;
        return Named(cable, word, start, end);
    }

    /// <summary>A word that is no post between <c>telegram</c> and the number: <c>telegram Consab 14</c>.</summary>
    private CableWord? UnlistedSeries(int word, int end)
    {
        if (end - word < CableWords.ShortestSeries || !char.IsUpper(text[word]) || !char.IsLower(text[word + 1]) || Posts.EndingAt(text, end) is not null) return null;
        return EndsWith(word - 1, "telegram") || EndsWith(word - 1, "Telegram") ? new CableWord("telegram", Owner.Unknown, text[word..end]) : null;
    }

    private int Named(CableWord cable, int word, int start, int end)
    {
        var first = new PaperMention { Form = FormOf(cable.Form ?? "telegram", start), Owner = cable.Owner, Series = cable.Series, Start = word, End = end, Number = NumberOf(start, end) };
        Before(first, word);
        var from = _found.Count;
        first.Group = first;
        _found.Add(first);
        if (cable.Many || cable.Series is not null) More(first, cable.Many);
        var last = _found[^1];
        end = Behind(last);
        for (var i = from; i < _found.Count - 1; i++)
        {
            var mention = _found[i];
            (mention.From, mention.FromPost, mention.To, mention.ToPost) = (mention.From ?? last.From, mention.FromPost ?? last.FromPost, mention.To ?? last.To, mention.ToPost ?? last.ToPost);
            if (!last.OpenDay) mention.Day ??= last.Day;
        }
        return end;
    }

    /// <summary>A post's name with a number: <c>Saigon 536</c>, <c>Manila’s 25 July 19</c>.</summary>
    private int OfPost(string post, int postStart, int start, int end)
    {
        if (end - start > 5 || end - start == 4 && text[start] == '1' && text[start + 1] == '9' || !StandsAlone(end)) return end;
        if (postStart >= 1 && char.IsLetterOrDigit(text[postStart - 1])) return end;
        var mention = new PaperMention { Form = "telegram", Owner = Owner.Post, Start = postStart, End = end, Number = text[start..end], FromPost = post, From = text[postStart..start].TrimEnd() };
        // "Sent Paris 3920, repeated Calcutta 34": the numbers under which a post received the text.
        if (ReceivedUnder(postStart)) (mention.FromPost, mention.ToPost, mention.From, mention.To, mention.Owner) = (null, post, null, mention.From, Owner.Department);
        mention.Group = mention;
        _found.Add(mention);
        return Behind(mention);
    }

    private bool ReceivedUnder(int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 60), Math.Min(start, 60));
        var sentence = before.LastIndexOfAny(";:(");
        if (sentence >= 0) before = before[(sentence + 1)..];
        return before.EndsWith("to ", StringComparison.Ordinal) || before.Contains("rptd", StringComparison.OrdinalIgnoreCase) || before.Contains("epeated", StringComparison.Ordinal) || before.Contains("sent ", StringComparison.OrdinalIgnoreCase)
            || before.Contains("info ", StringComparison.OrdinalIgnoreCase) || before.Contains("pouched", StringComparison.Ordinal);
    }

    /// <summary>Letters before the figures: <c>A–272</c>, <c>DA 82818</c>, <c>CA–1234</c>, <c>C 56199</c>.</summary>
    private int WithPrefix(int digits)
    {
        var at = digits;
        if (at > 0 && text[at - 1] == ' ') at--;
        if (at > 0 && text[at - 1] is '-' or '–')
        {
            at--;
            if (at > 0 && text[at - 1] == ' ') at--;
        }
        var end = at;
        while (at > 0 && char.IsAsciiLetterUpper(text[at - 1])) at--;
        return end - at is >= 1 and <= 3 && at > 0 && text[at - 1] == ' ' && CableWords.Of(text.AsSpan(at, end - at)) is null ? at : digits;
    }

    private int SkipNumberWord(int end)
    {
        foreach (var word in (ReadOnlySpan<string>)["No.", "Nos.", "number", "numbers", "no.", "nos."])
            if (end > word.Length && text.AsSpan(0, end).EndsWith(word, StringComparison.Ordinal) && text[end - word.Length - 1] == ' ') return end - word.Length - 1;
        if (text[end - 1] == ',') return end;
        return end;
    }

    private string NumberOf(int start, int end)
    {
        if (char.IsAsciiDigit(text[start])) return text[start..end];
        var digits = start;
        while (!char.IsAsciiDigit(text[digits])) digits++;
        return text[start..digits].Trim(' ', '-', '–') + "-" + text[digits..end];
    }

    /// <summary>A number of a telegram is followed by a stop, a date, a preposition, or another number; not by what it counts.</summary>
    private bool StandsAlone(int end)
    {
        if (end >= text.Length) return true;
        var rest = text.AsSpan(end);
        if (rest[0] is '.' or ',' or ';' or ')' or ':' or '”' or '—') return true;
        if (rest[0] != ' ') return false;
        rest = rest[1..];
        foreach (var word in (ReadOnlySpan<string>)["to ", "from ", "of ", "and ", "rptd", "repeated", "sent ", "re ", "dated", "not ", "(", "para", "which", "we ", "I ", "has ", "was ", "is ", "were "])
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        return CitedDays.At(text, end + 1) is not null;
    }

    private string FormOf(string form, int start)
    {
        if (form == "telegram" && text[start] == 'A' && start + 1 < text.Length && !char.IsLetter(text[start + 1])) return "airgram";
        return form;
    }
}
