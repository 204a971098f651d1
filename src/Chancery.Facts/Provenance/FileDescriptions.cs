using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Chancery.Documents.Grammar;
using Chancery.Facts.Citations;

namespace Chancery.Facts.Provenance;

/// <summary>
/// What a file number says in words. Decimal schedules: of 1910 to 1949, and the renumbered one from 1950 to January 1963, of which the numbers of countries are known that
/// are certain. Subject-numeric designators of 1963 to 1973, and the numbers of the Central Foreign Policy File from 1973 on. What is not known is left out.
/// </summary>
internal static partial class FileDescriptions
{
    private static readonly string?[] ClassesFrom1950 =
    [
        null, "Administration", "Protection of interests", "International conferences, congresses, meetings and organizations", "International trade and commerce", "International informational and educational relations",
        "International political relations", "Internal political and national defense affairs", "Internal economic, industrial and social affairs", "Communications, transportation, science",
    ];

    private static readonly string?[] ClassesTo1949 =
        [null, "Administration", "Extradition", "Protection of interests", "Claims", "International congresses and conferences", "Commerce", "Political relations of states", "Internal affairs of states", null];

    private static readonly FrozenDictionary<string, string> Subjects = new Dictionary<string, string>
    {
        ["AE"] = "Atomic energy",
        ["AID"] = "Foreign assistance",
        ["AV"] = "Aviation",
        ["CSM"] = "Communism",
        ["CUL"] = "Cultural affairs",
        ["DEF"] = "Defense affairs",
        ["DEF 4"] = "Defense affairs: collective defense",
        ["DEF 12"] = "Defense affairs: armaments",
        ["DEF 18"] = "Defense affairs: arms control and disarmament",
        ["DEF 19"] = "Defense affairs: military assistance",
        ["E"] = "Economic affairs",
        ["ECIN"] = "Economic integration",
        ["FN"] = "Finance",
        ["FT"] = "Foreign trade",
        ["LAB"] = "Labor and manpower",
        ["ORG"] = "Organization and administration",
        ["PET"] = "Petroleum",
        ["POL"] = "Political affairs and relations",
        ["POL 7"] = "Political affairs and relations: visits and meetings",
        ["POL 27"] = "Political affairs and relations: military operations",
        ["REF"] = "Refugees and migration",
        ["SOC"] = "Social conditions",
        ["SP"] = "Space and astronautics",
        ["STR"] = "Strategic trade control",
        ["UN"] = "United Nations",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Lazy<FrozenDictionary<string, string>> Countries =
        new(() => CitationTables.Lines("countries.tsv").Select(l => l.Split('\t')).ToFrozenDictionary(f => f[0], f => f[1], StringComparer.Ordinal));

    /// <summary>The description; null when the number is not understood.</summary>
    public static string? Of(string? fileNumber)
    {
        if (fileNumber is null) return null;
        if (FileNumbers.IsForeignPolicyFile(fileNumber)) return fileNumber[0] == 'D' ? "Central Foreign Policy File, telegram" : "Central Foreign Policy File, microfilm";
        if (char.IsAsciiDigit(fileNumber[0])) return FileNumbers.IsDecimal(fileNumber) ? OfDecimal(fileNumber) : null;
        return FileNumbers.IsSubjectNumeric(fileNumber) ? OfSubject(fileNumber) : null;
    }

    private static string? OfDecimal(string number)
    {
        // The schedule is that of the filing day; a number without one is not told apart.
        if (FileNumbers.FilingDay(number) is not { } filed) return null;
        var digit = number[0] - '0';
        if (filed.Year < 1950) return ClassesTo1949[digit];
        if (ClassesFrom1950[digit] is not { } named) return null;
        if (digit is < 6 or > 8) return named;
        var m = Country().Match(number);
        if (!m.Success || !Countries.Value.TryGetValue(m.Groups["country"].Value, out var country)) return named;
        if (digit == 6) return Countries.Value.TryGetValue(m.Groups["other"].Value, out var other) ? $"{named}: {country} and {other}" : $"{named}: {country}";
        return $"{named}: {country}";
    }

    private static string? OfSubject(string designator)
    {
        var m = Designator().Match(designator);
        if (m.Groups["number"].Success && Subjects.TryGetValue($"{m.Groups["subject"].Value} {m.Groups["number"].Value}", out var numbered)) return numbered;
        return Subjects.GetValueOrDefault(m.Groups["subject"].Value);
    }

    [GeneratedRegex(@"^\d(?<country>\d\d[A-Z]?)\s?\.\s?(?<other>\d\d[A-Z]?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Country();

    [GeneratedRegex(@"^(?<subject>[A-Z]+)(?: (?<number>\d+)(?!\d))?", RegexOptions.CultureInvariant)]
    private static partial Regex Designator();
}
