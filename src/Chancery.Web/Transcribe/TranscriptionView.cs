using System.Globalization;
using Chancery.Documents;
using Chancery.Editions.Checks;
using Chancery.Facts;
using Chancery.Publishing.Html;
using Chancery.Web.Layout;
using Chancery.Web.Reading;

namespace Chancery.Web.Transcribe;

/// <summary>What became of a text: the documents found, the one shown, and the findings.</summary>
/// <param name="Given">The text or file as it was given.</param>
/// <param name="Proof">What was read, and what is to be said of it.</param>
/// <param name="Shown">Index of the document shown.</param>
/// <param name="Html">It as HTML; null when there is none.</param>
/// <param name="Facts">Its facts; null when there is none.</param>
public sealed record TranscriptionView(GivenText Given, Proof Proof, int Shown, DocumentHtml? Html, DocumentFacts? Facts)
{
    /// <summary>The text; null for a file that is none (a Word file, a PDF, a book).</summary>
    public string? Text => Proof.Text?.Text;

    /// <summary>The documents.</summary>
    public IReadOnlyList<Document> Documents => Proof.Transcribed.Documents;

    /// <summary>Shows a document of a proof.</summary>
    /// <param name="given">The text or file as it was given.</param>
    /// <param name="proof">What was read.</param>
    /// <param name="show">Which document, counted from 1; the first where it is none.</param>
    internal static TranscriptionView Of(GivenText given, Proof proof, string? show)
    {
        var documents = proof.Transcribed.Documents;
        if (documents.Count == 0) return new TranscriptionView(given, proof, 0, null, null);
        var shown = int.TryParse(show, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 && n <= documents.Count ? n - 1 : 0;
        var here = documents[shown].Element.Descendants().Select(e => e.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var marks = DocumentMarks.OfFindings([.. proof.Findings.Where(f => f.Document == shown).Select(Stored)]);
        return new TranscriptionView(given, proof, shown, HtmlRenderer.Render(documents[shown].Element, To, marks: [.. marks]), FactReader.Read(documents[shown], proof.Transcribed.Volume));

        Link To(string target)
        {
            if (target.StartsWith('#') && here.Contains(target[1..])) return new Link("#" + Uri.EscapeDataString(target[1..]));
            if (Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return new Link(uri!.AbsoluteUri);
            return new Link(null, "the text alone does not hold its target");
        }
    }

    /// <summary>A finding as the marks of a page know it.</summary>
    internal static StoredFinding Stored(ProofFinding found) => new("", found.Finding, found.Fingerprint);
}
