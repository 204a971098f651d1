using Chancery.Facts;
using Chancery.Facts.Citations;

namespace Chancery.Tests.Facts.Citations;

public sealed class CitedPaperRegisterTests
{
    private static DocumentFacts Telegram(string id, string number, string date, string post = "Oslo", string direction = "from", string? mission = null, params CitedPaperFact[] cites) => new()
    {
        Id = id,
        Volume = id[..id.IndexOf('/', StringComparison.Ordinal)],
        Kind = "telegram",
        Heading = "Telegram",
        Date = new DateFact(date, date, "day") { Degree = "printed" },
        Paper = new PaperFact { Form = "telegram", Post = post, Direction = direction, Mission = mission, Number = number, Date = date },
        CitedPapers = cites,
    };

    private static CitedPaperFact Cites(string number, string? post = null, string? direction = null, string? date = null) => new("telegram", "telegram", "note 1") { Number = number, Post = post, Direction = direction, Date = date };

    private static string? Resolved(CitedPaperFact cited, params DocumentFacts[] printed)
    {
        var citing = Telegram("varen2/d9", "999", "1961-05-01", cites: cited);
        var found = new CitedPaperRegister([citing, .. printed]).Resolve().SingleOrDefault();
        return found is null ? null : $"{found.Target} {found.Basis}";
    }

    [Fact]
    public void Post_direction_number_and_day_agree() =>
        Assert.Equal("varen1/d1 post-number-day", Resolved(Cites("17", "Oslo", "from", "1961-04-10"), Telegram("varen1/d1", "17", "1961-04-10"), Telegram("varen1/d2", "17", "1961-04-11")));

    [Fact]
    public void A_day_that_differs_is_another_paper() => Assert.Null(Resolved(Cites("17", "Oslo", "from", "1961-04-12"), Telegram("varen1/d1", "17", "1961-04-10")));

    [Fact]
    public void Another_post_or_direction_is_another_paper()
    {
        Assert.Null(Resolved(Cites("17", "Oslo", "from", "1961-04-10"), Telegram("varen1/d1", "17", "1961-04-10", post: "Bern")));
        Assert.Null(Resolved(Cites("17", "Oslo", "from", "1961-04-10"), Telegram("varen1/d1", "17", "1961-04-10", direction: "to")));
    }

    [Fact]
    public void Without_a_day_post_and_number_are_enough_for_some_months()
    {
        Assert.Equal("varen1/d1 post-number", Resolved(Cites("17", "Oslo", "from"), Telegram("varen1/d1", "17", "1961-04-10")));
        Assert.Null(Resolved(Cites("17", "Oslo", "from"), Telegram("varen1/d1", "17", "1960-04-10")));
    }

    [Fact]
    public void A_number_alone_is_never_enough() => Assert.Null(Resolved(Cites("17"), Telegram("varen1/d1", "17", "1961-04-10")));

    [Fact]
    public void Without_a_post_the_day_must_agree_and_the_volume_be_the_same()
    {
        Assert.Equal("varen2/d1 number-day", Resolved(Cites("17", date: "1961-04-10"), Telegram("varen2/d1", "17", "1961-04-10", post: "Bern")));
        Assert.Null(Resolved(Cites("17", date: "1961-04-10"), Telegram("varen1/d1", "17", "1961-04-10", post: "Bern")));
    }

    [Fact]
    public void Two_that_fit_stay_open() =>
        Assert.Null(Resolved(Cites("17", date: "1961-04-10"), Telegram("varen2/d1", "17", "1961-04-10", post: "Bern"), Telegram("varen2/d2", "17", "1961-04-10", direction: "to")));

    [Fact]
    public void Two_printings_of_one_are_one() =>
        Assert.Equal("varen1/d1 post-number-day", Resolved(Cites("17", "Oslo", "from", "1961-04-10"), Telegram("varen3/d4", "17", "1961-04-10"), Telegram("varen1/d1", "17", "1961-04-10")));

    [Fact]
    public void What_is_said_not_to_be_printed_is_not_looked_for() =>
        Assert.Null(Resolved(Cites("17", "Oslo", "from", "1961-04-10") with { NotPrinted = true }, Telegram("varen1/d1", "17", "1961-04-10")));

    [Fact]
    public void What_the_editors_name_goes_before_all()
    {
        Assert.Equal("varen2/d3 editors", Resolved(Cites("17", "Oslo", "from", "1961-04-10") with { Target = "#d3" }, Telegram("varen2/d3", "18", "1961-04-11"), Telegram("varen1/d1", "17", "1961-04-10")));
        Assert.Equal("varen1/d1 post-number-day", Resolved(Cites("17", "Oslo", "from", "1961-04-10") with { Target = "#d4" }, Telegram("varen1/d1", "17", "1961-04-10")));
    }

    [Fact]
    public void Papers_to_look_for_stand_once_in_the_order_in_which_they_lie()
    {
        var first = Cites("17", "Oslo", "from", "1961-04-10");
        var second = first with { FileNumber = "627.28/4-1061", Repository = "Ministry of Foreign Affairs" };
        var memorandum = new CitedPaperFact("memorandum", "memorandum", "note 4") { From = "Hale", To = "Brekke", Date = "1961-04-11", Repository = "Harbor Library", NotPrinted = true };
        (string, CitedPaperFact)[] all =
        [
            ("varen1/d2", first), ("varen1/d1", second with { Where = "note 2" }), ("varen1/d3", Cites("18")), ("varen1/d4", Cites("18")), ("varen2/d1", memorandum),
            ("varen2/d2", first with { Number = "19", Document = "varen1/d1" }), ("varen2/d3", first with { Number = "20", Target = "#d9" }),
        ];
        var papers = UnprintedPapers.Of(all);
        Assert.Equal(["", "17", "18", "18"], papers.Select(p => p.Paper.Number ?? ""));
        Assert.True(papers[0].Paper.NotPrinted);
        Assert.Equal("627.28/4-1061", papers[1].Paper.FileNumber);
        Assert.Equal(["varen1/d1 note 2", "varen1/d2 note 1"], papers[1].CitedBy);
        Assert.Equal(papers.Select(p => string.Join(' ', p.CitedBy)), UnprintedPapers.Of(all.Reverse()).Select(p => string.Join(' ', p.CitedBy)));
    }

    [Fact]
    public void The_city_of_a_mission_is_learned_from_what_it_sent()
    {
        var sent = Telegram("varen1/d1", "5", "1961-01-10", post: "Port Ansel", mission: "Hallin");
        var received = Telegram("varen1/d2", "17", "1961-04-10", direction: "to", mission: "Hallin");
        received = received with { Paper = received.Paper! with { Post = null } };
        Assert.Equal("varen1/d2 post-number-day", Resolved(Cites("17", null, "to", "1961-04-10") with { To = "Port Ansel" }, sent, received));
    }
}
