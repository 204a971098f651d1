namespace Chancery.Facts.Statements;

/// <summary>Someone of whom a record reports speech: a participant, with the words by which it may name him.</summary>
internal sealed class Speaker
{
    private static readonly string[] Particles = ["von", "van", "de", "del", "della", "di", "da", "du", "la", "le", "al", "el", "bin", "ibn", "ben", "der", "den", "zu", "dos", "ter", "ten", "st"];
    private static readonly string[] Generations = ["jr", "sr", "ii", "iii", "iv"];

    /// <summary>Makes a speaker of a participant.</summary>
    public Speaker(ParticipantFact participant)
    {
        Participant = participant;
        var name = WordsOf(participant.Name ?? participant.Printed);
        var proper = name.Where(w => char.IsUpper(w[0]) || Particles.Contains(w.ToLowerInvariant())).Where(w => !SpokenTitles.IsPart(w) && w is not ("The" or "State" or "Of") && !Generations.Contains(w.ToLowerInvariant())).ToList();
        Words = WordsOf(participant.Printed + " " + participant.Side);
        NameTitles = SpokenTitles.Of(name);
        OfficeTitles = SpokenTitles.Of(WordsOf(participant.Office ?? ""));
        var titled = name.Any(w => SpokenTitles.IsPart(w));
        var officeName = titled && (name.Contains("of", StringComparer.OrdinalIgnoreCase) || name.Contains("The", StringComparer.Ordinal)) && !NameAfterTitle(name, proper);
        Surnames = officeName || proper.Count == 0 ? [] : SurnamesOf(proper);
        GivenNames = officeName || proper.Count < 2 ? [] : [.. proper.Take(proper.Count - 1)];
        if (participant.Person is { } person && person.Split(',')[0].Trim() is { Length: > 1 } listed && !Surnames.Contains(listed, StringComparer.OrdinalIgnoreCase)) Surnames = [.. Surnames, listed.Split(' ')[^1]];
    }

    /// <summary>The participant.</summary>
    public ParticipantFact Participant { get; }

    /// <summary>Words of the printed line and of the side.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The words that may stand for him alone; the last one of the name first.</summary>
    public IReadOnlyList<string> Surnames { get; }

    /// <summary>Names and initials before the surname.</summary>
    public IReadOnlyList<string> GivenNames { get; }

    /// <summary>Titles printed with the name.</summary>
    public IReadOnlyList<string> NameTitles { get; }

    /// <summary>Titles of the office printed behind the name.</summary>
    public IReadOnlyList<string> OfficeTitles { get; }

    /// <summary>The words of a line, marks at their ends taken off.</summary>
    public static IReadOnlyList<string> WordsOf(string line) =>
        [.. line.Split((char[])[' ', ',', ';', '(', ')', '—', '–', ':', '[', ']', '/', '“', '”'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('.', '’', '\'', 'ʼ')).Where(w => w.Length > 0)];

    /// <summary>Under Secretary of State <i>Ball</i> has a name behind the office, <i>the Secretary of State</i> has none.</summary>
    private static bool NameAfterTitle(IReadOnlyList<string> name, List<string> proper) =>
        proper.Count > 0 && name[^1] == proper[^1] && name.Count > 1 && (name[^2] is "State" or "Defense" or "Treasury" or "Commerce" or "Affairs" || SpokenTitles.IsPart(name[^2]) || proper.Contains(name[^2]) && name[^2] is not ("Security" or "National"));

    private static IReadOnlyList<string> SurnamesOf(List<string> proper)
    {
        var surnames = new List<string> { proper[^1] };
        if (proper.Count > 2 && proper[^2].Length > 2 && !Particles.Contains(proper[^2].ToLowerInvariant())) surnames.Add(proper[^2]);
        if (proper[^1].IndexOf('-', StringComparison.Ordinal) is > 1 and var hyphen) surnames.Add(proper[^1][(hyphen + 1)..]);
        return surnames;
    }
}
