namespace Chancery.Facts.Dates;

/// <summary>English names of months.</summary>
internal static class Months
{
    private static readonly string[] Names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The month's number from 1; 0 when the word is no month.</summary>
    public static int Of(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Names.Length; i++)
            if (name.Equals(Names[i], StringComparison.OrdinalIgnoreCase)) return i + 1;
        return 0;
    }

    /// <summary>The name of a month, from 1.</summary>
    public static string Name(int month) => Names[month - 1];
}
