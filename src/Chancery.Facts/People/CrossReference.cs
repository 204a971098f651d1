using System.Text.RegularExpressions;

namespace Chancery.Facts.People;

/// <summary>Entries of a list that only send to another: <c>see Ngo Dinh Diem</c>, <c>pseudonym for …</c>.</summary>
internal static partial class CrossReference
{
    /// <summary>The name sent to; null when the entry describes a person.</summary>
    public static string? Target(string description) =>
        description.Length < 90 && Sends().Match(description) is { Success: true } m ? m.Groups["name"].Value.Trim(' ', '.', ',', ';') : null;

    /// <summary>Whether the entry is a pseudonym or cryptonym rather than another form of the name.</summary>
    public static bool IsPseudonym(string description) => Sends().Match(description).Groups["pseudonym"].Success;

    [GeneratedRegex(@"^\W*(?:[Ss]ee(?: under)?|(?<pseudonym>[Pp]seudonym|[Cc]ryptonym|[Cc]ode ?name)(?: used)? (?:for|of))\s*(?=[\p{Lu}“""'’])(?!Also\b)(?<name>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Sends();
}
