using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Editions;

namespace Chancery.Publishing.Text;

/// <summary>Documents as plain text for people: a paragraph a line, markers in brackets, notes at the end.</summary>
public static class PlainText
{
    /// <summary>A document of an edition as plain text.</summary>
    public static string Of(StoredDocument document) => Of(Stored.Element(document));

    /// <summary>A document as plain text.</summary>
    public static string Of(TeiElement div) => new ProseWriter(new PlainNotation(), div).Write();

    private sealed class PlainNotation : ProseNotation
    {
        public override string Text(string text) => text;

        public override string Heading(string text, int level) => text;

        public override string Italic(string text) => text;

        public override string Strong(string text) => text;

        public override string Marker(string label) => $"[{label}]";

        public override string Note(string label, string text) => $"[{label}] {text}";

        public override string PageMark(string page) => $"[Page {page}]";

        public override string Item(string text, int depth) => new string(' ', 2 * depth) + "• " + text;

        public override string Quote(string text) => "    " + text.Replace("\n", "\n    ", StringComparison.Ordinal);

        public override string Row(IReadOnlyList<string> cells, bool first) => string.Join("\t", cells);

        public override string Break => "\n";
    }
}

/// <summary>Documents as Markdown with footnotes.</summary>
public static class Markdown
{
    /// <summary>A document of an edition as Markdown.</summary>
    public static string Of(StoredDocument document) => Of(Stored.Element(document));

    /// <summary>A document as Markdown.</summary>
    public static string Of(TeiElement div) => new ProseWriter(new MarkdownNotation(), div).Write();

    private sealed class MarkdownNotation : ProseNotation
    {
        public override string Text(string text)
        {
            var escaped = new System.Text.StringBuilder(text.Length + 8);
            foreach (var c in text)
            {
                if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~') escaped.Append('\\');
                escaped.Append(c);
            }
            return escaped.ToString();
        }

        public override string Heading(string text, int level) => new string('#', level) + " " + text;

        public override string Italic(string text) => Around(text, "*");

        public override string Strong(string text) => Around(text, "**");

        public override string Marker(string label) => $"[^{Name(label)}]";

        public override string Note(string label, string text) => $"[^{Name(label)}]: {text.Replace("\n", "\n    ", StringComparison.Ordinal)}";

        public override string PageMark(string page) => $"\\[Page {Text(page)}\\]";

        public override string Item(string text, int depth) => new string(' ', 2 * depth) + "- " + text;

        public override string Quote(string text) => "> " + text.Replace("\n", "\n> ", StringComparison.Ordinal);

        public override string Row(IReadOnlyList<string> cells, bool first)
        {
            var row = $"| {string.Join(" | ", cells)} |";
            return first ? row + "\n|" + string.Concat(cells.Select(_ => " --- |")) : row;
        }

        public override string Break => "\\\n";

        /// <summary>The name of a footnote holds no mark that would end it or begin another.</summary>
        private static string Name(string label) => string.Concat(label.Select(c => char.IsLetterOrDigit(c) || c is '*' or '†' or '‡' or '§' or '.' or '-' ? c : '-'));

        /// <summary>Marks belong to the words, not to the white space around them.</summary>
        private static string Around(string text, string mark)
        {
            var words = text.Trim();
            if (words.Length == 0) return text;
            var from = text.IndexOf(words, StringComparison.Ordinal);
            return text[..from] + mark + words + mark + text[(from + words.Length)..];
        }
    }
}

internal static class Stored
{
    /// <summary>The div of a stored document.</summary>
    public static TeiElement Element(StoredDocument document)
    {
        var read = TeiReader.Read(new SourceText($"{document.Volume}/{document.Id}", document.Tei));
        return read.File?.Root ?? throw new InvalidDataException($"The edition's copy of {document.Volume}/{document.Id} cannot be read: {read.Failure!.Message}");
    }
}
