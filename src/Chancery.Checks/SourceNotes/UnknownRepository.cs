using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Facts.People.Names;
using Reader = Chancery.Facts.Provenance.SourceNotes;

namespace Chancery.Checks.SourceNotes;

/// <summary>A source note names an unknown repository.</summary>
public sealed class UnknownRepository() : Rule("CH-O006", Severity.Warning, RuleScope.Source, "A source note names an unknown repository")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A name that is one or two letters off a known repository is mistyped. Another that is in no list of repositories and stands once in a volume whose papers lie in known ones is worth a look: it may be a slip, or new. Repositories that an edition knows beside those of the series are listed in its settings.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note<note n="1" type="source" xml:id="d1fn1">Source: Departmet of State, Central Files, 627.28/4–1861. Secret.</note></head>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note<note n="1" type="source" xml:id="d1fn1">Source: Department of State, Central Files, 627.28/4–1861. Secret.</note></head>
        <p>Text.</p>
        """;

    /// <summary>From how many letters on a name that is two letters off is the same name.</summary>
    private const int Long = 12;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        var notes = volume.Documents.Select(d => d.SourceSentences).OfType<CheckedSourceNote>().Where(n => n.Repository.Length > 0).ToList();
        var unknown = notes.Where(n => !Repositories.IsKnown(n.Repository, volume.Settings)).GroupBy(n => n.Repository).ToList();
        var mostKnown = unknown.Sum(g => g.Count()) * 2 < notes.Count;
        foreach (var name in unknown)
        {
            var nearest = name.Key.Length < Long ? null : Repositories.All.FirstOrDefault(r => Math.Abs(r.Length - name.Key.Length) <= 2 && Spelling.Distance(r, name.Key) <= 2);
            if (nearest is null && !(mostKnown && name.Count() == 1 && Reader.NamesInstitution(name.Key))) continue;
            foreach (var note in name) note.Report(findings, note.Sentences[0].Start, name.Key.Length, nearest is null ? $"{name.Key} is no known repository." : $"{name.Key} is no known repository; {nearest} is.");
        }
    }
}
