using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Checks;

namespace Chancery.Tests.Checks;

/// <summary>The tables of docs/checks.md and docs/checks-precision.md beside the rules that they speak of. That the numbers of findings are those of a run is compared by <see cref="SharedVolumesTests"/>.</summary>
public sealed partial class FiguresTests
{
    /// <summary>Under this share of right findings a rule is marked.</summary>
    private const double Target = 0.95;

    /// <summary>Under this one it must be advice.</summary>
    private const double Least = 0.8;

    [Fact]
    public void Every_rule_has_a_row() =>
        Assert.Equal(Rules.All.Select(r => (r.Id, r.Title, r.Severity.ToString().ToLowerInvariant())).Order(), Rows("checks.md").Select(r => (r.Rule, r.Title, r.Severity)).Order());

    [Fact]
    public void Precision_is_that_of_the_findings_read()
    {
        var all = Rows("checks.md").ToDictionary(r => r.Rule);
        var rows = Rows("checks-precision.md");
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            Assert.Equal((all[row.Rule].Title, all[row.Rule].Severity, all[row.Rule].Findings, all[row.Rule].Read, all[row.Rule].Right), (row.Title, row.Severity, row.Findings, row.Read, row.Right));
            if (row.Read == 0)
            {
                Assert.Equal("none found", row.Precision);
                return;
            }
            var precision = (double)row.Right / row.Read;
            Assert.Equal(precision.ToString("0.000", CultureInfo.InvariantCulture) + (precision < Target ? ", under 0.95" : ""), row.Precision);
            Assert.True(precision >= Least || row.Severity == "advice", $"{row.Rule} is right in {precision:0.000} and no advice.");
        });
    }

    /// <summary>The rows of a table: rule, title, severity, findings, how many of them were read and right, and the share of these where it is given. A cell left empty is 0.</summary>
    internal static IReadOnlyList<FiguresRow> Rows(string page) =>
        [.. Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", page)).ReplaceLineEndings("\n")).Select(m => new FiguresRow(m.Groups["rule"].Value, m.Groups["title"].Value, m.Groups["severity"].Value, Number(m.Groups["findings"]), Number(m.Groups["read"]), Number(m.Groups["right"]), m.Groups["precision"].Value))];

    private static int Number(Group cell) => cell.Length == 0 ? 0 : int.Parse(cell.ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| `(?<rule>CH-\w\d+)` (?<title>[^|]+) \| (?<severity>\w+) \| (?<findings>[\d,]+) \| (?<read>[\d,]*) \| (?<right>[\d,]*) \|(?: (?<precision>[^|]+) \|)?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}

/// <summary>A row of one of the tables.</summary>
internal sealed record FiguresRow(string Rule, string Title, string Severity, int Findings, int Read, int Right, string Precision);
