using System.Text.RegularExpressions;

namespace Chancery.Documents.Grammar.References;

/// <summary>The printed forms. Those that begin with <c>\G</c> are read at one place; the others judge the words before it.</summary>
internal sealed partial class ReferenceScan
{
    [GeneratedRegex(@"\G\d{1,3}(?:[a-z](?!\w)|(?=ff(?!\w))|(?!\w))", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentNumber();

    /// <summary>A further number of a list or the end of a range; a year that follows is none.</summary>
    [GeneratedRegex(@"\G(?:\s?ff\.?(?=,|\s(?:and|or)\s))?(?:\s?[–-]\s?|,\s(?:and\s|or\s)?|\s(?:and|or)\s)(?<n>\d{1,3}(?:[a-z](?!\w)|(?=ff(?!\w))|(?!\w)))", RegexOptions.CultureInvariant)]
    private static partial Regex NextDocument();

    [GeneratedRegex(@"\GDocument(?<many>s)?\s?(?<n>\d{1,3}(?:[a-z](?!\w)|(?=ff(?!\w))|(?!\w)))", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedDocument();

    /// <summary>The title of a volume may stand between its number and the document.</summary>
    [GeneratedRegex(@"\G,?\s(?<title>(?:(?:[A-Z]|1[89]\d\d\b)(?:[^.()“”\[\]]|\.(?=[\w,])){1,150}?,?\s)?)(?:as\s)?Document(?<many>s)?\s?(?<n>\d{1,3}(?:[a-z](?!\w)|(?=ff(?!\w))|(?!\w)))", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentBehind();

    /// <summary>What no title holds.</summary>
    [GeneratedRegex(@"\b[Ss]ee\b|[Ii]bid|Foreign Relations|[Ff]ootnote|;\s[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Interrupted();

    [GeneratedRegex(@"\G\s\(Document\s(?<n>\d{1,3}[a-z]?)\)?", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentInBrackets();

    [GeneratedRegex(@"\G[,.]?\s(?:pp?\.|[Pp]ages?)\s?(?<n>\d{1,4})(?:\s?[–-]\s?\d{1,4})?(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex PagesBehind();

    [GeneratedRegex(@"\G(?:,?\sand\s|,\s)(?:pp?\.\s)?(?<n>\d{1,4})(?:\s?[–-]\s?\d{1,4})?(?!\w|,\s\d{4})(?<!\s1[89]\d\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NextPages();

    [GeneratedRegex(@"\G(?:pp?\.|[Pp]ages?)\s?(?<n>\d{1,4})(?:\s?[–-]\s?\d{1,4})?(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\G[Ff]ootnote(?<many>s)?\s(?<n>\d{1,3})(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedFootnote();

    [GeneratedRegex(@"\G(?:[.,]?\s|,?\sto\s|,?\sin\s)Document\s?(?<n>\d{1,3}[a-z]?)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex NotesDocument();

    [GeneratedRegex(@"\G(?:,?\s(?<word>above|below|[Ss]upra|[Ii]nfra)(?!\w)|,?\s(?<word>[Ii]bid)(?!\w)(?!\.?,\s(?:pp?\.|vol))|\s(?<word>thereto)(?!\w))", RegexOptions.CultureInvariant)]
    private static partial Regex NotesPlace();

    [GeneratedRegex(@"\G,?\s(?:and\s)?(?:its\s)?[Ff]ootnotes?\s(?<n>\d{1,3})(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteBehind();

    /// <summary>A document named behind the footnote takes it away from the one before.</summary>
    [GeneratedRegex(@"^[.,]?\s(?:to\s|in\s)?Document", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteOf();

    [GeneratedRegex(@"\G,?\s(?:in|of)\s(?<series>Foreign\sRelations)", RegexOptions.CultureInvariant)]
    private static partial Regex SeriesBehind();

    [GeneratedRegex(@"\G[Ii]bid\.?,\s[Vv]ol(?:ume|\.)\s(?<number>E\s?[–-]\s?\d{1,2}|[IVXLivxl]{1,8})(?!\w)(?:,?\s[Pp]art\s(?<part>[IVX]{1,4}|\d)(?!\w))?", RegexOptions.CultureInvariant)]
    private static partial Regex IbidVolume();

    [GeneratedRegex(@"\G[Ii]bid\.?,\s(?:pp?\.|[Pp]ages?)\s?(?<n>\d{1,4})(?:\s?[–-]\s?\d{1,4})?(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex IbidPages();

    [GeneratedRegex(@"\G[Vv]ol(?:ume|\.)\s(?<number>E\s?[–-]\s?\d{1,2}|[IVXLivxl]{1,8})(?!\w)(?:,?\s[Pp]art\s(?<part>[IVX]{1,4}|\d)(?!\w))?", RegexOptions.CultureInvariant)]
    private static partial Regex VolumeWord();

    [GeneratedRegex(@"(?:^|\b[Ss]ee(?:\salso)?\s|\bin\s|\(|(?<and>\band\s|;\s))$", RegexOptions.CultureInvariant)]
    private static partial Regex SisterBefore();

    [GeneratedRegex(@"\b[Ii]bid\.?,\s$", RegexOptions.CultureInvariant)]
    private static partial Regex IbidAtEnd();

    [GeneratedRegex(@"\b(?:[Ss]ee|in)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex SeeBefore();

    [GeneratedRegex(@"^[,;]?\s(?:(?:and|or)\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"\b(?:Documents,?\s[^.;(]{0,40}?\d{4}|[Vv]ol(?:ume|\.)\s\d{1,2},[^.;(]{0,60}),\s$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherDocuments();

    [GeneratedRegex(@"(?:\b[Ss]ee(?:\salso)?|\b[Aa]nte,|\b[Pp]ost,|\b[Ss]upra,|\b[Ii]nfra,|\beditorial\snotes?,|\bfootnotes?\s\d{1,3},|\b(?:telegram|despatch|airgram)\s[\w–-]{1,12},)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnPageBefore();

    [GeneratedRegex(@"\b(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October|November|December)\.?\s\d{1,2}(?:,\s1[89]\d\d)?,\s$", RegexOptions.CultureInvariant)]
    private static partial Regex DayBefore();

    [GeneratedRegex(@"\b(?:telegram|despatch|airgram|memorandum|letter|note|minutes|record|message|aide-mémoire|paper|report|statement)\b[^.;(]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PaperBefore();

    [GeneratedRegex(@"\b(?:Bulletin|Times|Record|Papers|Documents|Review|Journal|Gazette|Hansard|Stat|Series|Press)\b[^.;(]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherWork();
}
