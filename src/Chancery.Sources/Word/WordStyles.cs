using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Sources.Word;

/// <summary>What the styles of a Word file give its paragraphs, the styles that they are based on among them.</summary>
internal sealed class WordStyles
{
    /// <summary>Styles based on one another more often than this are taken for a circle.</summary>
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> _styles;

    public WordStyles(MainDocumentPart main) =>
        _styles = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? []).Where(s => s.StyleId?.Value is not null).GroupBy(s => s.StyleId!.Value!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>The level of a heading, 1 the highest; 0 for a paragraph whose style is none.</summary>
    public int LevelOf(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } own && own < 9) return own + 1;
        if (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is not { } id) return 0;
        foreach (var style in Chain(paragraph))
        {
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level && level < 9) return level + 1;
            if (ByName(style.StyleName?.Val?.Value) is var named and > 0) return named;
        }
        return ByName(id);
    }

    /// <summary>The list that a paragraph belongs to and its level in it; 0 for none.</summary>
    public (int Number, int Level) NumberingOf(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        int? number = own?.NumberingId?.Val?.Value, level = own?.NumberingLevelReference?.Val?.Value;
        foreach (var style in Chain(paragraph))
        {
            if (number is not null) break;
            number = style.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value;
            level ??= style.StyleParagraphProperties?.NumberingProperties?.NumberingLevelReference?.Val?.Value;
        }
        return (number ?? 0, level ?? 0);
    }

    private IEnumerable<Style> Chain(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++, id = style.BasedOn?.Val?.Value) yield return style;
    }

    private static int ByName(string? name)
    {
        if (name is null) return 0;
        if (name.Equals("title", StringComparison.OrdinalIgnoreCase)) return 1;
        if (!name.StartsWith("heading", StringComparison.OrdinalIgnoreCase)) return 0;
        return name[^1] is >= '1' and <= '9' ? name[^1] - '0' : 1;
    }
}
