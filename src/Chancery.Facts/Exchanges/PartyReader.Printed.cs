using Chancery.Facts.Offices;
using Chancery.Facts.People.Names;

namespace Chancery.Facts.Exchanges;

/// <summary>The words of a party taken apart: its members, office and name.</summary>
internal sealed partial class PartyReader
{
    /// <summary>The persons of <c>Chairmen A and B</c>, <c>A/B</c>, <c>the X (A) and the Y (B)</c>, each with the title.</summary>
    private static List<string> Members(string printed)
    {
        var and = printed.IndexOf(" and ", StringComparison.Ordinal);
        var width = 5;
        if (and < 0 && printed.IndexOf('/', StringComparison.Ordinal) is > 1 and var stroke && !printed.Contains('(', StringComparison.Ordinal)) (and, width) = (stroke, 1);
        if (and <= 0) return [printed];
        var (left, right) = (printed[..and].Trim(), printed[(and + width)..].Trim());
        if (right.Length == 0 || left.Length == 0) return [printed];
        if (left[^1] != ')' && (left.Contains(" of ", StringComparison.Ordinal) || left.Contains(" for ", StringComparison.Ordinal) || left.Count(c => c == ' ') > 4)) return [printed];
        if (!char.IsUpper(right[0]) && !right.StartsWith("the ", StringComparison.Ordinal)) return [printed];
        if (Plural().Match(left) is { Success: true } m)
        {
            var title = m.Groups["title"].Value;
            title = title switch { "Chairmen" => "Chairman", "Secretaries" => "Secretary", _ => title[..^1] };
            return [title + ' ' + left[m.Length..], SpokenName.IsName(right) && !Titled().IsMatch(right) ? title + ' ' + right : right];
        }
        return [left, right];
    }

    private static string? SingleOffice(string office)
    {
        if (SingleOffices().Match(office) is not { Success: true } m) return null;
        return OfficeClasses.Of(m.Value);
    }

    private static string Strip(string words)
    {
        words = words.Trim(' ', ',', '.', '“', '”', '"');
        foreach (var lead in (string[])["the ", "The ", "His Majesty ", "His Excellency ", "Her Majesty "])
            if (words.StartsWith(lead, StringComparison.Ordinal) && words.Length > lead.Length) words = words[lead.Length..];
        return words;
    }

    /// <summary>The office and the name in brackets behind it.</summary>
    private static (string Office, string? Name) Bracketed(string words)
    {
        if (words[^1] != ')' || words.LastIndexOf('(') is not (> 1 and var open)) return (words, null);
        var name = words[(open + 1)..^1].Trim();
        return name.Length < 2 || !char.IsUpper(name[0]) ? (words, null) : (words[..open].Trim(), Strip(name));
    }

    /// <summary>A name behind the power that the office serves: <c>Chairman of the Council of Hallin Dressen</c>.</summary>
    private (string Office, string? Name) BehindPower(string words)
    {
        if (!words.Contains(" of ", StringComparison.Ordinal)) return (words, null);
        var tokens = words.Split(' ');
        for (var name = tokens.Length - 1; name > 2 && tokens.Length - name <= 3; name--)
            for (var of = name - 2; of > 0; of--)
                if (tokens[of] == "of" && table.Powers.Named(string.Join(' ', tokens[(of + 1)..name]), Year) is [_]) return SpokenName.IsName(string.Join(' ', tokens[name..])) ? (string.Join(' ', tokens[..name]), string.Join(' ', tokens[name..])) : (words, null);
        return (words, null);
    }

    private static string Unstyled(string name) => name.StartsWith("Mr. ", StringComparison.Ordinal) || name.StartsWith("Dr. ", StringComparison.Ordinal) ? name[4..] : name;

    private static bool IsBareOffice(string words) => Standings.IsOffice(words) && BareOffice().IsMatch(words);
}
