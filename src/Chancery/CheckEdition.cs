using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Checks;
using Chancery.Checks.Reports;
using Chancery.Checks.Settings;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Editions;
using Chancery.Editions.Checks;
using Chancery.Editions.Sqlite;
using Chancery.Facts;
using Chancery.Sources.Decoding;
using ZstdSharp;

namespace Chancery;

/// <summary>What a check of an edition gives.</summary>
/// <param name="Sources">The reports of its volumes, with all findings.</param>
/// <param name="Looked">The looks that were made anew, to be kept.</param>
/// <param name="Findings">All findings, to be kept.</param>
public sealed record EditionCheck(IReadOnlyList<ReportedSource> Sources, IReadOnlyList<KeptLook> Looked, IReadOnlyList<StoredFinding> Findings);

/// <summary>
/// Edition → findings. Volumes that have not changed since the last check are not looked at again; what only the whole edition can answer is asked anew,
/// with the words of its index and the ids of its volumes.
/// </summary>
public static partial class CheckEdition
{
    private const int Level = 6;

    private static readonly string Program = string.Join(' ', new[] { typeof(Volume), typeof(Rules), typeof(CheckEdition) }.Select(t => t.Module.ModuleVersionId.ToString("N")));

    /// <summary>Checks an edition with all rules and keeps in it what is found. One that cannot be written is checked all the same.</summary>
    /// <param name="path">The edition's file.</param>
    /// <param name="settings">Where settings lie; those beside the edition when none is named.</param>
    /// <param name="progress">Told of every volume, looked at or not changed: how many are done, and which was the last.</param>
    /// <param name="stop">Stops before the next volume.</param>
    /// <returns>What was found, and why it is not kept; null when it is.</returns>
    /// <exception cref="SettingsException">Settings have something that is not known.</exception>
    /// <exception cref="EditionException">The edition cannot be opened.</exception>
    public static (EditionCheck Check, EditionException? NotKept) Keep(string path, CheckSettingsFiles settings, Action<int, string>? progress = null, CancellationToken stop = default)
    {
        EditionException? notKept = null;
        using var writer = Writer(path, ref notKept);
        EditionCheck check;
        using (var edition = SqliteEdition.Open(path)) check = Run(edition, settings, new SourceFile(path, path, Path.GetFileName(path)), progress, stop);
        writer?.WriteChecks(check.Looked, check.Findings);
        return (check, notKept);
    }

    private static SqliteEditionWriter? Writer(string path, ref EditionException? fault)
    {
        try
        {
            return SqliteEditionWriter.Open(path);
        }
        catch (EditionException e) when (e.Fault is EditionFault.ReadOnly or EditionFault.Busy)
        {
            fault = e;
            return null;
        }
    }

    /// <summary>Checks an edition with all rules.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="settings">Where settings lie.</param>
    /// <param name="file">The edition as a source, beside which settings lie.</param>
    /// <param name="progress">Told of every volume, looked at or not changed: how many are done, and which was the last.</param>
    /// <param name="stop">Stops before the next volume.</param>
    /// <exception cref="SettingsException">Settings have something that is not known.</exception>
    public static EditionCheck Run(IEdition edition, CheckSettingsFiles settings, SourceFile file, Action<int, string>? progress = null, CancellationToken stop = default)
    {
        var set = settings.For(file);
        var kept = edition.Looks().ToDictionary(l => l.Volume, StringComparer.Ordinal);
        var (looks, looked) = (new List<SourceLook>(), new List<KeptLook>());
        foreach (var (look, fresh) in Ordered.Work(edition.VolumeSources(), v => Look(edition, v, kept.GetValueOrDefault(v.Volume), set), stop))
        {
            looks.Add(look);
            if (fresh is not null) looked.Add(fresh);
            progress?.Invoke(looks.Count, look.Volume ?? look.Name);
        }
        var holdings = new EditionHoldings(edition);
        var sources = looks.ConvertAll(l => l.Reported(Rules.All, holdings, _ => true));
        return new EditionCheck(sources, looked, [.. sources.SelectMany(s => s.Findings.Select(f => new StoredFinding(s.Volume ?? s.Name, f.Finding, f.Fingerprint)))]);
    }

    private static (SourceLook Look, KeptLook? Fresh) Look(IEdition edition, VolumeSources volume, KeptLook? kept, (CheckSettings Settings, string Path) set)
    {
        var state = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{volume.Hash}\0{set.Settings.Text}\0{Program}")));
        if (kept?.State == state) return (Read(kept.Look), null);
        var look = Look(edition, volume, set) with { Holding = null };
        return (look, new KeptLook(volume.Volume, state, Written(look)));
    }

    private static SourceLook Look(IEdition edition, VolumeSources volume, (CheckSettings Settings, string Path) set)
    {
        var source = SourceDecoder.Decode(volume.Name, edition.Tei(volume.Volume)!).Source!;
        var tei = TeiReader.Read(source).File!;
        var read = new Volume(tei, volume.Volume);
        var reported = edition.Findings(volume.Volume).Where(f => !Rules.All.Any(r => r.Id == f.Rule));
        IReadOnlyList<Document> documents = [.. read.Documents];
        var spans = Spans(source, documents);
        var places = Places(edition, volume.Volume);
        return CheckSources.Look(volume.Name, read, documents, reported, Rules.All, (set.Settings, volume.Name), volume.IsLoose ? f => places(spans(f)) : spans, volume.IsLoose ? null : source);
    }

    /// <summary>Says where in its document a finding stands, which holds for the document that the edition gives, too.</summary>
    private static Func<Finding, Finding> Spans(SourceText source, IReadOnlyList<Document> documents)
    {
        var elements = new Dictionary<string, TeiElement>(StringComparer.Ordinal);
        foreach (var document in documents)
            if (document.Id is { } id) elements.TryAdd(id, document.Element);
        return finding =>
        {
            if (finding.Where.Line == 0 || finding.DocumentId is not { } id || !elements.TryGetValue(id, out var element)) return finding;
            var offset = source.LineStarts[finding.Where.Line - 1] + finding.Where.Column - 1;
            // A second document of the same id is not the one that the edition gives under it.
            return offset < element.Start || offset >= element.End ? finding : finding with { Span = new DocumentSpan(offset - element.ContentStart, finding.Where.Length) };
        };
    }

    /// <summary>Of loose documents the edition keeps the TEI made of them; a finding is placed where its document begins in its own source.</summary>
    private static Func<Finding, Finding> Places(IEdition edition, string volume) => finding =>
    {
        var place = finding.DocumentId is { } id ? edition.Document(volume, id) is { } document ? JsonSerializer.Deserialize(document.FactsJson, FactsJson.Default.DocumentFacts)!.Source : null : null;
        return finding with { Where = place is null ? new SourcePosition(volume, 0, 0) : new SourcePosition(place.File, place.Line, 1), Repairs = [] };
    };

    private static byte[] Written(SourceLook look)
    {
        using var compressor = new Compressor(Level);
        return compressor.Wrap(JsonSerializer.SerializeToUtf8Bytes(look, LookJson.Default.SourceLook)).ToArray();
    }

    private static SourceLook Read(byte[] look)
    {
        using var decompressor = new Decompressor();
        return JsonSerializer.Deserialize(decompressor.Unwrap(look), LookJson.Default.SourceLook)!;
    }

    [JsonSerializable(typeof(SourceLook))]
    private sealed partial class LookJson : JsonSerializerContext;
}
