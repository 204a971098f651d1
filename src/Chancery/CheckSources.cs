using Chancery.Checks;
using Chancery.Checks.Reading;
using Chancery.Checks.Reports;
using Chancery.Documents;
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
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <param name="stop">Stops before the next source.</param>
    /// <exception cref="Checks.Settings.SettingsException">Settings have something that is not known.</exception>
    public static IReadOnlyList<ReportedSource> Run(IReadOnlyList<SourceFile> files, ReadingOptions options, IReadOnlyList<Rule> rules, Func<Finding, bool> wanted, CheckSettingsFiles? settings = null, Stream? standardInput = null, CancellationToken stop = default)
    {
        settings ??= new CheckSettingsFiles();
        // Before any source is read, so that wrong settings are an error of their own and not one of a source.
        foreach (var file in files) settings.For(file);
        var looks = Transcribe.Run(files, options, t => Look(t, rules, settings), standardInput, stop).ToList();
        var holdings = new Holdings();
        foreach (var look in looks)
            if (look.Holding is { } holding) holdings.Add(holding);
        return [.. looks.Select(l => l.Reported(rules, holdings, wanted))];
    }

    private static SourceLook Look(Transcribed transcribed, IReadOnlyList<Rule> rules, CheckSettingsFiles settings)
    {
        var reading = transcribed.Reading;
        if (transcribed.Volume is not { } volume) return new SourceLook(reading.Name, null, 0, [], [.. reading.Findings.Select(f => LinedFinding.Of(f, null))], [], null, []) { WasRead = false };
        var documents = transcribed.Documents;
        var (set, path) = settings.For(transcribed.File);
        var check = Check.Run(volume, documents, rules, set, path);
        var source = reading.Format == SourceFormat.Tei ? reading.Tei!.Source : TextOf(transcribed.File, reading.Format);
        var place = reading.Format == SourceFormat.Tei ? f => f : Placing(transcribed, source);
        var name = documents.FirstOrDefault()?.Volume;
        var ofReading = reading.Findings.Select(f => set.SeverityOf(f.Rule, f.Severity, path, name, f.DocumentId) is { } severity ? f with { Severity = severity } : null).OfType<Finding>();
        return new SourceLook(
            reading.Name,
            name,
            documents.Count,
            check.Profile.Described,
            [.. ofReading.Concat(check.Findings.Select(place)).Select(f => LinedFinding.Of(f, source))],
            [.. check.Questions.Select(q => new LinedQuestion(LinedFinding.Of(place(q.Finding), source), q.Asked))],
            check.Holding,
            check.Suppressed);
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
