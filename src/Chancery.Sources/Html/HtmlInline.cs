using AngleSharp.Dom;
using Chancery.Documents.Tei;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Html;

/// <summary>Collects the words of a block of HTML.</summary>
internal sealed class HtmlInline : InlineBuilder
{
    /// <summary>Whether the sign that links a note to its marker stood before the words and was left out.</summary>
    public bool LeftOut { get; private set; }

    /// <summary>The words of a note without the link back to its marker.</summary>
    /// <param name="node">The note, or a part of it.</param>
    /// <param name="links">What its links lead to.</param>
    /// <param name="returns">Whether a link leads back to the marker.</param>
    public void AppendNote(INode node, HtmlLinks links, Func<IElement, bool> returns)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) Append(text.Data);
            else if (child is IElement { LocalName: "br" or "p" or "div" or "li" or "dt" or "dd" or "tr" or "td" or "th" or "blockquote" } broken)
            {
                Fold(" ");
                AppendNote(broken, links, returns);
                Fold(" ");
            }
            else if (child is IElement back && back.TextContent.Trim().Length <= 6 && returns(back)) LeftOut |= !HasWords && back.TextContent.Trim().Length > 0;
            else if (child is IElement element && !IsReturn(element))
            {
                var from = Length;
                AppendNote(element, links, returns);
                if (element.LocalName == "a" && links.TargetOf(element) is { } target) AddSpan(from, TeiNames.Ref, (TeiNames.Target, target));
            }
        }
    }

    private static bool IsReturn(IElement element) =>
        element.LocalName == "a" && (element.ClassList.Contains("fn-back") || element.GetAttribute("role") == "doc-backlink" || element.GetAttribute("rev") == "footnote" || element.GetAttribute("href")?.Contains('#', StringComparison.Ordinal) == true && element.TextContent.Trim() is "" or "↩" or "↩︎" or "^" or "↑" or "⏎" or "back" or "Back");
}
