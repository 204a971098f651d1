namespace Chancery.Checks.Characters;

/// <summary>Letters that stand for figures.</summary>
internal static class Figures
{
    /// <summary>The same with figures for the letters that are taken for them: l and I for 1, O for 0.</summary>
    public static string Of(string words) => words.Replace('l', '1').Replace('I', '1').Replace('O', '0');
}
