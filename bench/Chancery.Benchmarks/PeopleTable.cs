using System.Diagnostics;
using System.Globalization;
using Chancery.Facts.People;
using Chancery.Facts.People.Reconciliation;

namespace Chancery.Benchmarks;

/// <summary>Reconciles the lists of persons of a folder's volumes and writes one row an entry, for <c>bench/people.py</c>, and beside it why they were merged.</summary>
internal static class PeopleTable
{
    public static void Run(string folder, string output)
    {
        var entries = VolumeFolder.Read(folder).SelectMany(v => v.Persons.Select(p => new ListEntry(v.Id, p.Id, p.Name, p.Description, YearSpan.Of(v)))).ToList();
        var register = PersonRegister.Reconcile(entries);
        for (var round = 0; round < 5; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            register = PersonRegister.Reconcile(entries);
            var spent = Process.GetCurrentProcess().TotalProcessorTime - before;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entries.Count} entries, {register.Persons.Count} persons, {register.Persons.Count(p => p.IsOfficeHolder)} of them office holders: {spent.TotalSeconds:0.000} s of processor time"));
        }
        using var writer = new StreamWriter(output);
        writer.WriteLine("person\tname\tvolume\txml_id");
        foreach (var person in register.Persons)
            foreach (var entry in person.Entries) writer.WriteLine($"{person.Key}\t{person.Name}\t{entry.Volume}\t{entry.Id}");
        using var merges = new StreamWriter(output + ".merges");
        foreach (var person in register.Persons)
            foreach (var merge in person.Merges) merges.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{person.Key}\t{merge.First}\t{merge.Second}\t{merge.Basis}\t{merge.Weight}\t{string.Join(' ', merge.SharedWords)}"));
    }
}
