using System.Text.RegularExpressions;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Exchanges;

/// <summary>Titles above a text and in salutations.</summary>
internal static partial class Titles
{
    /// <summary>The form that a title above the text of an older volume's note gives: <c>Aide-Mémoire</c>, <c>Memorandum</c>; null when there is none.</summary>
    public static string? Of(IReadOnlyList<OutlineBlock> body)
    {
        for (var i = 0; i < body.Count && i < 3; i++)
            if (body[i].Text.Length < 40 && Alone().Match(body[i].Text) is { Success: true } m) return CommunicationHeading.FormOf(m.ValueSpan);
        return null;
    }

    /// <summary>The form that the title of a carried text gives; null when it gives none.</summary>
    public static string? FormOf(string? title) => title is not null && Form().Match(title) is { Success: true } m ? CommunicationHeading.FormOf(m.ValueSpan) : null;

    /// <summary>The two powers of a joint statement; null when the title names none.</summary>
    public static (string First, string Second)? Joint(string title, PartyReader parties) =>
        JointPowers().Match(title) is { Success: true } m ? parties.PowersOf(m.Groups["one"].Value, m.Groups["other"].Value) : null;

    /// <summary>The title by which a salutation without a name addresses: of <c>Mr. Chairman</c> <c>Chairman</c>; null when there is a name.</summary>
    public static string? AddressTitle(string address) => Address().Match(address) is { Success: true } m ? Capitalised(m.Groups["title"].Value) : null;

    /// <summary>Whether an editors' sentence speaks of the letter at which it stands.</summary>
    public static bool SpeaksOfIt(string sentence) => OfIt().IsMatch(sentence);

    /// <summary>Who speaks in a telegram as its first words say: <c>For Ambassador from Secretary.</c></summary>
    public static string? Writer(string firstBlock) => From().Match(firstBlock) is { Success: true } m ? m.Groups["who"].Value : null;

    /// <summary>Whether words name an embassy, legation, government or ministry of foreign affairs.</summary>
    public static bool IsMission(string words) => MissionWord().IsMatch(words);

    /// <summary>Words in capitals as names are otherwise written.</summary>
    public static string Capitalised(string words) =>
        words.Any(char.IsLower) ? words : string.Join(' ', words.Split(' ').Select(w => w.Length < 2 ? w : char.ToUpperInvariant(w[0]) + w[1..].ToLowerInvariant()));

    [GeneratedRegex(@"^.{0,120}?\b(?:[Ff]or|FOR) [^.]{2,60} (?:from|FROM) (?<who>(?:the )?(?:Acting )?Secretary|(?:the )?President)\b", RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex(@"\b(?:Embassy|Legation|Government|Foreign (?:Office|Ministry)|Ministry of (?:Foreign|External))\b(?! (?:in|at|to)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex MissionWord();

    [GeneratedRegex(@"\b(?:[Tt]his|attached|enclosed) (?:letter|message|note|reply|statement|communication)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfIt();

    [GeneratedRegex(@"^[\[(“""]?(?:Aide[- ]M[eé]moire|AIDE[- ]M[EÉ]MOIRE|Memorandum|MEMORANDUM|Note [Vv]erbale)[\])”""]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\b(?:Statement|Letter|Message|Note|Aide[- ]M[eé]moire|Declaration)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\b(?:[Jj]oint )?(?<one>\p{Lu}[\w.]*)[/–-](?<other>\p{Lu}[\w.]*)(?= (?:Statement|Note|Message|Declaration|Communication)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex JointPowers();

    [GeneratedRegex(@"^(?:Mr|MR|Madam|MADAM)\.? (?<title>President|PRESIDENT|Chairman|CHAIRMAN|Prime Minister|PRIME MINISTER|Premier|Chancellor|Secretary|SECRETARY|Minister|Ambassador|Foreign Minister)$|^(?<title>President|Chairman|Prime Minister|Secretary)$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
