using Chancery.Documents;

namespace Chancery.Cli;

/// <summary>Findings for people: one line each, <c>file:line:column: severity rule: message</c>.</summary>
internal static class FindingLines
{
    public static string Of(Finding finding)
    {
        var words = finding.Words is { Length: > 0 } w && !finding.Message.Contains(w, StringComparison.Ordinal) ? $" [{w}]" : "";
        return Printable($"{finding.Where}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Rule}: {finding.Message}{words}");
    }

    /// <summary>Names of files and words of sources may hold line ends and the signs that steer a terminal: they are shown as <c>\n</c>, <c>\x1B</c>.</summary>
    public static string Printable(string text)
    {
        if (!text.Any(char.IsControl)) return text;
        var shown = new System.Text.StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (!char.IsControl(c)) shown.Append(c);
            else shown.Append(c switch { '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\\x{(int)c:X2}") });
        }
        return shown.ToString();
    }

    /// <summary>How many of which severity: <c>1 error, 3 warnings</c>; <c>no findings</c>.</summary>
    public static string Count(IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count == 0) return "no findings";
        (Severity, string, string)[] names = [(Severity.Error, "error", "errors"), (Severity.Warning, "warning", "warnings"), (Severity.Advice, "advice", "pieces of advice")];
        var counted = names.Select(n => (Number: findings.Count(f => f.Severity == n.Item1), One: n.Item2, Many: n.Item3)).Where(n => n.Number > 0);
        return "findings: " + string.Join(", ", counted.Select(n => Words.Count(n.Number, n.One, n.Many)));
    }
}

/// <summary>Numbers with their nouns.</summary>
internal static class Words
{
    /// <summary><c>1 document</c>, <c>8,115 documents</c>.</summary>
    public static string Count(long number, string one, string? many = null) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many ?? one + "s")}");
}
