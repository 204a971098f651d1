using System.Globalization;
using Chancery.Publishing.Tables;
using Chancery.Tests.Samples;
using CsvHelper;

namespace Chancery.Tests.Guide;

/// <summary>The guide tells of every table and column of the export, and of none that does not exist; what the tables hold is what the edition holds.</summary>
public sealed class ExportGuideTests : IClassFixture<SampleEdition>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SampleEdition _samples;
    private readonly IReadOnlyList<(string File, int Rows)> _written;

    public ExportGuideTests(SampleEdition samples)
    {
        _samples = samples;
        _written = TableExport.Write(samples.Edition, _folder[""]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_table_and_column_is_told()
    {
        var told = GuideText.Rows(GuideText.Named("export.md").Text).SelectMany(r => GuideText.Code(r.Cells[1]).Select(c => $"{GuideText.Code(r.Cells[0]).Single()} {c}")).Order(StringComparer.Ordinal);
        Assert.Equal(_written.SelectMany(t => Read(t.File).Header.Select(c => $"{t.File} {c}")).Order(StringComparer.Ordinal), told);
    }

    [Fact]
    public void Tables_hold_what_the_edition_holds()
    {
        Assert.All(_written, t => Assert.Equal(t.Rows, Read(t.File).Rows.Count));
        var facts = _samples.Edition.Facts().ToList();
        Assert.Equal(facts.Select(f => f.Id), Read("documents.csv").Rows.Select(r => r["document"]));
        Assert.Equal(facts.Select(f => f.Heading), Read("documents.csv").Rows.Select(r => r["heading"]));
        Assert.Equal(facts.SelectMany(f => f.Statements).Select(s => s.Quote), Read("statements.csv").Rows.Select(r => r["quote"]));
        Assert.Equal(facts.SelectMany(f => f.Participants).Select(p => p.Printed), Read("participants.csv").Rows.Select(r => r["printed"]));
        Assert.Equal(_samples.Edition.Volumes().SelectMany(v => _samples.Edition.Persons(v.Id)).Select(p => (p.Key, p.Id)), Read("people.csv").Rows.Select(r => ((string?)r["person"], r["xml_id"])));
        Assert.Empty(Directory.GetFiles(_folder[""], "*.part"));
    }

    private (IReadOnlyList<string> Header, IReadOnlyList<Dictionary<string, string>> Rows) Read(string file)
    {
        using var reader = new CsvReader(new StreamReader(_folder[file]), CultureInfo.InvariantCulture);
        Assert.True(reader.Read() && reader.ReadHeader());
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read()) rows.Add(reader.HeaderRecord!.ToDictionary(h => h, h => reader.GetField(h)!, StringComparer.Ordinal));
        return (reader.HeaderRecord!, rows);
    }
}
