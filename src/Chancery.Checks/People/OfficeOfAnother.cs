using System.Text.RegularExpressions;
using Chancery.Checks.Dates;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Facts.Offices;
using Chancery.Facts.People.Names;
using NodaTime;

namespace Chancery.Checks.People;

/// <summary>The office before a name is that of a namesake.</summary>
public sealed partial class OfficeOfAnother() : Rule("CH-L006", Severity.Warning, RuleScope.Volume, "The office before a name is that of a namesake")
{
    private const int LongestTitle = 90;

    /// <summary>What a volume has oftener is its way, and named once.</summary>
    private const int MostNamed = 10;

    /// <inheritdoc/>
    public override string Explanation =>
        "The words before the name and its key disagree: an Ambassador Orl who is keyed as the Orl that was Foreign Minister. The title directly before the tagged name is one that another person of this surname bears: in the description of the list, or in the tables of office holders on the document's day. A title that the person of the key bears too, or bore before, is not named; what a volume has oftener than ten times is named once, with the number.";

    /// <inheritdoc/>
    public override string Broken => """
        <list><item><persName xml:id="p_MO1">Orl, Mira</persName>, Foreign Minister of Varen</item><item><persName xml:id="p_JO1">Orl, Jan</persName>, Consul in Lissany</item></list>
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p>Foreign Minister <persName corresp="#p_JO1">Orl</persName> agreed.</p></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <list><item><persName xml:id="p_MO1">Orl, Mira</persName>, Foreign Minister of Varen</item><item><persName xml:id="p_JO1">Orl, Jan</persName>, Consul in Lissany, then Deputy Foreign Minister</item></list>
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p>Foreign Minister <persName corresp="#p_MO1">Orl</persName>, Mr. <persName corresp="#p_JO1">Orl</persName> and Deputy Foreign Minister <persName corresp="#p_JO1">Orl</persName> agreed.</p></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        var persons = PersonsOfVolume.Of(volume);
        if (persons.Count == 0) return;
        var found = new List<(TextRun Run, int Start, int End, TeiElement Tag, string Message)>();
        foreach (var document in volume.Documents)
        {
            var day = new Lazy<LocalDate?>(() => DayOf(document));
            foreach (var run in document.Runs)
            {
                foreach (var (start, end, tag) in run.Spans)
                {
                    if (tag.Name != TeiNames.PersName || persons.Of(tag) is not { IsPointer: false } entry) continue;
                    var before = run.Text.AsSpan(Math.Max(0, start - LongestTitle), Math.Min(start, LongestTitle));
                    if (before.TrimEnd() is not [.., var last] || !char.IsLetter(last)) before = [];
                    if (before.IsEmpty && end - start < 12) continue;
                    if (before.LastIndexOfAny(".,;:()[]—“”") is >= 0 and var stop) before = before[(stop + 1)..];
                    if (!Office().IsMatch(before) && !Office().IsMatch(run.Text.AsSpan(start, end - start))) continue;
                    var words = PersonsOfVolume.WordsOf(tag);
                    if (words.Count == 0 || !entry.Name.Surname.Contains(words[^1])) continue;
                    var titles = NameWords.Of(before);
                    titles.AddRange(words[..^1]);
                    if (titles.Count == 0 || words.Exists(entry.Bears)) continue;
                    if (Namesake(words[^1], titles, entry, persons) is { } other) found.Add((run, start, end, tag, $"The key is that of {entry.Person.Name}, the office that of {other.Person.Name}"));
                    else if (Holder(words[^1], titles, entry, day) is { } holder) found.Add((run, start, end, tag, $"The key is that of {entry.Person.Name}; {holder.Office} was {holder.Officer.Name}"));
                }
            }
        }
        foreach (var same in found.GroupBy(f => f.Message))
        {
            var times = same.Count();
            foreach (var (run, start, end, tag, message) in same.Take(times > MostNamed ? 1 : times))
                findings.At(tag, TeiNames.Corresp, times > MostNamed ? $"{message} (so {times} times in the volume)." : message + '.', Words(run, start, end));
        }
    }

    /// <summary>Another listed person of the surname, in whose description the title stands.</summary>
    private static ListedEntry? Namesake(string surname, List<string> titles, ListedEntry entry, PersonsOfVolume persons)
    {
        for (var from = Math.Max(0, titles.Count - 7); from < titles.Count - 1; from++)
        {
            var title = string.Join(' ', titles.Skip(from));
            if (!Office().IsMatch(title)) return null;
            var phrase = ' ' + title + ' ';
            if (entry.Description.Contains(phrase, StringComparison.Ordinal)) return null;
            if (persons.OfSurname(surname).FirstOrDefault(o => o != entry && o.Description.Contains(phrase, StringComparison.Ordinal)) is { } other) return other;
        }
        return null;
    }

    /// <summary>The one person of the tables who bears surname and title on the day, where that is not the person of the key and that one never bore the title.</summary>
    private static Tenure? Holder(string surname, List<string> titles, ListedEntry entry, Lazy<LocalDate?> day)
    {
        if (day.Value is not { } on) return null;
        Tenure? holder = null;
        var length = 0;
        for (var from = Math.Max(0, titles.Count - 7); from < titles.Count && holder is null; from++)
        {
            var title = string.Join(' ', titles.Skip(from));
            if (IsRank(title)) return null;
            foreach (var officer in OfficeTable.BuiltIn.OfSurname(surname))
            {
                var held = officer.Tenures.FirstOrDefault(t => t.On(on) == Facts.Offices.Holding.Yes && t.MayBear(title) && NamesOnly(titles.Skip(from), t));
                if (held is null) continue;
                if (holder is not null && holder.Officer != officer) return null;
                holder = held;
                length = titles.Count - from;
            }
        }
        if (holder is null) return null;
        var borne = string.Join(' ', titles.Skip(titles.Count - length));
        if (entry.Description.Contains(' ' + borne + ' ', StringComparison.Ordinal) || borne == "ambassador" && Envoy().IsMatch(entry.Description)) return null;
        foreach (var officer in OfficeTable.BuiltIn.OfSurname(surname))
            if (MayBe(officer, entry) && (officer == holder.Officer || officer.Tenures.Any(t => t.From.First <= on && t.MayBear(borne)))) return null;
        return holder;
    }

    /// <summary>Whether all words of a title are of the office: <c>Ambassador Alder and</c> is none.</summary>
    private static bool NamesOnly(IEnumerable<string> title, Tenure tenure)
    {
        var office = NameWords.Of(tenure.Office);
        return title.All(w => office.Contains(w) || Office().IsMatch(w) || w is "prime" or "foreign" or "acting" or "the");
    }

    private static bool MayBe(Officer officer, ListedEntry entry) =>
        officer.OtherNames.Select(n => PersonName.OfSpoken(n)).Prepend(PersonName.OfListed(officer.Name)).Any(n => n.Given.Count == 0 || entry.Name.Given.Count == 0 || n.Given.Any(g => entry.Name.Given.Any(e => e[0] == g[0])));

    /// <summary>Ranks are kept for life and borne by many.</summary>
    private static bool IsRank(string title) => title.EndsWith("general", StringComparison.Ordinal) && title != "attorney general" || title.EndsWith("admiral", StringComparison.Ordinal) || title is "gen" or "adm";

    private static LocalDate? DayOf(CheckedDocument document) =>
        document.Named(TeiNames.Dateline).SelectMany(d => d.Descendants(TeiNames.Date)).FirstOrDefault(d => d[TeiNames.When] is not null) is { } date && TeiDates.TryRead(date[TeiNames.When]!, out var first, out var last) && first == last ? first : null;

    private static string Words(TextRun run, int start, int end)
    {
        var from = Math.Max(0, start - 40);
        var before = Document.Fold(run.Text[from..start]);
        var stop = before.AsSpan().LastIndexOfAny(".,;:()[]—“”");
        return (before[(stop + 1)..] + ' ' + Document.Fold(run.Text[start..end])).Trim();
    }

    /// <summary>Those who are called ambassador without being accredited anywhere.</summary>
    [GeneratedRegex("ambassador|representative|delegat|mission|minister|charge|envoy", RegexOptions.CultureInvariant)]
    private static partial Regex Envoy();

    [GeneratedRegex(@"\b(?:secretary|minister|ambassador|director|president|chairman|chancellor|premier|counselor|administrator|attorney general|governor|senator|chief|commissioner|representative)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Office();
}
