using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Documents.Grammar;
using Chancery.Documents.Tei;
using Chancery.Facts.Reading;
using NodaTime;

namespace Chancery.Facts.Dates;

/// <summary>The date of a document: printed in its date line, supplied by the editors, printed in the heading, or inferred from the file number.</summary>
internal static partial class DateReader
{
    /// <summary>The date, or null when nothing gives one: what an editor decides goes before all, and what an editor rejects is passed over.</summary>
    public static DateFact? Read(DocumentOutline outline, string kind, ProvenanceFact? provenance, string? provenanceAt, DecidedDate decided) => decided.Or(Read(outline, kind, provenance, provenanceAt, decided.Rejects));

    private static DateFact? Read(DocumentOutline outline, string kind, ProvenanceFact? provenance, string? provenanceAt, Predicate<DateFact> rejected)
    {
        foreach (var line in outline.DateLines)
        {
            if (line.Part >= 0) continue;
            if (OfDateLine(line.Element, outline) is { } date && !rejected(date)) return date;
        }
        if (OfAttributes(outline.Document.Element) is { } supplied && !rejected(supplied)) return supplied;
        if (OfHeading(outline) is { } heading) return heading;
        return FilingDates.Infer(outline, kind, provenance, provenanceAt) is { } filed && !rejected(filed) ? filed : null;
    }

    /// <summary>The place of the first date line of the document itself; null when none is printed.</summary>
    public static string? PlaceOf(DocumentOutline outline)
    {
        foreach (var line in outline.DateLines)
        {
            if (line.Part >= 0) continue;
            var places = line.Element.Descendants(TeiNames.PlaceName).Select(p => Document.Fold(p.Content(Document.IsNote)).Trim(' ', ',', '.', '[', ']')).Where(p => p.Length > 0).ToList();
            if (places.Count > 0) return string.Join(", ", places);
        }
        return null;
    }

    private static DateFact? OfDateLine(TeiElement line, DocumentOutline outline)
    {
        var date = line.Descendants(TeiNames.Date).FirstOrDefault(HasValue);
        if (date is not null)
        {
            var fact = OfElement(date);
            if (fact is null) return null;
            if (fact.Time is null && line.Descendants(TeiNames.Time).FirstOrDefault() is { } time) fact = WithTime(fact, time);
            var (degree, evidence) = DegreeOf(line, date, outline);
            return fact with { Degree = degree, Evidence = evidence };
        }
        var text = Document.Fold(line.Content(Document.IsNote));
        foreach (var span in DateLineGrammar.Parse(text))
        {
            if (span.Part != DateLinePart.Date || OfValues(span.When, span.From, span.To, span.NotBefore, span.NotAfter) is not { } fact) continue;
            return InBrackets(text, span.Start) ? fact with { Degree = "supplied", Evidence = [new Evidence(text.Substring(span.Start, span.Length), "date line")] } : fact;
        }
        return null;
    }

    private static bool HasValue(TeiElement date) =>
        date[TeiNames.When] is not null || date[TeiNames.From] is not null || date[TeiNames.To] is not null || date[TeiNames.NotBefore] is not null || date[TeiNames.NotAfter] is not null;

    private static DateFact? OfElement(TeiElement e) => OfValues(e[TeiNames.When], e[TeiNames.From], e[TeiNames.To], e[TeiNames.NotBefore], e[TeiNames.NotAfter]);

    private static DateFact? OfValues(string? when, string? from, string? to, string? notBefore, string? notAfter)
    {
        if (when is not null && IsoDates.Parse(when) is { } day && to is null)
            return new DateFact(IsoDates.Print(day.Start), IsoDates.Print(day.End), day.Precision) { Time = day.Time, TimeZone = day.Zone, Degree = "printed" };
        var first = IsoDates.Parse(from ?? when ?? notBefore ?? to ?? notAfter ?? "");
        var last = IsoDates.Parse(to ?? notAfter ?? from ?? when ?? notBefore ?? "");
        if (first is null || last is null) return null;
        var (start, end) = first.Start <= last.End ? (first.Start, last.End) : (last.Start, first.End);
        var precision = start == end ? first.Time is null ? "day" : "minute" : "range";
        return new DateFact(IsoDates.Print(start), IsoDates.Print(end), precision) { Time = first.Time, TimeEnd = last.Time == first.Time ? null : last.Time, TimeZone = first.Zone, Degree = "printed" };
    }

    private static DateFact WithTime(DateFact fact, TeiElement time)
    {
        var from = IsoDates.Time(time[TeiNames.When] ?? time[TeiNames.From]);
        var to = IsoDates.Time(time[TeiNames.To]);
        return from is null ? fact : fact with { Time = from, TimeEnd = to == from ? null : to, Precision = fact.Precision == "day" ? "minute" : fact.Precision };
    }

    /// <summary>Supplied where brackets hold the date, or where a note of the date line says that the paper bears none.</summary>
    private static (string Degree, IReadOnlyList<Evidence>? Evidence) DegreeOf(TeiElement line, TeiElement date, DocumentOutline outline)
    {
        var text = line.Content(Document.IsNote);
        var at = 0;
        foreach (var node in TextBefore(line, date)) at += node.Value.Length;
        if (InBrackets(text, at) || InBrackets(date.Content(Document.IsNote), 0)) return ("supplied", [new Evidence(Document.Fold(date.Content(Document.IsNote)), "date line")]);
        foreach (var note in outline.Notes)
        {
            if (note.At != "date line" || note.Element.Start < line.Start || note.Element.End > line.End) continue;
            if (Undated().Match(note.Text) is { Success: true } m) return ("supplied", [new Evidence(m.Value, note.Where)]);
        }
        return ("printed", null);
    }

    private static IEnumerable<TeiText> TextBefore(TeiElement line, TeiElement date)
    {
        var stack = new Stack<TeiNode>(line.Nodes.Reverse());
        while (stack.Count > 0)
        {
            var node = stack.Pop();
            if (node == date) yield break;
            if (node is TeiText text) yield return text;
            else if (node is TeiElement e && e.Name != TeiNames.Note)
                foreach (var child in e.Nodes.Reverse()) stack.Push(child);
        }
    }

    private static bool InBrackets(string text, int at)
    {
        var depth = 0;
        for (var i = 0; i < text.Length && i <= at; i++)
        {
            if (text[i] == '[') depth++;
            else if (text[i] == ']') depth--;
        }
        return depth > 0;
    }

    private static DateFact? OfAttributes(TeiElement div)
    {
        var min = IsoDates.Parse(div[TeiNames.DateTimeMin] ?? "");
        var max = IsoDates.Parse(div[TeiNames.DateTimeMax] ?? "");
        if (min is null || max is null || min.Start > max.End) return null;
        return new DateFact(IsoDates.Print(min.Start), IsoDates.Print(max.End), min.Start == max.End ? "day" : "range") { Degree = "supplied", Basis = "encoding" };
    }

    private static DateFact? OfHeading(DocumentOutline outline)
    {
        if (HeadingDay().Match(outline.Heading) is not { Success: true } m) return null;
        var month = Months.Of(m.Groups["month"].ValueSpan);
        var year = int.Parse(m.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(m.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        if (month == 0 || year is < 1700 or > 2100 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return null;
        var first = new LocalDate(year, month, day);
        var last = first;
        if (m.Groups["to"].Success && int.Parse(m.Groups["to"].ValueSpan, CultureInfo.InvariantCulture) is var end && end > day && end <= CalendarSystem.Iso.GetDaysInMonth(year, month)) last = new LocalDate(year, month, end);
        return new DateFact(IsoDates.Print(first), IsoDates.Print(last), first == last ? "day" : "range") { Degree = "printed", Basis = "heading", Evidence = [new Evidence(m.Value, "heading")] };
    }

    [GeneratedRegex(@"\b(undated|not dated|no date\b|bears no date|date (is|was) (supplied|taken|handwritten|from|derived|based)|[Tt]he date (is|was) |dated? by the editors|dateline)", RegexOptions.CultureInvariant)]
    private static partial Regex Undated();

    [GeneratedRegex(@"\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December) (?<day>\d{1,2})(?:[–-](?<to>\d{1,2}))?, (?<year>\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingDay();
}
