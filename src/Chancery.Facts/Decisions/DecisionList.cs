using System.Security.Cryptography;
using Chancery.Documents;
using Chancery.Facts.Tables;

namespace Chancery.Facts.Decisions;

/// <summary>
/// The decisions of editors, read from a file kept with the edition: a table in plain text, one decision a line, that is edited and compared with any tool;
/// <c>docs/guide/decisions.md</c> describes it. Facts ask it before they infer.
/// </summary>
public sealed class DecisionList
{
    private const int VerdictColumn = 0, Fact = 1, Subject = 2, Printed = 3, Value = 4, By = 5, On = 6, Remark = 7;

    private static readonly TabbedTable Table = new("CH-A002", ["verdict", "fact", "subject", "printed", "value", "by", "on", "remark"], ["verdict", "fact", "subject", "by", "on"]);

    private readonly Dictionary<(string Fact, string Subject), List<Decision>> _bySubject = [];
    private readonly List<Decision> _all;

    private DecisionList(List<Decision> all, string fingerprint)
    {
        _all = all;
        Fingerprint = fingerprint;
        foreach (var decision in all)
        {
            if (!_bySubject.TryGetValue((decision.Fact, decision.Subject), out var same)) _bySubject.Add((decision.Fact, decision.Subject), same = []);
            same.Add(decision);
        }
    }

    /// <summary>No decision.</summary>
    public static DecisionList Empty { get; } = new([], "");

    /// <summary>All decisions in the order of the file.</summary>
    public IReadOnlyList<Decision> All => _all;

    /// <summary>Changes when a decision does; empty when there is none.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="findings">Receives every line that cannot be read, and every pair of lines that contradict each other, with file, line and column; such lines decide nothing.</param>
    public static DecisionList Read(SourceText source, List<Finding> findings)
    {
        var decisions = new Dictionary<(string, string, string?, string?), (Decision Decision, TabbedLine Line)>();
        var contradicted = new HashSet<(string, string, string?, string?)>();
        foreach (var line in Table.Lines(source, findings))
        {
            if (Row(line) is not { } decision) continue;
            var about = (decision.Fact, decision.Subject, decision.Printed, decision.Value);
            if (!decisions.TryGetValue(about, out var earlier)) decisions.Add(about, (decision, line));
            else if (earlier.Decision.Verdict != decision.Verdict)
            {
                line.Refuse(VerdictColumn, $"Line {earlier.Decision.Where.Line} decides the contrary. Neither line is applied.");
                contradicted.Add(about);
            }
        }
        var all = decisions.Where(d => !contradicted.Contains(d.Key)).Select(d => d.Value.Decision).OrderBy(d => d.Where.Line).ToList();
        return all.Count == 0 ? Empty : new DecisionList(all, Convert.ToHexStringLower(SHA256.HashData(source.Bytes)));
    }

    /// <summary>The decisions of a kind about a subject.</summary>
    public IReadOnlyList<Decision> About(string fact, string subject) => _all.Count > 0 && _bySubject.TryGetValue((fact, subject), out var found) ? found : [];

    /// <summary>What is decided about one inference: a decision on just this value, or on whatever is inferred; null when nothing is.</summary>
    /// <param name="fact">The kind.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="printed">The printed words; null where the subject has one such fact.</param>
    /// <param name="value">The value inferred.</param>
    public Verdict? Of(string fact, string subject, string? printed, string value)
    {
        Verdict? any = null;
        foreach (var decision in About(fact, subject))
        {
            if (decision.Printed is not null && decision.Printed != printed) continue;
            if (decision.Value == value) return decision.Verdict;
            if (decision.Value is null) any = decision.Verdict;
        }
        return any;
    }

    /// <summary>The value that an editor states; null when none does.</summary>
    public Decision? Stated(string fact, string subject, string? printed) => Stated(fact, subject, words => words == printed);

    /// <summary>The decision by which an editor rejects what was inferred; null when none does.</summary>
    /// <param name="fact">The kind.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="printed">Whether the printed words of a decision are those of the inference; not asked where a decision gives none.</param>
    /// <param name="value">Whether the value of a decision is the one inferred; not asked where a decision gives none.</param>
    public Decision? Rejection(string fact, string subject, Func<string, bool> printed, Func<string, bool> value)
    {
        foreach (var decision in About(fact, subject))
            if (decision.Verdict == Verdict.Reject && (decision.Printed is null || printed(decision.Printed)) && (decision.Value is null || value(decision.Value))) return decision;
        return null;
    }

    /// <summary>The value that an editor states; null when none does.</summary>
    /// <param name="fact">The kind.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="printed">Whether the printed words of a decision are those of the fact; not asked where a decision gives none.</param>
    public Decision? Stated(string fact, string subject, Func<string, bool> printed)
    {
        Decision? all = null;
        foreach (var decision in About(fact, subject))
        {
            if (decision is not { Verdict: Verdict.Confirm, Value: not null }) continue;
            if (decision.Printed is null) all ??= decision;
            else if (printed(decision.Printed)) return decision;
        }
        return all;
    }

    private static Decision? Row(TabbedLine line)
    {
        Verdict? verdict = line.Text(VerdictColumn) switch { "confirm" => Verdict.Confirm, "reject" => Verdict.Reject, _ => null };
        if (verdict is null)
        {
            line.Refuse(VerdictColumn, "The verdict is “confirm” or “reject”.");
            return null;
        }
        foreach (var (column, what) in ((int, string)[])[(Fact, "what kind of fact it decides on"), (Subject, "which document or entry it is about"), (By, "who decided")])
        {
            if (line.Text(column) is not null) continue;
            line.Refuse(column, $"The line does not say {what}.");
            return null;
        }
        if (!line.Day(On, out var day)) return null;
        return new Decision(verdict.Value, line.Text(Fact)!, line.Text(Subject)!, line.Text(Printed), line.Text(Value), line.Text(By)!, day, line.Text(Remark), line.Where);
    }
}
