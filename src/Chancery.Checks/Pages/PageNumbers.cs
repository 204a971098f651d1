using System.Globalization;

namespace Chancery.Checks.Pages;

/// <summary>Reads the numbers of page breaks.</summary>
internal static class PageNumbers
{
    private const int Longest = 12;

    /// <summary>The number and its kind: <c>1</c>, <c>I</c> or <c>i</c>; null when it is none of these.</summary>
    public static (int Number, char Kind)? Read(string n)
    {
        if (int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic)) return (arabic, '1');
        if (n.Length is 0 or > Longest) return null;
        var (sum, after) = (0, 0);
        for (var i = n.Length - 1; i >= 0; i--)
        {
            var value = char.ToUpperInvariant(n[i]) switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, 'D' => 500, 'M' => 1000, _ => 0 };
            if (value == 0) return null;
            sum += value < after ? -value : value;
            after = Math.Max(after, value);
        }
        return (sum, char.IsUpper(n[0]) ? 'I' : 'i');
    }
}
