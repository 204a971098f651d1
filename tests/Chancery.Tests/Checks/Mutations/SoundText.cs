using System.Text.RegularExpressions;
using Chancery.Checks;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Tests.Checks.Mutations;

/// <summary>A volume as it stands, what the rules find in it, and the documents in which they find nothing.</summary>
internal sealed class SoundText
{
    private readonly Dictionary<(string Rule, string? Document, string Message), int> _found;

    public SoundText(string name, string text)
    {
        (Name, Text) = (name, text);
        Volume = new Volume(TeiReader.Read(new SourceText(name, text)).File!);
        var found = Check(text);
        _found = Counted(found);
        var faulty = found.Where(f => f.Severity != Severity.Advice).Select(f => f.DocumentId).ToHashSet();
        Clean = [.. Volume.Documents.Where(d => !faulty.Contains(d.Id))];
    }

    public string Name { get; }

    public string Text { get; }

    public Volume Volume { get; }

    public IReadOnlyList<Document> Clean { get; }

    /// <summary>Whether a changed text breaks one of some rules where the sound one does not.</summary>
    public bool IsFound(string mutated, IReadOnlyCollection<string> rules) =>
        Counted(Check(mutated).Where(f => rules.Contains(f.Rule))).Any(f => f.Value > _found.GetValueOrDefault(f.Key));

    /// <summary>The text with other words at a place.</summary>
    public string With(int start, int end, string words) => string.Concat(Text.AsSpan(0, start), words, Text.AsSpan(end));

    /// <summary>The text without an element.</summary>
    public string Without(TeiElement element) => With(element.Start, element.End, "");

    /// <summary>The text with another value of an attribute; null for no attribute at all.</summary>
    public string With(TeiElement element, string attribute, string? value)
    {
        var tag = Text[element.Start..element.ContentStart];
        var m = Regex.Match(tag, $"\\s{Regex.Escape(attribute)}\\s*=\\s*(\"[^\"]*\"|'[^']*')");
        Assert.True(m.Success);
        return With(element.Start + m.Index, element.Start + m.Index + m.Length, value is null ? "" : $" {attribute}=\"{value}\"");
    }

    /// <summary>The text with two values of an attribute exchanged.</summary>
    public string Swapped(TeiElement first, TeiElement second, string attribute)
    {
        var (later, earlier) = first.Start > second.Start ? (first, second) : (second, first);
        var behind = With(later, attribute, earlier[attribute]);
        var before = With(earlier, attribute, later[attribute]);
        // What stands before the later tag is as in the second text, what follows as in the first.
        return string.Concat(before.AsSpan(0, before.Length - (Text.Length - later.Start)), behind.AsSpan(later.Start));
    }

    /// <summary>The text with words of a document replaced, at one of the places that a pattern finds outside tags and notes; null where it finds none.</summary>
    public string? Replaced(TeiElement within, Random random, string pattern, Func<Match, string> by, bool notes = false)
    {
        var places = new List<(int At, Match Match)>();
        foreach (var node in Texts(within, notes))
            foreach (Match m in Regex.Matches(Text[node.Start..node.End], pattern, RegexOptions.CultureInvariant)) places.Add((node.Start, m));
        if (places.Count == 0) return null;
        var (at, match) = places[random.Next(places.Count)];
        return With(at + match.Index, at + match.Index + match.Length, by(match));
    }

    private static IEnumerable<TeiText> Texts(TeiElement element, bool notes)
    {
        foreach (var node in element.Nodes)
        {
            if (node is TeiText text) yield return text;
            else if (node is TeiElement child && (notes || !Document.IsNote(child)))
                foreach (var inner in Texts(child, notes)) yield return inner;
        }
    }

    private IReadOnlyList<Finding> Check(string text)
    {
        var result = TeiReader.Read(new SourceText(Name, text));
        var volume = new Volume(result.File ?? throw new InvalidOperationException($"{result.Failure!.Where}: {result.Failure.Message}"));
        var check = Chancery.Checks.Check.Run(volume, [.. volume.Documents], Rules.All);
        var holdings = new Holdings();
        if (check.Holding is { } holding) holdings.Add(holding);
        return [.. check.Findings, .. check.Questions.Select(q => CheckedText.Rule(q.Finding.Rule).Answer(q.Asked, holdings) is { } message ? q.Finding with { Message = message } : null).OfType<Finding>()];
    }

    private static Dictionary<(string, string?, string), int> Counted(IEnumerable<Finding> findings) =>
        findings.GroupBy(f => (f.Rule, f.DocumentId, f.Words + f.Message)).ToDictionary(g => g.Key, g => g.Count());
}
