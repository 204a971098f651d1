using Chancery.Checks;
using Chancery.Checks.Reading;
using Chancery.Checks.Reports;
using Chancery.Checks.Settings;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Sources;
using Chancery.Sources.Decoding;

namespace Chancery;

/// <summary>Sources → findings, on all cores and in the order of the sources.</summary>
public static class CheckSources
{
    /// <summary>Checks sources. Every one is reported, also one without findings and one that could not be read.</summary>
    /// <param name="files">The sources.</param>
    /// <param name="options">How to read them.</param>
    /// <param name="rules">The rules to apply.</param>
    /// <param name="wanted">Which findings to report, those of reading among them.</param>
    /// <param name="settings">Where settings lie; those beside the sources when omitted.</param>
    /// <param name="schema">A schema that TEI sources are to meet; none when omitted.</param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <param name="stop">Stops before the next source.</param>
    /// <exception cref="SchemaException">The schema is faulty.</exception>
    /// <exception cref="SettingsException">Settings have something that is not known.</exception>
    public static IReadOnlyList<ReportedSource> Run(IReadOnlyList<SourceFile> files, ReadingOptions options, IReadOnlyList<Rule> rules, Func<Finding, bool> wanted, CheckSettingsFiles? settings = null, SchemaValidator? schema = null, Stream? standardInput = null, CancellationToken stop = default)
    {
        settings ??= new CheckSettingsFiles();
        // Before any source is read, so that wrong settings are an error of their own and not one of a source.
        foreach (var file in files) settings.For(file);
        var holdings = new Holdings();
        var looked = new (SourceFile File, bool IsTei, SourceLook Look)[files.Count];
        // The largest first, so that none of them is left to one core at the end; the report keeps the order of the sources.
        var order = Enumerable.Range(0, files.Count).OrderByDescending(i => files[i].Path is { } path && new FileInfo(path) is { Exists: true } info ? info.Length : 0).ToArray();
        foreach (var (at, (file, isTei, look)) in order.Zip(Transcribe.Run(order.Select(i => files[i]), options, t => (t.File, t.Reading.Format == SourceFormat.Tei, Look(t, rules, settings)), standardInput, stop)))
        {
            looked[at] = (file, isTei, look with { Holding = null });
            if (look.Holding is { } holding) holdings.Add(holding);
        }
        var looks = Array.ConvertAll(looked, l => l.Look);
        if (schema is not null)
        {
            var invalid = schema.Run([.. looked.Where(l => l.IsTei && l.File.Path is not null).Select(l => (l.File.Path!, l.File.Name))], stop).GetAwaiter().GetResult();
            looks = Array.ConvertAll(looked, l => l.File.Path is { } path && invalid.TryGetValue(path, out var messages) ? With(l.Look, messages, settings.For(l.File), path) : l.Look);
        }
        return [.. looks.Select(l => l.Reported(rules, holdings, wanted))];
    }

    /// <summary>A look at TEI: what rules find, and what reading it reported.</summary>
    /// <param name="name">The source's name.</param>
    /// <param name="volume">The source as a volume.</param>
    /// <param name="documents">Its documents.</param>
    /// <param name="ofReading">What reading reported.</param>
    /// <param name="rules">The rules to apply.</param>
    /// <param name="set">Settings, and the path that they know the source by.</param>
    /// <param name="place">Gives a finding its place in the source.</param>
    /// <param name="source">The source; null where it has no lines to show.</param>
    internal static SourceLook Look(string name, Volume volume, IReadOnlyList<Document> documents, IEnumerable<Finding> ofReading, IReadOnlyList<Rule> rules, (CheckSettings Settings, string Path) set, Func<Finding, Finding> place, SourceText? source)
    {
        var check = Check.Run(volume, documents, rules, set.Settings, set.Path);
        var id = documents.FirstOrDefault()?.Volume;
        var reading = ofReading.Select(f => set.Settings.SeverityOf(f.Rule, f.Severity, set.Path, id, f.DocumentId) is { } severity ? f with { Severity = severity } : null).OfType<Finding>();
        return new SourceLook(
            name,
            id,
            documents.Count,
            check.Profile.Described,
            [.. reading.Concat(check.Findings.Select(place)).Select(f => LinedFinding.Of(f, source))],
            [.. check.Questions.Select(q => new LinedQuestion(LinedFinding.Of(place(q.Finding), source), q.Asked))],
            check.Holding,
            check.Suppressed);
    }

    private static SourceLook With(SourceLook look, List<Finding> messages, (CheckSettings Settings, string Path) set, string path)
    {
        var source = SourceDecoder.Decode(look.Name, File.ReadAllBytes(path)).Source!;
        var documents = TeiReader.Read(source).File is { } tei ? new Volume(tei, look.Volume).Documents.ToList() : [];
        var wanted = messages.Select(f => Placed(f, source, documents)).Select(f => set.Settings.SeverityOf(f.Rule, f.Severity, set.Path, look.Volume, f.DocumentId) is { } severity ? f with { Severity = severity } : null).OfType<Finding>();
        return look with { Findings = [.. look.Findings, .. wanted.Select(f => LinedFinding.Of(f, source))] };
    }

    /// <summary>Validators name the line of an element, or the place behind its start tag: the tag is meant, and the document that holds it.</summary>
    private static Finding Placed(Finding finding, SourceText source, List<Document> documents)
    {
        if (finding.Where.Line < 1 || finding.Where.Line > source.LineStarts.Count) return finding;
        var offset = Math.Min(source.LineStarts[finding.Where.Line - 1] + finding.Where.Column - 1, source.Text.Length);
        var start = finding.Where.Column > 1 ? source.Text.LastIndexOf('<', offset - 1) : source.Text.IndexOf('<', offset);
        if (start < 0) return finding;
        var end = source.Text.IndexOf('>', start);
        var document = documents.Find(d => d.Element.Start <= start && start < d.Element.End);
        return finding with { Where = source.PositionOf(start, end < 0 ? 0 : end + 1 - start), DocumentId = document?.Id };
    }

    private static SourceLook Look(Transcribed transcribed, IReadOnlyList<Rule> rules, CheckSettingsFiles settings)
    {
        var reading = transcribed.Reading;
        if (transcribed.Volume is not { } volume) return new SourceLook(reading.Name, null, 0, [], [.. reading.Findings.Select(f => LinedFinding.Of(f, null))], [], null, []) { WasRead = false };
        var isTei = reading.Format == SourceFormat.Tei;
        var source = isTei ? reading.Tei!.Source : TextOf(transcribed.File, reading.Format);
        return Look(reading.Name, volume, transcribed.Documents, reading.Findings, rules, settings.For(transcribed.File), isTei ? f => f : Placing(transcribed, source), source);
    }

    /// <summary>The lines of a source of text; packages of bytes and standard input have none to show.</summary>
    private static SourceText? TextOf(SourceFile file, SourceFormat? format) =>
        file.Path is { } path && format is SourceFormat.PageText or SourceFormat.EbookText or SourceFormat.Html ? SourceDecoder.Decode(file.Name, File.ReadAllBytes(file.Path!)).Source : null;

    /// <summary>Findings in the TEI made of a source, placed where the words stand in the source itself, or else where their document begins. Repairs of that TEI mend nothing in the source.</summary>
    private static Func<Finding, Finding> Placing(Transcribed transcribed, SourceText? source)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < transcribed.Documents.Count && i < transcribed.Reading.Lines.Count; i++)
            if (transcribed.Documents[i].Id is { } id) lines.TryAdd(id, transcribed.Reading.Lines[i]);
        return finding =>
        {
            var line = finding.DocumentId is { } id ? lines.GetValueOrDefault(id, 1) : 1;
            var words = finding.Words is { Length: > 1 } w && !w.EndsWith('…') ? w : null;
            var at = source is not null && words is not null && line <= source.LineStarts.Count ? source.Text.IndexOf(words, source.LineStarts[line - 1], StringComparison.Ordinal) : -1;
            return finding with { Where = at < 0 ? new SourcePosition(transcribed.Reading.Name, line, 1) : source!.PositionOf(at, words!.Length), Repairs = [] };
        };
    }
}
