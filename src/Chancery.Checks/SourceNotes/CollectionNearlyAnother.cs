using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Facts.People.Names;

namespace Chancery.Checks.SourceNotes;

/// <summary>A collection is nearly one that the volume cites often.</summary>
public sealed class CollectionNearlyAnother() : Rule("CH-O008", Severity.Warning, RuleScope.Volume, "A collection is nearly one that the volume cites often")
{
    private const int Often = 10;
    private const int Short = 8;

    /// <inheritdoc/>
    public override string Explanation =>
        "The name behind a repository stands once in the source notes of a volume and is one or two letters off one that stands ten times or more behind the same repository: it is mistyped. Names with figures or symbols of offices are not compared, and an edition lists those that are right in its settings.";

    /// <inheritdoc/>
    public override string Broken => $"""
        {Ten}
        <div type="document" n="12" xml:id="d12"><head>12. Note<note n="1" type="source" xml:id="d12fn1">Source: Varen State Archive, Cental Files. Secret.</note></head><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override string Sound => $"""
        {Ten}
        <div type="document" n="12" xml:id="d12"><head>12. Note<note n="1" type="source" xml:id="d12fn1">Source: Varen State Archive, Legal Files. Secret.</note></head><p>Text.</p></div>
        """;

    /// <summary>Ten documents of one collection.</summary>
    private const string Ten = """
        <div type="document" n="2" xml:id="d2"><head>2. Note<note n="1" type="source" xml:id="d2fn1">Source: Varen State Archive, Central Files. Secret.</note></head><p>Text.</p></div>
        <div type="document" n="3" xml:id="d3"><head>3. Note<note n="1" type="source" xml:id="d3fn1">Source: Varen State Archive, Central Files. Secret.</note></head><p>Text.</p></div>
        <div type="document" n="4" xml:id="d4"><head>4. Note<note n="1" type="source" xml:id="d4fn1">Source: Varen State Archive, Central Files. Secret.</note></head><p>Text.</p></div>
        <div type="document" n="5" xml:id="d5"><head>5. Note<note n="1" type="source" xml:id="d5fn1">Source: Varen State Archive, Central Files. Secret.</note></head><p>Text.</p></div>
        <div type="document" n="6" xml:id="d6"><head>6. Note<note n="1" type="source" xml:id="d6fn1">Source: Varen State Archive, Central Files. Secret.</note></head><p>Text.</p></div>
        <div type="document" n="7" xml:id="d7"><head>7. Note<note n="1" type="source" xml:id="d7fn1">Source: Varen State Archive, Central Files. Secret.</note></head><p>Text.</p></div>
        <div type="document" n="8" xml:id="d8"><head>8. Note<note n="1" type="source" xml:id="d8fn1">Source: Varen State Archive, Central Files. Secret.</note></head><p>Text.</p></div>
        <div type="document" n="9" xml:id="d9"><head>9. Note<note n="1" type="source" xml:id="d9fn1">Source: Varen State Archive, Central Files. Secret.</note></head><p>Text.</p></div>
        <div type="document" n="10" xml:id="d10"><head>10. Note<note n="1" type="source" xml:id="d10fn1">Source: Varen State Archive, Central Files. Secret.</note></head><p>Text.</p></div>
        <div type="document" n="11" xml:id="d11"><head>11. Note<note n="1" type="source" xml:id="d11fn1">Source: Varen State Archive, Central Files. Secret.</note></head><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        foreach (var repository in volume.Documents.Select(d => d.SourceSentences).OfType<CheckedSourceNote>().Where(n => n.Collection is { } name && IsInWords(name)).GroupBy(n => n.Repository))
        {
            var collections = repository.GroupBy(n => n.Collection!).ToList();
            foreach (var name in collections)
            {
                if (name.Count() > 1 || volume.Settings.Collections.Contains(name.Key)) continue;
                if (collections.Find(c => c.Count() >= Often && Math.Abs(c.Key.Length - name.Key.Length) <= 2 && Spelling.Distance(c.Key, name.Key) <= 2) is not { } nearest) continue;
                var note = name.First();
                note.Report(findings, note.Sentences[0].Start + note.Repository.Length + 2, name.Key.Length, $"{name.Key} is cited here alone; {nearest.Key} is cited {nearest.Count()} times.");
            }
        }
    }

    /// <summary>Whether a name has no figures and no word in capitals, such as the symbol of an office.</summary>
    private static bool IsInWords(string name) => name.Length >= Short && !name.Any(char.IsDigit) && !name.Split(' ').Any(w => w.All(c => !char.IsLower(c)));
}
