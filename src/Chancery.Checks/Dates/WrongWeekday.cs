using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Dates;

/// <summary>The weekday does not fit the date.</summary>
public sealed partial class WrongWeekday() : Rule("CH-D007", Severity.Warning, RuleScope.Document, "The weekday does not fit the date")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A weekday, a day, a month and a year that stand together must agree; one of them is mistyped, or wrong in the paper itself.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter</head>
        <p>He came on Monday, April 18, 1961.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter</head>
        <p>He came on Tuesday, April 18, 1961.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var run in document.Runs)
        {
            if (!run.Text.Contains("day,", StringComparison.Ordinal)) continue;
            foreach (Match m in Dated().Matches(run.Text))
            {
                if (!DateTime.TryParseExact($"{m.Groups["month"].Value} {m.Groups["day"].Value} {m.Groups["year"].Value}", "MMMM d yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) continue;
                if (day.DayOfWeek.ToString() != m.Groups["weekday"].Value) findings.At(run, m.Index, m.Length, $"{m.Groups["month"].Value} {m.Groups["day"].Value}, {m.Groups["year"].Value}, was a {day.DayOfWeek}.");
            }
        }
    }

    [GeneratedRegex(@"\b(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),\s+(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\s+(?<day>\d{1,2}),\s+(?<year>1[89]\d\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
