using Chancery.Editions.Sqlite;
using Chancery.Tests.Samples;
using Microsoft.Data.Sqlite;

namespace Chancery.Tests.Guide;

/// <summary>The guide tells of every table and column of the edition file, and of none that does not exist; its SQL works on the samples.</summary>
public sealed class EditionFileGuideTests(SampleEdition samples) : IClassFixture<SampleEdition>
{
    private static readonly GuideText Page = GuideText.Named("edition-file.md");

    [Fact]
    public void Every_table_and_column_is_told()
    {
        using var folder = new TemporaryFolder();
        SqliteEditionWriter.Open(folder["new.chancery"]).Dispose();
        var schema = Query(folder["new.chancery"], "SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c WHERE t.schema = 'main' AND t.type <> 'shadow' AND t.name NOT LIKE 'sqlite%'")
            .Select(r => $"{r[0]}.{r[1]}").ToHashSet(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (heading, text) in Page.Sections)
        {
            foreach (var (columns, cells) in GuideText.Rows(text))
            {
                var many = columns[0] == "table";
                foreach (var table in many ? GuideText.Code(cells[0]) : [heading])
                    foreach (var column in GuideText.Code(cells[many ? 1 : 0])) told.Add($"{table}.{column}");
            }
        }
        Assert.True(schema.Count > 80);
        Assert.True(schema.IsSubsetOf(told), "The guide does not tell of " + string.Join(", ", schema.Except(told)));
        Assert.True(told.IsSubsetOf(schema), "The guide tells of what does not exist: " + string.Join(", ", told.Except(schema)));
    }

    [Fact]
    public void Marks_of_the_file_are_told()
    {
        Assert.Contains(Query(samples.File, "PRAGMA application_id")[0][0]!.ToString()!, Page.Text, StringComparison.Ordinal);
        Assert.Contains($"`PRAGMA user_version` ({Query(samples.File, "PRAGMA user_version")[0][0]})", Page.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string> Examples => [.. Page.Blocks("sql")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Sql_of_the_guide_works_on_the_samples(string sql) => Assert.NotEmpty(Query(samples.File, sql));

    private static List<object?[]> Query(string path, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            rows.Add(row);
        }
        return rows;
    }
}
