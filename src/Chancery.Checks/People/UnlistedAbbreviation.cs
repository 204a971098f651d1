using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.People;

/// <summary>An abbreviation is used often and not listed.</summary>
public sealed partial class UnlistedAbbreviation() : Rule("CH-L007", Severity.Warning, RuleScope.Volume, "An abbreviation is used often and not listed")
{
    private const int LeastUses = 10, LeastDocuments = 5;

    private static readonly HashSet<string> Everyday = new("US USA UK UN USSR EU AM PM TV OK NY DC AD BC ID II III IV VI VII VIII IX XI XII XIII XIV XV XVI XX XXI".Split(' '), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Explanation =>
        "A volume that lists its abbreviations lists those that readers meet: named is, once, what stands in capitals at least ten times in five documents and is neither in the list nor tagged. Everyday ones (US, UN), Roman numerals, parts of numbers of files, initials of listed persons and words of texts printed in capitals are not meant.";

    /// <inheritdoc/>
    public override string Broken => Text("VTA");

    /// <inheritdoc/>
    public override string Sound => Text("VHA");

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        var listed = Listed(volume);
        if (listed.Count == 0) return;
        var lookup = listed.GetAlternateLookup<ReadOnlySpan<char>>();
        var uses = new Dictionary<string, Use>(StringComparer.Ordinal);
        foreach (var document in volume.Documents)
        {
            foreach (var run in document.Runs)
            {
                if (run.Note is not null || run.Element.Name is not (TeiNames.Paragraph or TeiNames.Item)) continue;
                foreach (var m in Capitals().EnumerateMatches(run.Text))
                {
                    if (lookup.Contains(run.Text.AsSpan(m.Index, m.Length)) || run.IsWithin(m.Index, TeiNames.Gloss) || run.IsWithin(m.Index, TeiNames.PersName)) continue;
                    var word = run.Text.Substring(m.Index, m.Length);
                    if (!uses.TryGetValue(word, out var use)) uses.Add(word, use = new Use(run, m.Index));
                    use.Count++;
                    use.Documents.Add(document);
                }
            }
        }
        foreach (var (word, use) in uses)
            if (use.Count >= LeastUses && use.Documents.Count >= LeastDocuments) findings.At(use.Run, use.At, word.Length, $"{word} stands {use.Count} times in {use.Documents.Count} documents and is not listed.");
    }

    /// <summary>What is in capitals in the entries of the list, with everyday abbreviations and initials of persons; empty where the volume has no list.</summary>
    private static HashSet<string> Listed(CheckedVolume volume)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in volume.Volume.Terms)
            foreach (Match m in Word().Matches(term.Name + ' ' + term.Description)) listed.Add(m.Value);
        if (listed.Count == 0) return listed;
        foreach (var entry in PersonsOfVolume.Of(volume).Entries)
            listed.Add(string.Concat(entry.Name.Given.Concat(entry.Name.Surname).Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]))));
        listed.UnionWith(Everyday);
        return listed;
    }

    private static string Text(string used) =>
        "<list><item><term xml:id=\"t_VHA1\">VHA</term>, Varen Harbor Authority</item></list>"
        + string.Concat(Enumerable.Range(2, 5).Select(i => $"\n<div type=\"document\" n=\"{i}\" xml:id=\"d{i}\"><head>{i}. Note</head><p>The {used} asked the Ministry, and the {used} agreed.</p></div>"));

    /// <summary>A word in capitals between words that are not, without figures, strokes, stops and hyphens beside it.</summary>
    [GeneratedRegex(@"[A-Z]{3,6}(?![A-Za-z0-9])(?=[,;]?\s+\p{Ll}|[.?!](?:\s|$)|[’']s\s)(?<=\p{Ll}[,;]?\s+[A-Z]{3,6})", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"[A-Z]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    private sealed class Use(TextRun run, int at)
    {
        public TextRun Run { get; } = run;

        public int At { get; } = at;

        public int Count { get; set; }

        public HashSet<CheckedDocument> Documents { get; } = [];
    }
}
