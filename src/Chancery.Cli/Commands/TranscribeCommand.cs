using System.CommandLine;
using Chancery.Documents;
using Chancery.Sources;

namespace Chancery.Cli.Commands;

/// <summary><c>transcribe</c>: sources become TEI, JSON or Markdown.</summary>
internal static class TranscribeCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var sources = SourceArguments.Sources();
        var output = new Option<string?>("--output", "-o") { Description = "A folder, which keeps the sources' names (x.txt becomes x.xml), a file, or - for standard output (the default).", HelpName = "DIR|FILE|-" };
        var to = new Option<string>("--to") { Description = "What to make: tei, json (facts and text of each document) or markdown.", DefaultValueFactory = _ => "tei" };
        to.AcceptOnlyFromAmong("tei", "json", "markdown");
        var volume = SourceArguments.Volume();
        var people = SourceArguments.People();
        var changes = SourceArguments.Changes();
        var command = new Verb("transcribe", "Turn page text, ebook text, saved pages, EPUBs, Word files and PDFs into TEI, JSON or Markdown, and report what is doubtful.")
        {
            Examples =
            [
                ("chancery transcribe samples/vesp1961-63v06/vesp1961-63v06-d1.txt", "The document as TEI on standard output, the findings on standard error."),
                ("chancery transcribe samples/vesp1961-63v06 -o tei", "Every source of a folder into a folder of TEI; x.txt becomes tei/x.xml."),
                ("chancery transcribe samples/vesp1961-63v06 -o tei --people samples/vesp1958-60v02.xml", "The same, with persons and terms of a volume's lists tagged where they are mentioned."),
                ("cat page.txt | chancery transcribe - --to markdown", "A document from standard input as Markdown."),
            ],
        };
        command.Add(sources);
        command.Add(output);
        command.Add(to);
        command.Add(volume);
        command.Add(people);
        command.Add(changes);
        command.SetAction((parsed, stop) =>
        {
            var form = Enum.Parse<TranscriptForm>(parsed.GetRequiredValue(to), ignoreCase: true);
            var named = parsed.GetRequiredValue(sources);
            var list = SourceList.Find(named);
            var place = TranscriptPlace.Of(parsed.GetValue(output), form, list, oneFileNamed: named.Length == 1 && (named[0] == "-" || File.Exists(named[0])));
            var options = SourceArguments.Options(parsed.GetValue(volume), parsed.GetValue(people), parsed.GetValue(changes));
            return Task.Run(() => new Run(surroundings, form, place).All(list, options, stop), CancellationToken.None);
        });
        return command;
    }

    /// <summary>One run: writes the transcripts in the order of the sources and adds up what was read.</summary>
    private sealed class Run(Surroundings surroundings, TranscriptForm form, TranscriptPlace place)
    {
        private readonly List<Finding> _findings = [];
        private int _failed, _documents, _notes, _pages, _read;

        public int All(SourceList list, ReadingOptions options, CancellationToken stop)
        {
            var started = surroundings.Clock.GetTimestamp();
            Report(list.Findings);
            _failed = list.Findings.Count;
            ProgressDisplay.Run(surroundings, "transcribing", list.Files.Count, report =>
            {
                var done = 0;
                foreach (var (transcribed, transcript) in Transcribe.Run(list.Files, options, t => (t, t.Volume is null ? null : Transcript.Of(t, form)), surroundings.Input, stop))
                {
                    Take(transcribed, transcript);
                    report(++done, transcribed.File.Name);
                }
            });
            var seconds = surroundings.Clock.GetElapsedTime(started).TotalSeconds;
            foreach (var finding in _findings) surroundings.Error.WriteLine(FindingLines.Of(finding));
            surroundings.Error.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{Words.Count(_documents, "document")} from {Words.Count(_read, "source")}, {Words.Count(_notes, "note")}, {Words.Count(_pages, "page break")}; {FindingLines.Count(_findings)}; {seconds:0.0} s"));
            if (_failed > 0) surroundings.Error.WriteLine($"{Words.Count(_failed, "source")} could not be read or written.");
            return _failed > 0 ? ExitCode.Failed : ExitCode.Done;
        }

        private void Take(Transcribed transcribed, byte[]? transcript)
        {
            Report(transcribed.Reading.Findings);
            if (transcript is null)
            {
                _failed++;
                return;
            }
            if (place.Write(surroundings, transcribed.File, transcript) is { } fault)
            {
                Report([fault]);
                _failed++;
                return;
            }
            _read++;
            _documents += transcribed.Documents.Count;
            _notes += transcribed.Documents.Sum(d => d.Notes.Count);
            _pages += transcribed.Documents.Sum(d => d.PageBreaks.Count());
        }

        private void Report(IEnumerable<Finding> findings) => _findings.AddRange(findings);
    }
}
