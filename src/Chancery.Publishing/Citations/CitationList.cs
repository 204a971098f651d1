using System.Text;

namespace Chancery.Publishing.Citations;

/// <summary>The forms of a list of citations, each with its content type and the ending of its file.</summary>
public static class CitationList
{
    /// <summary>The forms by name: <c>ris</c>, <c>bib</c>, <c>csl</c>, and <c>txt</c> for a bibliography in words.</summary>
    public static IReadOnlyDictionary<string, (string Type, string Ending)> Forms { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["ris"] = ("application/x-research-info-systems; charset=utf-8", "ris"),
        ["bib"] = ("application/x-bibtex; charset=utf-8", "bib"),
        ["csl"] = ("application/vnd.citationstyles.csl+json; charset=utf-8", "json"),
        ["txt"] = ("text/plain; charset=utf-8", "txt"),
    };

    /// <summary>Citations as a file.</summary>
    /// <param name="citations">The citations; a bibliography in words is put in the order of its entries.</param>
    /// <param name="form">One of <see cref="Forms"/>.</param>
    public static byte[] Of(IEnumerable<DocumentCitation> citations, string form) => Encoding.UTF8.GetBytes(form switch
    {
        "ris" => string.Concat(citations.Select(Ris.Of)),
        "bib" => string.Join('\n', citations.Select(BibTeX.Of)),
        "txt" => string.Concat(citations.Select(c => Chicago.Plain(Chicago.Bibliography(c)) + "\n").Order(StringComparer.OrdinalIgnoreCase)),
        _ => CslJson.Of(citations),
    });
}
