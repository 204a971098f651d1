using System.Security;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Repairing;

/// <summary>The repairs that rules offer, each of one exact place.</summary>
internal static class Mend
{
    /// <summary>Sets an attribute that the element has or has not.</summary>
    public static Repair Set(TeiElement element, string attribute, string value)
    {
        var escaped = SecurityElement.Escape(value);
        return StartTag.ValueOf(element, attribute) is { } old
            ? Replace(element.File, old.Start, old.End, escaped, $"Set {attribute} to {value}.")
            : Replace(element.File, StartTag.EndOf(element), StartTag.EndOf(element), $" {attribute}=\"{escaped}\"", $"Add {attribute}=\"{value}\".");
    }

    /// <summary>Gives an attribute another name and value.</summary>
    public static Repair Rename(TeiElement element, string attribute, string name, string value)
    {
        var (old, to) = (StartTag.NameOf(element, attribute)!.Value, StartTag.ValueOf(element, attribute)!.Value);
        var quote = element.File.Source.Text[to.Start - 1];
        return Replace(element.File, old.Start, to.End, $"{name}={quote}{SecurityElement.Escape(value)}", $"Rename {attribute} to {name}.");
    }

    /// <summary>Takes characters out of running text; nothing where markup stands between them.</summary>
    public static IReadOnlyList<Repair> Remove(TextRun run, int start, int length, string title) => Replace(run, start, length, "", title);

    /// <summary>Puts markup around running text; nothing where markup stands between its characters.</summary>
    public static IReadOnlyList<Repair> Wrap(TextRun run, int start, int length, string open, string close, string title)
    {
        var (from, to) = run.OffsetsOf(start, length);
        return Replace(run, start, length, open + run.Element.File.Source.Text[from..to] + close, title);
    }

    /// <summary>Replaces running text; nothing where markup stands between its characters.</summary>
    public static IReadOnlyList<Repair> Replace(TextRun run, int start, int length, string text, string title)
    {
        var (from, to) = run.OffsetsOf(start, length);
        return run.Element.File.Source.Text.AsSpan(from, to - from).Contains('<') ? [] : [Replace(run.Element.File, from, to, text, title)];
    }

    /// <summary>Puts text in before an element.</summary>
    public static Repair InsertBefore(TeiElement element, string text, string title) => Replace(element.File, element.Start, element.Start, text, title);

    private static Repair Replace(TeiFile file, int start, int end, string text, string title) => new(title, file.Source.PositionOf(start, end - start), file.Source.PositionOf(end), text);
}
