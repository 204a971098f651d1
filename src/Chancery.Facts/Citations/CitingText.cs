namespace Chancery.Facts.Citations;

/// <summary>A text that names papers: what it names, and what it says of each.</summary>
/// <param name="text">The words.</param>
/// <param name="where">Their place in the document.</param>
/// <param name="inCable">Whether they belong to a telegram, airgram or despatch.</param>
internal sealed class CitingText(string text, string where, bool inCable)
{
    /// <summary>The furthest that a place in an archive may stand behind the sentence that names the paper.</summary>
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
        others.RemoveAll(o => Mentions.Exists(m => m.Start < o.End && o.Start < m.End));
        Mentions.AddRange(others);
        Mentions.Sort((a, b) => a.Start.CompareTo(b.Start));
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

    /// <summary>Whether an offset lies between quotation marks that open in this text.</summary>
    public bool IsQuoted(int at)
    {
        var open = text.LastIndexOf('“', Math.Max(0, at - 1), Math.Max(0, at));
        return at > 0 && open >= 0 && text.IndexOf('”', open) is var close && (close < 0 || close >= at);
    }

    private (IEnumerable<PaperMention> Papers, bool Inferred) PapersOf(CitedPlace place, int from)
    {
        var open = Bracket(place.Start);
        if (open >= 0)
        {
            var inside = Mentions.Where(m => m.Start > open && m.End <= place.Start && m.Start >= from).ToList();
            if (inside.Count > 0) return (GroupOf(inside, place), false);
        }
        var end = open >= 0 ? open : place.Start;
        var start = Math.Max(from, SentenceStart(end));
        var named = Mentions.Where(m => m.Start >= start && m.End <= end && !IsQuoted(m.Start)).ToList();
        if (named.Count > 0) return (GroupOf(named, place), false);
        if (open < 0) return ([], false);
        var earlier = Mentions.Where(m => m.Start >= Math.Max(from, end - Reach) && m.End <= end && !IsQuoted(m.Start)).ToList();
        return earlier.Select(m => m.Group).Distinct().Count() == 1 ? (earlier, true) : ([], false);
    }

    /// <summary>One paper, or the papers of one list; of several, the one filed on its own day, or the one that opens the sentence.</summary>
    private List<PaperMention> GroupOf(List<PaperMention> papers, CitedPlace place)
    {
        var groups = papers.Select(m => m.Group).Distinct().ToList();
        if (groups.Count == 1) return papers;
        if (place.Locator.FileNumber is { } number && Documents.Grammar.FileNumbers.FilingDay(number) is { } filed)
        {
            var dated = papers.Where(m => m.Day is { } d && d.Month == filed.Month && d.Day == filed.Day).ToList();
            if (dated.Count > 0 && dated.Select(m => m.Group).Distinct().Count() == 1) return dated;
        }
        var before = text.AsSpan(Math.Max(0, place.Start - 16), Math.Min(16, place.Start));
        if (before.Contains("oth ", StringComparison.Ordinal) || before.Contains("ll ", StringComparison.Ordinal)) return papers;
        var start = SentenceStart(papers[0].Start);
        return papers[0].Start - start <= 6 ? [.. papers.Where(m => m.Group == groups[0])] : [];
    }

    /// <summary>The bracket in which an offset stands; -1 when in none.</summary>
    private int Bracket(int at)
    {
        var depth = 0;
        for (var i = at - 1; i >= 0; i--)
        {
            if (text[i] == ')') depth++;
            else if (text[i] == '(' && depth-- == 0) return i;
        }
        return -1;
    }

    /// <summary>Where the sentence begins that ends before an offset. Quotations count as one word.</summary>
    private int SentenceStart(int end)
    {
        var i = end - 1;
        while (i >= 0 && text[i] is ' ' or '.' or '”') i--;
        if (i + 1 < end && text.IndexOf('”', i + 1, end - i - 1) >= 0) i = Math.Max(0, text.LastIndexOf('“', i));
        for (; i > 0; i--)
        {
            if (text[i] == '”') i = Math.Max(1, text.LastIndexOf('“', i));
            else if (text[i] == ')' && i + 1 < text.Length && text[i + 1] == ' ' && i + 2 < end && char.IsUpper(text[i + 2])) return i + 2;
            else if (text[i] == '.' && i + 2 < end && text[i + 1] == ' ' && (char.IsUpper(text[i + 2]) || text[i + 2] == '“') && !IsAbbreviation(i)) return i + 2;
        }
        return 0;
    }

    private bool IsAbbreviation(int stop)
    {
        var word = stop;
        while (word > 0 && char.IsLetter(text[word - 1])) word--;
        return text.AsSpan(word, stop - word) is { Length: 1 } or "Mr" or "Mrs" or "Dr" or "No" or "Nos" or "Vol" or "Gen" or "Jr" or "Jan" or "Feb" or "Mar" or "Apr" or "Aug" or "Sept" or "Oct" or "Nov" or "Dec" or "Messrs" or "Lt" or "Col" or "Adm" or "vol";
    }
}
