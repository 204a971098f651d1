using System.Globalization;
using System.Text;
using Chancery.Documents.Grammar;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Sources.Word;

/// <summary>
/// The numbers and bullets that Word counts itself and does not keep as text. Source: ISO/IEC 29500-1, 17.9 (numbering).
/// </summary>
internal sealed class WordNumbering
{
    private readonly Dictionary<(int Number, int Level), Level> _levels = [];
    private readonly Dictionary<(int Number, int Level), int> _counts = [];

    public WordNumbering(MainDocumentPart main)
    {
        if (main.NumberingDefinitionsPart?.Numbering is not { } numbering) return;
        var definitions = numbering.Elements<AbstractNum>().Where(a => a.AbstractNumberId is not null).GroupBy(a => a.AbstractNumberId!.Value).ToDictionary(g => g.Key, g => g.First());
        foreach (var instance in numbering.Elements<NumberingInstance>())
        {
            if (instance.NumberID?.Value is not { } number || instance.AbstractNumId?.Val?.Value is not { } definition || !definitions.TryGetValue(definition, out var levels)) continue;
            foreach (var level in levels.Elements<Level>())
                if (level.LevelIndex?.Value is { } index) _levels.TryAdd((number, index), level);
        }
    }

    /// <summary>What Word prints before a paragraph: a number, <c>•</c> for a bullet, or null for nothing.</summary>
    public string? Before(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.NumberingProperties is not { } properties || properties.NumberingId?.Val?.Value is not { } number || number == 0) return null;
        var index = properties.NumberingLevelReference?.Val?.Value ?? 0;
        if (!_levels.TryGetValue((number, index), out var level)) return null;
        if (level.NumberingFormat?.Val?.Value is { } format && format == NumberFormatValues.Bullet) return "•";
        if (level.NumberingFormat?.Val?.Value is { } none && none == NumberFormatValues.None) return null;
        _counts[(number, index)] = _counts.TryGetValue((number, index), out var count) ? count + 1 : Start(level);
        foreach (var deeper in _counts.Keys.Where(k => k.Number == number && k.Level > index).ToList()) _counts.Remove(deeper);
        var printed = new StringBuilder(level.LevelText?.Val?.Value ?? "");
        for (var i = 0; i <= index; i++)
        {
            if (!_levels.TryGetValue((number, i), out var upper)) continue;
            var value = _counts.GetValueOrDefault((number, i), Start(upper));
            printed.Replace("%" + (i + 1).ToString(CultureInfo.InvariantCulture), Printed(value, upper.NumberingFormat?.Val?.Value));
        }
        return printed.ToString() is { Length: > 0 } text ? text : null;
    }

    private static int Start(Level level) => level.StartNumberingValue?.Val?.Value ?? 1;

    private static string Printed(int value, NumberFormatValues? format)
    {
        if (format == NumberFormatValues.LowerLetter) return Letters(value).ToLowerInvariant();
        if (format == NumberFormatValues.UpperLetter) return Letters(value);
        if (format == NumberFormatValues.LowerRoman) return RomanNumerals.Of(value).ToLowerInvariant();
        return format == NumberFormatValues.UpperRoman ? RomanNumerals.Of(value) : value.ToString(CultureInfo.InvariantCulture);
    }

    private static string Letters(int value) => new((char)('A' + (value - 1) % 26), (value - 1) / 26 + 1);
}
