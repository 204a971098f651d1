using Chancery.Documents;
using Chancery.Documents.Grammar.Names;
using CsCheck;
using NodaTime;

namespace Chancery.Tests.Documents.Grammar.Names;

/// <summary>Whatever lists and texts hold: mentions in order, inside the text, none overlapping.</summary>
public sealed class NamePropertyTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.OneOfConst("Orlan", "Quill", "Bell", "de", "Van", "van", "al-", "Maren", "Tolen", "Ruz", "Minh", "Lo-Tran", "Emmet", "E.", "J.", "JC", "Bob", "Jr.", "II", "General", "Mr.", "Lord", "King", "of",
            "the", "May", "House", "Ostia", "O’Dan", "ʼs", "’s", "(also", "(Lady", "Ostia)", "“Ted”", ",", ".", "-", "–", "Library", "San", "Secretary", "State", "until", "1959", ";", "thereafter", "É", "ß", "\uD83D"),
        Gen.String[0, 5]);

    private static readonly Gen<string> Words = Gen.Select(Word.Array[0, 12], Gen.OneOfConst(" ", "", "-"), (words, gap) => string.Join(gap, words));

    private static readonly Gen<NameIndex> Index = Gen.Select(
        Gen.Select(Words, Words, Gen.Int[0, 6]).Array[0, 8], Gen.Select(Word, Words).Array[0, 6],
        (persons, terms) => new NameIndex(
            persons.Select((p, i) => new Person("p" + i, p.Item1, p.Item2) { SameAs = p.Item3 < i ? "p" + p.Item3 : null }),
            terms.Select((t, i) => new Term("t" + i, t.Item1, t.Item2))));

    [Fact]
    public void Mentions_lie_in_the_text_in_order_without_overlap()
    {
        Gen.Select(Index, Words.Array[1, 5]).Sample((index, texts) =>
        {
            var reader = new NameReader(index, new LocalDate(1959, 8, 3));
            var found = reader.Read(texts);
            if (found.Count != texts.Length) return false;
            for (var i = 0; i < texts.Length; i++)
            {
                if (!InOrder(texts[i], found[i].Select(f => (f.Start, f.Length)))) return false;
                if (!InOrder(texts[i], index.ReadTerms(texts[i]).Select(t => (t.Start, t.Length)))) return false;
            }
            return reader.Doubts.All(d => d.Persons.Count > 1 && d.Count > 0 && texts[d.Text].AsSpan(d.Start).StartsWith(d.Printed, StringComparison.Ordinal));
        }, iter: 10000);
    }

    [Fact]
    public void Every_listed_surname_is_found_behind_a_title()
    {
        Gen.OneOfConst("Orlan", "Maren", "O’Dan", "Étoile", "Bell", "Tolen").Sample(surname =>
        {
            var index = new NameIndex([new Person("p1", surname + ", Emmet J.", "Ambassador")], []);
            var text = $"The visit of Ambassador {surname}’s tug.";
            return new NameReader(index).Read([text])[0] is [{ Person.Id: "p1" } only] && text.Substring(only.Start, only.Length) == surname;
        });
    }

    [Fact]
    public void All_of_two_thousand_listed_names_are_found_in_a_long_text()
    {
        var persons = Enumerable.Range(0, 2000).Select(i => new Person("p" + i, $"Orlan{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}, Emmet", "Consul")).ToList();
        var index = new NameIndex(persons, []);
        var text = string.Join(' ', persons.Select(p => "Mr. " + p.Name.Split(',')[0] + " said so to the Minister."));
        var texts = Enumerable.Repeat(text, 20).ToList();
        Assert.All(new NameReader(index).Read(texts), found => Assert.Equal(2000, found.Count));
    }

    private static bool InOrder(string text, IEnumerable<(int Start, int Length)> spans)
    {
        var at = 0;
        foreach (var (start, length) in spans)
        {
            if (start < at || length < 1 || start + length > text.Length) return false;
            at = start + length;
        }
        return true;
    }
}
