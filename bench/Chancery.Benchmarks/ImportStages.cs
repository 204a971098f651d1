using System.Globalization;
using Chancery.Documents;
using Chancery.Editions.Sqlite;
using Chancery.Editions.Writing;
using Chancery.Facts;
using Chancery.Sources;

namespace Chancery.Benchmarks;

/// <summary>What each stage of an import costs in processor time, so that other programs disturb it little, and in memory; three rounds, of which the first compiles.</summary>
internal static class ImportStages
{
    public static void Run(string edition, IReadOnlyList<string> sources)
    {
        for (var round = 0; round < 3; round++)
        {
            foreach (var old in (string[])["", "-wal", "-shm"]) File.Delete(edition + old);
            var (read, facts, prepare, write) = (new ProcessorTime(), new ProcessorTime(), new ProcessorTime(), new ProcessorTime());
            write.Start();
            using (var writer = SqliteEditionWriter.Open(edition))
            {
                write.Stop();
                foreach (var path in sources)
                {
                    read.Start();
                    var volume = new Volume(SourceReaders.Read(path, File.ReadAllBytes(path), new ReadingOptions()).Tei!);
                    read.Stop();
                    facts.Start();
                    var documents = volume.Documents.ToList();
                    var stated = documents.ConvertAll(d => FactReader.Read(d, volume));
                    facts.Stop();
                    prepare.Start();
                    var content = SourcePreparation.Prepare(new SourcePreparation.Identity(path, path, "tei"), volume, documents, stated, []);
                    prepare.Stop();
                    write.Start();
                    writer.Write(new VolumeContent(volume.Id, false, new VolumeTitles(volume.Title, volume.Title), [content]));
                    write.Stop();
                }
                write.Start();
            }
            write.Stop();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read {read}  facts {facts}  prepare {prepare}  write {write}"));
        }
    }

    private sealed class ProcessorTime
    {
        private TimeSpan _started;
        private TimeSpan _sum;

        private long _before;
        private long _allocated;

        public void Start() => (_started, _before) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());

        public void Stop()
        {
            _sum += Environment.CpuUsage.TotalTime - _started;
            _allocated += GC.GetAllocatedBytesForCurrentThread() - _before;
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_sum.TotalSeconds:F2} s {_allocated / 1e6:F0} MB");
    }
}
