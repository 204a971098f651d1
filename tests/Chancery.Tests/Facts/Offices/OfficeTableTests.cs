using Chancery.Documents;
using Chancery.Facts;
using Chancery.Facts.Offices;
using NodaTime;

namespace Chancery.Tests.Facts.Offices;

/// <summary>Who held which office when, from the built-in tables and tables of one's own.</summary>
public sealed class OfficeTableTests
{
    private static OfficeHolder Holder(string office, string power, string day, string? post = null)
    {
        var date = LocalDate.FromDateTime(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        return OfficeTable.BuiltIn.Holder(office, [power], post, date, date);
    }

    [Theory]
    [InlineData("Secretary of State", "United States", "1961-04-18", null, "rusk-david-dean")]
    [InlineData("Secretary of State", "United States", "1955-07-18", null, "dulles-john-foster")]
    [InlineData("President", "United States", "1961-04-18", null, "kennedy-john-f")]
    [InlineData("Ambassador", "Soviet Union", "1961-04-18", "United States", "menshikov-mikhail-a")]
    [InlineData("Ambassador", "United States", "1961-04-18", "Soviet Union", "thompson-llewellyn-e")]
    [InlineData("Premier", "Soviet Union", "1961-04-18", null, "khrushchev-nikita-s")]
    [InlineData("Minister of Foreign Affairs", "France", "1961-04-18", null, "couve-de-murville-maurice")]
    [InlineData("Chancellor", "Federal Republic of Germany", "1961-04-18", null, "adenauer-konrad")]
    public void Holders(string office, string power, string day, string? post, string key) => Assert.Equal(key, Holder(office, power, day, post).Tenure?.Officer.Key);

    [Fact]
    public void A_day_on_which_the_office_changed_hands_stays_open()
    {
        var holder = Holder("Secretary of State", "United States", "1959-04-22");
        Assert.Null(holder.Tenure);
        Assert.Equal(["dulles-john-foster", "herter-christian-archibald"], holder.Candidates.Select(c => c.Officer.Key).Order(StringComparer.Ordinal));
        Assert.NotNull(holder.Doubt);
    }

    [Fact]
    public void A_year_of_the_table_leaves_its_days_open()
    {
        var holder = Holder("Ambassador", "Japan", "1973-05-01", "United States");
        Assert.Null(holder.Tenure);
        Assert.Equal(2, holder.Candidates.Count);
    }

    [Fact]
    public void A_day_before_the_table_begins_has_nobody() => Assert.Equal(OfficeHolder.Unknown, Holder("Ambassador", "Soviet Union", "1901-01-01", "United States"));

    [Fact]
    public void Every_line_of_the_built_in_tables_names_a_person_in_office()
    {
        Assert.True(OfficeTable.BuiltIn.Officers.Count > 3000);
        Assert.All(OfficeTable.BuiltIn.Officers, o => Assert.NotEmpty(o.Tenures));
        Assert.All(OfficeTable.BuiltIn.Officers.SelectMany(o => o.Tenures), t => Assert.True(t.To is null || t.From.First <= t.To.Value.Last));
        Assert.True(OfficeTable.BuiltIn.Officers.SelectMany(o => o.Tenures).Where(t => t.Office == "Ambassador" && t.Post == "United States").Select(t => t.Power).Distinct().Count() >= 40);
    }

    [Fact]
    public void At_most_one_person_is_surely_in_a_high_office_on_a_day()
    {
        foreach (var office in (string[])["President", "Prime Minister", "Foreign Minister", "Secretary of State", "Secretary of Defense", "Secretary of the Treasury"])
        {
            var powers = OfficeTable.BuiltIn.Officers.SelectMany(o => o.Tenures).Where(t => t.Office == office).Select(t => t.Power).Distinct();
            foreach (var power in powers)
                for (var day = new LocalDate(1945, 1, 15); day.Year < 1979; day = day.PlusDays(61))
                {
                    var holder = OfficeTable.BuiltIn.Holder(office, [power], null, day, day);
                    // The Netherlands had two foreign ministers at a time from 1952 to 1956.
                    Assert.True(holder.Doubt != "More than one may be meant." || power == "Netherlands", $"{office} of {power} on {day}: {string.Join("; ", holder.Candidates.Select(c => c.Officer.Name))}");
                }
        }
    }

    [Theory]
    [InlineData("office\tpower\tfrom\nMinister\tOrlan\t1950\n", 2, 20, "names no person")]
    [InlineData("name\toffice\tpower\tfrom\nTarn, Aurel\tMinister\tOrlan\t1950-02-30\n", 2, 28, "no date")]
    [InlineData("name\toffice\tpower\tfrom\tto\nTarn, Aurel\tMinister\tOrlan\t1950\t1949\n", 2, 33, "ends before it begins")]
    [InlineData("name\toffice\tpower\tfrom\tborn\nTarn, Aurel\tMinister\tOrlan\t1950\t19\n", 2, 33, "no year")]
    [InlineData("key\toffice\tpower\tfrom\ntarn\tMinister\tOrlan\t1950\n", 2, 1, "No line before")]
    [InlineData("name\toffice\tfrom\n", 1, 1, "“power” is missing")]
    [InlineData("name\toffice\tpower\tfrom\tstate\n", 1, 24, "unknown")]
    [InlineData("name\tname\toffice\tpower\tfrom\n", 1, 6, "twice")]
    [InlineData("name\toffice\tpower\tfrom\nTarn, Aurel\tMinister\tOrlan\t1950\t1951\tx\n", 2, 1, "6 fields")]
    [InlineData("# nothing\n\n", 1, 1, "no header")]
    public void A_bad_line_is_named_with_file_line_and_column(string table, int line, int column, string message)
    {
        var findings = new List<Finding>();
        OfficeTable.With([new SourceText("own.tsv", table)], findings);
        var finding = Assert.Single(findings);
        Assert.Equal(("own.tsv", line, column), (finding.Where.File, finding.Where.Line, finding.Where.Column));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_can_be_read_are_used_beside_those_that_cannot()
    {
        var findings = new List<Finding>();
        var table = OfficeTable.With([new SourceText("own.tsv", "name\toffice\tpower\tfrom\r\nTarn, Aurel\tPrime Minister\tOrlan; Orlani\t1950\r\nBrekke\tPrime Minister\tOrlan\tsoon\r\n")], findings);
        Assert.Single(findings);
        Assert.Equal("tarn-aurel", table.Holder("Premier", ["Orlan"], null, new LocalDate(1951, 5, 1), new LocalDate(1951, 5, 3)).Tenure?.Officer.Key);
        Assert.Equal("rusk-david-dean", table["rusk-david-dean"]?.Key);
    }

    [Fact]
    public void The_table_of_the_guide_is_read()
    {
        var findings = new List<Finding>();
        var options = FactOptions.Read([new SourceText("holders.tsv", Assert.Single(Guide.GuideText.Named("authorities.md").Blocks("tsv")))], null, findings);
        Assert.Empty(findings);
        Assert.NotEqual("", options.Fingerprint);
        Assert.NotNull(options.Offices["fallow-edmund"]);
    }
}
