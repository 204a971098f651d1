using System.Text.RegularExpressions;

namespace Chancery.Facts.People.Names;

/// <summary>A name divided into what is compared: surname, given names, suffix. All words are folded (<see cref="NameWords"/>).</summary>
public sealed partial class PersonName
{
    private PersonName(string[] surname, string[] given, string? suffix, bool woman, bool undivided, IReadOnlyList<string> others)
    {
        if (surname.Length == 0) surname = [""];
        Surname = surname;
        Given = given;
        Suffix = suffix;
        IsWoman = woman;
        IsUndivided = undivided;
        Others = others;
        Core = Array.FindAll(surname, w => !NameVocabulary.Particles.Contains(w)) is { Length: > 0 } core ? core : surname;
    }

    /// <summary>The words of the surname, particles included; all words where the name is not divided.</summary>
    public IReadOnlyList<string> Surname { get; }

    /// <summary>The surname without particles.</summary>
    internal string[] Core { get; }

    /// <summary>Given names and initials in order; empty when none is printed, or the name is not divided.</summary>
    public IReadOnlyList<string> Given { get; }

    /// <summary><c>jr</c>, <c>sr</c>, <c>ii</c> …; null when there is none.</summary>
    public string? Suffix { get; }

    /// <summary>Whether a title says that the person is a woman.</summary>
    public bool IsWoman { get; }

    /// <summary>Whether it cannot be told which of several words is the surname, as in <c>Ngo Dinh Diem</c>.</summary>
    public bool IsUndivided { get; }

    /// <summary>Other names in brackets behind the name, as printed.</summary>
    public IReadOnlyList<string> Others { get; }

    /// <summary>All words, surname first.</summary>
    internal IEnumerable<string> Words => Surname.Concat(Given);

    /// <summary>All words in the order of speech, as far as the name is divided.</summary>
    internal IEnumerable<string> Spoken => Given.Concat(Surname);

    /// <summary>A name as lists print it: <c>Thompson, Llewellyn E., Jr.</c>, <c>Cabell, General Charles P. (pseudonym)</c>, <c>Ho Chi Minh</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="description">What the list says of the person; its first words may be given names that were left out of the name.</param>
    public static PersonName OfListed(string name, string description = "")
    {
        var others = new List<string>();
        var bare = name.AsSpan().ContainsAny('(', '“', '"') || name.Contains('‘') ? WithoutBrackets(name, others) : name;
        var parts = bare.Trim(' ', ',').Split(',');
        var woman = false;
        string? suffix = null;
        var surname = Divide(parts[0], ref suffix, ref woman);
        var given = new List<string>();
        foreach (var part in parts.Skip(1)) given.AddRange(Divide(part, ref suffix, ref woman));
        for (var i = given.Count - 1; i >= 0; i--)
            if (NameVocabulary.Titles.Contains(given[i]) && !IsGivenName(given, i)) given.RemoveAt(i);
        if (given.Count == 0)
        {
            surname = WithoutTitles(surname);
            if (parts.Length == 1) given = GivenIn(description, ref woman);
        }
        else if (surname.Count > 1) surname = WithoutTitles(surname);
        if (suffix is null && LeadingSuffix().Match(description) is { Success: true } m) suffix = NameWords.Fold(m.Value);
        return new PersonName([.. surname], Bind(given), suffix, woman, given.Count == 0 && surname.Count > 1, others);
    }

    /// <summary>A name in the order of speech, without title: <c>Llewellyn E. Thompson, Jr.</c></summary>
    public static PersonName OfSpoken(string name)
    {
        var others = new List<string>();
        var bare = name.AsSpan().ContainsAny('(', '“', '"') ? WithoutBrackets(name, others) : name;
        var woman = false;
        string? suffix = null;
        var words = Divide(bare, ref suffix, ref woman);
        var divided = WithoutRanks(words);
        if (divided.Count < 2) return new PersonName([.. divided], [], suffix, woman, false, others);
        var at = divided.Count - 1;
        while (at > 1 && divided[at - 1].Length > 1 && NameVocabulary.Particles.Contains(divided[at - 1])) at--;
        if (at == 1 && NameVocabulary.Particles.Contains(divided[0]) && divided[0].Length > 1) at = 0;
        return new PersonName([.. divided[at..]], Bind(divided[..at]), suffix, woman, false, others);
    }

    private static string WithoutBrackets(string name, List<string> others)
    {
        var bare = Brackets().Replace(name, m =>
        {
            if (m.Groups[1].ValueSpan is { Length: <= 2 } letters && !letters.ContainsAny(" .")) return letters.ToString();
            others.Add(Also().Replace(m.Groups[1].Value.Trim(' ', '“', '”', '"', '‘', '’'), ""));
            return " ";
        });
        return Quoted().Replace(bare, " ");
    }

    private static List<string> Divide(string part, ref string? suffix, ref bool woman)
    {
        var words = NameWords.Of(part);
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (NameVocabulary.Women.Contains(words[i])) woman = true;
            if (!NameVocabulary.Suffixes.Contains(words[i])) continue;
            suffix ??= words[i] switch { "ill" or "3d" => "iii", "2d" => "ii", _ => words[i] };
            words.RemoveAt(i);
        }
        return words;
    }

    /// <summary><c>Earl</c> and <c>Duke</c> are given names where no <c>of</c> follows.</summary>
    private static bool IsGivenName(List<string> given, int at) => given[at] is "earl" or "duke" && (at + 1 == given.Count || given[at + 1] != "of");

    /// <summary>Without the titles before a name and the service behind it; a surname may be a title too (<c>King</c>).</summary>
    private static List<string> WithoutRanks(List<string> words)
    {
        var (first, last) = (0, words.Count);
        while (first < last - 1 && NameVocabulary.Titles.Contains(words[first]) && !IsGivenName(words, first)) first++;
        while (last > first + 1 && words[last - 1] is "usa" or "usn" or "usaf" or "usmc" or "usar" or "ret" or "retired") last--;
        return words[first..last];
    }

    private static List<string> WithoutTitles(List<string> words) =>
        words.FindAll(w => !NameVocabulary.Titles.Contains(w)) is { Count: > 0 } rest ? rest : words;

    /// <summary>Given names that stand, by a slip of the list, before the first comma of the description.</summary>
    private static List<string> GivenIn(string description, ref bool woman)
    {
        var end = description.AsSpan().IndexOfAny(',', ';', '(');
        if (end <= 0) return [];
        var given = new List<string>();
        var count = 0;
        foreach (var range in description.AsSpan(0, end).Split(' '))
        {
            var word = description.AsSpan(0, end)[range];
            if (word.IsEmpty) continue;
            if (++count > 4) return [];
            var folded = NameWords.Fold(word);
            if (NameVocabulary.Women.Contains(folded)) woman = true;
            if (folded.Length == 0 || NameVocabulary.Titles.Contains(folded) || NameVocabulary.Suffixes.Contains(folded)) continue;
            if (!char.IsUpper(word[0]) || NameVocabulary.OfficeWords.Contains(folded)) return [];
            given.AddRange(NameWords.Of(word));
        }
        return given;
    }

    /// <summary>Particles among given names are written together with what follows: <c>de Belleville</c>, <c>deBelleville</c>.</summary>
    private static string[] Bind(IReadOnlyList<string> given)
    {
        var bound = new List<string>(given.Count);
        var particle = "";
        foreach (var word in given)
        {
            if (NameVocabulary.BoundParticles.Contains(word)) particle += word;
            else
            {
                bound.Add(particle + word);
                particle = "";
            }
        }
        if (particle.Length > 0) bound.Add(particle);
        return [.. bound];
    }

    [GeneratedRegex(@"\(([^)]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[“""‘]([^“”""’]*?)(?:[”""’]|'')+", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(also|formerly|later|or|born)\b\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Also();

    [GeneratedRegex(@"^(Jr|Sr|III|II)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingSuffix();
}
