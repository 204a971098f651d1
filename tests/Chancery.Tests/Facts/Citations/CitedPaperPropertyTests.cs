using Chancery.Documents;
using Chancery.Facts;
using Chancery.Facts.Citations;
using Chancery.Sources;
using CsCheck;

namespace Chancery.Tests.Facts.Citations;

/// <summary>What holds of cited papers and publications whatever the text.</summary>
public sealed class CitedPaperPropertyTests
{
    private static readonly Gen<string> Word = Gen.OneOfConst(
        "telegram", "Telegrams", "Embtel", "Deptels", "your", "my", "our", "despatch", "Airgram", "A–", "A-272", "No.", "Secto", "Usgoc 17", "circular telegram", "1688", "12", "15", "2683–2686", "1961", ",", ";", ".", "and", "or", "to", "from",
        "Oslo", "New York (USUN)", "The Hague", "London", "Port Ansel", "the Embassy in Norway", "the Department", "April 3", "April 31,", "Feb. 29", "December 30, 1960", "3 March", "of the same date", "memorandum", "letter", "memorandum of conversation",
        "Haleʼs", "Hale", "Brekke", "by", "dated", "(Ibid.)", "(Ibid., 627.28/4–361)", "ibid.", "(", ")", "“", "”", "Department of State, Central Files, 627.28/4–961", "the Tarn Library, Harbor Papers, Box 7", "Lot 66 D 112", "not printed", "has not been found",
        "Document 44", "supra", "p. 12", "Department of State Bulletin,", "June 12, 1961,", "pp. 904-905", "Public Papers:", "Maren,", "12 UST 17", "A/C.1/SR.1154", "TIAS 4998", "vol. II", "See", "respectively", "[", "]", "é");

    private static readonly Gen<string> Beginning = Gen.OneOfConst("", "Not printed.", "Neither printed.", "Document 44.", "Dated April 4.", "Telegram 1688, April 3, says more.", "Telegram 1688 from Oslo. They met.");

    private static DocumentFacts Read(string[] body, string beginning, string[] note, out Chancery.Facts.Reading.DocumentOutline outline)
    {
        var text = "5. Telegram From the Embassy in Norway to the Department of State0\n\nOslo, April 9, 1961.\n\n2550. They met. " + string.Join(' ', body) + " Embtel 1688.1\n  1. Source: Department of State, Central Files, 627.28/4–961. Secret.\n  2. "
            + beginning + " " + string.Join(' ', note) + "\n";
        var reading = SourceReaders.Read("example.txt", System.Text.Encoding.UTF8.GetBytes(text), new ReadingOptions());
        var document = new Volume(reading.Tei!).Documents.First();
        outline = Chancery.Facts.Reading.DocumentOutline.Read(document);
        return FactReader.Read(document, null);
    }

    [Fact]
    public void Words_and_evidence_stand_at_the_places_they_name()
    {
        Gen.Select(Word.Array[0, 40], Beginning, Word.Array[0, 40]).Sample((body, beginning, note) =>
        {
            var facts = Read(body, beginning, note, out var outline);
            foreach (var paper in facts.CitedPapers)
            {
                Assert.Contains(outline.TextsAt(paper.Where), t => t.Contains(paper.Printed, StringComparison.Ordinal));
                foreach (var evidence in paper.Evidence ?? []) Assert.Contains(outline.TextsAt(evidence.Where), t => t.Contains(evidence.Quote, StringComparison.Ordinal));
                Assert.True(paper.DateBasis is null || paper.Date is not null);
                Assert.True(paper.Direction is null or "from" or "to");
                Assert.True(paper.Post is null || paper.Basis is "named" or "document");
            }
            foreach (var publication in facts.Publications) Assert.Contains(outline.TextsAt(publication.Where), t => t.Contains(publication.Printed, StringComparison.Ordinal));
            Assert.NotEmpty(facts.Paper!.Evidence!);
        }, iter: 400);
    }

    [Fact]
    public void The_order_of_documents_does_not_change_what_is_resolved()
    {
        Gen.Select(Gen.Int[1, 4].Array[4, 14], Gen.Int[0, 3].Array[14], Gen.Int[0, 1 << 30]).Sample((numbers, days, seed) =>
        {
            var documents = numbers.Select((number, i) => Sample(i, number, days[i])).ToList();
            var shuffled = documents.ToList();
            var random = new Random(seed);
            for (var i = shuffled.Count - 1; i > 0; i--)
            {
                var j = random.Next(i + 1);
                (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
            }
            static List<(string, int, string, string)> Resolve(IEnumerable<DocumentFacts> all) => [.. new CitedPaperRegister(all).Resolve().Select(r => (r.Document, r.Index, r.Target, r.Basis))];
            Assert.Equal(Resolve(documents), Resolve(shuffled));
        }, iter: 300);
    }

    /// <summary>A telegram that cites others of the same post.</summary>
    private static DocumentFacts Sample(int i, int number, int day) => new()
    {
        Id = $"varen{i % 3}/d{i}",
        Volume = $"varen{i % 3}",
        Kind = "telegram",
        Heading = "Telegram",
        Date = new DateFact($"1961-04-{day + 10}", $"1961-04-{day + 10}", "day") { Degree = "printed" },
        Paper = new PaperFact { Form = "telegram", Post = i % 2 == 0 ? "Oslo" : "Bern", Direction = i % 4 < 2 ? "from" : "to", Mission = i % 5 == 0 ? "Norway" : null, Number = $"{number}", Date = $"1961-04-{day + 10}" },
        CitedPapers =
        [
            new CitedPaperFact("telegram", "telegram", "note 1") { Number = $"{number % 4 + 1}", Post = day == 0 ? null : "Oslo", Direction = day == 1 ? null : "from", Date = day == 2 ? null : $"1961-04-{day + 10}" },
            new CitedPaperFact("telegram", "telegram", "note 2") { Number = $"{(number + day) % 4 + 1}", NotPrinted = day == 3 },
        ],
    };
}
