namespace Chancery.Facts.Citations;

/// <summary>What stands before the word and behind the number.</summary>
internal sealed partial class PaperScan
{
    /// <summary>Papers that one list may name.</summary>
    private const int MostOfList = 60;

    private static readonly string[] Titles =
    [
        "Department’s", "Departmentʼs", "Department's", "Department", "Dept’s", "Deptʼs", "Dept", "Embassy’s", "Embassyʼs", "Embassy's", "Embassy", "Embassies’", "Legation’s", "Legationʼs", "Legation", "Consulate General’s", "Consulate Generalʼs",
        "Consulate General", "Consulate’s", "Consulateʼs", "Consulate", "Mission’s", "Missionʼs", "Mission",
    ];

    /// <summary>Reads the words before: <c>the Department’s</c>, <c>circular</c>, <c>your</c>, <c>Asunción</c>, <c>February 9</c>.</summary>
    private void Before(PaperMention mention, int word)
    {
        var end = word;
        if (end > 0 && text[end - 1] == ' ') end--;
        else return;
        foreach (var circular in (ReadOnlySpan<string>)["circular", "Circular"])
        {
            if (mention.Form is not ("telegram" or "airgram") || !EndsWith(end, circular)) continue;
            mention.Form = "circular-" + mention.Form;
            mention.Start = end - circular.Length;
            mention.Owner = Owner.Department;
            return;
        }
        foreach (var title in Titles)
        {
            if (!EndsWith(end, title)) continue;
            mention.Start = end - title.Length;
            if (mention.Owner == Owner.Unknown) mention.Owner = title[0] == 'D' ? Owner.Department : Owner.Post;
            return;
        }
        foreach (var pronoun in (ReadOnlySpan<string>)["your", "Your", "our", "Our", "my", "My", "ur"])
        {
            if (!EndsWith(end, pronoun)) continue;
            mention.Start = end - pronoun.Length;
            if (mention.Owner == Owner.Unknown && inCable) mention.Owner = pronoun is "your" or "Your" or "ur" ? Owner.Receiver : Owner.Writer;
            return;
        }
        var possessive = end > 2 && text[end - 1] == 's' && text[end - 2] is '’' or 'ʼ' or '\'' ? end - 2 : end;
        if (mention.Owner is Owner.Unknown && Posts.EndingAt(text, possessive) is { } post)
        {
            (mention.Start, mention.FromPost, mention.From, mention.Owner) = (post.Start, post.Post, text[post.Start..possessive], Owner.Post);
            return;
        }
        if (CitedDays.EndingAt(text, end) is { } day && day.Day is var d)
        {
            mention.Start = day.Start;
            mention.Day = d;
        }
    }

    private bool EndsWith(int end, string words) =>
        end > 0 && end >= words.Length && text.AsSpan(0, end).EndsWith(words, StringComparison.Ordinal) && (end == words.Length || !char.IsLetterOrDigit(text[end - words.Length - 1]));

    /// <summary>Further numbers: <c>4411 and 4412</c>, <c>2683–2686</c>, <c>12, 15, and 18</c>.</summary>
    private void More(PaperMention first, bool many)
    {
        if (!many) return;
        while (first.Members.Count < MostOfList)
        {
            var last = _found[^1];
            var at = last.End;
            var range = at < text.Length && text[at] is '–' or '-';
            if (range) at++;
            else
            {
                if (at < text.Length && text[at] == ',') at++;
                if (at >= text.Length || text[at] != ' ') return;
                at++;
                if (text.AsSpan(at).StartsWith("and ", StringComparison.Ordinal)) at += 4;
                else if (text.AsSpan(at).StartsWith("to ", StringComparison.Ordinal) || text.AsSpan(at).StartsWith("or ", StringComparison.Ordinal)) at += 3;
                else if (text.AsSpan(at).StartsWith("& ", StringComparison.Ordinal)) at += 2;
            }
            var prefix = at;
            while (at < text.Length && (char.IsAsciiLetterUpper(text[at]) || at > prefix && text[at] is '-' or '–' or ' ') && at - prefix < 5) at++;
            var digits = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if (at == digits || at - digits > 7 || digits > prefix && !char.IsAsciiLetterUpper(text[prefix]) || at < text.Length && (char.IsLetter(text[at]) || text[at] == '/')) return;
            if (CitedDays.At(text, at + 1) is null && at - digits == 4 && text[digits] == '1' && text[digits + 1] == '9' && last.Number!.Length < 4) return;
            var number = NumberOf(prefix, at);
            if (range && int.TryParse(last.Number, out var low) && int.TryParse(number, out var high) && high > low && high - low <= 20)
                for (var n = low + 1; n < high; n++) Add(first, last.Start, at, n.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Add(first, prefix, at, number);
        }
    }

    private void Add(PaperMention first, int start, int end, string number)
    {
        var paper = new PaperMention { Form = first.Form, Owner = first.Owner, Series = first.Series, Start = start, End = end, Number = number, From = first.From, FromPost = first.FromPost, To = first.To, ToPost = first.ToPost, Day = first.Day };
        first.Add(paper);
        _found.Add(paper);
    }

    /// <summary>Reads <c>from Moscow</c>, <c>to Athens</c> and the date behind a number, in any order; gives the offset behind them.</summary>
    private int Behind(PaperMention mention)
    {
        var at = mention.End;
        for (var i = 0; i < 4; i++)
        {
            var next = Place(mention, at) ?? Day(mention, at) ?? SecondNumber(mention, at);
            if (next is not { } end) break;
            at = mention.End = end;
        }
        return at;
    }

    private int? Place(PaperMention mention, int at)
    {
        at = Skip(at, ", ", " ", " (", ", sent ", " sent ");
        var from = Opens(at, "from ");
        if (from is null && Opens(at, "to ") is null) return null;
        var start = from ?? Opens(at, "to ")!.Value;
        if (from is null ? mention.To is not null : mention.From is not null) return null;
        if (CitedParty.At(text, start) is not { } party) return null;
        if (from is null) (mention.To, mention.ToPost) = (party.Words, party.Post);
        else (mention.From, mention.FromPost) = (party.Words, party.Post);
        if (party.IsHome) mention.Owner = from is null ? Owner.Post : Owner.Department;
        return party.End;
    }

    /// <summary>A second number of the same paper: <c>telegram 1038, Secto 40</c>.</summary>
    private int? SecondNumber(PaperMention mention, int at)
    {
        if (mention.Series is not null || mention.Second is not null) return null;
        var start = Skip(at, ", ", " (", "/");
        if (start == at) return null;
        var end = start;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        if (end - start is < 5 or > 8 || end >= text.Length || text[end] != ' ' || CableWords.Of(text.AsSpan(start, end - start)) is not { Series: { } series }) return null;
        var digits = end + 1;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        if (digits == end + 1 || digits - end > 7) return null;
        mention.Second = series + " " + text[(end + 1)..digits];
        return digits;
    }

    private int Skip(int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.AsSpan(Math.Min(at, text.Length)).StartsWith(word, StringComparison.Ordinal)) return at + word.Length;
        return at;
    }

    private int? Opens(int at, string word) => at < text.Length && text.AsSpan(at).StartsWith(word, StringComparison.Ordinal) ? at + word.Length : null;
}
