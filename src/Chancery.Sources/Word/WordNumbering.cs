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
    private readonly Dictionary<int, Instance> _instances = [];
    private readonly Dictionary<(int List, int Level), int> _counts = [];
    private readonly WordStyles _styles;

    public WordNumbering(MainDocumentPart main, WordStyles styles)
    {
        _styles = styles;
        if (main.NumberingDefinitionsPart?.Numbering is not { } numbering) return;
        var definitions = numbering.Elements<AbstractNum>().Where(a => a.AbstractNumberId is not null).GroupBy(a => a.AbstractNumberId!.Value).ToDictionary(g => g.Key, g => g.First());
        foreach (var number in numbering.Elements<NumberingInstance>())
        {
            if (number.NumberID?.Value is not { } id || number.AbstractNumId?.Val?.Value is not { } definition || !definitions.TryGetValue(definition, out var levels)) continue;
            // Lists of one definition count on together; one that says where it starts counts by itself.
            var starts = number.Elements<LevelOverride>().Where(o => o.LevelIndex is not null && o.StartOverrideNumberingValue?.Val is not null).ToDictionary(o => o.LevelIndex!.Value, o => o.StartOverrideNumberingValue!.Val!.Value);
            var instance = new Instance(starts.Count > 0 ? -1 - id : definition, starts);
            foreach (var level in levels.Elements<Level>())
                if (level.LevelIndex?.Value is { } index) instance.Levels.TryAdd(index, level);
            foreach (var own in number.Elements<LevelOverride>())
                if (own.LevelIndex?.Value is { } index && own.GetFirstChild<Level>() is { } level) instance.Levels[index] = level;
            _instances.TryAdd(id, instance);
        }
    }

    private sealed record Instance(int List, Dictionary<int, int> Starts)
    {
        public Dictionary<int, Level> Levels { get; } = [];

        public int StartOf(int level) => Starts.TryGetValue(level, out var start) ? start : Levels.GetValueOrDefault(level)?.StartNumberingValue?.Val?.Value ?? 1;
    }

    /// <summary>What Word prints before a paragraph: a number, <c>•</c> for a bullet, or null for nothing.</summary>
    public string? Before(Paragraph paragraph)
    {
        var (number, index) = _styles.NumberingOf(paragraph);
        if (!_instances.TryGetValue(number, out var instance) || !instance.Levels.TryGetValue(index, out var level)) return null;
        var format = level.NumberingFormat?.Val?.Value;
        if (format == NumberFormatValues.Bullet) return "•";
        if (format == NumberFormatValues.None) return null;
        var list = instance.List;
        _counts[(list, index)] = _counts.TryGetValue((list, index), out var count) ? count + 1 : instance.StartOf(index);
        foreach (var deeper in _counts.Keys.Where(k => k.List == list && k.Level > index).ToList()) _counts.Remove(deeper);
        var printed = new StringBuilder(level.LevelText?.Val?.Value ?? "");
        for (var i = 0; i <= index; i++)
        {
            if (!instance.Levels.TryGetValue(i, out var upper)) continue;
            var value = _counts.TryGetValue((list, i), out var counted) ? counted : instance.StartOf(i);
            printed.Replace("%" + (i + 1).ToString(CultureInfo.InvariantCulture), Printed(value, upper.NumberingFormat?.Val?.Value));
        }
        return printed.ToString() is { Length: > 0 } text ? text : null;
    }

    /// <summary>A number in a format of Word.</summary>
    public static string Printed(int value, NumberFormatValues? format)
    {
        // No printed letters or Roman digits go beyond some thousands; a file may ask for a billion.
        if (value is < 1 or > 5000) return value.ToString(CultureInfo.InvariantCulture);
        if (format == NumberFormatValues.LowerLetter) return Letters(value).ToLowerInvariant();
        if (format == NumberFormatValues.UpperLetter) return Letters(value);
        if (format == NumberFormatValues.LowerRoman) return RomanNumerals.Of(value).ToLowerInvariant();
        if (format == NumberFormatValues.UpperRoman) return RomanNumerals.Of(value);
        if (format == NumberFormatValues.Chicago) return new string("*†‡§"[(value - 1) % 4], (value - 1) / 4 + 1);
        return value.ToString(CultureInfo.InvariantCulture);
    }

    private static string Letters(int value) => new((char)('A' + (value - 1) % 26), (value - 1) / 26 + 1);
}
