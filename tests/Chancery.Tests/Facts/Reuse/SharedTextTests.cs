using System.Text;
using Chancery.Facts.Reuse;
using CsCheck;

namespace Chancery.Tests.Facts.Reuse;

/// <summary>What holds of shared text whatever the texts: the same from both sides, in any order, and where it says.</summary>
public sealed class SharedTextTests
{
    private static readonly Gen<string> Word = Gen.OneOfConst("the", "chain", "of", "her", "anchor", "is", "worn", "third", "shackle", "mole", "tar", "lamp");

    /// <summary>Two texts that share some of the pieces they are made of.</summary>
    private static readonly Gen<(string[] A, string[] B)> Texts =
        Gen.Select(Word.Array[0, 40].Array[6], Gen.Int[0, 5].Array[0, 5], Gen.Int[0, 5].Array[0, 5]).Select((pieces, a, b) => (a.SelectMany(i => pieces[i]).ToArray(), b.SelectMany(i => pieces[i]).ToArray()));

    private static byte[] Bytes(IEnumerable<string> words) => Encoding.UTF8.GetBytes(string.Join(' ', words));

    private static ulong[] Numbers(IEnumerable<string> words) => FoldedWords.Of(Bytes(words));

    [Fact]
    public void Words_have_one_number_each()
    {
        Gen.String[Gen.Char["abcdefghé1"], 1, 20].Array[0, 30].Sample(words =>
        {
            var numbers = Numbers(words);
            Assert.Equal(words.Length, numbers.Length);
            for (var i = 0; i < words.Length; i++)
                for (var j = 0; j < words.Length; j++) Assert.Equal(words[i] == words[j], numbers[i] == numbers[j]);
        });
    }

    [Fact]
    public void Any_bytes_are_read() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        Assert.True(FoldedWords.Of(bytes).Length <= bytes.Length);
        Assert.Equal(TextPrint.Of(bytes), TextPrint.FromBytes(TextPrint.ToBytes(TextPrint.Of(bytes))));
    });

    [Fact]
    public void A_run_that_stands_in_two_texts_leaves_a_number_in_both() =>
        Gen.Select(Word.Array[0, 60], Word.Array[TextPrint.Guaranteed], Word.Array[0, 60], Word.Array[0, 60], Word.Array[0, 60]).Sample((before, run, behind, elsewhere, further) =>
            Assert.NotEmpty(TextPrint.Of(Bytes([.. before, .. run, .. behind])).Intersect(TextPrint.Of(Bytes([.. elsewhere, .. run, .. further])))));

    [Fact]
    public void Both_sides_see_the_same() => Texts.Sample((a, b) =>
    {
        var (there, back) = (SharedText.Of(Numbers(a), Numbers(b)), SharedText.Of(Numbers(b), Numbers(a)));
        Assert.Equal((there.ShareA, there.ShareB, there.Words, there.Kind), (back.ShareB, back.ShareA, back.Words, back.Kind));
        Assert.Equal(there.Passages, back.Passages.Select(p => p.Turned()).OrderBy(p => p.StartA).ThenBy(p => p.StartB));
    }, iter: 2000);

    [Fact]
    public void Shares_are_those_of_every_row_looked_up_by_hand() => Texts.Sample((a, b) =>
    {
        var shared = SharedText.Of(Numbers(a), Numbers(b));
        Assert.Equal(a.Length == 0 ? 0 : (double)Covered(a, b) / a.Length, shared.ShareA);
        Assert.Equal(b.Length == 0 ? 0 : (double)Covered(b, a) / b.Length, shared.ShareB);
    }, iter: 2000);

    private static int Covered(string[] text, string[] other)
    {
        var rows = Enumerable.Range(0, Math.Max(0, other.Length - SharedText.Least + 1)).Select(i => string.Join(' ', other.Skip(i).Take(SharedText.Least))).ToHashSet();
        var covered = new bool[text.Length];
        for (var i = 0; i + SharedText.Least <= text.Length; i++)
            if (rows.Contains(string.Join(' ', text.Skip(i).Take(SharedText.Least)))) Array.Fill(covered, true, i, SharedText.Least);
        return covered.Count(c => c);
    }

    [Fact]
    public void Passages_lie_where_they_say()
    {
        var met = 0;
        Texts.Sample((a, b) =>
        {
            foreach (var p in SharedText.Of(Numbers(a), Numbers(b)).Passages)
            {
                Interlocked.Increment(ref met);
                var (inA, inB) = (a.AsSpan(p.StartA, p.LengthA).ToArray(), b.AsSpan(p.StartB, p.LengthB).ToArray());
                Assert.Equal(inA.Take(SharedText.Least), inB.Take(SharedText.Least));
                Assert.Equal(inA[^1], inB[^1]);
                Assert.True(LongestCommon(inA, inB) >= p.Words, $"{p}");
            }
        }, iter: 2000);
        Assert.True(met > 100);
    }

    private static int LongestCommon(string[] a, string[] b)
    {
        var row = new int[b.Length + 1];
        foreach (var word in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Length; j++) (diagonal, row[j]) = (row[j], word == b[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]));
        }
        return row[^1];
    }

    [Fact]
    public void Order_and_arrival_of_documents_make_no_difference()
    {
        Gen.Select(Word.Array[0, 40].Array[8], Gen.Int[0, 7].Array[1, 4].Array[2, 10], Gen.Int).Sample((pieces, documents, seed) =>
        {
            var prints = documents.Select(d => TextPrint.Of(Bytes(d.SelectMany(i => pieces[i])))).ToList();
            var whole = Pairs(Enumerable.Range(0, prints.Count), _ => true);
            var order = Enumerable.Range(0, prints.Count).ToArray();
            new Random(seed).Shuffle(order);
            Assert.Equal(whole, Pairs(order, _ => true));
            var first = order[..(order.Length / 2)];
            Assert.Equal(whole, Pairs(first, _ => true).Union(Pairs(order, i => !first.Contains(i))).Order());

            IEnumerable<(int, int)> Pairs(IEnumerable<int> of, Func<int, bool> isNew)
            {
                var list = of.ToList();
                return ReuseCandidates.Of([.. list.Select(i => new PrintedDocument(i, prints[i], isNew(i)))])
                    .Select(c => (Math.Min(list[c.A], list[c.B]), Math.Max(list[c.A], list[c.B]))).Order().ToList();
            }
        }, iter: 500);
    }

    [Fact]
    public void A_formula_leads_to_no_comparison()
    {
        var formula = Enumerable.Range(0, 60).Select(i => $"word{i}").ToArray();
        List<PrintedDocument> Documents(int count) => [.. Enumerable.Range(0, count).Select(i => new PrintedDocument(i, TextPrint.Of(Bytes(formula)), true))];
        Assert.Equal(ReuseCandidates.MostDocuments * (ReuseCandidates.MostDocuments - 1) / 2, ReuseCandidates.Of(Documents(ReuseCandidates.MostDocuments)).Count);
        Assert.Empty(ReuseCandidates.Of(Documents(ReuseCandidates.MostDocuments + 1)));
    }
}
