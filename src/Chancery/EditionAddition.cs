using System.Globalization;
using Chancery.Documents;
using Chancery.Editions;
using Chancery.Editions.Sqlite;
using Chancery.Facts;
using Chancery.Sources;

namespace Chancery;

/// <summary>What became of documents that were to be added.</summary>
public enum AdditionOutcome
{
    /// <summary>They are in the edition.</summary>
    Added,

    /// <summary>The edition holds documents of these ids already; they are replaced when that is asked for.</summary>
    Held,

    /// <summary>Nothing was written.</summary>
    Refused,
}

/// <summary>What became of documents that were to be added.</summary>
/// <param name="Outcome">What became of them.</param>
/// <param name="Message">Why, or what to decide, in sentences; empty when they were added.</param>
/// <param name="Ids">The ids of the documents in their volume.</param>
public sealed record Addition(AdditionOutcome Outcome, string Message, IReadOnlyList<string> Ids);

/// <summary>
/// Adds the documents of a text to a loose volume of an edition, by the way that an import takes: one writer at a time, each volume in one transaction. Who holds this may write; a server
/// that was not started for it has none.
/// </summary>
/// <param name="path">The edition's file.</param>
/// <param name="facts">The tables and decisions with which the edition was imported.</param>
/// <param name="settings">Settings of the checks.</param>
public sealed class EditionAddition(string path, FactOptions facts, CheckSettingsFiles settings)
{
    private const int LongestId = 80;

    private readonly Lock _one = new();

    /// <summary>Whether an id can be given to a volume here: letters, digits, full stops, hyphens and underscores, a letter first.</summary>
    private static bool IsVolumeId(string id) => id.Length is > 0 and <= LongestId && char.IsAsciiLetter(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>Adds the documents of a text.</summary>
    /// <param name="bytes">The text or file.</param>
    /// <param name="volume">The volume they belong to; made when there is none.</param>
    /// <param name="replace">Whether documents of the same ids are replaced.</param>
    /// <param name="stop">Stops before anything is written.</param>
    public Addition Add(byte[] bytes, string volume, bool replace, CancellationToken stop = default)
    {
        if (!IsVolumeId(volume)) return Refused("The id of a volume has letters, digits, full stops, hyphens and underscores, and begins with a letter: ansel-v2. Nothing was added.");
        lock (_one)
        {
            try
            {
                return Write(bytes, volume, replace, stop);
            }
            catch (EditionException e)
            {
                return Refused(e.Fault switch
                {
                    EditionFault.Busy => "Another import is writing to the edition just now. Nothing was added; try again when it has finished.",
                    EditionFault.ReadOnly => "The file of the edition, or its folder, cannot be written. Nothing was added.",
                    EditionFault.DiskFull => "The disk is full. Nothing was added.",
                    _ => $"{e.Message} Nothing was added.",
                });
            }
        }
    }

    /// <summary>Checks what was added, where the other volumes of the edition were checked.</summary>
    /// <param name="stop">Stops before the next volume.</param>
    /// <exception cref="EditionException">The edition cannot be written now.</exception>
    public void Check(CancellationToken stop)
    {
        lock (_one)
        {
            using (var edition = SqliteEdition.Open(path))
                if (edition.Checks().Unchecked.Count > 1) return;
            CheckEdition.Keep(path, settings, stop: stop);
        }
    }

    private Addition Write(byte[] bytes, string volume, bool replace, CancellationToken stop)
    {
        var options = new ReadingOptions(volume);
        var reading = SourceReaders.Read(volume, bytes, options);
        if (reading.Tei is not { } tei) return Refused($"{reading.Findings[0].Message} Nothing was added.");
        var read = new Volume(tei, volume);
        if (read.HasDivisions) return Refused("This is a volume with chapters or sections of its own. Import it with chancery import; documents are added here one by one.");
        var documents = read.Documents.ToList();
        if (documents.Count == 0) return Refused("No document was found in this text, so there is nothing to add.");

        using var writer = SqliteEditionWriter.Open(path);
        if (writer.HoldsBoundVolume(volume)) return Refused($"The edition holds {volume} as a bound volume, which is never changed here. Name another volume.");
        IReadOnlyList<string> ids = [.. documents.Select(d => d.Id!)];
        var held = writer.Holding(volume, ids);
        var of = held.Select(h => h.Source).Distinct(StringComparer.Ordinal).ToList();
        if (held.Count > 0 && (of.Count > 1 || held[0].Documents.Except(ids, StringComparer.Ordinal).Any()))
            return Refused($"{volume} holds {Named(documents, held[0].Id)} already, from {FileOf(of[0])}, which holds other documents too. Change that file and import it again. Nothing was added.");
        if (held.Count > 0 && !replace)
            return new Addition(AdditionOutcome.Held, $"{volume} holds {string.Join(", ", held.Select(h => Named(documents, h.Id)))} already{(FileOf(of[0]) is var file && file == NameOf(reading.Format, volume, ids) ? "" : $", from {file}; importing that file again would put its text back")}.", ids);

        var source = held.Count > 0
            ? new ImportSource(FileOf(of[0]), of[0][..^(FileOf(of[0]).Length + 1)], () => bytes)
            : new ImportSource(NameOf(reading.Format, volume, ids), volume, () => bytes);
        var summary = Import.Run(writer, [source], options, null, stop, facts);
        return summary.Failed > 0 ? Refused(string.Join(' ', summary.Findings.Where(f => f.Severity == Severity.Error).Take(2).Select(f => f.Message)) + " Nothing was added.") : new Addition(AdditionOutcome.Added, "", ids);
    }

    /// <summary>A name from which the volume and, of a single document, the id can be read again.</summary>
    private static string NameOf(SourceFormat? format, string volume, IReadOnlyList<string> ids) =>
        (ids.Count == 1 ? $"{volume}-{ids[0]}" : string.Create(CultureInfo.InvariantCulture, $"{volume}-{ids[0]}-to-{ids[^1]}")) + format switch
        {
            SourceFormat.Tei => ".xml",
            SourceFormat.Html => ".html",
            SourceFormat.Epub => ".epub",
            SourceFormat.Word => ".docx",
            SourceFormat.Pdf => ".pdf",
            _ => ".txt",
        };

    private static string FileOf(string source) => source[(source.LastIndexOf('/') + 1)..];

    private static string Named(IReadOnlyList<Document> documents, string id) => documents.First(d => d.Id == id) is { Number: { } number } ? $"document {number}" : $"a document {id}";

    private static Addition Refused(string message) => new(AdditionOutcome.Refused, message, []);
}
