using Chancery.Editions;
using Chancery.Editions.Sqlite;
using Chancery.Sources;
using Microsoft.Data.Sqlite;

namespace Chancery.Tests.Editions;

/// <summary>What is linked over the whole edition: the same whatever the order of its volumes, complete after an interruption and after an upgrade.</summary>
public sealed class EditionLinkingTests : IDisposable
{
    private static readonly string[] FirstVersion = ["edition", "volumes", "sources", "tei", "facts", "documents", "sections", "persons", "document_persons", "ids", "cross_references", "findings", "words"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private List<string> Volumes(int count) => [.. Enumerable.Range(1, count).Select(i => _folder.Write($"varen{i}.xml", InventedEdition.Volume($"varen{i}", 12, i)))];

    private static void Run(string edition, IEnumerable<string> sources) => Import.Run(edition, [.. sources.Select(ImportSource.Of)], new ReadingOptions(), stop: TestContext.Current.CancellationToken);

    [Fact]
    public void Order_of_volumes_does_not_matter()
    {
        var volumes = Volumes(3);
        Run(_folder["a.chancery"], volumes);
        Run(_folder["b.chancery"], volumes.AsEnumerable().Reverse());
        foreach (var volume in volumes) Run(_folder["c.chancery"], [volume]);
        var people = Rows(_folder["a.chancery"], "SELECT * FROM people ORDER BY key");
        Assert.Equal(InventedEdition.People.Length, people.Count);
        foreach (var sql in (string[])["SELECT * FROM people ORDER BY key", "SELECT * FROM people_merges ORDER BY key, position", "SELECT key, volume, id FROM people_entries JOIN persons USING(person) ORDER BY 2, 3", "SELECT key, volume, id, sent, received, took_part, said, mentioned FROM people_documents JOIN documents USING(document) ORDER BY 1, 2, 3"])
        {
            var rows = Rows(_folder["a.chancery"], sql);
            Assert.NotEmpty(rows);
            Assert.Equal(rows, Rows(_folder["b.chancery"], sql));
            Assert.Equal(rows, Rows(_folder["c.chancery"], sql));
        }
    }

    [Fact]
    public void An_interrupted_import_is_linked_by_the_next()
    {
        var volumes = Volumes(2);
        Run(_folder["a.chancery"], volumes);
        var before = Rows(_folder["a.chancery"], "SELECT * FROM people ORDER BY key");
        Change(_folder["a.chancery"], "DELETE FROM people; DELETE FROM people_entries; UPDATE edition SET value = '' WHERE name = 'linked'");
        Run(_folder["a.chancery"], volumes);
        Assert.Equal(before, Rows(_folder["a.chancery"], "SELECT * FROM people ORDER BY key"));
    }

    [Fact]
    public void A_volume_that_changes_leaves_nothing_of_its_people()
    {
        var volumes = Volumes(2);
        Run(_folder["a.chancery"], volumes);
        _folder.Write("varen2.xml", InventedEdition.Volume("varen2", 12, 2).Replace("Orsk, Tovan", "Lindqvar, Sven", StringComparison.Ordinal));
        Run(_folder["a.chancery"], volumes);
        Run(_folder["b.chancery"], volumes);
        var names = Rows(_folder["a.chancery"], "SELECT name, documents FROM people ORDER BY key");
        Assert.Contains(names, n => n.StartsWith("Lindqvar, Sven", StringComparison.Ordinal));
        Assert.Equal(Rows(_folder["b.chancery"], "SELECT name, documents FROM people ORDER BY key"), names);
    }

    [Fact]
    public void Lists_of_two_files_of_one_volume_may_use_one_id()
    {
        const string List = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\"varen9\"><text><front><list type=\"persons\"><item><persName xml:id=\"p_1\">Halden, Mira</persName>, envoy</item></list></front><body>";
        foreach (var n in (int[])[1, 2])
            _folder.Write($"loose/{n}.xml", $"{List}<div type=\"document\" xml:id=\"d{n}\" n=\"{n}\"><head>{n}. Note</head><p><persName corresp=\"#p_1\">She</persName> left.</p></div></body></text></TEI>");
        Import.Run(_folder["a.chancery"], [ImportSource.Of(_folder["loose/1.xml"]), ImportSource.Of(_folder["loose/2.xml"])], new ReadingOptions("varen9"), stop: TestContext.Current.CancellationToken);
        using var edition = SqliteEdition.Open(_folder["a.chancery"]);
        Assert.Equal(2, edition.Summary().Documents);
        Assert.Equal(["halden-mira|2"], Rows(_folder["a.chancery"], "SELECT key, documents FROM people"));
    }

    [Fact]
    public void What_an_import_adds_is_seen_in_what_was_gathered_before()
    {
        var volumes = Volumes(2);
        Run(_folder["a.chancery"], volumes[..1]);
        using var edition = SqliteEdition.Open(_folder["a.chancery"]);
        var before = edition.References();
        Assert.Same(before, edition.References());
        Run(_folder["a.chancery"], volumes);
        var summary = edition.Summary();
        Assert.True(edition.References().References > before.References);
        Assert.Equal((summary.References, summary.References - summary.Dangling), (edition.References().References, edition.References().Resolved));
    }

    [Fact]
    public void Many_ids_lead_where_each_leads()
    {
        Run(_folder["a.chancery"], Volumes(1));
        using var edition = SqliteEdition.Open(_folder["a.chancery"]);
        string[] ids = [.. Rows(_folder["a.chancery"], "SELECT id FROM ids"), "nothing", "\"] OR 1"];
        var found = edition.Find("varen1", ids);
        Assert.Equal(ids.Length - 2, found.Count);
        foreach (var id in ids) Assert.Equal(edition.Find("varen1", id), found.GetValueOrDefault(id) is { } address ? address with { Person = null } : null);
        foreach (var person in edition.Persons("varen1")) Assert.Equal(person.Key, found[person.Id].Person);
        Assert.NotEmpty(edition.Persons("varen1"));
    }

    [Fact]
    public void An_edition_of_the_first_version_is_brought_up_to_date()
    {
        var volumes = Volumes(2);
        Run(_folder["a.chancery"], volumes);
        var people = Rows(_folder["a.chancery"], "SELECT * FROM people ORDER BY key");
        var added = Rows(_folder["a.chancery"], "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'full_text%'").Except(FirstVersion).ToList();
        Assert.Contains("people", added);
        Change(_folder["a.chancery"], string.Concat(added.Select(t => $"DROP TABLE {t};")) + "ALTER TABLE volumes DROP COLUMN editors; DELETE FROM edition WHERE name = 'linked'; PRAGMA user_version=1");
        Assert.Equal(EditionFault.OlderSchema, Assert.Throws<EditionException>(() => SqliteEdition.Open(_folder["a.chancery"]).Dispose()).Fault);
        Run(_folder["a.chancery"], volumes);
        using var edition = SqliteEdition.Open(_folder["a.chancery"]);
        Assert.Equal(24, edition.Summary().Documents);
        Assert.Equal(people, Rows(_folder["a.chancery"], "SELECT * FROM people ORDER BY key"));
    }

    [Fact]
    public void An_edition_of_the_second_version_keeps_what_it_holds()
    {
        var volumes = Volumes(2);
        Run(_folder["a.chancery"], volumes);
        var documents = Rows(_folder["a.chancery"], "SELECT document, volume, id FROM documents ORDER BY document");
        Change(_folder["a.chancery"], "DROP TABLE checks; DROP TABLE check_findings; ALTER TABLE volumes DROP COLUMN editors; PRAGMA user_version=2");
        Assert.Equal(EditionFault.OlderSchema, Assert.Throws<EditionException>(() => SqliteEdition.Open(_folder["a.chancery"]).Dispose()).Fault);
        SqliteEditionWriter.Open(_folder["a.chancery"]).Dispose();
        using var edition = SqliteEdition.Open(_folder["a.chancery"]);
        Assert.Equal(documents, Rows(_folder["a.chancery"], "SELECT document, volume, id FROM documents ORDER BY document"));
        Assert.Equal(volumes.Count(), edition.Checks().Unchecked.Count);
        Assert.Empty(edition.Volumes()[0].Editors);
    }

    private static List<string> Rows(string path, string sql)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))));
        return rows;
    }

    private static void Change(string path, string sql)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
