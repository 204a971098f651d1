using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Tests.Checks.Mutations;

/// <summary>A kind of fault, put into a document.</summary>
/// <param name="Subject">What it is a fault of.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Rules">The rules that are meant for it.</param>
/// <param name="Apply">Gives the text of the volume with the fault; null where the document has nothing to put it into.</param>
internal sealed partial record Mutation(string Subject, string Kind, string[] Rules, Func<SoundText, Document, Random, string?> Apply)
{
    private const string Word = @"(?<=\p{Ll} )\p{Ll}{6,}(?= \p{Ll})";

    internal static IReadOnlyList<Mutation> All { get; } =
    [
        new("structure", "repeat an id", ["CH-S002"], (t, d, r) => Two(Notes(d), r) is var (a, b) ? t.With(b, TeiNames.Id, a.Id) : null),
        new("structure", "drop a document’s id", ["CH-S003"], (t, d, r) => t.With(d.Element, TeiNames.Id, null)),
        new("structure", "empty the heading", ["CH-S004"], (t, d, r) => d.Element.Element(TeiNames.Head) is { } head ? t.With(head.ContentStart, head.ContentEnd, "") : null),
        new("structure", "change a document’s number", ["CH-S005"], (t, d, r) => t.With(d.Element, TeiNames.N, $"{int.Parse(d.Number!) + 3}")),
        new("structure", "bracket a document’s number", ["CH-S006"], (t, d, r) => t.With(d.Element, TeiNames.N, $"[{d.Number}]")),
        new("structure", "lose a document", ["CH-S005"], (t, d, r) => int.Parse(d.Number!) > 1 && t.Volume.Documents.Last().Id != d.Id ? t.Without(d.Element) : null),
        new("structure", "misspell an element", ["CH-S011"], (t, d, r) => One(d.Element.Descendants(TeiNames.Paragraph).Where(p => p.End > p.ContentEnd), r) is { } p ? t.With(p.Start, p.End, $"<par{t.Text[(p.Start + 2)..(p.End - 2)]}par>") : null),
        new("structure", "misspell an attribute", ["CH-S012"], (t, d, r) => One(d.Element.Descendants(TeiNames.PersName).Where(p => p[TeiNames.Corresp] is not null), r) is { } p ? t.With(p.Start, p.ContentStart, t.Text[p.Start..p.ContentStart].Replace("corresp", "coresp", StringComparison.Ordinal)) : null),
        new("structure", "misspell a rendition", ["CH-S013"], (t, d, r) => One(d.Element.Descendants(TeiNames.Hi).Where(h => h[TeiNames.Rend] == "italic"), r) is { } h ? t.With(h, TeiNames.Rend, "itallic") : null),
        new("structure", "let a paragraph end too late", ["CH-S014"], (t, d, r) => One(d.Element.Elements(TeiNames.Paragraph).Where(p => p.End > p.ContentEnd), r) is { } p ? t.With(p.ContentStart, p.ContentStart, "<p>See below.</p>") : null),

        new("notes", "drop a note", ["CH-N003"], (t, d, r) => One(Numbered(d).SkipLast(1), r) is { } n ? t.Without(n) : null),
        new("notes", "swap two markers", ["CH-N003"], (t, d, r) => Two(Numbered(d), r) is var (a, b) ? t.Swapped(a, b, TeiNames.N) : null),
        new("notes", "drop a marker", ["CH-N001"], (t, d, r) => One(Numbered(d), r) is { } n ? t.With(n, TeiNames.N, null) : null),
        new("notes", "give a note the id of another document", ["CH-N002"], (t, d, r) => One(Notes(d), r) is { } n ? t.With(n, TeiNames.Id, "d987fn1") : null),
        new("notes", "put a note into a note", ["CH-N004"], (t, d, r) => One(Numbered(d), r) is { } n ? t.With(n.ContentEnd, n.ContentEnd, $"<note n=\"9\" xml:id=\"{d.Id}fn99\">See below.</note>") : null),
        new("notes", "drop the source note", ["CH-N005"], (t, d, r) => Source(d) is { } n ? t.Without(n) : null),
        new("notes", "drop the label of a source note", ["CH-N006"], (t, d, r) => Source(d) is { } n && Label(t, n) is > 0 and var at ? t.With(n.ContentStart, at, "") : null),
        new("notes", "empty a note", ["CH-N009"], (t, d, r) => One(Numbered(d), r) is { } n ? t.With(n.ContentStart, n.ContentEnd, "") : null),
        new("notes", "put a space before a marker", ["CH-N007"], (t, d, r) => One(Numbered(d).Where(n => n.Start > 0 && char.IsPunctuation(t.Text[n.Start - 1])), r) is { } n ? t.With(n.Start, n.Start, " ") : null),
        new("notes", "leave a marker in the text as a figure", ["CH-N010"], (t, d, r) => t.Replaced(d.Element, r, @"(?<=\s\p{Ll}{4,}\.)(?= \p{Lu})", _ => $"{r.Next(1, 9)}")),
        new("notes", "write target for the id of a note", ["CH-R007"], (t, d, r) => One(Notes(d), r) is { } n ? t.With(n.Start, n.ContentStart, t.Text[n.Start..n.ContentStart].Replace("xml:id=\"", "target=\"#", StringComparison.Ordinal)) : null),
        new("notes", "let two markers touch", ["CH-N008"], (t, d, r) => One(Numbered(d), r) is { } n ? t.With(n.End, n.End, $"<note n=\"9\" xml:id=\"{d.Id}fn99\">See below.</note>") : null),

        new("source notes", "word the missing classification otherwise", ["CH-O001"], (t, d, r) => Source(d) is { } n ? t.Replaced(n, r, @"(?<=\. )(?:Confidential|Secret|No classification marking)(?=\.)", _ => "No classification markings", notes: true) : null),
        new("source notes", "misspell the classification", ["CH-O004"], (t, d, r) => Source(d) is { } n ? t.Replaced(n, r, @"(?<=\. )(?:Confidential|Secret|Top Secret)(?=[.;])", m => m.Value.Replace("nt", "tn", StringComparison.Ordinal).Replace("ecr", "erc", StringComparison.Ordinal), notes: true) : null),
        new("source notes", "put the classification first", ["CH-O005"], (t, d, r) => Source(d) is { } n ? t.Replaced(n, r, @"^(?<label>\s*Source: )(?<place>[^.]+(?:\.\d[^.]*)?\. )(?<class>(?:Top )?Secret\.|Confidential\.)", m => $"{m.Groups["label"]}{m.Groups["class"]} {m.Groups["place"].Value.TrimEnd()}", notes: true) : null),
        new("source notes", "put the drafting before the classification", ["CH-O003"], (t, d, r) => Source(d) is { } n ? t.Replaced(n, r, @"(?<=\. )(?:(?:Top )?Secret|Confidential|No classification marking)\.", m => "Drafted by Orl. " + m.Value, notes: true) : null),

        new("dates", "encode a day that is none", ["CH-D001"], (t, d, r) => Day(d) is { } date ? t.With(date, TeiNames.When, date[TeiNames.When]![..4] + "-02-31") : null),
        new("dates", "encode another day", ["CH-D005"], (t, d, r) => Day(d) is { } date ? t.With(date, TeiNames.When, Shifted(date[TeiNames.When]!)) : null),
        new("dates", "let a range end before it begins", ["CH-D002"], (t, d, r) => Day(d) is { } date ? t.With(date.Start, date.ContentStart, $"<date from=\"{date[TeiNames.When]![..10]}\" to=\"{int.Parse(date[TeiNames.When]![..4]) - 1}-01-01\">") : null),
        new("dates", "lose the date line", ["CH-D003"], (t, d, r) => d.Element.Descendants(TeiNames.Dateline).ToList() is [var line] ? t.With(d.Element.Start, line.End, Instants().Replace(t.Text[d.Element.Start..line.Start], "")) : null),
        new("dates", "mistype the year of a date line", ["CH-D006", "CH-D008", "CH-D005"], (t, d, r) => Day(d) is { } date ? t.With(date, TeiNames.When, $"{int.Parse(date[TeiNames.When]![..4]) + 20}{date[TeiNames.When]![4..]}") : null),

        new("references", "lead to a document that is not there", ["CH-R001"], (t, d, r) => One(References(d), r) is { } f ? t.With(f, TeiNames.Target, "#d987") : null),
        new("references", "print another number", ["CH-R002"], (t, d, r) => One(References(d), r) is { } f && int.Parse(Regex.Match(f.Content(), @"\d+").Value) is var n ? t.With(f.ContentStart, f.ContentEnd, $"Document {(n > 1 ? n - 1 : n + 1)}") : null),
        new("references", "drop the target", ["CH-R006"], (t, d, r) => One(References(d), r) is { } f ? t.With(f, TeiNames.Target, null) : null),
        new("references", "unlink a document", ["CH-R004"], (t, d, r) => One(References(d), r) is { } f ? t.With(f.Start, f.End, t.Text[f.ContentStart..f.ContentEnd]) : null),
        new("references", "refer to the document itself", ["CH-R005", "CH-R002"], (t, d, r) => One(References(d), r) is { } f ? t.With(f, TeiNames.Target, "#" + d.Id) : null),
        new("references", "let a range of pages descend", ["CH-R003"], (t, d, r) => One(Numbered(d), r) is { } n ? t.With(n.ContentEnd, n.ContentEnd, $" See pp. {r.Next(400, 480)}–{r.Next(300, 380)}.") : null),

        new("pages", "lose a page", ["CH-P001"], (t, d, r) => One(Pages(t).Skip(2).SkipLast(2), r) is { } p ? t.Without(p) : null),
        new("pages", "swap two pages", ["CH-P001"], (t, d, r) => Two(Pages(t).Skip(1).SkipLast(1), r) is var (a, b) ? t.Swapped(a, b, TeiNames.N) : null),
        new("pages", "begin a page twice", ["CH-P002", "CH-P001"], (t, d, r) => One(Pages(t), r) is { } p ? t.With(p.End, p.End, $"<pb n=\"{p[TeiNames.N]}\"/>") : null),
        new("pages", "let a page begin at the end of a paragraph", ["CH-P003"], (t, d, r) => One(Pages(t).Where(p => p.Parent!.Name == TeiNames.Paragraph), r) is { } p ? t.With(p.Start, p.Parent!.ContentEnd, t.Text[p.End..p.Parent.ContentEnd] + t.Text[p.Start..p.End]) : null),

        new("enclosures", "put a div into an enclosure", ["CH-E001"], (t, d, r) => One(d.Element.Elements(TeiNames.Paragraph), r) is { } p ? t.With(p.Start, p.End, $"<frus:attachment><head>List of Ships</head><div>{t.Text[p.Start..p.End]}</div></frus:attachment>") : null),

        new("persons and terms", "name a key that is not there", ["CH-L001"], (t, d, r) => One(Mentions(d), r) is { } p ? t.With(p, TeiNames.Corresp, "#p_XYZ9") : null),
        new("persons and terms", "define a key twice", ["CH-L002"], (t, d, r) => Two(Entries(t), r) is var (a, b) ? t.With(b, TeiNames.Id, a.Id) : null),
        new("persons and terms", "list a person twice", ["CH-L003"], (t, d, r) => One(Entries(t), r)?.Ancestors().FirstOrDefault(a => a.Name == TeiNames.Item) is { } i ? t.With(i.End, i.End, t.Text[i.Start..i.End].Replace("xml:id=\"p_", "xml:id=\"p_X", StringComparison.Ordinal)) : null),
        new("persons and terms", "untag a mention", ["CH-L004"], (t, d, r) => One(Mentions(d).Where(p => IsUsual(t, p)), r) is { } p ? t.With(p.Start, p.End, t.Text[p.ContentStart..p.ContentEnd]) : null),
        new("persons and terms", "key a mention as somebody else", ["CH-L008"], (t, d, r) => One(Mentions(d).Where(p => NamesEntry(t, p)), r) is { } p && One(Entries(t).Where(e => "#" + e.Id != p[TeiNames.Corresp]), r) is { } e ? t.With(p, TeiNames.Corresp, "#" + e.Id) : null),

        new("signatures", "sign for two", ["CH-G001"], (t, d, r) => Signed(d) is { } s ? t.With(s.ContentEnd, s.ContentEnd, " <persName corresp=\"#p_AK1\">Aldous</persName>") : null),
        new("signatures", "put the greeting into the signature", ["CH-G002"], (t, d, r) => Signed(d) is { } s ? t.With(s.ContentStart, s.ContentStart, "Sincerely yours, ") : null),
        new("signatures", "cut the closer", ["CH-G003"], (t, d, r) => Signed(d) is { Parent: { Name: TeiNames.Closer } closer } ? t.With(closer.Start, closer.Start, "<closer><salute>Sincerely,</salute></closer>") : null),

        new("characters", "put a soft hyphen into a word", ["CH-C001"], (t, d, r) => t.Replaced(d.Element, r, Word, m => m.Value.Insert(3, "\u00AD"))),
        new("characters", "write a small word twice", ["CH-C002"], (t, d, r) => t.Replaced(d.Element, r, @"(?<=\p{Ll} )(?:the|of|to|and|by|from|at)(?= \p{Ll})", m => $"{m.Value} {m.Value}")),
        new("characters", "break a common word as at the end of a line", ["CH-C003"], (t, d, r) => t.Replaced(d.Element, r, @"(?<=\p{Ll} )(?:(?<first>govern|agree)(?<second>ments?)|(?<first>ques|posi|rela|informa|opera)(?<second>tions?)|(?<first>confer|differ)(?<second>ences?)|(?<first>resist|assist)(?<second>ance)|(?<first>discus)(?<second>sions?))(?=[ ,.])", m => $"{m.Groups["first"]}-{m.Groups["second"]}")),
        new("characters", "write l for the 1 of a year", ["CH-C004"], (t, d, r) => t.Replaced(d.Element, r, @"(?<![\w.–/-])19[3-7]\d(?![\w–/-])", m => "l" + m.Value[1..], notes: true)),
        new("characters", "drop a quotation mark", ["CH-C005"], (t, d, r) => t.Replaced(d.Element, r, "[“”]", _ => "")),
        new("characters", "turn a quotation mark straight", ["CH-C006"], (t, d, r) => t.Replaced(d.Element, r, "(?<=“[^“”]*)”", _ => "\"")),
        new("characters", "put a space before a comma", ["CH-C007"], (t, d, r) => t.Replaced(d.Element, r, @"(?<=\p{Ll}{3}), (?=\p{Ll})", _ => " , ")),
        new("characters", "write l for the 1 of a file number", ["CH-C008"], (t, d, r) => t.Replaced(d.Element, r, @"\b(?<before>\d{3}\.\d{2,4}/\d{1,2}[-–]\d*)1(?<behind>\d{2})\b", m => $"{m.Groups["before"]}l{m.Groups["behind"]}", notes: true)),

        new("editing", "leave a working label", ["CH-M001"], (t, d, r) => t.Replaced(d.Element, r, @"(?<=\p{Ll}{3})(?=\. )", _ => r.Next(2) == 0 ? " [check]" : " TK")),
        new("editing", "word an omission otherwise", ["CH-M002"], (t, d, r) => t.Replaced(d.Element, r, @"(?<=\p{Ll}{3}) (?=\p{Ll}{3})", _ => " [1 line not de-classified] ")),
    ];

    /// <summary>One of some; null where there are none.</summary>
    private static TeiElement? One(IEnumerable<TeiElement> elements, Random random) => elements.ToList() is { Count: > 0 } all ? all[random.Next(all.Count)] : null;

    /// <summary>Two of some; null where there are fewer.</summary>
    private static (TeiElement, TeiElement)? Two(IEnumerable<TeiElement> elements, Random random)
    {
        var all = elements.ToList();
        if (all.Count < 2) return null;
        var first = random.Next(all.Count);
        var second = random.Next(all.Count - 1);
        return (all[first], all[second < first ? second : second + 1]);
    }

    private static IEnumerable<TeiElement> Notes(Document document) => document.Element.Descendants(TeiNames.Note).Where(n => n.Id is not null && !n.Ancestors().Any(Document.IsNote));

    private static IEnumerable<TeiElement> Numbered(Document document) =>
        Notes(document).Where(n => n[TeiNames.Type] is null && n[TeiNames.Rend] is null && n[TeiNames.N] is { } number && number.All(char.IsAsciiDigit) && n.Parent?.Name != TeiNames.Head && n.Content().Length > 0);

    private static TeiElement? Source(Document document) => Notes(document).FirstOrDefault(n => n[TeiNames.Type] == TeiNames.TypeSource);

    private static int Label(SoundText text, TeiElement note) => Regex.Match(text.Text[note.ContentStart..note.ContentEnd], @"^\s*Source: ") is { Success: true } m ? note.ContentStart + m.Length : 0;

    private static TeiElement? Day(Document document) =>
        document.Element.Descendants(TeiNames.Dateline).SelectMany(l => l.Descendants(TeiNames.Date)).FirstOrDefault(x => x[TeiNames.When] is { Length: >= 10 } && x[TeiNames.From] is null && Regex.IsMatch(Document.Fold(x.Content()), @"^\w+ \d{1,2}, \d{4}"));

    private static string Shifted(string when) => $"{when[..8]}{(int.Parse(when[8..10]) > 14 ? "04" : "24")}{when[10..]}";

    private static IEnumerable<TeiElement> References(Document document) =>
        document.Element.Descendants(TeiNames.Ref).Where(f => Regex.IsMatch(f.Content(), @"^Document \d+$") && f[TeiNames.Target] is { } target && Regex.IsMatch(target, @"^#d\d+$") && target != "#" + document.Id);

    private static IEnumerable<TeiElement> Pages(SoundText text) => text.Volume.File.Root.Descendants(TeiNames.PageBreak).Where(p => p[TeiNames.N] is { } n && n.All(char.IsAsciiDigit));

    private static IEnumerable<TeiElement> Mentions(Document document) => document.Element.Descendants(TeiNames.PersName).Where(p => p[TeiNames.Corresp] is ['#', ..] && p.Nodes.Count == 1);

    private static IEnumerable<TeiElement> Entries(SoundText text) => text.Volume.Persons.Select(p => text.Volume.File.Root.Descendants(TeiNames.PersName).First(e => e.Id == p.Id));

    /// <summary>Whether a mention is one of many tagged by this last word, and no other stands beside it.</summary>
    private static bool IsUsual(SoundText text, TeiElement mention) =>
        text.Volume.File.Root.Descendants(TeiNames.PersName).Count(p => p[TeiNames.Corresp] == mention[TeiNames.Corresp] && p.Content() == mention.Content() && p.Ancestors().Any(a => a.IsDocument)) > 9
        && !Regex.IsMatch(text.Text[mention.End..(mention.End + 3)], @"^(?:[-–/]|\s\p{Lu})");

    /// <summary>Whether the words of a mention are the surname of the entry.</summary>
    private static bool NamesEntry(SoundText text, TeiElement mention) =>
        text.Volume.Persons.FirstOrDefault(p => "#" + p.Id == mention[TeiNames.Corresp]) is { } person && person.Name.Split(',')[0] == Document.Fold(mention.Content());

    private static TeiElement? Signed(Document document) => document.Element.Descendants(TeiNames.Signed).FirstOrDefault(s => s.Descendants(TeiNames.PersName).Any(p => p[TeiNames.Corresp] is not (null or "#p_AK1")));

    /// <summary>The attributes that date a document whatever its date line says.</summary>
    [GeneratedRegex(@"\sfrus:doc-dateTime-(?:min|max)=""[^""]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Instants();
}
