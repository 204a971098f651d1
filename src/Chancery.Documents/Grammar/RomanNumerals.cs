using System.Text;

namespace Chancery.Documents.Grammar;

/// <summary>Writes numbers in Roman digits.</summary>
public static class RomanNumerals
{
    private static readonly (int Value, string Digits)[] Units =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>The number in capital Roman digits, e.g. <c>XIV</c>; empty for zero and less.</summary>
    public static string Of(int value)
    {
        var roman = new StringBuilder();
        foreach (var (unit, digits) in Units)
            for (; value >= unit; value -= unit) roman.Append(digits);
        return roman.ToString();
    }
}
