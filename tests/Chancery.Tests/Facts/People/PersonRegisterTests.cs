using System.Text;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Facts.People;
using Chancery.Facts.People.Reconciliation;
using CsCheck;

namespace Chancery.Tests.Facts.People;

/// <summary>What holds of reconciled persons whatever the lists, and how well they agree with the editors' clusters.</summary>
public sealed class PersonRegisterTests
{
    private static readonly Gen<string> Part = Gen.OneOfConst(
        "Tolen", "Tolin", "Brann", "Nguyen", "Van", "Smith", "Robert", "R.", "Ada", ",", "Jr.", "Sr.", "II", "General", "(Lady Ostia)", "“Bob”", "Mrs.", "de", "von", "", "é", "’s", "O’", "(", ")", "\u0301", "Earl", "of", "X");

    private static readonly Gen<string> Said = Gen.OneOfConst(
        "see Tolen, Ada", "pseudonym for Robert Smith", "Ambassador to Orlan", "British Prime Minister", "until 1959", "", "Minister of Fisheries", ";", "Robert, clerk", "Secretary of State", "King of Jordan", "see");

    private static readonly Gen<ListEntry> Entry =
        from volume in Gen.OneOfConst("frus1955-57v01", "frus1958-60v02", "frus1961-63v03", "other")
        from id in Gen.Int[0, 9]
        from name in Part.Array[0, 5]
        from said in Said.Array[0, 3]
        select new ListEntry(volume, $"p_{id}", string.Join(' ', name), string.Join(' ', said), YearSpan.OfId(volume) ?? YearSpan.Unknown);

    [Fact]
    public void Order_makes_no_difference_and_every_merge_is_explained() =>
        Gen.Select(Entry.Array[0, 30], Gen.Int[0, int.MaxValue]).Sample((entries, seed) =>
        {
            var distinct = entries.DistinctBy(e => e.Reference).ToArray();
            var register = PersonRegister.Reconcile(distinct);
            var shuffled = distinct.OrderBy(e => (e.Reference.GetHashCode(StringComparison.Ordinal) * 31) ^ seed).ToArray();
            Assert.Equal(Print(register), Print(PersonRegister.Reconcile(shuffled)));
            Assert.Equal(distinct.Select(e => e.Reference).Order(StringComparer.Ordinal), register.Persons.SelectMany(p => p.Entries).Select(e => e.Reference).Order(StringComparer.Ordinal));
            Assert.Equal(register.Persons.Count, register.Persons.Select(p => p.Key).Distinct(StringComparer.Ordinal).Count());
            foreach (var person in register.Persons)
            {
                Assert.Equal(person.Entries.Count - 1, person.Merges.Count);
                var own = person.Entries.Select(e => e.Reference).ToHashSet(StringComparer.Ordinal);
                Assert.All(person.Merges, m => Assert.True(own.Contains(m.First) && own.Contains(m.Second) && m.First != m.Second));
                Assert.All(person.Entries, e => Assert.Same(person, register.Of(e.Volume, e.Id)));
            }
        }, iter: 300);

    [Fact]
    public void A_rejected_merge_is_undone_also_where_a_third_entry_links_the_two()
    {
        ListEntry Of(string volume) => new(volume, "p_1", "Quillfeather, Anton J.", "Counselor of the Legation in Orlan", YearSpan.OfId(volume)!.Value);
        var entries = new[] { Of("frus1955-57v01"), Of("frus1958-60v01"), Of("frus1961-63v01") };
        Assert.Single(PersonRegister.Reconcile(entries).Persons);
        var findings = new List<Finding>();
        var options = Chancery.Facts.FactOptions.Read([], new SourceText("d", "verdict\tfact\tsubject\tvalue\tby\ton\nreject\tsame-person\tfrus1955-57v01/p_1\tfrus1961-63v01/p_1\tA\t2025-01-01\nreject\tsame-person\tx/p_1\ty/p_1\tA\t2025-01-01\n"), findings);
        var register = PersonRegister.Reconcile(entries, options);
        Assert.Equal(2, register.Persons.Count);
        Assert.NotSame(register.Of("frus1955-57v01", "p_1"), register.Of("frus1961-63v01", "p_1"));
        Assert.Equal("x/p_1", Assert.Single(register.Unapplied).Subject);
    }

    [Fact]
    public void An_office_holder_has_the_key_of_the_tables()
    {
        var register = PersonRegister.Reconcile(
        [
            new ListEntry("frus1961-63v90", "p_1", "Rusk, Dean", "Secretary of State from January 1961", new YearSpan(1961, 1963)),
            new ListEntry("frus1964-68v90", "p_1", "Rusk, Dean", "Secretary of State", new YearSpan(1964, 1968)),
            new ListEntry("frus1961-63v90", "p_2", "Khrushchev, Nikita S.", "Chairman of the Council of Ministers of the Soviet Union", new YearSpan(1961, 1963)),
        ]);
        Assert.Equal(["khrushchev-nikita-s", "rusk-david-dean"], register.Persons.Select(p => p.Key));
        Assert.All(register.Persons, p => Assert.True(p.IsOfficeHolder));
        Assert.Equal("Rusk, David Dean", register["rusk-david-dean"]?.Name);
    }

    [Fact]
    public void Persons_agree_with_the_editors_clusters()
    {
        var entries = new List<ListEntry>();
        foreach (var path in Directory.GetFiles(Repository.Shared("frus/volumes"), "*.xml").Order(StringComparer.Ordinal))
        {
            var volume = new Volume(TeiReader.Read(new SourceText(path, Encoding.UTF8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF'))).File!, Path.GetFileNameWithoutExtension(path));
            entries.AddRange(volume.Persons.Select(p => new ListEntry(volume.Id, p.Id, p.Name, p.Description, YearSpan.Of(volume))));
        }
        var truth = File.ReadLines(Repository.Shared("authorities/person-clusters.tsv")).Skip(1).Select(l => l.Split('\t')).DistinctBy(f => (f[2], f[3])).ToDictionary(f => $"{f[2]}/{f[3]}", f => f[0], StringComparer.Ordinal);
        var register = PersonRegister.Reconcile(entries);
        var both = register.Persons.SelectMany(p => p.Entries.Select(e => (p.Key, e.Reference))).Where(e => truth.ContainsKey(e.Reference)).Select(e => (Ours: e.Key, Theirs: truth[e.Reference])).ToList();
        static double Pairs<T>(IEnumerable<IGrouping<T, (string, string)>> groups) => groups.Sum(g => g.Count() * (g.Count() - 1) / 2.0);
        var same = Pairs(both.GroupBy(e => e));
        Assert.True(same / Pairs(both.GroupBy(e => e.Ours)) >= 0.99);
        Assert.True(same / Pairs(both.GroupBy(e => e.Theirs)) >= 0.98);
    }

    private static string Print(PersonRegister register) => string.Join('\n', register.Persons.Select(p => $"{p.Key} {p.Name}: {string.Join(' ', p.Entries.Select(e => e.Reference))} {string.Join(' ', p.Merges)}"));
}
