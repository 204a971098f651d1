using System.Globalization;
using Chancery.Documents.Grammar;
using Chancery.Documents.Tei;

namespace Chancery.Sources.PageText;

/// <summary>Gives places, dates and times their elements: in date lines, and in the heading of a document that has no date line of its own.</summary>
internal static class DateLineAnnotator
{
    public static void Annotate(PageDocument document)
    {
        var year = 0;
        var own = false;
        foreach (var block in document.Blocks)
        {
            if (block.Role != BlockRole.DateLine) continue;
            var spans = DateLineGrammar.Parse(block.Text, year);
            Add(block.Inline, spans);
            own |= block.Depth == 0;
            if (YearOf(spans) is var named and > 0) year = named;
        }
        if (!own && document.Blocks.Find(b => b.Role == BlockRole.Heading) is { } heading) Add(heading.Inline, DateLineGrammar.AtEndOf(heading.Text));
    }

    private static void Add(InlineText inline, IReadOnlyList<DateLineSpan> spans)
    {
        foreach (var s in spans)
        {
            var name = s.Part switch { DateLinePart.Place => TeiNames.PlaceName, DateLinePart.Date => TeiNames.Date, _ => TeiNames.Time };
            var attributes = new List<(string, string)>();
            if (s.Received) attributes.Add((TeiNames.Type, "received"));
            if (s.When is { } when) attributes.Add((TeiNames.When, when));
            if (s.From is { } from) attributes.Add((TeiNames.From, from));
            if (s.To is { } to) attributes.Add((TeiNames.To, to));
            if (s.NotBefore is { } notBefore) attributes.Add((TeiNames.NotBefore, notBefore));
            if (s.NotAfter is { } notAfter) attributes.Add((TeiNames.NotAfter, notAfter));
            if (s.Precision is { } precision) attributes.Add(("precision", precision));
            inline.Spans.Add(new InlineSpan(s.Start, s.Length, name, [.. attributes]));
        }
    }

    private static int YearOf(IReadOnlyList<DateLineSpan> spans)
    {
        foreach (var span in spans)
            if ((span.When ?? span.From ?? span.NotBefore) is { Length: >= 10 } day && int.TryParse(day.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return year;
        return 0;
    }
}
