using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Facts.People.Names;

namespace Chancery.Checks.People;

/// <summary>A tagged name is that of another listed person.</summary>
public sealed class NameOfAnother() : Rule("CH-L008", Severity.Warning, RuleScope.Volume, "A tagged name is that of another listed person")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The words of a persName are the surname, or the given name, of another person of the list and stand nowhere in the entry that its key leads to. Offices (the Secretary), spellings that differ and names that the entry gives in brackets are not meant.";

    /// <inheritdoc/>
    public override string Broken => """
        <list><item><persName xml:id="p_MO1">Orl, Mira</persName>, Minister</item><item><persName xml:id="p_JV1">Vess, Jan</persName>, Consul</item></list>
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p><persName corresp="#p_JV1">Orl</persName> agreed.</p></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <list><item><persName xml:id="p_MO1">Orl, Mira</persName>, Minister</item><item><persName xml:id="p_JV1">Vess, Jan</persName>, Secretary to Orl</item></list>
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p><persName corresp="#p_MO1">The Minister</persName> and <persName corresp="#p_JV1">Orl’s secretary</persName> agreed with <persName corresp="#p_JV1">Wess</persName>.</p></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        var persons = PersonsOfVolume.Of(volume);
        if (persons.Count < 2) return;
        foreach (var document in volume.Documents)
        {
            foreach (var tag in document.Named(TeiNames.PersName))
            {
                if (persons.Of(tag) is not { IsPointer: false } entry) continue;
                var words = PersonsOfVolume.WordsOf(tag);
                if (words.Count > 1 && words[^1] is "jr" or "sr" or "ii" or "iii") words.RemoveAt(words.Count - 1);
                if (words.Count == 0 || words.Count > 6 || Other(words, entry, persons) is not { } other || entry.Person.SameAs == other.Person.Id) continue;
                findings.At(tag, TeiNames.Corresp, $"The key is that of {entry.Person.Name}, the name that of {other.Person.Name}.", Document.Fold(tag.Content(Document.IsNote)));
            }
        }
    }

    private static ListedEntry? Other(List<string> words, ListedEntry entry, PersonsOfVolume persons)
    {
        var surname = words[^1];
        if (!words.Exists(entry.Has)) return entry.Name.Surname.Any(s => Spelling.Alike(s, surname)) ? null : persons.OfSurname(surname).FirstOrDefault();
        if (words.Count == 1 || !entry.Name.Surname.Contains(surname)) return null;
        var given = words.GetRange(0, words.Count - 1).FindAll(w => w.Length > 1);
        if (given.Count == 0 || given.Exists(entry.MayBear)) return null;
        return persons.OfSurname(surname).FirstOrDefault(o => o != entry && given.Exists(o.Bears));
    }
}
