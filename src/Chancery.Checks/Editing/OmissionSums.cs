using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Editing;

/// <summary>What a document leaves out, summed.</summary>
public sealed partial class OmissionSums() : Rule("CH-M003", Severity.Advice, RuleScope.Document, "What the document leaves out, summed")
{
    private static readonly string[] Counted = ["line", "page", "paragraph", "sentence", "name", "place", "word", "initial"];

    /// <inheritdoc/>
    public override string Explanation =>
        "No fault: a sum for those who compare printings and releases. Apart are what the declassifiers left out ([2½ lines not declassified], [name not declassified]) and what the editors did ([Here follows discussion of other matters.], [Omitted here is …]). Of a passage given in two measures, [3 paragraphs (19 lines) not declassified], the lines count.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>He met [name not declassified] and [2½ lines not declassified] there. [Here follows discussion of Varen.]</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>He met [Orl] there. Here follows the text.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        var sums = new double[Counted.Length];
        var (declassifiers, editors, less) = (0, 0, 0);
        foreach (var run in document.Runs)
        {
            var text = run.Text.AsSpan();
            if (!text.Contains('[') || !text.Contains("declassified", StringComparison.Ordinal) && !text.Contains("Here", StringComparison.Ordinal) && !text.Contains("Omitted", StringComparison.Ordinal)) continue;
            foreach (Match m in Omission().Matches(run.Text))
            {
                if (m.Groups["editors"].Success)
                {
                    editors++;
                    continue;
                }
                declassifiers++;
                var measure = m.Groups["lines"].Success ? m.Groups["lines"] : m.Groups["measure"];
                if (!measure.Success) continue;
                if (m.Groups["less"].Success) less++;
                else if (Array.FindIndex(Counted, c => measure.ValueSpan.Contains(c, StringComparison.OrdinalIgnoreCase)) is >= 0 and var unit) sums[unit] += Amount().Match(measure.Value) is { Success: true } amount ? Number(amount) : 1;
            }
        }
        if (declassifiers + editors == 0) return;
        var measures = Counted.Select((c, i) => (Unit: c, Sum: sums[i])).Where(c => c.Sum > 0).Select(c => $"{c.Sum.ToString("0.##", CultureInfo.InvariantCulture)} {c.Unit}{(c.Sum == 1 ? "" : "s")}")
            .Concat(less == 0 ? [] : [$"less than a line {(less == 1 ? "once" : $"{less} times")}"]).ToList();
        var removed = declassifiers == 0 ? null : $"declassifiers left out {Passages(declassifiers)}{(measures.Count == 0 ? "" : $" ({string.Join(", ", measures)})")}";
        var message = string.Join("; ", new[] { removed, editors == 0 ? null : $"editors left out {Passages(editors)}" }.OfType<string>());
        findings.At(document.Element.Element(TeiNames.Head) ?? document.Element, char.ToUpperInvariant(message[0]) + message[1..] + '.', "");
    }

    private static string Passages(int count) => count == 1 ? "1 passage" : $"{count} passages";

    private static double Number(Match amount)
    {
        var whole = amount.Groups["whole"] is { Success: true } w ? double.Parse(w.ValueSpan, CultureInfo.InvariantCulture) : 0;
        return whole + amount.Groups["part"].Value switch { "½" or "1/2" => 0.5, "¼" or "1/4" => 0.25, "¾" or "3/4" => 0.75, "⅓" or "1/3" => 1.0 / 3, "⅔" or "2/3" => 2.0 / 3, _ => 0 };
    }

    [GeneratedRegex(@"\[\s*(?:(?<editors>Here\s+follows?\b|Omitted\s+here\b)|(?<measure>(?<less>less\s+than\s+)?[^\[\]()]{0,60}?)(?:\((?<lines>[^\[\]()]{1,40}\blines?\b[^\[\]()]{0,30})\))?\s*not\s+declassified\s*\.?\s*\])", RegexOptions.CultureInvariant)]
    private static partial Regex Omission();

    [GeneratedRegex(@"(?:(?<whole>\d+)(?!/)(?:[ –-]?(?<part>[½¼¾⅓⅔]|\d/\d))?|(?<part>[½¼¾⅓⅔]|\d/\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
