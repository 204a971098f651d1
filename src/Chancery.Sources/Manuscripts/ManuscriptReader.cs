using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Sources.Decoding;
using Chancery.Sources.Word;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Sources.Manuscripts;

/// <summary>Reads manuscripts: text and Markdown with blank lines between paragraphs, and Word files with footnotes and endnotes. Nothing is taken to be a document of an edition.</summary>
public static partial class ManuscriptReader
{
    /// <summary>Reads a manuscript.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="bytes">Its bytes.</param>
    public static Manuscript Read(string name, byte[] bytes)
    {
        if (bytes is [(byte)'P', (byte)'K', 3, 4, ..]) return Word(name, bytes);
        var decoded = SourceDecoder.Decode(name, bytes);
        return decoded.Source is { } source ? new Manuscript(Paragraphs(source)) : new Manuscript([], decoded.Finding);
    }

    private static List<ManuscriptParagraph> Paragraphs(SourceText source)
    {
        var (text, notes) = (new List<ManuscriptParagraph>(), new List<ManuscriptParagraph>());
        var open = new StringBuilder();
        var first = 0;
        for (var line = 0; line <= source.LineStarts.Count; line++)
        {
            var words = line == source.LineStarts.Count ? "" : LineOf(source, line);
            if (words.Length > 0 && !NoteStart().IsMatch(words))
            {
                if (open.Length == 0) first = line + 1;
                // The sign of a quoted block is not part of its words.
                open.Append(words.TrimStart('>', ' ')).Append(' ');
                continue;
            }
            End();
            if (words.Length == 0) continue;
            first = line + 1;
            open.Append(words).Append(' ');
        }
        return [.. text, .. notes];

        void End()
        {
            var folded = Documents.Document.Fold(open.ToString());
            open.Clear();
            if (folded.Length == 0) return;
            if (NoteStart().Match(folded) is { Success: true } note) notes.Add(new ManuscriptParagraph(folded[note.Length..], $"note {note.Groups["n"].Value}", first));
            else text.Add(new ManuscriptParagraph(folded, string.Create(CultureInfo.InvariantCulture, $"paragraph {text.Count + 1}"), first));
        }
    }

    private static string LineOf(SourceText source, int line)
    {
        var end = line + 1 < source.LineStarts.Count ? source.LineStarts[line + 1] : source.Text.Length;
        return source.Text[source.LineStarts[line]..end].Trim();
    }

    private static Manuscript Word(string name, byte[] bytes)
    {
        try
        {
            if (WordParts.Refusal(bytes) is { } reason) return Refused(name, reason);
            using var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
            if (word.MainDocumentPart is not { Document.Body: { } body } main) return Refused(name, "it has no main part.");
            var numbers = new Dictionary<long, int>();
            foreach (var note in Printed(main.FootnotesPart?.Footnotes?.Elements<Footnote>())) numbers.TryAdd(note.Id?.Value ?? 0, numbers.Count + 1);
            var read = new List<ManuscriptParagraph>();
            foreach (var paragraph in body.Descendants<Paragraph>())
                if (TextOf(paragraph, numbers) is { Length: > 0 } text) read.Add(new ManuscriptParagraph(text, string.Create(CultureInfo.InvariantCulture, $"paragraph {read.Count + 1}"), 0));
            read.AddRange(Notes(main.FootnotesPart?.Footnotes?.Elements<Footnote>(), "note"));
            read.AddRange(Notes(main.EndnotesPart?.Endnotes?.Elements<Endnote>(), "endnote"));
            return new Manuscript(read);
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or IOException or FormatException or ArgumentException)
        {
            return Refused(name, e.Message);
        }
    }

    /// <summary>The notes but for those that draw the rule above them.</summary>
    private static IEnumerable<FootnoteEndnoteType> Printed(IEnumerable<FootnoteEndnoteType>? notes) => notes?.Where(n => n.Type is null || n.Type.Value == FootnoteEndnoteValues.Normal) ?? [];

    /// <summary>The notes counted from 1.</summary>
    private static IEnumerable<ManuscriptParagraph> Notes(IEnumerable<FootnoteEndnoteType>? notes, string kind)
    {
        var number = 0;
        foreach (var note in Printed(notes))
        {
            number++;
            if (Documents.Document.Fold(string.Join(' ', note.Descendants<Paragraph>().Select(p => TextOf(p, null)))) is { Length: > 0 } text) yield return new ManuscriptParagraph(text, string.Create(CultureInfo.InvariantCulture, $"{kind} {number}"), 0);
        }
    }

    /// <summary>The words as they stand when all changes are accepted; the marker of a footnote as <c>[^3]</c>.</summary>
    private static string TextOf(Paragraph paragraph, Dictionary<long, int>? numbers)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            if (element is FootnoteReference { Id.Value: var id } && numbers?.GetValueOrDefault(id) is { } number) text.Append(CultureInfo.InvariantCulture, $"[^{number}]");
            if (element is Text words && !element.Ancestors<DeletedRun>().Any()) text.Append(words.Text);
            else if (element is TabChar or Break) text.Append(' ');
            else if (element is NoBreakHyphen) text.Append('\u2011');
        }
        return Documents.Document.Fold(text.ToString());
    }

    private static Manuscript Refused(string name, string reason) => new([], new Finding("CH-X011", Severity.Error, $"This Word file cannot be read: {reason}", new SourcePosition(name, 0, 0)));

    /// <summary><c>[^3]: </c> of Markdown.</summary>
    [GeneratedRegex(@"^\[\^(?<n>[^\]\s]+)\]:\s*", RegexOptions.CultureInvariant)]
    private static partial Regex NoteStart();
}
