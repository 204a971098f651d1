using Chancery.Facts.Offices;
using Chancery.Facts.People.Names;

namespace Chancery.Facts.People.Reconciliation;

/// <summary>An entry with its name divided and its description in words.</summary>
internal sealed class PreparedEntry
{
    private static readonly HashSet<string> Silent = new((
        "the of to and in for from until at on by with thereafter after before since as a an his its also then when was were became becoming promoted appointed during through january february march april may june july august "
        + "september october november december former who later earlier jan feb mar apr aug sept oct nov dec u s us usa usn usaf concurrently i e member").Split(' '), StringComparer.Ordinal);

    private PreparedEntry(ListEntry entry, PersonName name, string? target, bool isPseudonym)
    {
        Entry = entry;
        Name = name;
        Target = target;
        IsPseudonym = isPseudonym;
    }

    /// <summary>The entry.</summary>
    public ListEntry Entry { get; }

    /// <summary>The name; of a reference that leads to no entry of its volume, the name referred to.</summary>
    public PersonName Name { get; private set; }

    /// <summary>The name that a cross-reference sends to; null for an entry that describes a person.</summary>
    public string? Target { get; private set; }

    /// <summary>Whether a cross-reference explains a pseudonym.</summary>
    public bool IsPseudonym { get; }

    /// <summary>The telling words of the description.</summary>
    public HashSet<string> Words { get; private init; } = [];

    /// <summary>How much the description tells in all.</summary>
    public double Telling { get; set; }

    /// <summary>The power that the first office serves; null when it does not tell.</summary>
    public string? Power { get; private init; }

    /// <summary>The person of the tables that the entry describes; null when there is none.</summary>
    public Officer? Officer { get; private init; }

    /// <summary>Prepares an entry.</summary>
    public static PreparedEntry Of(ListEntry entry, OfficeTable table)
    {
        var target = CrossReference.Target(entry.Description);
        var name = PersonName.OfListed(entry.Name, target is null ? entry.Description : "");
        if (target is not null) return new PreparedEntry(entry, name, target, CrossReference.IsPseudonym(entry.Description));
        var first = entry.Description.IndexOf(';', StringComparison.Ordinal) is > 0 and var end ? entry.Description[..end] : entry.Description;
        return new PreparedEntry(entry, name, null, false)
        {
            Words = WordsOf(entry.Description),
            Power = OfficeSides.Of(first, entry.Years.IsKnown ? entry.Years.First : 0, table.Powers, american: true),
            Officer = OfficerOfEntry.Find(name, entry.Description, entry.Years, table),
        };
    }

    /// <summary>Takes the name that it refers to for its own, as no entry of the volume bears it.</summary>
    public void TakeTarget()
    {
        Name = PersonName.OfListed(Target!);
        Target = null;
    }

    /// <summary>The words of a description, or of an office, that may tell something.</summary>
    public static HashSet<string> WordsOf(string description)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in NameWords.Of(description))
        {
            if (word.Length < 2 || Silent.Contains(word) || word.AsSpan().ContainsAnyInRange('0', '9')) continue;
            words.Add(word switch { "advisor" => "adviser", "defence" => "defense", "organisation" => "organization", _ => word });
        }
        return words;
    }
}
