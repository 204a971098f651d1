using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Facts.People.Names;

namespace Chancery.Checks.People;

/// <summary>One person or term has two keys.</summary>
public sealed class TwoKeys() : Rule("CH-L003", Severity.Warning, RuleScope.Volume, "One person or term has two keys")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Two entries of the list have the same name, and mentions are divided between their keys. Not meant are surnames alone, entries that point to another (see …), and abbreviations that stand for different things.";

    /// <inheritdoc/>
    public override string Broken => """
        <list><item><persName xml:id="p_MO1">Orl, Mira</persName>, Minister of Varen</item><item><persName xml:id="p_MO2">Orl, Mira</persName>, Varen Foreign Ministry</item></list>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <list><item><persName xml:id="p_MO1">Orl, Mira</persName>, Minister of Varen</item><item><persName xml:id="p_MO2">Orl, Milan</persName>, Consul</item>
        <item><persName xml:id="p_MO3">Orl</persName>, see Orl, Mira</item><item><term xml:id="t_CA1">CA</term>, circular airgram</item><item><term xml:id="t_CA2">CA</term>, Office of Coast Affairs</item></list>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        var persons = PersonsOfVolume.Of(volume).Entries.Where(e => !e.IsPointer && e.Name.Given.Count > 0).Select(e => (e.Person.Id, e.Person.Name, Key: NameWords.Fold(e.Person.Name)));
        var terms = volume.Volume.Terms.Select(t => (t.Id, t.Name, Key: t.Name + '\n' + NameWords.Fold(t.Description)));
        foreach (var same in persons.Concat(terms).GroupBy(e => e.Key, StringComparer.Ordinal))
        {
            var keys = same.DistinctBy(e => e.Id).ToList();
            foreach (var (id, name, _) in keys.Skip(1))
                if (volume.WithId(id) is { } entry) findings.At(entry, TeiNames.Id, $"{name} has the key {keys[0].Id} already.", name);
        }
    }
}
