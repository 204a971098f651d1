using System.Globalization;
using Chancery.Documents.Grammar;
using Chancery.Facts;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Benchmarks;

/// <summary>
/// How often the filing day of a file number is the day printed in the date line, by kind: the table of <c>Chancery.Facts.Dates.FilingAgreement</c>.
/// Documents whose printed date is a single day count.
/// </summary>
internal static class FilingDateAgreement
{
    public static void Run(string folder)
    {
        var kinds = new SortedDictionary<string, (int Same, int All, int Near)>(StringComparer.Ordinal);
        foreach (var volume in VolumeFolder.Read(folder))
        {
            foreach (var document in volume.Documents)
            {
                var facts = FactReader.Read(document, volume);
                if (facts.Date is not { Degree: "printed", Precision: "day" or "minute" } date || facts.Provenance?.FileNumber is not { } number || FileNumbers.FilingDay(number) is not { } filed) continue;
                var printed = LocalDatePattern.Iso.Parse(date.Start).Value;
                var apart = Math.Abs(Period.DaysBetween(printed, filed));
                foreach (var key in new[] { facts.Kind, "all" })
                {
                    var (same, all, near) = kinds.GetValueOrDefault(key);
                    kinds[key] = (same + (apart == 0 ? 1 : 0), all + 1, near + (apart <= 7 ? 1 : 0));
                }
            }
        }
        Console.WriteLine("kind                                    documents   same      share   within a week");
        foreach (var (kind, (same, all, near)) in kinds.OrderByDescending(k => k.Value.All))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-38} {all,10} {same,6} {(double)same / all,10:0.00} {(double)near / all,15:0.00}"));
    }
}
