using System.Text.RegularExpressions;

namespace Chancery.Facts.Citations;

/// <summary>The printed forms.</summary>
internal sealed partial class PublicationScan
{
    private const string Pages = @"(?:pp?\.|[Pp]ages?)\s?(?<pages>[A-Z]?\s?[–-]?\d{1,5}[A-Z]?(?:\s?[–-]\s?[A-Z]?[–-]?\d{1,5}[A-Z]?)?(?:(?:,\s|,?\sand\s)\d{1,4}(?:[–-]\d{1,4})?(?![\d,]|\s[A-Z]|\sUST|st\b|nd\b|rd\b|th\b))*)(?!\w)";

    private const string Day = @"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)\s\d{1,2},?\s1[89]\d\d";

    private const string Book = @"(?:[Vv]ol(?:ume|\.)|Book|[Pp]art|pt\.)\s(?:[IVXLivxl]{1,7}|\d{1,3})(?!\w)";

    /// <summary>A day may be followed by another word than its page: only day and page belong to the citation.</summary>
    [GeneratedRegex(@"\G(?:,\s(?<volume>[Vv]ol\.\s[IVXLC\d]{1,8}))?(?:,?\s(?:of\s)?(?<date>" + Day + @"))?(?:(?:,|\s\([^)]{3,40}\),?)?\s" + Pages + @")?", RegexOptions.CultureInvariant)]
    private static partial Regex IssueTail();

    [GeneratedRegex(@"\G(?:\sof\sthe\sPresidents(?:\sof\sthe\sUnited\sStates)?)?(?:[:,]\s?(?<title>\p{Lu}[\p{L}. ]{2,40}?)(?=[,:;(]|\s\(|$))?(?:,?\s(?<year>1[789]\d\d(?:\s?[–-]\s?(?:1[89])?\d\d)?))?(?::\s(?<subtitle>\p{Lu}[\p{L} ]{3,40}?)(?=[,:;(]|\s\(|$))?(?:,?\s\([^)]{3,80}\))?(?:,\s?(?<volume>" + Book + @"(?:,\s" + Book + @")?))?(?:,?\s\([^)]{3,80}\))?(?:[,.]\s" + Pages + @")?(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex VolumeTail();

    [GeneratedRegex(@"\G(?<volume>\d{1,3})\s(?<series>UST|Stat\.|UNTS|Bevans|Federal\sRegister)(?:\s\(pt\.\s(?<part>\d)\))?\s(?<pages>\d{1,5}(?:\s?[–-]\s?\d{1,5})?)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex ByVolumeTail();

    [GeneratedRegex(@"\GTIAS\s(?:Nos?\.\s)?(?<number>\d{3,5})(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex TreatyNumber();

    [GeneratedRegex(@"\G(?:(?:A|S|E|T|DC)/(?:(?:C|AC|CN|SC|Conf|CONF|PV|SR|L|RES|Res|INF|BUR|SPC|P|Sub)[./]\w|\d)(?:[\w]|[./–-](?=\w))*)(?<=\d[\w.]{0,8})", RegexOptions.CultureInvariant)]
    private static partial Regex UnitedNationsNumber();

    /// <summary>What joins a publication to the next.</summary>
    [GeneratedRegex(@"[,;]?\s(?:and|or)(?:\sin)?(?:\sthe|\sThe)?\s*$|[,;]\s*(?:the|The|in)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?:pp?\.|[Pp]ages?\s\d|[Vv]ol(?:ume|\.)|Book\s|1[789]\d\d[,–-]|" + Day + ")", RegexOptions.CultureInvariant)]
    private static partial Regex PrintedRest();
}
