namespace Chancery.Facts.Citations;

/// <summary>Collections and papers that are cited by number: by volume and page, by the number of a treaty, by that of the United Nations.</summary>
internal sealed partial class PublicationScan
{
    /// <summary>Collections cited by volume and page: <c>10 UST (pt. 2) 1638</c>, <c>72 Stat. 133</c>.</summary>
    private static PublicationSpan? ByVolume(string text, int at, string where)
    {
        var start = at;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        if (start == at || start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '/' or '.')) return null;
        var m = ByVolumeTail().Match(text, start);
        if (!m.Success) return null;
        var series = m.Groups["series"].ValueSpan switch
        {
            "UST" => "United States Treaties and Other International Agreements",
            "Stat." => "Statutes at Large",
            "UNTS" => "United Nations Treaty Series",
            "Bevans" => "Treaties and Other International Agreements (Bevans)",
            _ => "Federal Register",
        };
        return Span(text, start, m, where, false, new PublicationFact("", series, where) { Volume = Value(m, "volume") + (m.Groups["part"].Success ? ", pt. " + m.Groups["part"].Value : ""), Pages = Value(m, "pages") });
    }

    private static PublicationSpan? Treaty(string text, int at, string where)
    {
        var m = TreatyNumber().Match(text, at);
        return m.Success ? Span(text, at, m, where, false, new PublicationFact("", "Treaties and Other International Acts Series", where) { Number = m.Groups["number"].Value }) : null;
    }

    private static PublicationSpan? UnitedNations(string text, int at, string where)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '(' or '-' or '–' && at > 1 && char.IsLetter(text[at - 2]))) if (text[at - 1] != '(') return null;
        var m = UnitedNationsNumber().Match(text, at);
        if (!m.Success) return null;
        var start = at;
        foreach (var words in (ReadOnlySpan<string>)["U.N. doc. ", "U.N. Doc. ", "UN doc. ", "UN Doc. ", "U.N. document ", "UN document ", "United Nations document ", "Doc. ", "doc. ", "document "])
            if (text.AsSpan(0, at).EndsWith(words, StringComparison.Ordinal))
            {
                start = at - words.Length;
                break;
            }
        return Span(text, start, m, where, false, new PublicationFact("", "United Nations documents", where) { Number = m.Value });
    }
}
