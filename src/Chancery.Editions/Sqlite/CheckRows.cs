using Chancery.Documents;
using Chancery.Editions.Checks;
using Chancery.Editions.Search;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>What the checks leave in an edition: the look at each volume, and the findings.</summary>
internal static class CheckRows
{
    private const string Wanted = "(?1 IS NULL OR f.volume = ?1) AND (?2 IS NULL OR f.document = ?2) AND (?3 IS NULL OR f.rule = ?3) AND (?4 IS NULL OR f.severity = ?4)";

    private const string MostSerious = "CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END";

    /// <summary>The volumes with what their sources are.</summary>
    public static IReadOnlyList<VolumeSources> Volumes(SqliteConnection connection) => connection.All(
        r => new VolumeSources(r.GetString(0), r.GetBoolean(1) ? r.GetString(0) : r.GetString(2), r.GetBoolean(1), r.GetString(3)),
        "SELECT v.id, v.loose, min(s.name), group_concat(s.hash, ' ' ORDER BY s.name) FROM volumes v JOIN sources s ON s.volume = v.id GROUP BY v.id ORDER BY v.id");

    /// <summary>The looks that are kept.</summary>
    public static IReadOnlyList<KeptLook> Looks(SqliteConnection connection) => connection.All(r => new KeptLook(r.GetString(0), r.GetString(1), r.GetFieldValue<byte[]>(2)), "SELECT volume, state, look FROM checks");

    /// <summary>Replaces looks, forgets those of volumes that are gone, and replaces all findings.</summary>
    public static void Write(SqliteConnection connection, IReadOnlyList<KeptLook> looks, IReadOnlyList<StoredFinding> findings)
    {
        using var transaction = connection.BeginTransaction();
        connection.Run("DELETE FROM checks WHERE volume NOT IN (SELECT id FROM volumes)");
        foreach (var look in looks) connection.Run("INSERT OR REPLACE INTO checks VALUES(?1, ?2, ?3)", look.Volume, look.State, look.Look);
        connection.Run("DELETE FROM check_findings");
        foreach (var (volume, finding, fingerprint) in findings)
        {
            connection.Run("INSERT INTO check_findings VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)", volume, finding.DocumentId, finding.Rule, NameOf(finding.Severity), finding.Message,
                finding.Where.File, finding.Where.Line, finding.Where.Column, finding.Where.Length, finding.Words, fingerprint, finding.Span?.Start, finding.Span?.Length);
        }
        transaction.Commit();
    }

    /// <summary>The findings counted, each way under what the filter says of the others.</summary>
    public static CheckSummary Summary(SqliteConnection connection, FindingFilter filter) => new(
        connection.All(r => new SeverityCount(Enum.Parse<Severity>(r.GetString(0), true), r.GetInt32(1)),
            $"SELECT f.severity, count(*) FROM check_findings f WHERE {Wanted} GROUP BY f.severity ORDER BY {MostSerious}", Parameters(filter with { Severity = null })),
        connection.All(r => new RuleCount(r.GetString(0), Enum.Parse<Severity>(r.GetString(1), true), r.GetInt32(2)),
            $"SELECT f.rule, f.severity, count(*) FROM check_findings f WHERE {Wanted} GROUP BY f.rule, f.severity ORDER BY {MostSerious}, count(*) DESC, f.rule", Parameters(filter with { Rule = null })),
        connection.All(r => new VolumeCount(r.GetString(0), r.GetInt32(1)),
            $"SELECT f.volume, count(*) FROM check_findings f WHERE {Wanted} GROUP BY f.volume ORDER BY f.volume", Parameters(filter with { Volume = null, Document = null })),
        connection.All(r => r.GetString(0), "SELECT id FROM volumes WHERE id NOT IN (SELECT volume FROM checks) ORDER BY id"));

    /// <summary>Findings in the order of volumes, documents and places.</summary>
    public static ListPart<StoredFinding> Of(SqliteConnection connection, FindingFilter filter, int offset, int limit)
    {
        var total = (int)connection.One<long>($"SELECT count(*) FROM check_findings f WHERE {Wanted}", Parameters(filter));
        return new ListPart<StoredFinding>(total, connection.All(
            Stored,
            $"""
            SELECT f.volume, f.document, f.rule, f.severity, f.message, f.file, f.line, f."column", f.length, f.words, f.fingerprint, d.heading, d.number, f.span_start, f.span_length
            FROM check_findings f LEFT JOIN documents d ON d.volume = f.volume AND d.id = f.document
            WHERE {Wanted} ORDER BY f.volume, d.position, f.rowid LIMIT {limit} OFFSET {offset}
            """, Parameters(filter)));
    }

    private static StoredFinding Stored(SqliteDataReader r)
    {
        var where = new SourcePosition(r.GetString(5), r.GetInt32(6), r.GetInt32(7), r.GetInt32(8));
        var finding = new Finding(r.GetString(2), Enum.Parse<Severity>(r.GetString(3), true), r.GetString(4), where, r.Text(1), r.Text(9)) { Span = r.IsDBNull(13) ? null : new DocumentSpan(r.GetInt32(13), r.GetInt32(14)) };
        return new StoredFinding(r.GetString(0), finding, r.GetString(10)) { Heading = r.Text(11), Number = r.Text(12) };
    }

    /// <summary>How often a word stands in the edition; what a hyphen joins counts as words.</summary>
    public static int WordCount(SqliteConnection connection, string word)
    {
        var reader = new WordReader(word, stackalloc char[WordReader.MaximumLength]);
        if (!reader.Next()) return 0;
        var folded = reader.Word.ToString();
        return reader.Next() ? 0 : (int)(connection.One<long?>("SELECT cnt FROM full_text_words WHERE term = ?1", folded) ?? 0);
    }

    private static object?[] Parameters(FindingFilter filter) => [filter.Volume, filter.Document, filter.Rule, filter.Severity is { } severity ? NameOf(severity) : null];

    private static string NameOf(Severity severity) => severity.ToString().ToLowerInvariant();
}
