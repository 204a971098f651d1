using AngleSharp.Dom;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Html;

/// <summary>Collects the words of a block of HTML.</summary>
internal sealed class HtmlInline : InlineBuilder
{
    /// <summary>The words of a note without the link back to its marker.</summary>
    public void AppendNote(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) Append(text.Data);
            else if (child is IElement { LocalName: "br" or "p" or "div" } broken)
            {
                Fold(" ");
                AppendNote(broken);
                Fold(" ");
            }
            else if (child is IElement element && !IsReturn(element)) AppendNote(element);
        }
    }

    private static bool IsReturn(IElement element) =>
        element.LocalName == "a" && (element.ClassList.Contains("fn-back") || element.GetAttribute("href")?.Contains('#', StringComparison.Ordinal) == true && element.TextContent.Trim() is "" or "↩" or "↩︎" or "^" or "↑" or "⏎" or "back" or "Back");
}
