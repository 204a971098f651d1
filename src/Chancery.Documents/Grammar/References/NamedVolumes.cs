namespace Chancery.Documents.Grammar.References;

/// <summary>The volumes of the series whose ids name a subject or conference instead of, or beside, a number. The other ids follow from years, number and part.</summary>
internal static class NamedVolumes
{
    /// <summary>Words of the title, the first of the years printed (0 for any), the id's beginning.</summary>
    private static readonly (string Words, int Year, string Stem)[] Known =
    [
        ("Lansing Papers", 1914, "1914-20"),
        ("Public Diplomacy", 1917, "1917-72PubDip"),
        ("Russia", 1918, "1918Russia"),
        ("Russia", 1919, "1919Russia"),
        ("Paris Peace Conference", 1919, "1919Paris"),
        ("Japan", 1931, "1931-41"),
        ("Soviet Union", 1933, "1933-39"),
        ("Casablanca", 0, "1941-43"),
        ("China", 1942, "1942China"),
        ("China", 1943, "1943China"),
        ("Cairo", 1943, "1943CairoTehran"),
        ("Tehran", 1943, "1943CairoTehran"),
        ("Quebec", 1943, "1943"),
        ("Quebec", 1944, "1944Quebec"),
        ("Yalta", 1945, "1945Malta"),
        ("Potsdam", 1945, "1945Berlin"),
        ("Conference of Berlin", 1945, "1945Berlin"),
        ("Intelligence Establishment", 0, "1945-50Intel"),
        ("Intelligence Community", 0, "1950-55Intel"),
        ("Guatemala", 1952, "1952-54Guat"),
        ("Iran", 1951, "1951-54Iran"),
        ("Iran", 1952, "1951-54Iran"),
    ];

    /// <summary>The id's beginning without the letters before the years, e.g. <c>1918Russia</c>, <c>1917Supp02</c>; null when the words name no such volume.</summary>
    /// <param name="words">What is printed between the series' name and the volume number, years aside.</param>
    /// <param name="year">The first of the years printed.</param>
    public static string? Stem(ReadOnlySpan<char> words, int year)
    {
        foreach (var (named, first, stem) in Known)
            if ((first == 0 || first == year) && words.Contains(named, StringComparison.Ordinal)) return stem;
        var supplement = words.IndexOf("Supplement", StringComparison.Ordinal);
        if (supplement < 0 || year is < 1900 or > 1932) return null;
        var behind = words[(supplement + "Supplement".Length)..];
        return FormattableString.Invariant($"{year}Supp{(behind is [' ', var digit and >= '1' and <= '9', ..] ? "0" + digit : "")}");
    }
}
