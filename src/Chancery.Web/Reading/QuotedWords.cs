using System.Globalization;
using System.Text;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Editions;
using Chancery.Editions.Quotations;
using Chancery.Facts;
using Chancery.Facts.Reading;
using Chancery.Publishing.Citations;
using Chancery.Publishing.Html;

namespace Chancery.Web.Reading;

/// <summary>The quoted words that the address of a document asks for.</summary>
/// <param name="Asked">The words as asked for.</param>
/// <param name="Passage">Where they stand; null when they do not stand in the document so.</param>
/// <param name="After">The id of the page behind which they were asked for; empty for none.</param>
public sealed record QuotedWords(string Asked, QuotedPassage? Passage, string After = "")
{
    /// <summary>The id of the passage on the page of the document.</summary>
    public const string Id = "quote";

    private const int WordsOfFragment = 5;

    /// <summary>The first printed page of the passage; null when it is not known.</summary>
    public string? FirstPage { get; private init; }

    /// <summary>Whether that page is inferred.</summary>
    public bool IsPageInferred { get; private init; }

    /// <summary>The citation of the document with the page of the passage in place of its own.</summary>
    public DocumentCitation? Citation { get; private init; }

    /// <summary>Where the words are highlighted.</summary>
    internal IReadOnlyList<Highlight> Highlights => Passage is null ? [] : [new Highlight(Id, "quoted", Passage.Places)];

    /// <summary>Looks for quoted words in a document.</summary>
    internal static QuotedWords Find(Document document, ReadingAddress asked, StoredDocument stored, DocumentFacts facts, DocumentCitation citation)
    {
        var words = asked.Quote;
        if (QuotedPassage.Find(document, words, OffsetOf(document, asked.After)) is not { } passage) return new QuotedWords(words, null);
        var first = passage.FirstPage ?? (stored.StartPage is { Length: > 0 } start ? start : null);
        var inferred = first is not null && facts.Pages.Any(p => p.N == first && p.Degree == "inferred");
        var last = passage.LastPage ?? first;
        if (passage.Note is not null) last = first;
        return new QuotedWords(words, passage, passage.Times > 1 ? asked.After : "")
        {
            FirstPage = first,
            IsPageInferred = inferred,
            Citation = citation with { FirstPage = inferred ? null : Cited(first, passage), LastPage = inferred ? null : Cited(last, passage) },
        };
    }

    /// <summary>The address of the passage.</summary>
    /// <param name="document">The address of its document.</param>
    public string Address(string document) => $"{document}?quote={Uri.EscapeDataString(Asked)}{(After.Length > 0 ? "&after=" + Uri.EscapeDataString(After) : "")}#{Id}";

    /// <summary>Where what bears an id of the page stands in the source: an element of that id, a page break, a block as the facts count them; 0 where nothing does.</summary>
    private static int OffsetOf(Document document, string id)
    {
        if (id.Length == 0) return 0;
        foreach (var e in document.Element.Descendants())
            if (e.Id == id || e.Name == TeiNames.PageBreak && e.Id is null && id == "pg_" + e[TeiNames.N]?.Trim()) return e.Start;
        return DocumentOutline.Read(document).Blocks.FirstOrDefault(b => id == string.Create(CultureInfo.InvariantCulture, $"{(b.Part < 0 ? "" : $"a{b.Part + 1}")}p{b.Index}"))?.Element.Start ?? 0;
    }

    /// <summary>The part of an address that lets a browser find the passage in a page of another site.</summary>
    public string TextFragment()
    {
        var words = (Passage?.Printed ?? Asked).Split(" … ").SelectMany(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var fragment = new StringBuilder("#:~:text=");
        if (words.Count <= 2 * WordsOfFragment) return fragment.Append(Escaped(words)).ToString();
        return fragment.Append(Escaped(words.Take(WordsOfFragment))).Append(',').Append(Escaped(words.Skip(words.Count - WordsOfFragment))).ToString();
    }

    private static string Escaped(IEnumerable<string> words) => Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);

    /// <summary>A page of a citation: <c>8</c>, for words of a note <c>8n3</c>.</summary>
    private static string? Cited(string? page, QuotedPassage passage) => (page, passage) switch
    {
        (null, _) => null,
        (_, { In: "source" }) => page + ", source note",
        (_, { Note: { Length: > 0 } marker }) when marker.All(char.IsAsciiDigit) => $"{page}n{marker}",
        (_, { Note: not null }) => page + "n",
        _ => page,
    };
}
