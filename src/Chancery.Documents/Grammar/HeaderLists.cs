namespace Chancery.Documents.Grammar;

/// <summary>Knows the heads of the lists that a paper's letterhead sets beside sender, receiver, subject and participants: <c>Copies to:</c>, <c>DATE:</c>, <c>Through:</c>.</summary>
public static class HeaderLists
{
    private const int Longest = 30;

    private static readonly HashSet<string> Heads = new(StringComparer.OrdinalIgnoreCase)
    {
        "Through", "Thru", "Via", "Copies to", "Copies", "Copy to", "cc", "Distribution", "Dist", "Dist to",
        "Date", "Place", "Time", "Date and time", "Date & time", "Date and place", "Time and place", "Country", "Source", "Place acquired", "Date acquired",
        "Enclosure", "Enclosures", "Attachment", "Attachments", "Concur", "Concurred in", "Concurrence", "Concurrences", "Clearance", "Clearances", "Dept pass",
    };

    /// <summary>Whether the words head such a list; a colon, a stop or a marker behind them does not count.</summary>
    public static bool IsOther(ReadOnlySpan<char> words)
    {
        var bare = words.TrimEnd("0123456789*†").TrimEnd(": .");
        return bare.Length is > 1 and <= Longest && Heads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare);
    }
}
