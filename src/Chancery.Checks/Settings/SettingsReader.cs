using Chancery.Documents;
using NodaTime;
using NodaTime.Text;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Chancery.Checks.Settings;

/// <summary>A <c>chancery.toml</c> cannot be used.</summary>
/// <param name="file">The file.</param>
/// <param name="line">Line, from 1.</param>
/// <param name="column">Column, from 1.</param>
/// <param name="message">What is wrong, one sentence.</param>
public sealed class SettingsException(string file, int line, int column, string message) : Exception($"{file}:{line}:{column}: {message}")
{
    /// <summary>Line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Column, from 1.</summary>
    public int Column { get; } = column;
}

/// <summary>
/// Reads settings in TOML: tables <c>[severity]</c>, <c>[[off]]</c>, <c>[words]</c>, <c>[sources]</c> and <c>[coverage]</c>. What it does not know is an error
/// with its place, since a misspelt key would otherwise be a check that nobody misses.
/// </summary>
public sealed class SettingsReader
{
    private static readonly string[] Tables = ["severity", "off", "words", "sources", "coverage"];

    private readonly string _file;
    private readonly Dictionary<string, Severity?> _severities = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Exemption> _exemptions = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _repositories = new(StringComparer.Ordinal);
    private readonly HashSet<string> _collections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateInterval> _coverage = new(StringComparer.Ordinal);

    private SettingsReader(string file) => _file = file;

    /// <summary>Reads settings.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <exception cref="SettingsException">The text is no TOML, or has a key, a rule or a value that is not known.</exception>
    public static CheckSettings Read(string text, string file)
    {
        var reader = new SettingsReader(file);
        var document = SyntaxParser.Parse(text, file, validate: true);
        if (document.Diagnostics.FirstOrDefault(d => d.Kind == DiagnosticMessageKind.Error) is { } fault) throw reader.Fault(fault.Span, fault.Message + ".");
        foreach (var pair in document.KeyValues) throw reader.Fault(pair.Span, $"{pair.Key} stands outside of a table; the tables are {string.Join(", ", Tables)}.");
        foreach (var table in document.Tables) reader.Take(table);
        return new CheckSettings
        {
            Text = text,
            Severities = reader._severities,
            Exemptions = reader._exemptions,
            AcceptedWords = reader._words,
            Repositories = reader._repositories,
            Collections = reader._collections,
            Coverage = reader._coverage,
        };
    }

    private void Take(TableSyntaxBase table)
    {
        var name = table.Name!.ToString().Trim();
        if (table is TableArraySyntax != (name == "off")) throw Fault(table.Span, name == "off" ? "off is a list of tables: [[off]]." : $"There is no list [[{name}]].");
        switch (name)
        {
            case "severity":
                foreach (var item in table.Items) _severities[RuleNamed(item.Key!)] = SeverityOf(item);
                break;
            case "off":
                _exemptions.Add(ExemptionOf(table));
                break;
            case "words":
                foreach (var item in table.Items) Fill(item, ("accepted", w => _words.Add(w.ToLowerInvariant())));
                break;
            case "sources":
                foreach (var item in table.Items) Fill(item, ("repositories", r => _repositories.Add(r)), ("collections", c => _collections.Add(c)));
                break;
            case "coverage":
                foreach (var item in table.Items) _coverage[NameOf(item.Key!)] = IntervalOf(item);
                break;
            default:
                throw Fault(table.Name.Span, $"There is no table [{name}]; the tables are {string.Join(", ", Tables)}.");
        }
    }

    private Exemption ExemptionOf(TableSyntaxBase table)
    {
        var (rules, paths, documents) = (new List<string>(), new List<string>(), new List<string>());
        string? reason = null;
        foreach (var item in table.Items)
        {
            if (NameOf(item.Key!) == "reason") reason = Text(item.Value!);
            else Fill(item, ("rules", r => rules.Add(Known(r, item.Value!.Span))), ("paths", paths.Add), ("documents", documents.Add));
        }
        if (rules.Count == 0) throw Fault(table.Span, "[[off]] names no rules.");
        if (string.IsNullOrWhiteSpace(reason)) throw Fault(table.Span, "[[off]] gives no reason.");
        return new Exemption(rules, paths, documents, reason);
    }

    private Severity? SeverityOf(KeyValueSyntax item) => Text(item.Value!) switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "advice" => Severity.Advice,
        "off" => null,
        var other => throw Fault(item.Value!.Span, $"“{other}” is no severity: error, warning, advice or off."),
    };

    /// <summary>Two days as an array, from first to last.</summary>
    private DateInterval IntervalOf(KeyValueSyntax item)
    {
        var days = Texts(item.Value!).Select(t => LocalDatePattern.Iso.Parse(t)).ToList();
        if (days is not [{ Success: true }, { Success: true }] || days[1].Value < days[0].Value) throw Fault(item.Value!.Span, "The days a volume covers are two dates: [\"1961-01-20\", \"1963-11-22\"].");
        return new DateInterval(days[0].Value, days[1].Value);
    }

    private void Fill(KeyValueSyntax item, params ReadOnlySpan<(string Key, Action<string> Take)> known)
    {
        var name = NameOf(item.Key!);
        foreach (var (key, take) in known)
        {
            if (key != name) continue;
            foreach (var text in Texts(item.Value!)) take(text);
            return;
        }
        throw Fault(item.Key!.Span, $"There is no key {name} here.");
    }

    private string RuleNamed(KeySyntax key) => Known(NameOf(key), key.Span);

    private string Known(string rule, SourceSpan span) =>
        Rules.All.FirstOrDefault(r => string.Equals(r.Id, rule, StringComparison.OrdinalIgnoreCase))?.Id ?? (ReadingRule(rule) ? rule.ToUpperInvariant() : throw Fault(span, $"There is no rule {rule}."));

    /// <summary>Rules of reading (<c>CH-T…</c>, <c>CH-X…</c>) speak before any of ours looks, and have no class.</summary>
    private static bool ReadingRule(string rule) => rule is ['C' or 'c', 'H' or 'h', '-', 'T' or 't' or 'X' or 'x', .. { Length: 3 } number] && number.All(char.IsAsciiDigit);

    private string NameOf(KeySyntax key)
    {
        if (key.DotKeys.ChildrenCount > 0) throw Fault(key.Span, $"{key} is written with a dot; put it into quotation marks or its table.");
        return key.Key switch
        {
            StringValueSyntax quoted => quoted.Value ?? "",
            var bare => bare!.ToString().Trim(),
        };
    }

    private List<string> Texts(ValueSyntax value) => value is ArraySyntax array ? [.. array.Items.Select(i => Text(i.Value!))] : throw Fault(value.Span, "A list is expected here: [\"…\", \"…\"].");

    private string Text(ValueSyntax value) => value switch
    {
        StringValueSyntax text => text.Value ?? "",
        DateTimeValueSyntax date => date.ToString().Trim(),
        _ => throw Fault(value.Span, "Text in quotation marks is expected here."),
    };

    private SettingsException Fault(SourceSpan span, string message) => new(_file, span.Start.Line + 1, span.Start.Column + 1, message);
}
