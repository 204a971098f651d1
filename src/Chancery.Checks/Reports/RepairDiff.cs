using DiffPlex.Renderer;

namespace Chancery.Checks.Reports;

/// <summary>What repairs change, as a unified diff that <c>patch</c> reads.</summary>
public static class RepairDiff
{
    /// <summary>The diff of a source.</summary>
    /// <param name="name">The source's name.</param>
    /// <param name="before">Its text as it was.</param>
    /// <param name="after">Its text with the repairs.</param>
    public static string Of(string name, string before, string after) => UnidiffRenderer.GenerateUnidiff(before, after, name, name, ignoreWhitespace: false);
}
