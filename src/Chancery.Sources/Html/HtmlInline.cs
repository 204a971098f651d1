using AngleSharp.Dom;
using Chancery.Documents.Tei;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Html;

/// <summary>Collects the words of a block of HTML.</summary>
internal sealed class HtmlInline : InlineBuilder
{
    /// <summary>The words of a note without the link back to its marker.</summary>
    public void AppendNote(INode node, HtmlLinks links)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) Append(text.Data);
            else if (child is IElement { LocalName: "br" or "p" or "div" or "li" or "dt" or "dd" or "tr" or "td" or "th" or "blockquote" } broken)
            {
                Fold(" ");
                AppendNote(broken, links);
                Fold(" ");
            }
            else if (child is IElement element && !IsReturn(element))
            {
                var from = Length;
                AppendNote(element, links);
                if (element.LocalName == "a" && links.TargetOf(element) is { } target) AddSpan(from, TeiNames.Ref, (TeiNames.Target, target));
            }
        }
    }

    private static bool IsReturn(IElement element) =>
        element.LocalName == "a" && (element.ClassList.Contains("fn-back") || element.GetAttribute("role") == "doc-backlink" || element.GetAttribute("rev") == "footnote" || element.GetAttribute("href")?.Contains('#', StringComparison.Ordinal) == true && element.TextContent.Trim() is "" or "↩" or "↩︎" or "^" or "↑" or "⏎" or "back" or "Back");
}
