using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Editing;

/// <summary>A working label was left in the text.</summary>
public sealed partial class WorkingLabel() : Rule("CH-M001", Severity.Warning, RuleScope.Document, "A working label was left in the text")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Labels such as TK, TBD or [check] are for the desk and not for the reader.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>He came from [check] in the night.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>He came to check the list. TKO was his word.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var run in document.Runs)
            foreach (Match m in Labels().Matches(run.Text)) findings.At(run, m.Index, m.Length, $"“{m.Value}” looks like a working label.");
    }

    [GeneratedRegex(@"\bTBD\b|\bTK\b(?!-)|\[(?:check|CHECK|verify|to come|fix|FIX|TK)\b[^\]]{0,40}\]|\bXXXX+\b|\bFIXME\b|\bTODO\b", RegexOptions.CultureInvariant)]
    private static partial Regex Labels();
}
