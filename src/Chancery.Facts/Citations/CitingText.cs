using Chancery.Documents.Grammar;

namespace Chancery.Facts.Citations;

/// <summary>A text that names papers: what it names, and what it says of each.</summary>
/// <param name="text">The words.</param>
/// <param name="where">Their place in the document.</param>
/// <param name="inCable">Whether they belong to a telegram, airgram or despatch.</param>
internal sealed class CitingText(string text, string where, bool inCable)
{
    /// <summary>The furthest that a place in an archive may stand behind the sentence that names the paper, and the longest sentence and quotation looked through.</summary>
    private const int Reach = 1200;

    /// <summary>The words.</summary>
    public string Text => text;

    /// <summary>Their place.</summary>
    public string Where => where;

    /// <summary>Whether they belong to a telegram, airgram or despatch.</summary>
    public bool InCable => inCable;

    /// <summary>The papers in order.</summary>
    public List<PaperMention> Mentions { get; private set; } = [];

    /// <summary>Where the papers lie.</summary>
    public Dictionary<PaperMention, (CitedPlace Place, bool Inferred)> Places { get; } = [];

    /// <summary>The first place in an archive that the text names.</summary>
    public CitedPlace? FirstPlace { get; private set; }

    /// <summary>Finds the papers.</summary>
    /// <param name="written">Whether memoranda and letters are looked for as well.</param>
    public void Find(bool written)
    {
        Mentions = new PaperScan(text, inCable).Run();
        if (!written) return;
        var others = new WrittenPaperScan(text).Run();
        if (others.Count == 0) return;
        var (all, next) = (new List<PaperMention>(Mentions.Count + others.Count), 0);
        foreach (var other in others)
        {
            while (next < Mentions.Count && Mentions[next].End <= other.Start) all.Add(Mentions[next++]);
            if (next == Mentions.Count || Mentions[next].Start >= other.End) all.Add(other);
        }
        all.AddRange(Mentions.Skip(next));
        Mentions = all;
    }

    /// <summary>Gives each place to the papers that it is said of.</summary>
    public void Link(List<CitedPlace> places)
    {
        var from = 0;
        if (places.Count > 0) FirstPlace = places[0];
        foreach (var place in places)
        {
            var (papers, inferred) = PapersOf(place, from);
            foreach (var paper in papers) Places.TryAdd(paper, (place, inferred));
            from = place.End;
        }
    }

    /// <summary>The last paper whose words end at or before an offset; null when there is none.</summary>
    public PaperMention? LastBefore(int offset)
    {
        var at = FirstFrom(offset) - 1;
        while (at >= 0 && Mentions[at].End > offset) at--;
        return at < 0 ? null : Mentions[at];
    }

    /// <summary>Whether an offset lies between quotation marks that open in this text.</summary>
    public bool IsQuoted(int at)
    {
        if (at <= 0) return false;
        var before = text.AsSpan(Math.Max(0, at - 4 * Reach), Math.Min(at, 4 * Reach));
        return before.LastIndexOf('“') is >= 0 and var open && before.LastIndexOf('”') < open;
    }

    /// <summary>The number of the first paper that begins at or behind an offset.</summary>
    private int FirstFrom(int offset)
    {
        var (low, high) = (0, Mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private List<PaperMention> Between(int start, int end)
    {
        var found = new List<PaperMention>();
        for (var i = FirstFrom(start); i < Mentions.Count && Mentions[i].Start < end; i++)
            if (Mentions[i].End <= end) found.Add(Mentions[i]);
        return found;
    }

    private (List<PaperMention> Papers, bool Inferred) PapersOf(CitedPlace place, int from)
    {
        var open = Bracket(place.Start);
        if (open >= 0 && Between(Math.Max(open, from), place.Start) is { Count: > 0 } inside) return (GroupOf(inside, place), false);
        var end = open >= 0 ? open : place.Start;
        var named = Between(Math.Max(from, SentenceStart(end)), end);
        named.RemoveAll(m => IsQuoted(m.Start));
        if (named.Count > 0) return (GroupOf(named, place), false);
        if (open < 0) return ([], false);
        var earlier = Between(Math.Max(from, end - Reach), end);
        earlier.RemoveAll(m => IsQuoted(m.Start));
        return IsOneGroup(earlier) ? (earlier, true) : ([], false);
    }

    private static bool IsOneGroup(List<PaperMention> papers) => papers.Count > 0 && papers.TrueForAll(p => p.Group == papers[0].Group);

    /// <summary>One paper, or the papers of one list; of several, the one filed on its own day, or the one that opens the sentence.</summary>
    private List<PaperMention> GroupOf(List<PaperMention> papers, CitedPlace place)
    {
        if (IsOneGroup(papers)) return papers;
        if (place.Locator.FileNumber is { } number && FileNumbers.FilingDay(number) is { } filed)
        {
            var dated = papers.FindAll(m => m.Day is { } d && d.Month == filed.Month && d.Day == filed.Day);
            if (IsOneGroup(dated)) return dated;
        }
        var before = text.AsSpan(Math.Max(0, place.Start - 16), Math.Min(16, place.Start));
        if (before.Contains("oth ", StringComparison.Ordinal) || before.Contains("ll ", StringComparison.Ordinal)) return papers;
        return papers[0].Start - SentenceStart(papers[0].Start) <= 6 ? papers.FindAll(m => m.Group == papers[0].Group) : [];
    }

    /// <summary>The bracket in which an offset stands; -1 when in none.</summary>
    private int Bracket(int at)
    {
        var depth = 0;
        for (var i = at - 1; i >= 0 && at - i < Reach; i--)
        {
            if (text[i] == ')') depth++;
            else if (text[i] == '(' && depth-- == 0) return i;
        }
        return -1;
    }

    /// <summary>Where the sentence begins that ends before an offset. Quotations count as one word.</summary>
    private int SentenceStart(int end)
    {
        var first = Math.Max(0, end - Reach);
        var i = end - 1;
        while (i > first && text[i] is ' ' or '.' or '”') i--;
        if (i > first && text.AsSpan(i, end - i).Contains('”')) i = Opening(i, first);
        for (; i > first; i--)
        {
            if (text[i] == '”') i = Opening(i, first);
            else if (text[i] == ')' && i + 2 < end && text[i + 1] == ' ' && char.IsUpper(text[i + 2])) return i + 2;
            else if (text[i] == '.' && i + 2 < end && text[i + 1] == ' ' && (char.IsUpper(text[i + 2]) || text[i + 2] == '“') && !IsAbbreviation(i)) return i + 2;
        }
        return first;
    }

    /// <summary>The quotation mark that opens what is closed at an offset; the first offset when none does.</summary>
    private int Opening(int at, int first)
    {
        var open = text.AsSpan(first, at - first + 1).LastIndexOf('“');
        return open < 0 ? first : first + open;
    }

    private bool IsAbbreviation(int stop)
    {
        var word = stop;
        while (word > 0 && stop - word < 10 && char.IsLetter(text[word - 1])) word--;
        return text.AsSpan(word, stop - word) is { Length: 1 } or "Mr" or "Mrs" or "Dr" or "No" or "Nos" or "Vol" or "Gen" or "Jr" or "Jan" or "Feb" or "Mar" or "Apr" or "Aug" or "Sept" or "Oct" or "Nov" or "Dec" or "Messrs" or "Lt" or "Col" or "Adm" or "vol";
    }
}
