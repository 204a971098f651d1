using System.Diagnostics;
using Chancery;
using Chancery.Benchmarks;
using Chancery.Sources;

// import EDITION SOURCE…   imports into a new edition and prints seconds, megabytes a second and the peak of memory
switch (args)
{
    case ["import", var edition, .. var sources]:
        foreach (var old in (string[])["", "-wal", "-shm"]) File.Delete(edition + old);
        var summary = Import.Run(edition, [.. sources.Select(ImportSource.Of)], new ReadingOptions());
        using (var process = Process.GetCurrentProcess())
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{summary.Seconds:F2} s  {summary.MegabytesPerSecond:F1} MB/s  peak {process.PeakWorkingSet64 / 1e6:F0} MB  file {new FileInfo(edition).Length / 1e6:F1} MB = {new FileInfo(edition).Length / (double)summary.Bytes:F3} of the sources"));
        }
        Console.WriteLine(FormattableString.Invariant(
            $"{summary.Volumes.Count} volumes, {summary.Documents} documents, {summary.Notes} notes, {summary.Pages} pages, {summary.Persons} persons, {summary.References} references, {summary.Dangling} dangling, {summary.Findings.Count} findings, {summary.Failed} failed, {summary.Unchanged} unchanged"));
        Console.WriteLine(FormattableString.Invariant(
            $"processor {Environment.CpuUsage.TotalTime.TotalSeconds:F2} s, compiling {System.Runtime.JitInfo.GetCompilationTime().TotalSeconds:F2} s for {System.Runtime.JitInfo.GetCompiledMethodCount()} methods, collecting {GC.GetTotalPauseDuration().TotalSeconds:F2} s, allocated {GC.GetTotalAllocatedBytes() / 1e6:F0} MB, collections {GC.CollectionCount(0)} {GC.CollectionCount(1)} {GC.CollectionCount(2)}"));
        return 0;
    case ["transcribe", var folder, var output, .. var lists]:
        return TranscribeFolder.Run(folder, output, lists.Length > 0 ? lists[0] : null);
    case ["speed", var folder, .. var volume]:
        TranscriptionSpeed.Run(folder, volume.Length > 0 ? volume[0] : null);
        return 0;
    case ["filing-dates", var folder]:
        FilingDateAgreement.Run(folder);
        return 0;
    case ["facts", var folder, .. var rest]:
        FactCost.Run(folder, rest.Length > 0 ? rest[0] : null);
        return 0;
    case ["cited", var folder, var output]:
        CitedPapers.Run(folder, output);
        return 0;
    case ["people", var folder, var output]:
        PeopleTable.Run(folder, output);
        return 0;
    case ["participants", var folder, .. var differences]:
        ParticipantAgreement.Run(folder, differences is ["differences"]);
        return 0;
    case ["exchanges", var folder]:
        ExchangeList.Run(folder);
        return 0;
    case ["same-text", var folder, .. var rest]:
        SameText.Run(folder, rest.Length > 0 ? rest[0] : null);
        return 0;
    case ["stages", var edition, .. var sources]:
        ImportStages.Run(edition, sources);
        return 0;
    case ["queries", var edition, var queries]:
        QueryMix.Run(edition, queries);
        return 0;
    case ["read", var folder]:
        ReadingSpeed.Run(folder);
        return 0;
    case ["static", var folder]:
        await StaticFiles.Run(folder);
        return 0;
    case ["search", var edition, .. var words]:
        SearchShown.Run(edition, string.Join(' ', words));
        return 0;
    default:
        Console.Error.WriteLine("Use: import EDITION SOURCE… | stages EDITION SOURCE… | search EDITION QUERY | queries EDITION FILE | transcribe FOLDER OUTPUT [PEOPLE.xml] | speed FOLDER [VOLUME.xml] | filing-dates FOLDER | facts FOLDER [FILE] | read FOLDER | people FOLDER FILE | cited FOLDER FILE | participants FOLDER [differences] | exchanges FOLDER | same-text FOLDER [FILE] | static FOLDER");
        return 2;
}
