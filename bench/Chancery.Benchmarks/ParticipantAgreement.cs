using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Facts;

namespace Chancery.Benchmarks;

/// <summary>
/// Who participants are when the editors' tags are taken away, against the tags: with the volume's list of persons, and for each document alone. Only
/// participants with a tag count. Tags are no perfect truth; the lists of differences are for reading.
/// </summary>
internal static partial class ParticipantAgreement
{
    public static void Run(string folder, bool list)
    {
        var tally = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal))
        {
            var text = Encoding.UTF8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
            var (tagged, bare) = (Read(path, text), Read(path, Tag().Replace(text, "")));
            foreach (var (original, untagged) in tagged.Documents.Zip(bare.Documents))
            {
                var truth = FactReader.Read(original, tagged).Participants;
                if (truth.All(p => p.Basis != "tag")) continue;
                var listed = FactReader.Read(untagged, bare).Participants;
                var alone = FactReader.Read(untagged, null).Participants;
                if (truth.Count != listed.Count) continue;
                for (var i = 0; i < truth.Count; i++)
                {
                    if (truth[i].Basis != "tag") continue;
                    Count("with the list    ", listed[i].Entry is null ? "no entry" : listed[i].Entry == truth[i].Entry ? "same" : "other", truth[i], listed[i], original);
                    if (truth[i].Key is { } key) Count("alone, by key    ", alone[i].Key is null ? alone[i].Undecided is null ? "no key" : "undecided" : alone[i].Key == key ? "same" : "other", truth[i], alone[i], original);
                    Count("alone, by surname", alone[i].Person is null ? "no person" : Surname(alone[i].Person!) == Surname(truth[i].Person!) ? "same" : "other", truth[i], alone[i], original);
                }
            }
        }
        foreach (var (what, count) in tally) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-48} {count,6}"));

        void Count(string measure, string outcome, ParticipantFact truth, ParticipantFact found, Document document)
        {
            var what = $"{measure} {outcome}";
            tally[what] = tally.GetValueOrDefault(what) + 1;
            if (found.Basis is not null && outcome is "same" or "other") tally[$"{measure} by {found.Basis}, {outcome}"] = tally.GetValueOrDefault($"{measure} by {found.Basis}, {outcome}") + 1;
            if (list && outcome != "same") Console.WriteLine($"{what}\t{document.Volume}/{document.Id}\t{truth.Printed}\t{truth.Person} ({truth.Key})\t{found.Person} ({found.Key}) {found.Basis} {found.Undecided}");
        }
    }

    private static string Surname(string person) => person.Split(',')[0].Split(' ')[^1].ToLowerInvariant();

    private static Volume Read(string path, string text) =>
        new(TeiReader.Read(new SourceText(Path.GetFileName(path), text)).File ?? throw new InvalidDataException(path), Path.GetFileNameWithoutExtension(path));

    [GeneratedRegex(@" corresp=""#[^""]*""")]
    private static partial Regex Tag();
}
