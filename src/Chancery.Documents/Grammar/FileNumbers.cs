using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Chancery.Documents.Grammar;

/// <summary>
/// File numbers of the Department of State's central files. In the decimal files the part behind the slash is, from about 1944 to January 1963,
/// the day under which the paper was filed (month, day, year: <c>4-1861</c> is April 18, 1961); before that it is a serial number
/// (<c>6338a</c>). Both occur side by side in 1944: the form decides, never the year.
/// </summary>
public static partial class FileNumbers
{
    /// <summary>The first year of the dated form, and the last: the decimal file was closed on January 31, 1963.</summary>
    public const int FirstDatedYear = 1944, LastDatedYear = 1963;

    /// <summary>The filing day of a decimal file number of the dated form; null for serial numbers and every other form.</summary>
    /// <param name="fileNumber">E.g. <c>737.00/4-1861</c>, <c>763.56/6 – 862</c>.</param>
    public static LocalDate? FilingDay(string fileNumber)
    {
        var m = Dated().Match(fileNumber);
        if (!m.Success) return null;
        var month = int.Parse(m.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(m.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        var year = 1900 + int.Parse(m.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (year is < FirstDatedYear or > LastDatedYear || month is < 1 or > 12 || day < 1) return null;
        return day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
    }

    /// <summary>Whether the words are a decimal file number, dated, serial or bare.</summary>
    public static bool IsDecimal(string text) => Decimal().IsMatch(text);

    /// <summary>Whether the words are a designator of the subject-numeric file of 1963 to 1973, e.g. <c>POL 27 VIET S</c>.</summary>
    public static bool IsSubjectNumeric(string text) => SubjectNumeric().IsMatch(text);

    /// <summary>Whether the words are a document number of the Central Foreign Policy File from 1973 on: <c>D750123–0456</c>, <c>P840126–1234</c>.</summary>
    public static bool IsForeignPolicyFile(string text) => ForeignPolicyFile().IsMatch(text);

    [GeneratedRegex(@"^\d{3}[A-Z]{0,2}(\.[^/]{1,40}| [A-Z][^/]{0,30})?/\s*(?<month>\d{1,2})\s*[-–—]\s*(?<day>\d{1,2})(?<year>\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(@"^\d{3}[A-Z]{0,2}(\s?\.\s?[0-9A-Z]|/\d| [A-Z][\w. ]*/\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^(AE|AGR|AID|AV|BG|CA|CR|CSM|CUL|DEF|E|ECIN|EDU|EDX|EX|FAA|FN|FSE|FSV|FT|HLTH|INCO|INF|INT|IT|LAB|LEG|MAC|MG|NNSC|OGA|ORG|OS|PC|PER|PET|PO|POL|PPB|PPV|PR|PS|PUB|RA|REF|RM|RS|SCI|SOC|SP|STR|TEL|TP|TRV|UN|UNESCO|V|VISAS?)(?![a-z])([ –-]|$)(?!\w*[a-z]\w* [a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex SubjectNumeric();

    [GeneratedRegex(@"^[DPN]\d{6}[–—-]\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex ForeignPolicyFile();
}
