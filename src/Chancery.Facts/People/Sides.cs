using System.Text.RegularExpressions;

namespace Chancery.Facts.People;

/// <summary>Lines of a list of participants that name a side, a government or an office under which people follow.</summary>
internal static partial class Sides
{
    /// <summary>Whether a line is a side heading.</summary>
    public static bool Is(string line) => line.Length is > 0 and < 60 && Side().IsMatch(line) && !Person().IsMatch(line);

    /// <summary>The side without its punctuation.</summary>
    public static string Name(string line) => line.Trim(' ', ':', '.', '—', '–', '-', '(', ')');

    /// <summary>Whether a line is an editors' or drafters' remark rather than a participant.</summary>
    public static bool IsRemark(string line) => line[0] == '[' && line[^1] == ']' && line.Contains(' ') || line is "PARTICIPANTS" or "Participants" or "Participants:" or "Present:" or "Present" or "and";

    [GeneratedRegex(@"^((The )?(U\.?S\.?A?\.?|U\.?K\.?|USSR|U\.S\.S\.R\.?|GDR|FRG|UAR|U\.A\.R\.?|American|United States|United Kingdom|United Nations|Soviet( Union)?|[A-Z][\w’'.]+( (and|of|the|[A-Z][\w’'.]+)){0,4}))( (Side|side|Delegation|delegation|Participants|participants|Government|Group|Embassy|Representatives|Members|Officials))?:?$", RegexOptions.CultureInvariant)]
    private static partial Regex Side();

    [GeneratedRegex(@"\b(Mr|Mrs|Miss|Dr|Sir|Lord|Gen|Adm|Sen|Col|Messrs|Ambassador|Secretary|President|Minister|General|Admiral|Senator|Governor|Colonel|Professor|Assistant|Director|Counselor|Chairman|King|Prince|Shah|Chancellor|Chief|Premier|Under|Deputy|Congressman|Representative|Speaker|Vice|Sec|Foreign|Prime|Count|Captain|Major|Judge|Justice|Consul|Marshal|Chargé|Attaché|Officer|Interpreter|Administrator|Commissioner|Baron|Duke|Emperor|Attorney)\b|\d", RegexOptions.CultureInvariant)]
    private static partial Regex Person();
}
