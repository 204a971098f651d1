using Chancery.Documents;
using Chancery.Editions.Dates;
using Chancery.Editions.People;
using Chancery.Editions.Search;

namespace Chancery.Tests.Editions;

/// <summary>The order of time, and who appears together, in an index made by hand.</summary>
public sealed class TimeOrderTests
{
    private static readonly DocumentIndex Index = Documents(
        ("a", "1961-04-18", null), ("a", "1961-04-18", null), ("a", null, null), ("b", "1959-08-15", "1962-08-15"), ("b", "1961-04-01", "1961-04-30"), ("b", "1961-04-18", null), ("b", "1961-01-01", "1961-12-31"), ("b", "1961-05-02", "1961-05-04"));

    private static readonly TimeOrder Time = new(Index);

    [Fact]
    public void Spans_are_counted_in_order() => Assert.Equal(
        [(new DateOnly(1959, 8, 15), DatePrecision.Range, 1), (new DateOnly(1961, 1, 1), DatePrecision.Year, 1), (new DateOnly(1961, 4, 1), DatePrecision.Month, 1), (new DateOnly(1961, 4, 18), DatePrecision.Day, 3), (new DateOnly(1961, 5, 2), DatePrecision.Range, 1)],
        Time.Dates.Spans.Select(s => (s.First, s.Precision, s.Documents)));

    [Theory]
    [InlineData("1961-04-18", "1961-04-18", new[] { 3, 6, 4, 0, 1, 5 })]
    [InlineData("1961-05-03", "1961-05-03", new[] { 3, 6, 7 })]
    [InlineData("1962-08-15", "1963-01-01", new[] { 3 })]
    [InlineData("1962-08-16", "1963-01-01", new int[0])]
    [InlineData("0001-01-01", "1959-08-14", new int[0])]
    public void Documents_are_found_whose_dates_touch_a_span(string first, string last, int[] found) =>
        Assert.Equal(found, Time.Touching(Day(first), Day(last)));

    [Fact]
    public void Neighbours_in_time_follow_the_volumes_on_the_same_day()
    {
        Assert.Equal((0, 5, 3), Time.Beside(1));
        Assert.Equal((null, 6, 1), Time.Beside(3));
        Assert.Equal((5, null, 1), Time.Beside(7));
        Assert.Null(Time.Beside(2));
    }

    [Fact]
    public void Days_with_documents_lie_before_and_behind_any_day()
    {
        Assert.Equal(Day("1961-04-18"), Time.Dates.DayBefore(Day("1970-01-01")));
        Assert.Equal(Day("1961-04-18"), Time.Dates.DayBehind(Day("1900-01-01")));
        Assert.Null(Time.Dates.DayBehind(Day("1961-04-18")));
        Assert.Null(Time.Dates.DayBefore(Day("1961-04-18")));
        Assert.Null(Time.Dates.Behind(DateOnly.MaxValue));
        Assert.Null(Time.Dates.Before(DateOnly.MinValue));
    }

    [Fact]
    public void Those_with_the_most_documents_are_given_and_all_are_counted()
    {
        var people = new PeopleIndex(Index, [("x", "X"), ("y", "Y"), ("z", "Z")],
            [(0, "x", true), (0, "y", true), (1, "y", true), (1, "x", true), (3, "x", true), (3, "z", false), (5, "y", true), (5, "z", true), (6, "x", true)]);
        var network = PeopleNetwork.Of(people, new NetworkRequest { Most = 2 });
        Assert.Equal((3, 3), (network.Documents, network.AllPeople));
        Assert.Equal([new NetworkPerson("y", "Y", 3), new NetworkPerson("x", "X", 2)], network.People);
        Assert.Equal([new NetworkTie(0, 1, 2)], network.Ties);
        Assert.Equal(["x", "z"], PeopleNetwork.Of(people, new NetworkRequest { Around = "y" }).People.Select(p => p.Key));
        Assert.Equal(["z", "x"], PeopleNetwork.Of(people, new NetworkRequest { Volume = "b", Named = true }).People.Where(p => p.Key != "y").Select(p => p.Key));
        Assert.Empty(PeopleNetwork.Of(people, new NetworkRequest { Around = "nobody" }).People);
        Assert.Empty(PeopleNetwork.Of(people, new NetworkRequest { Volume = "nowhere" }).People);
        Assert.Empty(PeopleNetwork.Of(people, new NetworkRequest { Least = 3 }).Ties);
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DocumentIndex Documents(params (string Volume, string? First, string? Last)[] documents)
    {
        var builder = new DocumentIndexBuilder();
        for (var i = 0; i < documents.Length; i++) builder.Add(i + 1, documents[i].Volume, "letter", documents[i].First, documents[i].Last, false, null, null);
        return builder.Build();
    }
}
