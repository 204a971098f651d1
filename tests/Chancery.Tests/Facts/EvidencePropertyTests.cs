using System.Text;
using Chancery.Documents;
using Chancery.Facts;
using Chancery.Facts.Reading;
using Chancery.Sources;
using CsCheck;

namespace Chancery.Tests.Facts;

/// <summary>Whatever the text: facts are read without a fault, and every quotation stands at the place it names.</summary>
public sealed class EvidencePropertyTests
{
    private static readonly Gen<string> Participant = Gen.OneOfConst(
        "The Secretary", "The President", "Mr. Quill", "Ambassador Anton Quill, Embassy of Velmark", "EUR—Miss Rill", "The Acting Secretary", "Secretary General", "  ", "United States", "Mr. Dulles (for part of the meeting)",
        "Foreign Minister Couve de Murville", "The Ambassador in Laos (Unger)", "Dr. A. B.", ", ,", "Prime Minister Macmillan and Mr. Quill", "Lord X, Y, Z");

    private static readonly Gen<string> Source = Gen.OneOfConst(
        "Source: Department of State, Central Files, 627.28/4–1961. Secret. Drafted by Quill.", "Source: Kennedy Library, National Security Files, Box 35, Velmark.", "Source: 501.BC/13–4548", "Source:", "Not found.",
        "Source: Department of State, Northern Files: Lot 52 D 11. Secret; Niact. Also printed in the Bulletin, June 12, 1961, pp. 1–2.", "Ibid., 611.61/2–2962.");

    private static readonly Gen<string> Sentence = Gen.OneOfConst(
        "The Secretary said he had seen telegram 1688 from Torvik, April 3.", "See Document 4 and footnote 2, Document 9.", "Following letter from Prime Minister Quill to President handed me today.", "Begin text:", "End text.", "Dear Mr. President:",
        "I have your letter of March 3.", "He asked whether Embtel 12 of March 30 was answered.", "Printed in Public Papers: Orlan, 1961, p. 4.", "U.N. doc. A/C.1/SR.1154.", "Attachment", "Letter From the President to Chairman Quill",
        "Sincerely,", "John F. Quill", "Ibid., pp. 780–784.", "On April 31, 1961 nothing was filed.", "“", "—", "[Page 12]", "[less than 1 line not declassified]", "ʼ");

    private static readonly Gen<string> Text = Gen.Select(Gen.OneOfConst("Memorandum of Conversation", "Telegram From the Embassy in Velmark to the Department of State", "Letter From President Orlan to Prime Minister Quill", "Editorial Note", "Minutes of a Meeting, April 3"),
        Gen.OneOfConst("", "Washington, April 18, 1961, 3 p.m.", "undated", "March 1961.", "Torvik, April 31, 1961."), Participant.Array[0, 4], Sentence.Array[0, 8], Source, Sentence.Array[0, 3],
        (heading, date, participants, sentences, source, notes) => $"5. {heading}0\n\n{date}\n\n{(participants.Length == 0 ? "" : "PARTICIPANTS\n\n" + string.Join('\n', participants.Select(p => "  • " + p)) + "\n\n")}{string.Join("\n\n", sentences)}1\n  0. {source}\n  1. {string.Join(' ', notes)}\n");

    [Fact]
    public void Every_quotation_of_the_facts_stands_at_the_place_it_names()
    {
        var seen = 0;
        Text.Sample(text =>
        {
            var reading = SourceReaders.Read("example.txt", Encoding.UTF8.GetBytes(text), new ReadingOptions());
            var document = new Volume(reading.Tei!).Documents.First();
            Interlocked.Add(ref seen, Missing(document, FactReader.Read(document, null), out var missing));
            Assert.True(missing is null, $"{missing} in:\n{text}");
        }, iter: 2000);
        Assert.True(seen > 2000);
    }

    [Fact]
    public void Every_quotation_stands_at_its_place_in_published_volumes()
    {
        var seen = 0;
        foreach (var path in Directory.GetFiles(Repository.Shared("frus/volumes"), "*.xml").Order(StringComparer.Ordinal))
        {
            var volume = new Volume(SourceReaders.Read(path, File.ReadAllBytes(path), new ReadingOptions()).Tei!);
            foreach (var document in volume.Documents.Where((_, i) => i % 15 == 0))
            {
                seen += Missing(document, FactReader.Read(document, volume), out var missing);
                Assert.True(missing is null, $"{path}, {document.Id}: {missing}");
            }
        }
        Assert.True(seen > 1000);
    }

    /// <summary>Looks for every quotation; gives how many there are, and the first that is not where it is said to be.</summary>
    private static int Missing(Document document, DocumentFacts facts, out string? missing)
    {
        var outline = DocumentOutline.Read(document);
        var all = new List<(string Fact, Evidence Evidence)>();
        void Add(string fact, IEnumerable<Evidence>? evidence) => all.AddRange((evidence ?? []).Select(e => (fact, e)));
        Add("date", facts.Date?.Evidence);
        foreach (var p in facts.Participants) Add("participant " + p.Printed, p.Evidence);
        foreach (var r in facts.References) all.Add(("reference " + r.Target, new Evidence(r.Printed, r.Where)));
        foreach (var s in facts.Statements) all.Add(("statement", new Evidence(s.Quote, $"paragraph {s.Paragraph}")));
        foreach (var c in facts.Communications)
        {
            Add("communication", c.Evidence);
            all.AddRange(c.Route.Where(s => s.Quote is not null).Select(s => ("route", new Evidence(s.Quote!, s.Where!))));
            if (c.Delivered is { } delivered) all.Add(("delivery", new Evidence(delivered.Quote, delivered.Where!)));
            all.AddRange(c.Mentions.Select(m => ("mention", new Evidence(m.Quote, m.Where))));
        }
        foreach (var p in facts.CitedPapers) Add("cited paper", p.Evidence);
        missing = all.Where(a => !outline.TextsAt(a.Evidence.Where).Any(t => t.Contains(a.Evidence.Quote, StringComparison.Ordinal))).Select(a => $"{a.Fact}: “{a.Evidence.Quote}” is not in {a.Evidence.Where}").FirstOrDefault();
        return all.Count;
    }
}
