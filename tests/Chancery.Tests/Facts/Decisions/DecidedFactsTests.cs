using Chancery.Documents.Tei;
using Chancery.Documents;
using Chancery.Facts.Dates;
using Chancery.Facts.Decisions;
using Chancery.Facts.Exchanges.Threads;
using Chancery.Facts;
using Chancery.Tests.Facts.Exchanges;
using CsCheck;

namespace Chancery.Tests.Facts.Decisions;

/// <summary>Decisions on the facts of a document and on threads of letters.</summary>
public sealed class DecidedFactsTests
{
    private const string Header = "verdict\tfact\tsubject\tprinted\tvalue\tby\ton\n";

    private static readonly Volume Orrel = new(TeiReader.Read(new SourceText("v", File.ReadAllText(Path.Combine(Repository.Root, "samples", "vesp1958-60v02.xml")))).File!);

    private static readonly List<Document> Documents = [.. Orrel.Documents];

    private static FactOptions Options(string lines) => FactOptions.Read([], new SourceText("d", Header + lines), []);

    [Theory]
    [InlineData("1961-04-11", true)]
    [InlineData("1961-04", true)]
    [InlineData("1961", true)]
    [InlineData("1961-04-10/1961-04-12", true)]
    [InlineData("1961-04-12/1961-04-10", false)]
    [InlineData("1961-04-31", false)]
    [InlineData("1961-04-11T10:30:00", false)]
    [InlineData("April 11, 1961", false)]
    [InlineData("/", false)]
    public void A_date_is_a_day_a_month_a_year_or_a_range(string value, bool isDate) => Assert.Equal(isDate, DecidedDate.IsDate(value));

    [Fact]
    public void Whatever_is_decided_nothing_fails_and_only_the_subject_changes()
    {
        var before = Documents.ConvertAll(d => FactLine.Of(FactReader.Read(d, Orrel)));
        var values = Gen.OneOfConst("", "p_MP1", "vesp1958-60v02/p_RL1", "other/p_1", "nobody", "The Minister", "1961-04-11", "1961-04-11/1961-05", "/", "vesp1958-60v02/d9", "é");
        var lines = Gen.Select(Gen.OneOfConst("confirm", "reject"), Gen.OneOfConst([.. DecidedFacts.All]), Gen.Int[0, Documents.Count - 1], Gen.OneOfConst("", "The Minister", "paragraph 0", "paragraph ", "President Tarn", "He "), values);
        lines.Array[1, 6].Sample(decisions =>
        {
            var options = Options(string.Concat(decisions.Select(d => $"{d.Item1}\t{d.Item2}\tvesp1958-60v02/{Documents[d.Item3].Id}\t{d.Item4}\t{d.Item5}\tA\t2025-01-01\n")));
            foreach (var number in decisions.Select(d => d.Item3).Append(0).Distinct())
            {
                var facts = FactReader.Read(Documents[number], Orrel, options);
                if (options.Decisions.All.All(d => d.Subject != facts.Id)) Assert.Equal(before[number], FactLine.Of(facts));
                Assert.All(facts.Statements, s => Assert.True(s.Degree != "supplied" || s.Decision is not null));
                Assert.All(facts.Participants, p => Assert.True(p.Basis != "decision" || p.Decision is not null));
            }
        }, iter: 150);
    }

    [Fact]
    public void Participant_decisions_do_not_touch_sender_and_receiver()
    {
        var letter = Documents.First(d => d.Id == "d11");
        var facts = FactReader.Read(letter, Orrel, Options("confirm\tparticipant\tvesp1958-60v02/d11\t\tp_MP1\tA\t2025-01-01\n"));
        Assert.Equal(("Tarn, Aurel", "Estervald, Baron Joachim"), (facts.Communications[0].FromPerson, facts.Communications[0].ToPerson));
    }

    private static List<string> Threads(string lines, params ExchangeLetter[] letters) =>
        [.. ExchangeThreads.Of(letters, null, Options(lines).Decisions).SelectMany(e => e.Letters).SelectMany(l => l.Links.Select(k => $"{l.Letter.Key} {k.Kind} {k.To} {k.Basis} {k.Degree} {k.Decision}".TrimEnd()))];

    private static string Line(string verdict, string later, string earlier) => $"{verdict}\treply\t{later}\t\t{earlier}\tA\t2025-01-01\n";

    [Fact]
    public void A_decision_on_one_printing_holds_for_the_letter()
    {
        ExchangeLetter[] letters = [Letters.Of("vesp1/d9", "Dressen", "Maren", "1961-04-17"), Letters.Of("vesp2/d3", "Dressen", "Maren", "1961-04-17"), Letters.Of("vesp2/d4", "Maren", "Dressen", "1961-04-21", replies: ["Document 3"])];
        Assert.Equal(["vesp2-d4 reply vesp1-d9 reference"], Threads("", letters));
        Assert.Empty(Threads(Line("reject", "vesp2/d4", "vesp1/d9"), letters));
        Assert.Empty(Threads(Line("reject", "vesp2/d4", "vesp2/d3"), letters));
        Assert.Empty(Threads(Line("reject", "vesp2/d4", ""), letters));
        Assert.Equal(["vesp2-d4 reply vesp1-d9 decision supplied confirmed by A, 2025-01-01"], Threads(Line("reject", "vesp2/d4", "") + Line("confirm", "vesp2/d4", "vesp1/d9"), letters));
    }

    [Fact]
    public void Of_several_letters_of_a_document_the_one_between_the_same_parties_is_linked()
    {
        ExchangeLetter[] letters = [Letters.Of("vesp1/d9", "Winck", "Maren", "1961-04-16"), Letters.Of("vesp1/d9", "Dressen", "Maren", "1961-04-17", position: 1), Letters.Of("vesp1/d10", "Maren", "Dressen", "1961-04-21")];
        Assert.Equal(["vesp1-d10 reply vesp1-d9-2 decision supplied confirmed by A, 2025-01-01"], Threads(Line("confirm", "vesp1/d10", "vesp1/d9"), letters));
        Assert.Empty(Threads(Line("confirm", "vesp1/d10", "vesp1/d9"), [.. letters, Letters.Of("vesp1/d9", "Dressen", "Maren", "1961-04-18", position: 2)]));
    }
}
