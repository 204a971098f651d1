using Chancery.Checks;
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
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <param name="stop">Stops before the next source.</param>
    public static IEnumerable<ReportedSource> Run(IEnumerable<SourceFile> files, ReadingOptions options, IReadOnlyList<Rule> rules, Func<Finding, bool> wanted, Stream? standardInput = null, CancellationToken stop = default) =>
        Transcribe.Run(files, options, t => Check(t, rules, wanted), standardInput, stop);

    private static ReportedSource Check(Transcribed transcribed, IReadOnlyList<Rule> rules, Func<Finding, bool> wanted)
    {
        var reading = transcribed.Reading;
        if (transcribed.Volume is not { } volume)
            return new ReportedSource(reading.Name, null, 0, [], ReportedSource.Of(reading.Findings, null)) { WasRead = false };
        var documents = transcribed.Documents;
        var check = Chancery.Checks.Check.Run(volume, documents, rules);
        var source = reading.Format == SourceFormat.Tei ? reading.Tei!.Source : TextOf(transcribed.File, reading.Format);
        var found = reading.Format == SourceFormat.Tei ? check.Findings : Placed(check.Findings, transcribed, source);
        var all = reading.Findings.Concat(found).Where(wanted).OrderBy(f => f.Where.Line).ThenBy(f => f.Where.Column);
        return new ReportedSource(reading.Name, documents.FirstOrDefault()?.Volume, documents.Count, check.Profile.Described, ReportedSource.Of(all, source));
    }

    /// <summary>The lines of a source of text; packages of bytes and standard input have none to show.</summary>
    private static SourceText? TextOf(SourceFile file, SourceFormat? format) =>
        file.Path is { } path && format is SourceFormat.PageText or SourceFormat.EbookText or SourceFormat.Html ? SourceDecoder.Decode(file.Name, File.ReadAllBytes(file.Path!)).Source : null;

    /// <summary>Findings in the TEI made of a source, placed where the words stand in the source itself, or else where their document begins.</summary>
    private static IEnumerable<Finding> Placed(IEnumerable<Finding> findings, Transcribed transcribed, SourceText? source)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < transcribed.Documents.Count && i < transcribed.Reading.Lines.Count; i++)
            if (transcribed.Documents[i].Id is { } id) lines.TryAdd(id, transcribed.Reading.Lines[i]);
        foreach (var finding in findings)
        {
            var line = finding.DocumentId is { } id ? lines.GetValueOrDefault(id, 1) : 1;
            var words = finding.Words is { Length: > 1 } w && !w.EndsWith('…') ? w : null;
            var at = source is not null && words is not null && line <= source.LineStarts.Count ? source.Text.IndexOf(words, source.LineStarts[line - 1], StringComparison.Ordinal) : -1;
            yield return finding with { Where = at < 0 ? new SourcePosition(transcribed.Reading.Name, line, 1) : source!.PositionOf(at, words!.Length) };
        }
    }
}
