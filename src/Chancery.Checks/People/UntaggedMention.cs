using System.Buffers;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Facts.People.Names;

namespace Chancery.Checks.People;

/// <summary>A name that the volume tags as a rule stands without a tag.</summary>
public sealed class UntaggedMention() : Rule("CH-L004", Severity.Warning, RuleScope.Volume, "A name that the volume tags as a rule stands without a tag")
{
    /// <summary>A name is tagged as a rule where so many mentions are for one that is not; a single one is a slip beside <see cref="LeastTagged"/>.</summary>
    private const int TaggedForOne = 19, LeastTagged = 8;

    /// <summary>Names with fewer letters are not looked for.</summary>
    private const int Shortest = 4;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n.,;:()[]“”\"—–/");

    /// <inheritdoc/>
    public override string Explanation =>
        "Mentions are found by their tags. Judged by the volume itself: a surname that is tagged in nineteen of twenty places is named where it is not, and so is the only place of eight or more. Not meant are names with a given name or initial of somebody else before them, and those of things (the Vessen Library, the Vessen–Orl line); in a volume that tags no mentions, or this name seldom, the rule is silent.";

    /// <inheritdoc/>
    public override string Broken => """
        <list><item><persName xml:id="p_MO1">Vessen, Mira</persName>, Minister</item></list>
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p><persName corresp="#p_MO1">Vessen</persName> and <persName corresp="#p_MO1">Vessen</persName> and <persName corresp="#p_MO1">Vessen</persName> and <persName corresp="#p_MO1">Vessen</persName>.</p>
        <p><persName corresp="#p_MO1">Vessen</persName> and <persName corresp="#p_MO1">Vessen</persName> and <persName corresp="#p_MO1">Vessen</persName> and <persName corresp="#p_MO1">Vessen</persName>.</p><p>Minister Vessen’s letter.</p></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <list><item><persName xml:id="p_MO1">Vessen, Mira</persName>, Minister</item></list>
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p><persName corresp="#p_MO1">Vessen</persName> and <persName corresp="#p_MO1">Vessen</persName> and <persName corresp="#p_MO1">Vessen</persName> and <persName corresp="#p_MO1">Vessen</persName>.</p>
        <p><persName corresp="#p_MO1">Vessen</persName> and <persName corresp="#p_MO1">Vessen</persName> and <persName corresp="#p_MO1">Vessen</persName> and <persName corresp="#p_MO1">Vessen</persName>.</p><p>Mrs. Vessen went to the Vessen Library with J. Vessen.</p></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        var names = Tagged(volume);
        if (names.Count == 0) return;
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var document in volume.Documents)
        {
            foreach (var run in document.Runs)
            {
                var text = run.Text.AsSpan();
                for (var at = 0; at < text.Length;)
                {
                    var next = text[at..].IndexOfAnyInRange('A', 'Z');
                    if (next < 0) break;
                    var start = at + next;
                    var length = text[start..].IndexOfAny(Ends);
                    if (length < 0) length = text.Length - start;
                    var word = text.Slice(start, length);
                    if (word.Length > 2 && word[^1] == 's' && word[^2] is '’' or '\'' or 'ʼ') word = word[..^2];
                    word = word.TrimEnd("?!’'*");
                    at = start + Math.Max(1, length);
                    if (word.Length >= Shortest && (start == 0 || Ends.Contains(text[start - 1])) && lookup.TryGetValue(word, out var name) && !run.IsWithin(start, TeiNames.PersName) && IsMention(run, start, start + word.Length, name))
                        name.Untagged.Add((run, start, word.Length));
                }
            }
        }
        foreach (var (form, name) in names)
        {
            if (name.Untagged.Count > 1 && name.Tagged < name.Untagged.Count * TaggedForOne) continue;
            foreach (var (run, start, length) in name.Untagged) findings.At(run, start, length, $"{form} is tagged {name.Tagged} times in the volume, as {name.Entries[0].Person.Name}{(name.Entries.Count > 1 ? " and others" : "")}, and not here.");
        }
    }

    /// <summary>The last words of tagged names, each with those who are tagged by it.</summary>
    private static Dictionary<string, Name> Tagged(CheckedVolume volume)
    {
        var persons = PersonsOfVolume.Of(volume);
        var names = new Dictionary<string, Name>(StringComparer.Ordinal);
        if (persons.Count == 0) return names;
        foreach (var tag in volume.Documents.SelectMany(d => d.Named(TeiNames.PersName)))
        {
            if (persons.Of(tag) is not { } entry) continue;
            var text = Document.Fold(tag.Content(Document.IsNote));
            if (text.Length > 2 && text[^1] == 's' && text[^2] is '’' or '\'' or 'ʼ') text = text[..^2];
            var form = text[(text.LastIndexOf(' ') + 1)..].TrimEnd(',', '.', '’', '\'');
            if (form.Length < Shortest || !char.IsUpper(form[0]) || !entry.Name.Surname.Contains(NameWords.Fold(form))) continue;
            if (!names.TryGetValue(form, out var name)) names.Add(form, name = new Name());
            name.Tagged++;
            if (!name.Entries.Contains(entry)) name.Entries.Add(entry);
        }
        foreach (var (form, _) in names.Where(n => n.Value.Tagged < LeastTagged).ToList()) names.Remove(form);
        return names;
    }

    private static bool IsMention(TextRun run, int start, int end, Name name)
    {
        var text = run.Text.AsSpan();
        var behind = text[end..];
        if (behind.Length > 1 && (behind[0] is '-' or '–' or '/' || char.IsWhiteSpace(behind[0]) && char.IsUpper(behind.TrimStart() is [var c, ..] ? c : ' '))) return false;
        var before = text[..start].TrimEnd();
        if (before.Length == 0 || before.Length == start) return before.Length == 0;
        if (before.EndsWith("Mrs.") || before.EndsWith("Mme.") || before.EndsWith("Madame") || before.EndsWith("Miss")) return false;
        if (before[^1] is '.' && before.Length > 1 && char.IsUpper(before[^2]) && (before.Length == 2 || !char.IsLetter(before[^3])))
        {
            var initial = char.ToLowerInvariant(before[^2]).ToString();
            return name.Entries.Exists(e => e.MayBear(initial));
        }
        if (!char.IsLetter(before[^1])) return true;
        var from = before.LastIndexOfAny(Ends) + 1;
        if (before[from..] is "the" or "The" && (behind.TrimStart().Length == 0 || !char.IsLetter(behind.TrimStart()[0]))) return false;
        if (before[from..].IndexOfAnyInRange('A', 'Z') < 0 || IsTitle(before[from..])) return true;
        var given = NameWords.Fold(before[from..]);
        return name.Entries.Exists(e => e.Bears(given));
    }

    /// <summary>Whether a word before a name may stand with a capital without being part of it: a title, or one that begins a sentence or a heading.</summary>
    private static bool IsTitle(ReadOnlySpan<char> word) => word is "Secretary" or "President" or "Ambassador" or "Minister" or "General" or "Admiral" or "Senator" or "Chancellor" or "Premier" or "Chairman" or "Director" or "Mr" or "Dr" or "Sir"
        or "Governor" or "Prince" or "Colonel" or "Captain" or "Major" or "Marshal" or "Count" or "Baron" or "Lord" or "Professor" or "Judge" or "Counselor" or "Commissioner" or "Representative" or "Messrs"
        or "From" or "To" or "For" or "By" or "With" or "And" or "Of" or "As" or "When" or "While" or "If" or "After" or "Before" or "But" or "That" or "In";

    /// <summary>A surname with those who are tagged by it, and its mentions.</summary>
    private sealed class Name
    {
        public List<ListedEntry> Entries { get; } = [];

        public int Tagged { get; set; }

        public List<(TextRun Run, int Start, int Length)> Untagged { get; } = [];
    }
}
