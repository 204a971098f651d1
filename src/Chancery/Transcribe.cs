using Chancery.Documents;
using Chancery.Facts;
using Chancery.Sources;

namespace Chancery;

/// <summary>A source that was read, with the documents it holds.</summary>
/// <param name="File">The source.</param>
/// <param name="Reading">Its TEI and findings.</param>
/// <param name="Volume">The volume that holds the documents; null when the source could not be read.</param>
/// <param name="Documents">The documents in order; those of a source that names no volume name none.</param>
public sealed record Transcribed(SourceFile File, SourceReading Reading, Volume? Volume, IReadOnlyList<Document> Documents)
{
    /// <summary>The facts of the documents, in order.</summary>
    /// <param name="options">Tables and decisions; null for the built-in tables alone.</param>
    public IEnumerable<DocumentFacts> Facts(FactOptions? options = null) => FactsOf(Reading, Volume, Documents, options);

    /// <summary>The facts of documents, placed where they stand in the source rather than in the TEI made of it.</summary>
    internal static IEnumerable<DocumentFacts> FactsOf(SourceReading reading, Volume? volume, IReadOnlyList<Document> documents, FactOptions? options)
    {
        for (var i = 0; i < documents.Count; i++)
        {
            var facts = FactReader.Read(documents[i], volume, options);
            if (reading.Format == SourceFormat.Tei) yield return facts;
            else if (reading.Lines.Count == documents.Count) yield return facts with { Source = new SourcePlace(reading.Name, reading.Lines[i]) };
            else yield return facts with { Source = new SourcePlace(reading.Name, 1) };
        }
    }
}

/// <summary>Sources → documents: reads sources on all cores and gives what came of them in their order.</summary>
public static class Transcribe
{
    /// <summary>Reads sources.</summary>
    /// <param name="files">The sources.</param>
    /// <param name="options">How to read them.</param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <param name="stop">Stops before the next source.</param>
    public static IEnumerable<Transcribed> Run(IEnumerable<SourceFile> files, ReadingOptions options, Stream? standardInput = null, CancellationToken stop = default) =>
        Run(files, options, r => r, standardInput, stop);

    /// <summary>Reads sources and makes something of each; that, too, on all cores.</summary>
    /// <param name="files">The sources.</param>
    /// <param name="options">How to read them.</param>
    /// <param name="make">What to make of a source that was read, or could not be.</param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <param name="stop">Stops before the next source.</param>
    public static IEnumerable<T> Run<T>(IEnumerable<SourceFile> files, ReadingOptions options, Func<Transcribed, T> make, Stream? standardInput = null, CancellationToken stop = default) =>
        Ordered.Work(files, file => Make(file, options, make, standardInput), stop);

    private static T Make<T>(SourceFile file, ReadingOptions options, Func<Transcribed, T> make, Stream? standardInput)
    {
        try
        {
            return make(Read(file, options, standardInput));
        }
        catch (Exception e) when (SourceReaders.IsFaultOfOneSource(e))
        {
            return make(new Transcribed(file, new SourceReading(file.Name, null, null, [SourceReaders.FaultOf(file.Name, e)]), null, []));
        }
    }

    private static Transcribed Read(SourceFile file, ReadingOptions options, Stream? standardInput)
    {
        return Of(file, SourceReaders.Read(file, options, standardInput), options);
    }

    /// <summary>A source that was read, with its documents.</summary>
    internal static Transcribed Of(SourceFile file, SourceReading reading, ReadingOptions options)
    {
        if (reading.Tei is not { } tei) return new Transcribed(file, reading, null, []);
        var volume = new Volume(tei, options.Volume);
        var named = options.Volume is not null || volume.IsNamed || volume.HasDivisions;
        return new Transcribed(file, reading, volume, named ? [.. volume.Documents] : [.. volume.Documents.Select(d => new Document(d.Element, null, d.Id))]);
    }
}
