using Chancery.Documents.Tei;

namespace Chancery.Checks.Reading;

/// <summary>
/// A processing instruction by which an editor says that a finding is none: <c>&lt;?chancery ignore CH-N003 The printed volume has no note 4.?&gt;</c>. It holds for the
/// element that it stands in: a paragraph, a note, a document, the volume.
/// </summary>
/// <param name="Remark">The instruction.</param>
/// <param name="Rule">The rule it names; null when it names none, or is no instruction of this kind.</param>
/// <param name="Reason">Why; empty when it gives none.</param>
public sealed record Suppression(TeiRemark Remark, string? Rule, string Reason)
{
    /// <summary>The target of the instruction.</summary>
    public const string Target = "chancery";

    /// <summary>What a suppression has to look like.</summary>
    public const string Form = "<?chancery ignore RULE reason?>";

    private const string Verb = "ignore";

    /// <summary>The suppressions of a file in order.</summary>
    public static IReadOnlyList<Suppression> Of(TeiFile file)
    {
        if (!file.Source.Text.Contains("<?" + Target, StringComparison.Ordinal)) return [];
        return [.. file.Root.Descendants().Prepend(file.Root).SelectMany(Remarks).Where(r => r.Instruction == Target).OrderBy(r => r.Start).Select(Read)];
    }

    /// <summary>Whether it holds for a rule at an offset of the source.</summary>
    public bool Holds(string rule, int offset) => Reason.Length > 0 && Remark.Parent is { } element && element.Start <= offset && offset < element.End && string.Equals(Rule, rule, StringComparison.OrdinalIgnoreCase);

    private static Suppression Read(TeiRemark remark)
    {
        var parts = remark.Value.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts is [Verb, var rule, ..] ? new Suppression(remark, rule, parts.Length == 3 ? parts[2] : "") : new Suppression(remark, null, "");
    }

    private static IEnumerable<TeiRemark> Remarks(TeiElement element)
    {
        foreach (var node in element.Nodes)
            if (node is TeiRemark remark) yield return remark;
    }
}
