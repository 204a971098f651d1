using System.Text.RegularExpressions;

namespace Chancery.Facts.Reading;

/// <summary>How letters address their receiver.</summary>
internal static partial class Salutations
{
    /// <summary>Whether a paragraph begins with a salutation.</summary>
    public static bool Begins(string text) => text.Length > 3 && text[0] is 'D' or 'M' or 'S' or 'E' or 'Y' && Salutation().IsMatch(text);

    [GeneratedRegex(@"^((My )?[Dd]ear [\w .,’'ʼ]{1,50}[:,—]|(Mr|Madam)\.? [\w ]{1,30}:|(Sir|Excellency|Sirs|Gentlemen|Your (Majesty|Excellency)|Madam)[:,])", RegexOptions.CultureInvariant)]
    private static partial Regex Salutation();
}
