using System.Text.RegularExpressions;
using Chancery.Documents.Grammar;
using Chancery.Facts.People.Names;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Exchanges;

/// <summary>The text of a letter within a document: its blocks, salutation, signatures and date.</summary>
internal sealed partial class PrintedLetter
{
    private const int LongestSignature = 90;

    private PrintedLetter(IReadOnlyList<OutlineBlock> blocks) => Blocks = blocks;

    /// <summary>The blocks, from the salutation to the signature.</summary>
    public IReadOnlyList<OutlineBlock> Blocks { get; }

    /// <summary>How it addresses its receiver, without <c>Dear</c>; null when it does not.</summary>
    public string? Address { get; private set; }

    /// <summary>The place of the salutation.</summary>
    public string? AddressAt { get; private set; }

    /// <summary>The signatures as printed, joined by <c>and</c>; null when there is none.</summary>
    public string? Signature { get; private set; }

    /// <summary>The place of the first signature.</summary>
    public string? SignatureAt { get; private set; }

    /// <summary>The day printed at its end, ISO, with the words; null when there is none.</summary>
    public (string Day, string Words, string Where)? Date { get; private set; }

    /// <summary>Reads the letter in some blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="year">The year of dates printed without one; 0 when not known.</param>
    public static PrintedLetter Read(IReadOnlyList<OutlineBlock> blocks, int year)
    {
        var letter = new PrintedLetter(blocks);
        letter.ReadAddress();
        letter.ReadEnd(year);
        return letter;
    }

    private void ReadAddress()
    {
        for (var i = 0; i < Blocks.Count && i < 5; i++)
        {
            if (Salutation().Match(Blocks[i].Text) is not { Success: true } m) continue;
            var address = m.Groups["who"].Value.Trim();
            if (i + 1 < Blocks.Count && Salutation().Match(Blocks[i + 1].Text) is { Success: true } second && Blocks[i].Text.Length < 60) address += " and " + second.Groups["who"].Value.Trim();
            (Address, AddressAt) = (address, Blocks[i].Where);
            return;
        }
    }

    private void ReadEnd(int year)
    {
        var names = new List<string>();
        for (var i = Blocks.Count - 1; i >= 0 && i >= Blocks.Count - 8; i--)
        {
            var text = EndMark().Replace(Blocks[i].Text, "").Trim(' ', '“', '”', '"', '’', '‘', '\'');
            if (text.Length == 0) continue;
            if (text.Length > LongestSignature)
            {
                if (names.Count == 0 && i == Blocks.Count - 1) Tail(text, Blocks[i].Where, year, names);
                break;
            }
            if (DateAlone().IsMatch(text) && DayOf(text, year) is { } day)
            {
                Date ??= (day, text, Blocks[i].Where);
                continue;
            }
            if (Name(text) is { } name)
            {
                names.Insert(0, name);
                SignatureAt = Blocks[i].Where;
                Tail(text, Blocks[i].Where, year, null);
            }
            else if (names.Count > 0 || !OfficeLine().IsMatch(text)) break;
        }
        Signature = names.Count == 0 ? null : string.Join(" and ", names.Distinct(StringComparer.Ordinal));
    }

    /// <summary>A signature or date in the last words of the last paragraph: <c>… Sincerely, N. Orlan. 26th July.</c></summary>
    private void Tail(string text, string where, int year, List<string>? names)
    {
        var tail = text[Math.Max(0, text.Length - 120)..];
        if (Date is null && TailDate().Match(tail) is { Success: true } d && DayOf(d.Groups["date"].Value, year) is { } day) Date = (day, d.Groups["date"].Value, where);
        if (names is null || TailName().Match(tail) is not { Success: true } m || Name(m.Groups["name"].Value) is not { } name) return;
        names.Add(name);
        SignatureAt = where;
    }

    private static string? DayOf(string words, int year) =>
        DateLineGrammar.Parse(DayFirst().Replace(words, "$2 $1"), year).FirstOrDefault(s => s is { Part: DateLinePart.Date, When.Length: >= 10 })?.When?[..10];

    /// <summary>The name in a line of signature; null when it is none.</summary>
    private static string? Name(string line)
    {
        var text = Closing().Replace(line, "").Trim();
        if (text.StartsWith("/s/", StringComparison.Ordinal)) text = text[3..].Trim();
        if (text.StartsWith("signed", StringComparison.OrdinalIgnoreCase)) text = text[6..].Trim(' ', ':', ',');
        text = text.Trim(' ', '“', '”', '"', '[', ']');
        if (OfficeBehind().Match(text) is { Success: true } office) text = text[..office.Index].Trim(' ', ',', '.');
        if (TailDate().Match(text) is { Success: true } date) text = text[..date.Index].Trim(' ', ',', '.');
        text = text.TrimEnd(',', '.', ';', ':').Trim();
        if (text.Length is < 3 or > 60 || text.Contains(" the ", StringComparison.Ordinal)) return null;
        return SpokenName.IsName(text) || Titled().IsMatch(text) ? text : null;
    }

    [GeneratedRegex(@"^[“""‘'’]*(?:(?:My )?(?:[Dd]ear|DEAR|[Ee]steemed|ESTEEMED|[Ee]xcellency,? [Dd]ear|[Rr]espected)(?: (?:and|[Gg]reat and [Gg]ood) [Ff]riend| Friend)?,? (?<who>[^:,—]{2,70})[:,—]?|(?<who>(?:Mr|MR|Madam|MADAM)\.? (?:[Pp]resident|PRESIDENT|[Cc]hairman|CHAIRMAN|[Pp]rime [Mm]inister|PRIME MINISTER|[Ss]ecretary|SECRETARY|[Aa]mbassador|AMBASSADOR|[Mm]inister|MINISTER|[Cc]hancellor|[Pp]remier)(?: [A-Z][\w-]+)?)[:,—]|(?<who>[Ee]xcellency|EXCELLENCY|[Yy]our (?:Imperial )?(?:Majesty|Excellency|Highness)|[Ss]ir|SIR)\s*[:,—])", RegexOptions.CultureInvariant)]
    private static partial Regex Salutation();

    [GeneratedRegex(@"\b(?:[Ee]nd (?:of )?(?:[Vv]erbatim )?(?:[Tt]ext|[Mm]essage|[Ll]etter|[Qq]uote)|[Uu]nquote|UNQUOTE|END (?:VERBATIM )?TEXT)\b\.?.*$", RegexOptions.CultureInvariant)]
    private static partial Regex EndMark();

    [GeneratedRegex(@"^(?:(?:Very |Most )?(?:[Ss]incerely|[Rr]espectfully|[Ff]aithfully|[Cc]ordially|[Yy]ours)(?: (?:yours|and respectfully))?(?: (?:[Ss]incerely|[Rr]espectfully|[Tt]ruly|[Ff]aithfully|ever))?|With (?:[\w ]{3,50})|(?:Warm(?:est)?|Best|Kind(?:est)?)(?: personal)? (?:regards|wishes)|Accept my respects|Your (?:sincere )?friend)\s*[,.]?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@",? (?:Chairman|President|Prime Minister|Premier|Minister|Secretary|Ambassador|King|Chancellor) ?(?:of|for)?\b.*$", RegexOptions.CultureInvariant)]
    private static partial Regex OfficeBehind();

    [GeneratedRegex(@"^(?:Chairman|President|Prime Minister|Premier|Minister|Secretary|Ambassador|King|Chancellor|(?:Very )?(?:[Ss]incerely|[Rr]espectfully|[Yy]ours)|[\p{Lu}\p{Ll}, ]{3,30}, \w+ \d)", RegexOptions.CultureInvariant)]
    private static partial Regex OfficeLine();

    /// <summary><c>26th July</c> is read as <c>July 26</c>.</summary>
    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? (\p{Lu}\p{Ll}+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?:General|Marshal|President|King|Mohammad|Muhammad|Ngo|Sir|Lord) ", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex(@"^(?:[\p{L}. ]{2,25}, )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?,?(?: \d{4})?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex DateAlone();

    [GeneratedRegex(@"(?:^|[.,] )(?:[\p{Lu}][\p{L}]+, )?(?<date>(?:\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)(?:,? \d{4})?)|(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}))\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex TailDate();

    [GeneratedRegex(@"(?:[.,] |(?:[Ss]incerely|[Rr]espectfully|[Yy]ours|[Ss]igned),? )(?:/s/ ?)?(?:[Ss]igned:? )?(?<name>(?:\p{Lu}\. ?){1,2}\p{Lu}[\w-]+|\p{Lu}\w+(?: \p{Lu}\.)? \p{Lu}[\w-]+)(?:\. \d{1,2}\w{0,2} \p{Lu}\p{Ll}+)?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex TailName();
}
