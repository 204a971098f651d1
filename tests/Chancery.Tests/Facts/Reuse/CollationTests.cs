using Chancery.Documents;
using Chancery.Editions.Reuse;
using Chancery.Editions.Search;
using Chancery.Editions.Writing;
using Chancery.Facts.Reuse;
using Chancery.Sources;
using CsCheck;

namespace Chancery.Tests.Facts.Reuse;

/// <summary>What holds of every collation.</summary>
public sealed class CollationTests
{
    private static readonly Gen<string> Piece = Gen.OneOfConst("The chain,", "of her", "(anchor)", "is worn.", "“third", "shackle”", "along side", "alongside", "Mole", "mole", "tar;", "lamp — lamp", "U.S.S.R.", "don't", "don’t", "…", "\n\n", "1960", "\n\nAttachment\n\n");

    /// <summary>Two texts that share some of the pieces they are made of, and two that differ at a few places.</summary>
    private static readonly Gen<(string A, string B)> Texts = Gen.OneOf(
        Gen.Select(Piece.Array[0, 30].Array[5], Gen.Int[0, 4].Array[0, 6], Gen.Int[0, 4].Array[0, 6]).Select((pieces, a, b) => (Join(a.SelectMany(i => pieces[i])), Join(b.SelectMany(i => pieces[i])))),
        Gen.Select(Piece.Array[0, 80], Gen.Select(Gen.Int[0, 79], Piece).Array[0, 5]).Select((pieces, changes) =>
            (Join(pieces), Join(pieces.Select((p, i) => changes.FirstOrDefault(c => c.Item1 == i) is (_, { } other) ? other : p)))));

    private static string Join(IEnumerable<string> pieces) => "5. Letter\n\n" + string.Join(' ', pieces) + "\n";

    private static Document Read(string text) => new Volume(SourceReaders.Read("example.txt", System.Text.Encoding.UTF8.GetBytes(text), new ReadingOptions()).Tei!).Documents.First();

    [Fact]
    public void The_words_compared_are_those_of_the_body() => Texts.Sample((text, _) =>
    {
        var document = Read(text);
        var printed = PrintedTexts.Of(document);
        Assert.Equal(WordReader.Fold(DocumentText.Of(document).Body), printed.Words.Select(w => w.Folded));
        Assert.Equal(string.Concat(printed.Blocks.Where((_, i) => printed.Words.Any(w => w.Block == i)).SelectMany(b => b.Text.Where(c => c != ' '))), string.Concat(Enumerable.Range(0, printed.Words.Count).Select(i => printed.Printed(i).ToString().Replace(" ", "", StringComparison.Ordinal))));
    }, iter: 300);

    [Fact]
    public void Rows_hold_every_word_once_and_variants_turn_one_printing_into_the_other()
    {
        var met = 0;
        Texts.Sample((first, second) =>
        {
            var (a, b) = (PrintedTexts.Of(Read(first)), PrintedTexts.Of(Read(second)));
            var collation = Collation.Of(a, b);
            var (atA, atB) = (0, 0);
            foreach (var row in collation.Rows)
            {
                Assert.Equal((atA, atB), (row.StartA, row.StartB));
                Assert.True(row.LengthA + row.LengthB > 0);
                if (row.IsShared) Assert.Equal(Folded(b, row.StartB, row.LengthB), Turned(a, b, row));
                else Assert.Empty(row.Variants);
                Interlocked.Add(ref met, row.Variants.Count);
                (atA, atB) = (atA + row.LengthA, atB + row.LengthB);
            }
            Assert.Equal((a.Words.Count, b.Words.Count), (atA, atB));
            Assert.Equal(collation.Variants, collation.Rows.SelectMany(r => r.Variants));
        }, iter: 600);
        Assert.True(met > 50);
    }

    private static List<string> Folded(PrintedText text, int start, int length) => [.. text.Words.Skip(start).Take(length).Select(w => w.Folded)];

    private static List<string> Turned(PrintedText a, PrintedText b, CollatedRow row)
    {
        var (turned, at) = (new List<string>(), row.StartA);
        foreach (var v in row.Variants)
        {
            turned.AddRange(Folded(a, at, v.StartA - at));
            turned.AddRange(Folded(b, v.StartB, v.LengthB));
            at = v.StartA + v.LengthA;
        }
        turned.AddRange(Folded(a, at, row.StartA + row.LengthA - at));
        return turned;
    }
}
