using Chancery.Documents;
using Chancery.Editions.Sqlite;
using Chancery.Facts;
using Chancery.Sources;

namespace Chancery.Tests.Editions;

/// <summary>What editors confirm and reject, applied to the sample edition: each kind of inference, and taken back again.</summary>
public sealed class DecisionTests : IDisposable
{
    private const string Signed = " by M. Aldous, 2025-03-14";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Imports the samples with decisions, each <c>verdict|fact|subject|printed|value</c>, and gives the facts by document.</summary>
    private Dictionary<string, DocumentFacts> Decided(out ImportSummary summary, params string[] lines)
    {
        var findings = new List<Finding>();
        var text = "verdict\tfact\tsubject\tprinted\tvalue\tby\ton\n" + string.Concat(lines.Select(l => l.Replace('|', '\t') + "\tM. Aldous\t2025-03-14\n"));
        var options = FactOptions.Read([], lines.Length == 0 ? null : new SourceText("record.decisions.tsv", text), findings);
        Assert.Empty(findings);
        var files = SourceList.Find([Path.Combine(Repository.Root, "samples")]).Files;
        summary = Import.Run(_folder["a.chancery"], [.. files.Select(f => ImportSource.Of(f.Path!))], new ReadingOptions(), stop: TestContext.Current.CancellationToken, facts: options);
        using var edition = SqliteEdition.Open(_folder["a.chancery"]);
        return edition.Facts().ToDictionary(f => f.Id, StringComparer.Ordinal);
    }

    private Dictionary<string, DocumentFacts> Decided(params string[] lines)
    {
        var facts = Decided(out var summary, lines);
        Assert.DoesNotContain(summary.Findings, f => f.Rule == "CH-A003");
        return facts;
    }

    [Fact]
    public void An_inferred_date_is_rejected_replaced_or_confirmed()
    {
        const string Memorandum = "vesp1961-63v06/d6";
        Assert.Equal("file-number", Decided()[Memorandum].Date?.Basis);
        Assert.Null(Decided($"reject|date|{Memorandum}||")[Memorandum].Date);
        Assert.Null(Decided($"reject|date|{Memorandum}||1961-04-11")[Memorandum].Date);
        Assert.Equal("file-number", Decided($"reject|date|{Memorandum}||1961-04-12")[Memorandum].Date?.Basis);
        var other = Decided($"confirm|date|{Memorandum}||1961-04-10/1961-04-12")[Memorandum].Date!;
        Assert.Equal(("1961-04-10", "1961-04-12", "range", "supplied", "decision", "confirmed" + Signed), (other.Start, other.End, other.Precision, other.Degree, other.Basis, other.Decision));
        var same = Decided($"confirm|date|{Memorandum}||1961-04-11")[Memorandum].Date!;
        Assert.Equal(("supplied", "decision", "confirmed" + Signed, "627.2822/4-1161"), (same.Degree, same.Basis, same.Decision, same.Evidence![0].Quote));
    }

    [Fact]
    public void A_printed_date_is_not_rejected() =>
        Assert.Equal(("1961-04-21", "printed"), Decided("reject|date|vesp1961-63v06/d10||")["vesp1961-63v06/d10"].Date is { } date ? (date.Start, date.Degree) : default);

    [Fact]
    public void A_speaker_is_told_by_the_beginning_of_the_statement_or_by_its_paragraph()
    {
        const string Record = "vesp1958-60v02/d3";
        var before = Decided()[Record].Statements;
        var facts = Decided($"confirm|speaker|{Record}|He proposed that|Mr. Paul Merrion, Director, NA", $"reject|speaker|{Record}|paragraph 2|p_RL1")[Record].Statements;
        var told = Assert.Single(facts, s => s.Quote.StartsWith("He proposed that", StringComparison.Ordinal));
        Assert.Equal(("Mr. Paul Merrion, Director, NA", "Merrion, Paul", "merrion-paul", "decision", "supplied", "confirmed" + Signed), (told.Speaker, told.Person, told.Key, told.Basis, told.Degree, told.Decision));
        Assert.Equal(before.Count(s => s.Paragraph == 2 && s.Person == "Rasmark, Count Leopold"), facts.Count(s => s is { Paragraph: 2, Speaker: null, Decision: "rejected" + Signed }));
        Assert.Contains(facts, s => s.Paragraph == 2 && s.Speaker == "The Minister");
        Assert.Contains(facts, s => s.Paragraph == 0 && s.Person == "Rasmark, Count Leopold");
    }

    [Fact]
    public void A_reply_is_rejected_or_stated()
    {
        Decided();
        Assert.Equal(["vesp1958-60v02-d11 names vesp1958-60v02-d9 named-date inferred ", "vesp1961-63v06-d10 reply vesp1961-63v06-d9 reference  "], Links());
        Decided("reject|reply|vesp1961-63v06/d10||vesp1961-63v06/d9", "reject|reply|vesp1958-60v02/d11||", "confirm|reply|vesp1961-63v06/d12||vesp1961-63v06/d10");
        Assert.Equal(["vesp1961-63v06-d12 reply vesp1961-63v06-d10 decision supplied confirmed" + Signed], Links());
        using (var edition = SqliteEdition.Open(_folder["a.chancery"]))
            Assert.Equal("confirmed" + Signed, Assert.Single(edition.Exchange("vesp1961-63v06-d10")!.Letters[1].Links).Decision);
        Decided("confirm|reply|vesp1958-60v02/d11||vesp1958-60v02/d9");
        Assert.Contains("vesp1958-60v02-d11 reply vesp1958-60v02-d9 decision supplied confirmed" + Signed, Links());
    }

    [Fact]
    public void Sender_and_receiver_are_stated_or_rejected()
    {
        const string Letter = "vesp1961-63v06/d10";
        var before = Assert.Single(Decided()[Letter].Communications);
        Assert.Equal(("maren-ysolde", "dressen-viktor"), (before.FromKey, before.ToKey));
        var facts = Decided($"reject|sender|{Letter}|President Maren|maren-ysolde", $"confirm|receiver|{Letter}|Chairman Dressen|vesp1958-60v02/p_PO1", "confirm|receiver|vesp1958-60v02/d11||p_DV1");
        var letter = Assert.Single(facts[Letter].Communications);
        Assert.Null(letter.FromKey);
        Assert.Equal(("pell-ottmar", "confirmed" + Signed), (letter.ToKey, letter.ToDecision));
        var own = Assert.Single(facts["vesp1958-60v02/d11"].Communications);
        Assert.Equal(("Dressen, Viktor", "dressen-viktor", "p_DV1"), (own.ToPerson, own.ToKey, own.ToEntry));
        Assert.Equal(["pell-ottmar 1"], Query("SELECT key || ' ' || received FROM people_documents JOIN documents USING(document) WHERE volume = 'vesp1961-63v06' AND id = 'd10' AND sent + received > 0"));
        var whole = Assert.Single(Decided($"reject|sender|{Letter}||")[Letter].Communications);
        Assert.Equal((null, null, "rejected" + Signed), (whole.FromPerson, whole.FromKey, whole.FromDecision));
    }

    [Fact]
    public void Participants_by_the_lists_of_other_volumes_follow_decisions()
    {
        const string Record = "vesp1961-63v06/d6";
        const string Nylin = "Miss Gerda Nylin, Counselor, Legation of Hallin", Bascombe = "Miss Harriet Bascombe, Permanent Under Secretary";
        ParticipantFact One(Dictionary<string, DocumentFacts> facts, string printed) => facts[Record].Participants.Single(p => p.Printed == printed);
        Assert.Equal(("nylin-gerda", "other-list"), (One(Decided(), Nylin).Key, One(Decided(), Nylin).Basis));
        var decided = Decided($"reject|participant|{Record}|{Nylin}|nylin-gerda", $"confirm|participant|{Record}|{Bascombe}|vesp1958-60v02/p_TN1", $"confirm|participant|{Record}|Mr. Paul Merrion, Director, NA|wend-tobias");
        Assert.Equal((null, "rejected" + Signed), (One(decided, Nylin).Key, One(decided, Nylin).Decision));
        var tamsin = One(decided, Bascombe);
        Assert.Equal(("tamsin-nell", "Tamsin, Nell", "decision", "supplied"), (tamsin.Key, tamsin.Person, tamsin.Basis, tamsin.Degree));
        Assert.Equal(("wend-tobias", "Wend, Tobias", "decision"), One(decided, "Mr. Paul Merrion, Director, NA") is var wend ? (wend.Key, wend.Person, wend.Basis) : default);
        Assert.Equal(["rasmark-leopold", "tamsin-nell", "wend-tobias"], Query("SELECT key FROM people_documents JOIN documents USING(document) WHERE volume = 'vesp1961-63v06' AND id = 'd6' AND took_part ORDER BY key"));
        Assert.Equal((null, "rejected" + Signed), One(Decided($"reject|participant|{Record}|{Nylin}|vesp1958-60v02/p_NG1"), Nylin) is var listed ? (listed.Key, listed.Decision) : default);
        Assert.Equal("nylin-gerda", One(Decided(), Nylin).Key);
    }

    [Fact]
    public void The_same_text_is_rejected_stated_and_stands_again()
    {
        const string Carbon = "vesp1958-60v02/d19", Signed = "vesp1961-63v06/d2";
        Assert.Equal(Carbon, Assert.Single(Decided()[Signed].SameText).Document);
        Assert.Empty(Decided($"reject|same-text|{Carbon}||{Signed}")[Signed].SameText);
        Assert.Single(Decided()[Signed].SameText);
        Assert.Empty(Decided($"reject|same-text|{Signed}||")[Carbon].SameText);
        var confirmed = Decided($"reject|same-text|{Signed}||", $"confirm|same-text|{Signed}||{Carbon}", "confirm|same-text|vesp1961-63v06/d10||vesp1961-63v06/d12");
        var same = Assert.Single(confirmed[Signed].SameText);
        Assert.Equal(("same", null, "confirmed" + DecisionTests.Signed), (same.Kind, same.Degree, same.Decision));
        var added = Assert.Single(confirmed["vesp1961-63v06/d12"].SameText);
        Assert.Equal(("vesp1961-63v06/d10", "shares-passages", "supplied", "confirmed" + DecisionTests.Signed), (added.Document, added.Kind, added.Degree, added.Decision));
        Assert.Empty(Decided()["vesp1961-63v06/d12"].SameText);
    }

    [Fact]
    public void The_document_that_prints_a_cited_paper_is_rejected_or_stated()
    {
        const string Airgram = "airgram G–41, July 9, 1959";
        (string?, string?, string?) Of(Dictionary<string, DocumentFacts> facts, string document, string printed) => facts[document].CitedPapers.Single(p => p.Printed == printed) is var p ? (p.Document, p.DocumentBasis, p.DocumentDecision) : default;
        Assert.Equal(("vesp1958-60v02/d13", "number-day", null), Of(Decided(), "vesp1961-63v07/d10", Airgram));
        Assert.Equal((null, null, "rejected" + Signed), Of(Decided($"reject|cited-paper|vesp1961-63v07/d10|{Airgram}|vesp1958-60v02/d13"), "vesp1961-63v07/d10", Airgram));
        var facts = Decided($"confirm|cited-paper|vesp1961-63v07/d10|{Airgram}|vesp1958-60v02/d14", "confirm|cited-paper|vesp1961-63v06/d6|Telegram 673 from Port Ansel, April 10|vesp1961-63v06/d5", "reject|cited-paper|vesp1961-63v06/d5||");
        Assert.Equal(("vesp1958-60v02/d14", "decision", "confirmed" + Signed), Of(facts, "vesp1961-63v07/d10", Airgram));
        Assert.Equal(("vesp1961-63v06/d5", "decision", "confirmed" + Signed), Of(facts, "vesp1961-63v06/d6", "Telegram 673 from Port Ansel, April 10"));
        Assert.Equal((null, null, "rejected" + Signed), Of(facts, "vesp1961-63v06/d5", "telegram 311 from Port Ansel, November 13, 1958"));
        using var edition = SqliteEdition.Open(_folder["a.chancery"]);
        Assert.DoesNotContain(edition.UnprintedPapers(), p => p.Paper.Number == "673");
    }

    [Theory]
    [InlineData("confirm|kinship|vesp1961-63v06/d6||a", "no kind of fact")]
    [InlineData("reject|date|vesp1961-63v06/d99||", "no document vesp1961-63v06/d99")]
    [InlineData("confirm|date|vesp1961-63v06/d6||April 11", "no date")]
    [InlineData("confirm|date|vesp1961-63v06/d6||", "value is empty")]
    [InlineData("confirm|participant|vesp1961-63v06/d6|The Minister|nobody-known", "“nobody-known” is neither")]
    [InlineData("confirm|participant|vesp1961-63v06/d6|The Envoy|verrick-lucan", "no participant “The Envoy”")]
    [InlineData("confirm|speaker|vesp1958-60v02/d3|paragraph 99|p_MP1", "no statement")]
    [InlineData("confirm|sender|vesp1961-63v06/d10|The King|p_MP1", "is neither")]
    [InlineData("reject|receiver|vesp1961-63v06/d10|The King|", "no receiver “The King”")]
    [InlineData("reject|cited-paper|vesp1961-63v06/d5|telegram 9|", "no citation “telegram 9”")]
    [InlineData("confirm|reply|vesp1961-63v06/d12||vesp1961-63v06/d13", "one letter each")]
    [InlineData("reject|same-text|vesp1961-63v06/d2||vesp1961-63v06/d77", "no document vesp1961-63v06/d77")]
    [InlineData("reject|same-person|vesp1958-60v02/p_XX9||vesp1958-60v02/p_MP1", "entry vesp1958-60v02/p_XX9")]
    public void What_a_decision_names_and_the_edition_does_not_hold_is_a_finding(string line, string message)
    {
        Decided(out var summary, line);
        var finding = Assert.Single(summary.Findings, f => f.Rule == "CH-A003");
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(("record.decisions.tsv", 2), (finding.Where.File, finding.Where.Line));
        // Said again as long as it holds, also when nothing is new.
        Decided(out summary, line);
        Assert.Equal(0, summary.Documents);
        Assert.Single(summary.Findings, f => f.Rule == "CH-A003");
    }

    private List<string> Links() => Query("SELECT later || ' ' || kind || ' ' || earlier || ' ' || basis || ' ' || coalesce(degree, '') || ' ' || coalesce(decision, '') FROM exchange_links ORDER BY later");

    private List<string> Query(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder { DataSource = _folder["a.chancery"], Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }
}
