using Chancery.Facts;
using Chancery.Facts.Exchanges;
using Chancery.Facts.Exchanges.Threads;
using CsCheck;

namespace Chancery.Tests.Facts.Exchanges;

/// <summary>Letters are threaded by what documents say, over volumes, in whatever order they are given.</summary>
public sealed class ExchangeThreadsTests
{
    private static MentionFact Your(string date) => new("your letter of some day", "receiver", date, "paragraph 0");

    [Fact]
    public void A_printed_reference_links_a_reply()
    {
        var exchange = Assert.Single(ExchangeThreads.Of([Letters.Of("vesp1/d9", "Dressen", "Maren", "1961-04-17"), Letters.Of("vesp1/d10", "Maren", "Dressen", "1961-04-21", replies: ["Document 9"])]));
        Assert.Equal("vesp1-d9", exchange.Key);
        Assert.Equal(["vesp1/d9", "vesp1/d10"], exchange.Letters.Select(l => l.Letter.Document));
        var link = Assert.Single(exchange.Letters[1].Links);
        Assert.Equal(("vesp1-d9", "reply", "reference"), (link.To, link.Kind, link.Basis));
        Assert.Null(link.Degree);
    }

    [Fact]
    public void A_reference_leads_to_the_volume_that_it_names()
    {
        var exchanges = ExchangeThreads.Of(
        [
            Letters.Of("vesp1/d9", "Dressen", "Maren", "1961-04-17"),
            Letters.Of("vesp2/d9", "Dressen", "Maren", "1961-04-18"),
            Letters.Of("vesp2/d10", "Maren", "Dressen", "1961-04-21", replies: ["Document 9"], references: [new ReferenceFact("vol. I, Document 9", "vesp1#d9", true, "note 1")]),
        ]);
        Assert.Equal(2, exchanges.Count);
        Assert.Equal(["vesp1/d9", "vesp2/d10"], exchanges[0].Letters.Select(l => l.Letter.Document));
    }

    [Fact]
    public void A_day_that_the_text_names_links_over_volumes_and_is_inferred()
    {
        var exchange = Assert.Single(ExchangeThreads.Of([Letters.Of("vesp1/d9", "Dressen", "Maren", "1961-04-17"), Letters.Of("vesp2/d3", "Maren", "Dressen", "1961-04-21", mentions: [Your("1961-04-17")])]));
        var link = Assert.Single(exchange.Letters[1].Links);
        Assert.Equal(("vesp1-d9", "names", "named-date", "inferred"), (link.To, link.Kind, link.Basis, link.Degree));
        Assert.Equal("your letter of some day", link.Evidence!.Quote);
    }

    [Fact]
    public void Words_that_say_what_is_answered_make_it_a_reply()
    {
        var exchange = Assert.Single(ExchangeThreads.Of([Letters.Of("vesp1/d9", "Dressen", "Maren", "1961-04-17"), Letters.Of("vesp2/d3", "Maren", "Dressen", "1961-04-21", replies: ["your letter of April 17"])]));
        Assert.Equal("reply", exchange.Letters[1].Links[0].Kind);
    }

    [Fact]
    public void Two_letters_of_the_named_day_leave_it_open()
    {
        var exchanges = ExchangeThreads.Of([Letters.Of("vesp1/d8", "Dressen", "Maren", "1961-04-17"), Letters.Of("vesp1/d9", "Dressen", "Maren", "1961-04-17"), Letters.Of("vesp1/d10", "Maren", "Dressen", "1961-04-21", mentions: [Your("1961-04-17")])]);
        Assert.Equal(3, exchanges.Count);
    }

    [Fact]
    public void Letters_that_only_follow_one_another_are_not_linked()
    {
        Assert.Equal(2, ExchangeThreads.Of([Letters.Of("vesp1/d9", "Dressen", "Maren", "1961-04-17"), Letters.Of("vesp1/d10", "Maren", "Dressen", "1961-04-18")]).Count);
    }

    [Fact]
    public void A_reply_is_not_linked_to_a_letter_of_other_persons()
    {
        Assert.Equal(2, ExchangeThreads.Of([Letters.Of("vesp1/d9", "Winck", "Fallow", "1961-04-17"), Letters.Of("vesp1/d10", "Maren", "Dressen", "1961-04-18", replies: ["Document 9"])]).Count);
    }

    [Fact]
    public void A_document_that_says_what_answers_it_is_linked()
    {
        var exchange = Assert.Single(ExchangeThreads.Of([Letters.Of("vesp1/d9", "Dressen", "Maren", "1961-04-17", answered: ["Document 10"]), Letters.Of("vesp1/d10", "Maren", "Dressen", "1961-04-21")]));
        Assert.Equal("vesp1-d9", Assert.Single(exchange.Letters[1].Links).To);
    }

    [Fact]
    public void Two_printings_of_one_letter_are_one()
    {
        var exchange = Assert.Single(ExchangeThreads.Of(
        [
            Letters.Of("vesp2/d130", "Maren", "Dressen", "1961-04-18", replies: ["Document 117"]),
            Letters.Of("vesp2/d117", "Dressen", "Maren", "1961-04-17"),
            Letters.Of("vesp1/d10", "Maren", "Dressen", "1961-04-18"),
        ]));
        Assert.Equal(2, exchange.Letters.Count);
        Assert.Equal("vesp1/d10", exchange.Letters[1].Letter.Document);
        Assert.Equal("vesp2/d130", Assert.Single(exchange.Letters[1].AlsoPrinted).Document);
        Assert.Equal("vesp2-d117", Assert.Single(exchange.Letters[1].Links).To);
    }

    [Fact]
    public void A_letter_without_a_day_stands_before_the_one_that_answers_it()
    {
        var exchange = Assert.Single(ExchangeThreads.Of(
        [
            Letters.Of("vesp1/d5", "Maren", "Dressen", "1961-04-10"),
            Letters.Of("vesp1/d6", "Dressen", "Maren", null, replies: ["Document 5"]),
            Letters.Of("vesp1/d7", "Maren", "Dressen", "1961-04-20", replies: ["Document 6"]),
            Letters.Of("vesp1/d8", "Dressen", "Maren", "1961-04-21", replies: ["Document 7"]),
        ]));
        Assert.Equal(["vesp1/d5", "vesp1/d6", "vesp1/d7", "vesp1/d8"], exchange.Letters.Select(l => l.Letter.Document));
    }

    [Fact]
    public void Two_letters_of_one_day_in_one_volume_stay_two()
    {
        Assert.Equal(3, ExchangeThreads.Of([Letters.Of("vesp1/d8", "Maren", "Dressen", "1961-04-18"), Letters.Of("vesp1/d9", "Maren", "Dressen", "1961-04-18"), Letters.Of("vesp2/d1", "Maren", "Dressen", "1961-04-18")]).Count);
    }

    [Fact]
    public void The_order_in_which_letters_are_given_changes_nothing()
    {
        var person = Gen.OneOfConst("Maren", "Dressen", "Winck");
        var letters = Gen.Select(Gen.Int[1, 3], Gen.Int[1, 12], person, person, Gen.Int[1, 20], Gen.OneOfConst("letter", "message"), Gen.Int[0, 12], Gen.Int[0, 20])
            .Select((volume, number, from, to, day, form, reply, mention) => Letters.Of($"vesp{volume}/d{number}", from, to, day == 20 ? null : $"1961-04-{day:00}", form,
                replies: reply == 0 ? [] : [$"Document {reply}"], mentions: mention == 0 ? [] : [Your($"1961-04-{mention:00}")]))
            .Array[0, 25].Select(all => all.DistinctBy(l => l.Document).ToArray());
        Gen.Select(letters, Gen.Int[0, 1000]).Sample((given, seed) =>
        {
            var other = given.OrderBy(l => (l.Document.GetHashCode(StringComparison.Ordinal) ^ seed) * 31 % 97).ToArray();
            Assert.Equal(Printed(ExchangeThreads.Of(given)), Printed(ExchangeThreads.Of(other)));
            var all = ExchangeThreads.Of(given).SelectMany(e => e.Letters).SelectMany(l => l.AlsoPrinted.Prepend(l.Letter)).Select(l => l.Document).Order(StringComparer.Ordinal);
            Assert.Equal(given.Select(l => l.Document).Order(StringComparer.Ordinal), all);
        }, iter: 2000);
    }

    private static string Printed(IReadOnlyList<Exchange> exchanges) =>
        string.Join('\n', exchanges.Select(e => e.Key + ": " + string.Join("; ", e.Letters.Select(l => l.Letter.Key + "=" + string.Join(',', l.AlsoPrinted.Select(p => p.Key)) + ">" + string.Join(',', l.Links.Select(k => $"{k.To} {k.Kind} {k.Basis}"))))));
}
