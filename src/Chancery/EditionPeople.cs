using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Chancery.Documents;
using Chancery.Documents.Grammar.Names;
using Chancery.Documents.Tei;
using Chancery.Editions;
using Chancery.Facts.People;
using Chancery.Facts.People.Reconciliation;
using Chancery.Sources;

namespace Chancery;

/// <summary>The lists of persons and terms of an edition, for tagging what is transcribed.</summary>
public static class EditionPeople
{
    /// <summary>
    /// The lists of an edition. A document of a volume that the edition holds, and that lists persons, takes that volume's lists; every other the persons of all volumes, the entries of one person
    /// taken together, with keys of the form <c>vesp1958-60v02#p_OE1</c> that name the first volume that lists him or her.
    /// </summary>
    /// <param name="edition">The edition; it must stay open while the lists are used.</param>
    public static PeopleLists Of(IEdition edition)
    {
        var volumes = new ConcurrentDictionary<string, Lazy<NameIndex?>>(StringComparer.Ordinal);
        var all = new Lazy<NameIndex>(() => All(edition));
        return new PeopleLists(() => Fingerprint(edition), volume =>
            volume is not null && volumes.GetOrAdd(volume, v => new Lazy<NameIndex?>(() => OfVolume(edition, v))).Value is { } own ? own : all.Value);
    }

    private static NameIndex? OfVolume(IEdition edition, string volume)
    {
        if (edition.Persons(volume).Count == 0 || edition.Tei(volume) is not { } bytes) return null;
        return TeiReader.Read(new SourceText(volume + ".xml", Encoding.UTF8.GetString(bytes), bytes)).File is { } tei ? NameIndex.Of(new Volume(tei, volume)) : null;
    }

    private static NameIndex All(IEdition edition)
    {
        var entries = edition.Volumes().SelectMany(v => edition.Persons(v.Id).Select(p => new ListEntry(v.Id, p.Id, p.Name, p.Description, YearSpan.Of(v.Id, v.Title))));
        return new NameIndex(PersonRegister.Reconcile(entries).Persons.Select(Together), []);
    }

    /// <summary>The entries of one person as one: the fullest name, every description.</summary>
    private static Person Together(ReconciledPerson person)
    {
        var first = person.Entries.MinBy(e => e.Reference, StringComparer.Ordinal)!;
        var name = person.Entries.MaxBy(e => e.Name.Length)!.Name;
        return new Person($"{first.Volume}#{first.Id}", name, string.Join("; ", person.Entries.Select(e => e.Description).Where(d => d.Length > 0).Distinct(StringComparer.Ordinal)));
    }

    private static string Fingerprint(IEdition edition)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var volume in edition.Volumes())
            foreach (var person in edition.Persons(volume.Id)) hash.AppendData(Encoding.UTF8.GetBytes($"{volume.Id}\t{person.Id}\t{person.Name}\t{person.Description}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
