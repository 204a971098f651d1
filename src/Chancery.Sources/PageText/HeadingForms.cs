using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Documents.Grammar;

namespace Chancery.Sources.PageText;

/// <summary>Says where a line was taken for a document's heading only because it stands first.</summary>
internal static partial class HeadingForms
{
    private const int WordsShown = 60;

    /// <summary>A heading has a number, or a file line before it, or names a kind of document, or a sender and a receiver, or has a date line behind it.</summary>
    public static void Check(PageDocument document, SourceText source, List<Finding> findings)
    {
        if (document.Number is not null || document.HasFileLine || document.Blocks.Find(b => b.Role == BlockRole.Heading) is not { } heading) return;
        if (DocumentKinds.Of(heading.Text) != DocumentKinds.Other || FromTo().IsMatch(heading.Text) || document.Blocks.Exists(b => b.Role == BlockRole.DateLine && b.Depth == 0)) return;
        findings.Add(new Finding("CH-T108", Severity.Advice, "The first line has neither a number nor a form that headings have; it was read as the heading, since it stands first.", source.PositionOf(heading.Offset), Words: heading.Text.Length > WordsShown ? heading.Text[..WordsShown] : heading.Text));
    }

    [GeneratedRegex(@"\S to \p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();
}
