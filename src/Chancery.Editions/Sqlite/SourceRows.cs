using Chancery.Editions.Search;
using Chancery.Editions.Sqlite.Linking;
using Chancery.Editions.Writing;
using Chancery.Facts;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>Writes the rows of a volume's sources, within its transaction. Statements are compiled once for all of them.</summary>
internal sealed class SourceRows(SqliteConnection connection, VolumeContent volume, HashSet<string> words, RecentTexts recent) : IDisposable
{
    private readonly Dictionary<string, BulkStatement> _statements = new(StringComparer.Ordinal);
    private long _source;

    /// <summary>Writes the rows of a source.</summary>
    public void Write(SourceContent source)
    {
        _source = Statement("INSERT INTO sources(volume, name, hash, format, encoding, length, namespaces, pages) VALUES(?,?,?,?,?,?,?,?)").With(volume.Id).With(source.Name).With(source.Hash).With(source.Format).With(source.Encoding).With(source.Length).With(source.Namespaces).With(source.Pages).Run();
        WriteBlocks("tei", source.Tei);
        WriteBlocks("facts", source.Facts);
        WriteSections(source);
        WriteIds(source);
        WriteDocuments(source, WritePersons(source));
        WriteFindings(source);
        WriteWords(source);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
    }

    private BulkStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement)) _statements[sql] = statement = new BulkStatement(connection, sql);
        return statement;
    }

    private void WriteBlocks(string table, IReadOnlyList<Block> blocks)
    {
        var insert = Statement($"INSERT INTO {table}(source, start, length, bytes) VALUES(?,?,?,?)");
        foreach (var block in blocks) insert.With(_source).With(block.Range.Start).With(block.Range.Length).With(block.Bytes).Run();
    }

    private void WriteSections(SourceContent source)
    {
        if (volume.Loose) return;
        var insert = Statement("INSERT INTO sections VALUES(?,?,?,?,?,?,?,?,?,?,?)");
        foreach (var s in source.Sections)
            insert.With(volume.Id).With(s.Position).With(s.Id).With(s.Type).With(s.Depth).With(s.Heading).With(s.Documents).With(_source).With(s.Tei.Start).With(s.Tei.Length).With(s.Namespaces).Run();
    }

    private void WriteIds(SourceContent source)
    {
        var insert = Statement("INSERT OR IGNORE INTO ids VALUES(?,?,?,?,?)");
        foreach (var id in source.Ids)
            insert.With(volume.Id).With(id.Id).With(id.Kind).With(id.Within).With(_source).Run();
    }

    private Dictionary<string, long> WritePersons(SourceContent source)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var person in source.Documents.SelectMany(d => d.Persons)) counts[person] = counts.GetValueOrDefault(person) + 1;
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        var insert = Statement("INSERT INTO persons(volume, id, name, description, documents, source) VALUES(?,?,?,?,?,?)");
        foreach (var person in source.Persons)
            rows[person.Id] = insert.With(volume.Id).With(person.Id).With(person.Name).With(person.Description).With(counts.GetValueOrDefault(person.Id)).With(_source).Run();
        return rows;
    }

    private void WriteDocuments(SourceContent source, Dictionary<string, long> persons)
    {
        var document = Statement("INSERT INTO documents VALUES(NULL,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        var text = Statement("INSERT INTO full_text(rowid, heading, body, notes, source, person, place, file) VALUES(?,?,?,?,?,?,?,?)");
        var tagged = Statement("INSERT INTO document_persons VALUES(?,?)");
        var reference = Statement($"INSERT INTO cross_references VALUES(?1,?2,?3,?4,?5,?6,?7,{VolumeRows.Resolved("?5", "?6")})");
        var print = Statement("INSERT INTO fingerprints VALUES(?,?)");
        var pending = Statement("INSERT INTO fingerprints_pending VALUES(?)");
        var facts = new FactRows(Statement, persons);
        foreach (var d in source.Documents)
        {
            var f = d.Facts;
            var stated = f.Date is { Degree: not "inferred" } ? f.Date : null;
            var inferred = f.Date is { Degree: "inferred" } ? f.Date : null;
            var row = document.With(volume.Id).With(UniqueId(d.Id)).With(d.Position).With(d.Depth).With(f.Number).With(f.Kind).With(f.Heading)
                .With(stated?.Start).With(stated?.End).With(stated?.Precision).With(stated?.Degree).With(inferred?.Start).With(inferred?.End).With(inferred?.Basis)
                .With(f.Place).With(f.Provenance?.Classification).With(f.Provenance?.FileNumber).With(f.Notes.Count).With(d.Pages).With(d.StartPage)
                .With(_source).With(d.Tei.Start).With(d.Tei.Length).With(d.FactsSlice.Start).With(d.FactsSlice.Length).With(d.Namespaces).Run();
            text.With(row).WithText(d.Text.Heading).WithText(d.Text.Body).WithText(d.Text.Notes).WithText(d.Text.Source).WithText(d.Text.Person).WithText(d.Text.Place).WithText(d.Text.File).Run();
            foreach (var person in d.Persons) tagged.With(row).With(persons[person]).Run();
            WriteReferences(reference, row, f.References);
            facts.Write(row, f);
            if (d.Print.Length == 0) continue;
            print.With(row).With(d.Print).Run();
            pending.With(row).Run();
            recent.Add(row, d.Text.Body);
        }
    }

    private void WriteReferences(BulkStatement insert, long document, IReadOnlyList<ReferenceFact> references)
    {
        for (var i = 0; i < references.Count; i++)
        {
            var target = references[i].Target;
            if (target.Contains(':', StringComparison.Ordinal)) continue;
            var hash = target.IndexOf('#', StringComparison.Ordinal);
            var volumeOf = hash switch { < 0 => target, 0 => volume.Id, _ => target[..hash] };
            insert.With(document).With(i).With(references[i].Printed).With(target).With(volumeOf).With(hash < 0 ? null : target[(hash + 1)..]).With(references[i].Where).Run();
        }
    }

    /// <summary>Loose sources may use one id twice; the later one is addressed with a number behind it.</summary>
    private string UniqueId(string id)
    {
        if (!volume.Loose) return id;
        var unique = id;
        for (var i = 2; connection.One<long>("SELECT count(*) FROM documents WHERE volume = ?1 AND id = ?2", volume.Id, unique) > 0; i++) unique = $"{id}~{i}";
        if (unique != id) connection.Run("INSERT OR IGNORE INTO ids VALUES(?1, ?2, 'document', ?2, ?3)", volume.Id, unique, _source);
        return unique;
    }

    private void WriteFindings(SourceContent source)
    {
        var insert = Statement("INSERT INTO findings VALUES(?,?,?,?,?,?,?,?,?,?,?)");
        foreach (var f in source.Findings)
            insert.With(volume.Id).With(_source).With(f.DocumentId).With(f.Rule).With(f.Severity.ToString().ToLowerInvariant()).With(f.Message)
                .With(f.Where.File).With(f.Where.Line).With(f.Where.Column).With(f.Where.Length).With(f.Words).Run();
    }

    private void WriteWords(SourceContent source)
    {
        var insert = Statement("INSERT OR IGNORE INTO words VALUES(?,?)");
        foreach (var word in source.Words)
            if (words.Add(word)) insert.With(Stem.Of(word)).With(word).Run();
    }
}
