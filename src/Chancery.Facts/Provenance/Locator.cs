using System.Text.RegularExpressions;
using Chancery.Documents.Grammar;

namespace Chancery.Facts.Provenance;

/// <summary>Where the paper lies, as the first sentence of a source note says.</summary>
/// <param name="Repository">The institution.</param>
/// <param name="Collection">What stands between institution and the first number.</param>
/// <param name="FileNumber">Decimal, subject-numeric or Foreign Policy File number.</param>
/// <param name="Lot">Lot number.</param>
/// <param name="Box">Box number.</param>
/// <param name="Folder">Title or number of the folder.</param>
internal sealed partial record Locator(string? Repository, string? Collection, string? FileNumber, string? Lot, string? Box, string? Folder)
{
    /// <summary>Reads a locator.</summary>
    /// <param name="text">The sentence, without <c>Source:</c> and full stop.</param>
    /// <param name="bare">Whether it is the bare file line of an older volume, where no institution is printed.</param>
    public static Locator Read(string text, bool bare)
    {
        var segments = Segments(text);
        var at = 0;
        string? repository = null;
        if (segments.Count > 0 && (Vocabulary.IsInstitution(segments[0].Text) || !bare && IsBareInstitution(segments)))
        {
            repository = segments[0].Text;
            at = 1;
        }
        var start = at < segments.Count ? segments[at].Start : text.Length;
        var collectionEnd = text.Length;
        var afterRecord = -1;
        string? file = null, lot = null, box = null, folder = null;
        for (var i = at; i < segments.Count; i++)
        {
            var (segment, from, end) = segments[i];
            var first = collectionEnd == text.Length && afterRecord < 0;
            if (LotNumber().Match(segment) is { Success: true } l)
            {
                if (first) collectionEnd = from + l.Index;
                lot ??= l.Groups[1].Value;
                afterRecord = i + 1;
                if (first && l.Index > 0 && i == at) collectionEnd = from + l.Index;
            }
            else if (BoxNumber().Match(segment) is { Success: true } b)
            {
                if (first) collectionEnd = from;
                box ??= b.Groups[1].Value;
                if (FolderInside().Match(segment) is { Success: true } inside) folder ??= inside.Groups[1].Value;
                afterRecord = i + 1;
            }
            else if (Reel().IsMatch(segment))
            {
                if (first) collectionEnd = from;
                afterRecord = -2;
                break;
            }
            else if (FolderNumber().Match(segment) is { Success: true } f)
            {
                if (first) collectionEnd = from;
                folder ??= f.Groups[1].Value;
                afterRecord = i + 1;
            }
            else if (file is null && IsFileNumber(segments, i))
            {
                if (first) collectionEnd = from;
                file = FormOfFileLine().Replace(segment, "").TrimEnd(' ', ':');
                if (box is not null && afterRecord == i) afterRecord = i + 1;
            }
            else if (Record().Match(segment) is { Success: true } && first)
            {
                collectionEnd = end;
                afterRecord = i + 1;
            }
        }
        if (folder is null && afterRecord > 0 && afterRecord < segments.Count && file is null) folder = FolderOf(text, segments, afterRecord);
        if (folder is null && QuotedFolder().Match(text) is { Success: true } q)
        {
            folder = q.Groups[1].Value;
            if (collectionEnd > q.Index) collectionEnd = q.Index;
        }
        var collection = start < collectionEnd ? text[start..collectionEnd].Trim(' ', ',', ':', ';', '(') : null;
        if (collection is { } c && FormOfFileLine().Match(c) is { Success: true } form) collection = c[..form.Index].Trim(' ', ':', ',');
        return new Locator(repository, string.IsNullOrEmpty(collection) ? null : collection, file, lot, box, folder);
    }

    private static bool IsBareInstitution(List<(string Text, int Start, int End)> segments) =>
        segments.Count > 1 && !IsFileNumber(segments, 0) && !NotAnInstitution().IsMatch(segments[0].Text);

    private static bool IsFileNumber(List<(string Text, int Start, int End)> segments, int i)
    {
        var segment = segments[i].Text;
        if (FileNumbers.IsDecimal(segment) || FileNumbers.IsForeignPolicyFile(segment)) return true;
        if (i == 0) return FileNumbers.IsSubjectNumeric(segment) && segments.Count == 1;
        return CentralFiles().IsMatch(segments[i - 1].Text) && Designator().IsMatch(segment);
    }

    /// <summary>The words behind the last number; a leading series name (<c>Country Files</c>, and the continent under it) is not the folder's.</summary>
    private static string? FolderOf(string text, List<(string Text, int Start, int End)> segments, int from)
    {
        var first = from;
        if (first < segments.Count - 1 && SeriesName().IsMatch(segments[first].Text))
        {
            first++;
            if (first < segments.Count - 1 && Continent().IsMatch(segments[first].Text)) first++;
        }
        var words = text[segments[first].Start..].Trim(' ', ',', ':', '.', '"', '“', '”');
        return words.Length == 0 ? null : words;
    }

    /// <summary>Divided at commas, at semicolons and at colons before a lot or record number, outside brackets and quotation marks.</summary>
    private static List<(string Text, int Start, int End)> Segments(string text)
    {
        var segments = new List<(string, int, int)>();
        var from = 0;
        var depth = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length)
            {
                if (text[i] is '(' or '“' or '[') depth++;
                if (text[i] is ')' or '”' or ']') depth = Math.Max(0, depth - 1);
                if (depth > 0) continue;
                var divides = text[i] is ',' or ';' && (i + 1 == text.Length || !char.IsDigit(text[i + 1])) || text[i] == ':' && BeforeNumber().IsMatch(text[(i + 1)..Math.Min(text.Length, i + 12)]);
                if (!divides) continue;
            }
            var (a, b) = (from, i);
            while (a < b && char.IsWhiteSpace(text[a])) a++;
            while (b > a && char.IsWhiteSpace(text[b - 1])) b--;
            if (b > a) segments.Add((text[a..b], a, b));
            from = i + 1;
        }
        return segments;
    }

    [GeneratedRegex(@"^ (Lots?|lots?|FRC|RG|folder|Box|box|\d{3}[A-Z]{0,2}\.)\b", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeNumber();

    [GeneratedRegex(@"\b[Ll]ots? (\d{2,3}[ –-]?\s?[A-Z][ –-]?\s?\d{1,4}|[MF][ –-]\d+|\d{2,}[A-Z]?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LotNumber();

    [GeneratedRegex(@"^\(?[Bb]ox(?:es)?(?: [Nn]o\.)? ([A-Z]{1,3} ?\d+|[\w–-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex BoxNumber();

    [GeneratedRegex(@"[Ff]older ([\w–-]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex FolderInside();

    [GeneratedRegex(@"^[Ff]older (?:[Nn]o\. )?([\w–-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex FolderNumber();

    [GeneratedRegex(@"^([Mm]icrofilm )?[Rr]eels? \w", RegexOptions.CultureInvariant)]
    private static partial Regex Reel();

    [GeneratedRegex(@"\bFRC (No\. )?\d[\w –-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Record();

    [GeneratedRegex(@"(?:[Ff]older (?:entitled|labeled|labelled|marked|titled) |, )[“""]([^”""]+)[”""]", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedFolder();

    [GeneratedRegex(@"^Central (Decimal |Foreign Policy |Policy )?Files?\b", RegexOptions.CultureInvariant)]
    private static partial Regex CentralFiles();

    [GeneratedRegex(@"^[A-Z]{1,6}\b(?!\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Designator();

    [GeneratedRegex(@"\b(Files?|Series)$", RegexOptions.CultureInvariant)]
    private static partial Regex SeriesName();

    [GeneratedRegex(@"^(Africa|Europe|(Near|Middle|Far) East|(East|South|Southeast) Asia|Asia|Latin America|Western Hemisphere)$", RegexOptions.CultureInvariant)]
    private static partial Regex Continent();

    [GeneratedRegex(@"[\s:]+(Circular )?(Telegram|telegram|Airgram|airgram|Despatch|Instruction|Letter|Memorandum|Note|Message)s?$", RegexOptions.CultureInvariant)]
    private static partial Regex FormOfFileLine();

    [GeneratedRegex(@"\b([Ff]iles?|[Pp]apers|[Rr]ecords|[Ll]ots?|Series|Ibid|ibid)\b|^\d", RegexOptions.CultureInvariant)]
    private static partial Regex NotAnInstitution();
}
