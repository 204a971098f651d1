using Chancery.Documents.Grammar;

namespace Chancery.Tests.Documents.Grammar;

public sealed class VolumeIdsTests
{
    [Theory]
    [InlineData("frus1961-63v06", "1961–1963, Volume VI")]
    [InlineData("frus1949v07p1", "1949, Volume VII, Part 1")]
    [InlineData("frus1969-76ve05p2", "1969–1976, Volume E–5, Part 2")]
    [InlineData("vesp1898-02v14", "1898–1902, Volume XIV")]
    public void Ids_of_the_series_tell_years_and_number(string id, string printed) =>
        Assert.Equal(printed, VolumeIds.Describe(id) is var (years, number) ? $"{years}, {number}" : null);

    [Theory]
    [InlineData("frus1952-54Guat")]
    [InlineData("letters")]
    [InlineData("1961-63v06")]
    [InlineData("frus1961-63v6")]
    public void Other_ids_tell_nothing(string id) => Assert.Null(VolumeIds.Describe(id));

    [Fact]
    public void Roman_numerals_are_written_with_subtraction() =>
        Assert.Equal(["", "I", "IV", "XIX", "XLII", "XCIX", "MCMLXI"], new[] { 0, 1, 4, 19, 42, 99, 1961 }.Select(RomanNumerals.Of));
}
