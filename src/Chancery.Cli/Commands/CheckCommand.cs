using System.CommandLine;
using System.Text.Json;
using Chancery.Checks;
using Chancery.Checks.Reports;
using Chancery.Checks.Settings;
using Chancery.Documents;
using Chancery.Sources;

namespace Chancery.Cli.Commands;

/// <summary><c>check</c>: what a copy editor and a compiler would say of a source.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var sources = SourceArguments.Sources();
        sources.Arity = ArgumentArity.ZeroOrMore;
        var explain = new Option<string?>("--explain") { Description = "Explains a rule with an example, and checks nothing.", HelpName = "RULE" };
        var format = new Option<string>("--format") { Description = "text (default), json, or sarif (2.1.0).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var severity = new Option<string>("--severity") { Description = "The least severity that is reported: error, warning (default) or advice.", DefaultValueFactory = _ => "warning" };
        severity.AcceptOnlyFromAmong("error", "warning", "advice");
        var rule = new Option<string[]>("--rule") { Description = "Reports this rule alone. May be repeated.", HelpName = "RULE" };
        var exclude = new Option<string[]>("--exclude") { Description = "Leaves out a rule. May be repeated.", HelpName = "RULE" };
        var baseline = new Option<string?>("--baseline") { Description = "An earlier report, JSON or SARIF: only what it does not hold is reported.", HelpName = "FILE" };
        var max = new Option<int?>("--max") { Description = "Shows at most N findings; the summary and the exit code count all.", HelpName = "N" };
        var config = new Option<string?>("--config") { Description = "Settings in TOML; the chancery.toml beside the source, or in a folder above it, when omitted.", HelpName = "FILE" };
        var schema = new Option<string?>("--schema") { Description = "A schema of your own that TEI sources are to meet: RELAX NG (.rng, .rnc) by jing, or W3C (.xsd) by xmllint, when these are installed.", HelpName = "FILE" };
        var fix = new Option<bool>("--fix") { Description = "Makes the repairs that are certain, in the sources themselves, then reports what is left." };
        var dryRun = new Option<bool>("--dry-run") { Description = "With --fix: shows the repairs as a diff and writes nothing." };
        var volume = SourceArguments.Volume();
        var command = new Verb("check", "Look for faults: structure, notes, dates, references, pages, persons, signatures, characters. docs/guide/checks.md tells of every rule. Ends with 1 when there are errors.")
        {
            Examples =
            [
                ("chancery check samples", "Check a folder."),
                ("chancery check samples.chancery", "Check an edition; what has not changed since the last time is not looked at again."),
                ("chancery check --explain CH-N003", "What a rule means."),
                ("chancery check volumes --format sarif > chancery.sarif", "For a code host or an editor."),
                ("chancery check volumes --baseline before.json", "Only what is new since an earlier report."),
                ("chancery check volumes --fix --dry-run", "What could be repaired, as a diff."),
            ],
        };
        foreach (var option in (Option[])[explain, format, severity, rule, exclude, baseline, max, config, schema, fix, dryRun, volume]) command.Add(option);
        command.Add(sources);
        command.SetAction((parsed, stop) =>
        {
            if (parsed.GetValue(explain) is { } id) return Task.FromResult(Explain(surroundings, id));
            var named = parsed.GetValue(sources) ?? [];
            if (named.Length == 0) throw new WrongUseException("name a source to check, or a rule with --explain.");
            var choice = new Choice(parsed.GetValue(rule) ?? [], parsed.GetValue(exclude) ?? [], Enum.Parse<Severity>(parsed.GetRequiredValue(severity), ignoreCase: true), Known(parsed.GetValue(baseline)), parsed.GetValue(max));
            var options = SourceArguments.Options(parsed.GetValue(volume), null, null);
            var repairing = parsed.GetValue(fix) ? parsed.GetValue(dryRun) ? Repairing.Show : Repairing.Write : parsed.GetValue(dryRun) ? throw new WrongUseException("--dry-run goes with --fix.") : Repairing.None;
            var settings = new CheckSettingsFiles(parsed.GetValue(config));
            var validator = parsed.GetValue(schema) is { } grammar ? Set(() => SchemaValidator.For(grammar)) : null;
            if (named.FirstOrDefault(IsEdition) is { } edition)
            {
                if (named.Length > 1) throw new WrongUseException($"{edition} is an edition and is checked alone.");
                if (validator is not null) throw new WrongUseException("--schema is for sources, not for an edition.");
                if (repairing != Repairing.None) throw new WrongUseException("an edition is not repaired: repair its sources and import them again.");
                return Task.Run(() => RunEdition(surroundings, edition, choice, settings, parsed.GetRequiredValue(format), stop), CancellationToken.None);
            }
            return Task.Run(() => Run(surroundings, SourceList.Find(named), options, choice, settings, validator, parsed.GetRequiredValue(format), repairing, stop), CancellationToken.None);
        });
        return command;
    }

    private enum Repairing
    {
        None,
        Show,
        Write,
    }

    private sealed record Choice(string[] Named, string[] Excluded, Severity Least, IReadOnlySet<string> Known, int? Max)
    {
        public bool Wants(Finding f) => f.Severity >= Least && WantsRule(f.Rule);

        public bool WantsRule(string rule) => (Named.Length == 0 || Named.Contains(rule, StringComparer.OrdinalIgnoreCase)) && !Excluded.Contains(rule, StringComparer.OrdinalIgnoreCase);
    }

    private static int Explain(Surroundings surroundings, string id)
    {
        var rule = Rules.All.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.OrdinalIgnoreCase)) ?? throw new WrongUseException($"there is no rule {id}; docs/guide/checks.md lists them.");
        surroundings.Output.Write(RuleGuide.Explain(rule));
        return ExitCode.Done;
    }

    private static bool IsEdition(string name) => name.EndsWith(".chancery", StringComparison.OrdinalIgnoreCase) && File.Exists(name);

    /// <summary>Checks an edition and keeps in it what was found; one that cannot be written is checked all the same.</summary>
    private static int RunEdition(Surroundings surroundings, string path, Choice choice, CheckSettingsFiles settings, string format, CancellationToken stop)
    {
        var (check, notKept) = Set(() => CheckEdition.Keep(path, settings, stop: stop));
        if (notKept is not null) surroundings.Error.WriteLine($"{notKept.Message} What is found is not kept in it.");
        var wanted = check.Sources.Select(s => s with { Findings = [.. s.Findings.Where(f => choice.Wants(f.Finding))], Suppressed = [.. s.Suppressed.Where(f => choice.Wants(f.Finding))] });
        return Report(surroundings, wanted, choice, [.. Rules.All.Where(r => choice.WantsRule(r.Id))], format, []);
    }

    private static T Set<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is SettingsException or SchemaException or IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException(e.Message);
        }
    }

    private static IReadOnlySet<string> Known(string? baseline)
    {
        if (baseline is null) return new HashSet<string>();
        try
        {
            return Baseline.Read(File.ReadAllBytes(baseline));
        }
        catch (JsonException e)
        {
            throw new WrongUseException($"--baseline {baseline}: this is no report in JSON or SARIF: {e.Message}");
        }
    }

    private static int Run(Surroundings surroundings, SourceList list, ReadingOptions options, Choice choice, CheckSettingsFiles settings, SchemaValidator? schema, string format, Repairing repairing, CancellationToken stop)
    {
        // Settings may make any rule more serious, so severities choose among findings, not among rules.
        var rules = Rules.All.Where(r => choice.WantsRule(r.Id)).ToList();
        Set(() => list.Files.Select(settings.For).ToList());
        var faults = list.Findings.ToList();
        if (repairing != Repairing.None)
        {
            faults.AddRange(Repair(surroundings, list, options, rules, choice, settings, repairing, stop));
            if (repairing == Repairing.Show) return Ended(surroundings, faults, [], []);
        }
        return Report(surroundings, Set(() => CheckSources.Run(list.Files, options, rules, choice.Wants, settings, schema, surroundings.Input, stop)), choice, rules, format, faults);
    }

    private static int Report(Surroundings surroundings, IEnumerable<ReportedSource> sources, Choice choice, IReadOnlyList<Rule> rules, string format, List<Finding> faults)
    {
        var text = format == "text" ? new TextReport(surroundings.Output, surroundings.OutputIsTerminal) : null;
        var shown = new List<ReportedSource>();
        var all = new List<Finding>();
        var left = choice.Max ?? int.MaxValue;
        foreach (var source in sources)
        {
            var fresh = source.Findings.Where(f => !choice.Known.Contains(f.Fingerprint)).ToList();
            all.AddRange(fresh.Select(f => f.Finding));
            var given = source with { Findings = fresh.Take(left).ToList() };
            left -= given.Findings.Count;
            shown.Add(given);
            if (text is not null && (given.Findings.Count > 0 || fresh.Count == 0)) text.Write(given);
        }
        if (text is not null) Summary(surroundings, text, all, shown);
        else surroundings.Write(format == "json" ? JsonReport.Of(shown) : SarifReport.Of(shown, rules, Version));
        return Ended(surroundings, faults, shown, all);
    }

    private static int Ended(Surroundings surroundings, List<Finding> faults, List<ReportedSource> shown, List<Finding> all)
    {
        foreach (var finding in faults) surroundings.Error.WriteLine(FindingLines.Of(finding));
        if (faults.Count > 0 || shown.Exists(s => !s.WasRead)) return ExitCode.Failed;
        return all.Exists(f => f.Severity == Severity.Error) ? ExitCode.FindingsOfError : ExitCode.Done;
    }

    /// <summary>Makes repairs, or shows them; gives what could not be repaired.</summary>
    private static List<Finding> Repair(Surroundings surroundings, SourceList list, ReadingOptions options, IReadOnlyList<Rule> rules, Choice choice, CheckSettingsFiles settings, Repairing repairing, CancellationToken stop)
    {
        var faults = new List<Finding>();
        var (sources, repairs) = (0, 0);
        foreach (var repaired in RepairSources.Run(list.Files, options, rules, choice.Wants, settings, repairing == Repairing.Write, stop))
        {
            if (repaired.Fault is { } fault) faults.Add(fault);
            if (repaired.Repairs.Count == 0) continue;
            sources++;
            repairs += repaired.Repairs.Count;
            if (repairing == Repairing.Show) surroundings.Output.Write(RepairDiff.Of(repaired.File.Name, repaired.Before, repaired.After));
            else surroundings.Error.WriteLine($"{repaired.File.Name}: {Words.Count(repaired.Repairs.Count, "repair")} made");
        }
        surroundings.Error.WriteLine($"{Words.Count(repairs, "repair")} in {Words.Count(sources, "source")}{(repairing == Repairing.Show ? "; nothing was written" : "")}");
        return faults;
    }

    private static string Version => typeof(CheckCommand).Assembly.GetName().Version!.ToString(3);

    private static void Summary(Surroundings surroundings, TextReport text, List<Finding> all, List<ReportedSource> sources)
    {
        text.Summary(all, id => Rules.All.FirstOrDefault(r => r.Id == id)?.Title);
        surroundings.Output.WriteLine($"{Words.Count(sources.Count, "source")}, {Words.Count(sources.Sum(s => (long)s.Documents), "document")}; {FindingLines.Count(all)}");
        var hidden = all.Count - sources.Sum(s => s.Findings.Count);
        if (hidden > 0) surroundings.Output.WriteLine($"{Words.Count(hidden, "finding")} not shown (--max).");
    }
}
