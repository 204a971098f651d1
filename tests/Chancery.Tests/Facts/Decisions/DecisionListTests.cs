using Chancery.Documents;
using Chancery.Facts.Decisions;
using CsCheck;

namespace Chancery.Tests.Facts.Decisions;

/// <summary>Files of decisions: what they say, and what is said of lines that cannot be read.</summary>
public sealed class DecisionListTests
{
    private const string Header = "verdict\tfact\tsubject\tprinted\tvalue\tby\ton\tremark\n";

    private static DecisionList Read(string lines, out List<Finding> findings)
    {
        findings = [];
        return DecisionList.Read(new SourceText("record.tsv", Header + lines), findings);
    }

    [Fact]
    public void A_decision_is_found_by_fact_subject_words_and_value()
    {
        var list = Read("reject\tdate\tv/d1\t\t1961-04-18\tM. Aldous\t2025-03-14\tthe cover is later\nreject\tparticipant\tv/d2\tThe Minister\t\tM. Aldous\t2025-03-14\n", out var findings);
        Assert.Empty(findings);
        Assert.Equal(Verdict.Reject, list.Of("date", "v/d1", null, "1961-04-18"));
        Assert.Null(list.Of("date", "v/d1", null, "1961-04-19"));
        Assert.Equal(Verdict.Reject, list.Of("participant", "v/d2", "The Minister", "anyone"));
        Assert.Null(list.Of("participant", "v/d2", "The Envoy", "anyone"));
        Assert.Equal("the cover is later", list.All[0].Remark);
        Assert.Equal(3, list.All[1].Where.Line);
    }

    [Fact]
    public void A_confirmed_value_is_stated()
    {
        var list = Read("confirm\tparticipant\tv/d2\tThe Minister\tfallow-edmund\tM. Aldous\t2025-03-14\n", out _);
        Assert.Equal("fallow-edmund", list.Stated("participant", "v/d2", "The Minister")?.Value);
        Assert.Null(list.Stated("participant", "v/d2", "The Envoy"));
        Assert.Equal(Verdict.Confirm, list.Of("participant", "v/d2", "The Minister", "fallow-edmund"));
    }

    [Fact]
    public void Contrary_decisions_decide_nothing()
    {
        var list = Read("confirm\treply\tv/d1\t\tv/d2\tM. Aldous\t2025-03-14\nreject\treply\tv/d1\t\tv/d2\tA. Bree\t2025-03-15\n", out var findings);
        Assert.Empty(list.All);
        var finding = Assert.Single(findings);
        Assert.Equal(3, finding.Where.Line);
        Assert.Contains("Line 2", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maybe\tdate\tv/d1\t\t\tM. Aldous\t2025-03-14\n", 1, "“confirm” or “reject”")]
    [InlineData("reject\t\tv/d1\t\t\tM. Aldous\t2025-03-14\n", 8, "what kind of fact")]
    [InlineData("reject\tdate\t\t\t\tM. Aldous\t2025-03-14\n", 13, "which document")]
    [InlineData("reject\tdate\tv/d1\t\t\t\t2025-03-14\n", 20, "who decided")]
    [InlineData("reject\tdate\tv/d1\t\t\tM. Aldous\tMarch 14\n", 30, "no day")]
    [InlineData("reject\tdate\tv/d1\t\t\tM. Aldous\n", 29, "day is missing")]
    public void A_bad_line_is_named(string line, int column, string message)
    {
        Read(line, out var findings);
        var finding = Assert.Single(findings);
        Assert.Equal(("record.tsv", 2, column), (finding.Where.File, finding.Where.Line, finding.Where.Column));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_makes_reading_fail() =>
        Gen.OneOfConst("verdict", "fact", "subject", "by", "on", "\t", "\n", "\r\n", "#", "confirm", "reject", "2025-01-01", "v/d1", "é", " ").Array[0, 60].Sample(parts =>
        {
            var findings = new List<Finding>();
            var list = DecisionList.Read(new SourceText("x", string.Concat(parts)), findings);
            Assert.True(list.All.Count == 0 || list.Fingerprint.Length > 0);
        }, iter: 500);
}
