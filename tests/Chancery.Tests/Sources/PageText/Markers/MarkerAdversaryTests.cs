using System.Globalization;
using System.Text;
using Chancery.Sources.PageText;
using Chancery.Sources.PageText.Markers;
using CsCheck;

namespace Chancery.Tests.Sources.PageText.Markers;

/// <summary>
/// Documents full of years, days, file numbers, votes, tonnages, sums, times and telegram numbers, with markers whose places are known:
/// no number is taken for a marker, and every note finds its own.
/// </summary>
public sealed class MarkerAdversaryTests
{
    private static readonly string[] Months = ["January", "March", "April", "June", "August", "October", "December"];
    private static readonly string[] NoteTexts = ["Not printed.", "See footnote 2 above.", "Neither printed.", "He spoke at 3 p.m.", "The text has 14 lines.", "No record has been found.", "Dated May 3, 1957; not printed."];

    /// <summary>A stretch of words; true where a marker may hang on its last character.</summary>
    private static readonly Gen<(string Words, bool Open)> Piece = Gen.OneOf(
        Gen.Select(Year, Number(2, 60), Number(1, 40), (y, a, b) => ($"In {y} the Board passed its resolution {a}({b}) by {a} votes to {b}, with {b} abstentions.", true)),
        Gen.Select(Number(100, 4999), Month, Number(1, 28), (n, m, d) => ($"Telegram {n} of {m} {d} told of it.", true)),
        Gen.Select(Number(1, 99), Number(100, 999), (a, b) => ($"The fleet carried {a},{b} tons of ore and {b} tons of grain, the Minister said,", true)),
        Gen.Select(Number(100, 799), Number(10, 99), Number(1, 12), Number(1, 28), (c, s, m, d) => ($"It lies in file {c}.{s}/{m}-{d}57 of the Ministry.", true)),
        Gen.Select(Number(1, 30), Number(1, 12), (a, b) => ($"Paper SE {a}-{b}-57 puts the loss at {a} percent, which he called “far too much.”", true)),
        Gen.Select(Number(2, 900), Number(1, 9), (a, b) => ($"They asked for ${a} million and {b}.5 billion crowns", false)),
        Gen.Select(Number(1, 12), Number(10, 59), Month, Number(1, 28), Year, (h, mm, m, d, y) => ($"At {h}:{mm} p.m. on {m} {d}, {y}, he left for the coast;", true)),
        Gen.Select(Number(1, 9), Number(10, 99), (a, b) => ($"({a}) Article {b}, paragraph {a}, of the treaty holds.", true)),
        Gen.OneOfConst(("The Minister (Orlan) agreed", true), ("and the harbor stayed open,", true), ("He had seen the note.", true), ("“We are content,”", true), ("It was late", true)));

    private static readonly Gen<(string Words, bool Open, bool Marked)[][]> Paragraphs =
        Gen.Select(Piece, Gen.Int[0, 2], (p, marked) => (p.Words, p.Open, p.Open && marked == 0)).Array[1, 7].Array[2, 9];

    [Fact]
    public void No_number_is_taken_for_a_marker_and_every_note_finds_its_own() => Paragraphs.Sample(paragraphs => Holds(Written.Of(paragraphs)), iter: 2000);

    [Fact]
    public void Markers_behind_years_and_days_are_found() => Gen.Select(Paragraphs, Year, Month, Number(1, 9)).Sample((paragraphs, year, month, day) =>
    {
        var withYears = paragraphs.Select(p => p.Append(($"He wrote of it on {month} {day}, {year}", true, true)).ToArray()).ToArray();
        return Holds(Written.Of(withYears));
    }, iter: 1000);

    [Fact]
    public void A_document_whose_only_note_is_the_source_note_loses_no_digit() => Paragraphs.Sample(paragraphs =>
    {
        var written = Written.Of([.. paragraphs.Select(p => p.Select(x => (x.Words, x.Open, false)).ToArray())]);
        var placement = MarkerAlignment.Align(written.Blocks, ["Source: Ministry, Central Files, 611.90/4-1857. Secret."]);
        return placement.Markers is [{ Block: 0 }];
    }, iter: 1000);

    [Fact]
    public void Where_a_note_has_two_places_the_marker_says_so()
    {
        var placement = MarkerAlignment.Align(
            [new("5. Editorial Note", BlockRole.Heading), new("The dues rose in autumn.1 The tolls rose in winter.1 The ships stayed away.", BlockRole.Paragraph)], ["Not printed."]);
        Assert.True(placement.Markers[0].Doubt >= MarkerAlignment.DoubtReported);
        Assert.Contains("can stand behind", placement.Markers[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_marker_that_is_certain_has_no_doubt()
    {
        var placement = MarkerAlignment.Align([new("5. Letter1", BlockRole.Heading), new("He had seen the note.2", BlockRole.Paragraph)], ["Source: Ministry.", "Not printed."]);
        Assert.All(placement.Markers, m => Assert.True(m.Doubt < 0.1 && m.Reason is null));
    }

    private static bool Holds(Written written)
    {
        var placement = MarkerAlignment.Align(written.Blocks, written.Notes);
        return placement.Unplaced.Count == 0 && placement.Markers.Select(m => (m.Block, m.Offset, m.Note)).SequenceEqual(written.Places);
    }

    private static Gen<string> Year => Gen.Int[1861, 1976].Select(y => y.ToString(CultureInfo.InvariantCulture));

    private static Gen<string> Month => Gen.OneOfConst(Months);

    private static Gen<string> Number(int from, int to) => Gen.Int[from, to].Select(n => n.ToString(CultureInfo.InvariantCulture));

    /// <summary>A document with the places of its markers.</summary>
    private sealed record Written(List<MarkedBlock> Blocks, List<string> Notes, List<(int Block, int Offset, int Note)> Places)
    {
        public static Written Of((string Words, bool Open, bool Marked)[][] paragraphs)
        {
            var written = new Written([new("12. Memorandum of Conversation1", BlockRole.Heading)], ["Source: Ministry, Central Files. Secret."], [(0, 30, 0)]);
            foreach (var paragraph in paragraphs)
            {
                var text = new StringBuilder();
                foreach (var (words, _, marked) in paragraph)
                {
                    if (text.Length > 0) text.Append(' ');
                    text.Append(words);
                    if (!marked) continue;
                    written.Places.Add((written.Blocks.Count, text.Length, written.Notes.Count));
                    text.Append(CultureInfo.InvariantCulture, $"{written.Notes.Count + 1}");
                    written.Notes.Add(NoteTexts[(written.Notes.Count + text.Length) % NoteTexts.Length]);
                }
                written.Blocks.Add(new(text.ToString(), BlockRole.Paragraph));
            }
            return written;
        }
    }
}
