using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Html;

/// <summary>Turns the links of a page into targets of references: those of the series' site into volume and id, others as they are.</summary>
/// <param name="volume">The volume that the page is of; null when it is not known.</param>
internal sealed partial class HtmlLinks(string? volume)
{
    /// <summary>The target of a link; null for one that leads nowhere, to another part of the site, or within the page.</summary>
    public string? TargetOf(IElement link)
    {
        if (link.GetAttribute("href") is not { Length: > 0 } href || string.IsNullOrWhiteSpace(link.TextContent)) return null;
        if (InVolume().Match(href) is { Success: true } m)
        {
            if (m.Groups["id"].Value is not { Length: > 0 } id) return m.Groups["volume"].Value;
            var note = m.Groups["note"].Value;
            // A note's own id begins with that of its document.
            if (note.Length > 0) id = note.StartsWith(id, StringComparison.Ordinal) ? note : id + note;
            return m.Groups["volume"].Value == volume ? "#" + id : $"{m.Groups["volume"].Value}#{id}";
        }
        if (Beside().Match(href) is { Success: true } near) return volume is null ? null : "#" + near.Groups[1].Value;
        return href.StartsWith("https://", StringComparison.Ordinal) || href.StartsWith("http://", StringComparison.Ordinal) || href.StartsWith("mailto:", StringComparison.Ordinal) ? XmlCharacters.Clean(href) : null;
    }

    [GeneratedRegex(@"^(?:https?://[^/]+)?(?:\.\.)?/historicaldocuments/(?<volume>[a-z]+\d{4}[\w-]*)(?:/(?<id>[A-Za-z]+_?[\w-]*))?/?(?:#(?<note>(?:[a-z]\w*)?fn\w+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex InVolume();

    /// <summary>A document or page beside this one: <c>d117</c>, <c>pg_283</c>.</summary>
    [GeneratedRegex(@"^(d\d+[a-z]*|pg_\w+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();
}
