namespace Chancery.Documents.Grammar.References;

/// <summary>The number of a volume as printed, and as the series' ids write it.</summary>
internal static class VolumeNumber
{
    /// <summary>The tail of an id: <c>v06</c> for <c>VI</c>, <c>v03p1</c> for <c>III, Part 1</c>, <c>ve05p2</c> for <c>E–5, Part 2</c>; null when the words are no number.</summary>
    /// <param name="number">Roman in either case, Arabic, or <c>E–5</c>.</param>
    /// <param name="part">Roman or Arabic; empty for none.</param>
    public static string? Id(ReadOnlySpan<char> number, ReadOnlySpan<char> part)
    {
        var electronic = number[0] == 'E';
        var n = Value(electronic ? number[1..].Trim(" –-") : number);
        if (n is < 1 or > 99) return null;
        var p = part.IsEmpty ? 0 : Value(part);
        if (p < 0) return null;
        return FormattableString.Invariant($"v{(electronic ? "e" : "")}{n:00}{(p > 0 ? "p" + p : "")}");
    }

    /// <summary>The value of a number in Roman or Arabic digits; -1 when it is neither.</summary>
    private static int Value(ReadOnlySpan<char> number)
    {
        if (number.IsEmpty || number.Length > 8) return -1;
        var total = 0;
        if (char.IsAsciiDigit(number[0]))
        {
            foreach (var c in number)
            {
                if (!char.IsAsciiDigit(c)) return -1;
                total = total * 10 + c - '0';
            }
            return total;
        }
        for (var i = 0; i < number.Length; i++)
        {
            var value = Digit(number[i]);
            if (value == 0) return -1;
            total += i + 1 < number.Length && Digit(number[i + 1]) > value ? -value : value;
        }
        return total;
    }

    private static int Digit(char c) => (c | 0x20) switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, _ => 0 };
}
