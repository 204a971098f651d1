using System.Globalization;
using Chancery.Documents;
using Chancery.Facts;
using Chancery.Sources;

namespace Chancery.Cli;

/// <summary>An import with its progress and summary, for <c>import</c> and <c>open</c>.</summary>
internal static class ImportRun
{
    /// <summary>More findings than this are counted by rule instead of listed; the edition keeps them all.</summary>
    private const int Listed = 20;

    /// <summary>Imports and reports.</summary>
    /// <returns>The summary, and the code the program ends with when nothing follows.</returns>
    public static (ImportSummary Summary, int ExitCode) Run(Surroundings surroundings, string edition, SourceList list, ReadingOptions options, FactOptions facts, CancellationToken stop)
    {
        if (!edition.EndsWith(".chancery", StringComparison.Ordinal)) throw new WrongUseException($"{edition} does not end in .chancery, as the file of an edition does.");
        ImportSummary? summary = null;
        ProgressDisplay.Run(surroundings, "importing", list.Files.Count, report =>
            summary = Import.Run(edition, [.. list.Files.Select(f => SourceOf(f, surroundings))], options, new Steps(p => report(p.Done, p.Name)), stop, facts));
        Report(surroundings.Error, summary!, list.Findings);
        return (summary!, summary!.Failed > 0 || list.Findings.Count > 0 ? ExitCode.Failed : ExitCode.Done);
    }

    private static ImportSource SourceOf(SourceFile file, Surroundings surroundings) =>
        file.Path is { } path ? ImportSource.Of(path) with { Name = file.Name } : new ImportSource("-", "documents", () => ReadAll(surroundings.Input));

    private static byte[] ReadAll(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static void Report(TextWriter error, ImportSummary summary, IReadOnlyList<Finding> unfound)
    {
        IReadOnlyList<Finding> findings = [.. unfound, .. summary.Findings];
        // Errors first among what is listed: a source that could not be read must not drown in advice.
        foreach (var finding in findings.OrderByDescending(f => f.Severity).Take(Listed)) error.WriteLine(FindingLines.Of(finding));
        if (findings.Count > Listed)
        {
            error.WriteLine($"… and {Words.Count(findings.Count - Listed, "finding")} more. By rule:");
            foreach (var rule in findings.GroupBy(f => (f.Rule, f.Severity)).OrderByDescending(g => g.Key.Severity).ThenBy(g => g.Key.Rule, StringComparer.Ordinal))
                error.WriteLine($"  {rule.Key.Rule} {rule.Key.Severity.ToString().ToLowerInvariant()}: {Words.Count(rule.Count(), "finding")}");
        }
        if (summary.Volumes.Count == 0 && summary.Failed + unfound.Count == 0)
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"nothing new: {Words.Count(summary.Unchanged, "source")} unchanged; {summary.Seconds:0.0} s"));
            return;
        }
        string N(long n) => n.ToString("N0", CultureInfo.InvariantCulture);
        error.WriteLine($"""
            volumes     {N(summary.Volumes.Count)} written{(summary.Unchanged > 0 ? $", {Words.Count(summary.Unchanged, "source")} unchanged" : "")}{(summary.Failed + unfound.Count > 0 ? $", {Words.Count(summary.Failed + unfound.Count, "source")} failed" : "")}
            documents   {N(summary.Documents)}
            notes       {N(summary.Notes)}
            pages       {N(summary.Pages)}
            persons     {N(summary.Persons)}
            references  {N(summary.References)}: {N(summary.References - summary.Dangling)} resolved, {N(summary.Dangling)} dangling
            {FindingLines.Count(findings)}
            {string.Create(CultureInfo.InvariantCulture, $"{summary.Seconds:0.0} s, {summary.MegabytesPerSecond:0.0} MB a second")}
            """);
    }

    /// <summary>Progress at once and on the thread that works, so that lines come in order.</summary>
    private sealed class Steps(Action<ImportProgress> step) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => step(value);
    }
}
