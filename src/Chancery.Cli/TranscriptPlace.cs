using Chancery.Documents;

namespace Chancery.Cli;

/// <summary>Where transcripts go: standard output, one file, or a folder that keeps the sources' names.</summary>
internal sealed class TranscriptPlace
{
    private readonly string? _file;
    private readonly string? _folder;
    private readonly string _ending;
    private readonly HashSet<string> _sources;
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    private TranscriptPlace(string? file, string? folder, string ending, SourceList list)
    {
        _sources = [.. list.Files.Select(f => f.Path).OfType<string>().Select(Path.GetFullPath)];
        _file = file;
        _folder = folder;
        _ending = ending;
    }

    /// <summary>The place that the option names.</summary>
    /// <param name="output">The option's value; null for standard output.</param>
    /// <param name="form">What is written.</param>
    /// <param name="list">The sources.</param>
    /// <param name="oneFileNamed">Whether one file was named, and no folder or pattern.</param>
    public static TranscriptPlace Of(string? output, TranscriptForm form, SourceList list, bool oneFileNamed)
    {
        var ending = Transcript.EndingOf(form);
        if (output is null or "-")
        {
            if (form == TranscriptForm.Tei && list.Files.Count > 1)
                throw new WrongUseException($"{list.Files.Count} sources become as many TEI files, which standard output cannot hold; name a folder with -o.");
            return new TranscriptPlace(null, null, ending, list);
        }
        var folder = Directory.Exists(output) || output.EndsWith('/') || output.EndsWith('\\') || !oneFileNamed && !output.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
        if (!folder && list.Files.Count > 1) throw new WrongUseException($"{list.Files.Count} sources cannot be written to the one file {output}; name a folder with -o.");
        return folder ? new TranscriptPlace(null, output, ending, list) : new TranscriptPlace(output, null, ending, list);
    }

    /// <summary>Writes one transcript; the finding that says why it could not be, or null.</summary>
    public Finding? Write(Surroundings surroundings, SourceFile source, byte[] transcript)
    {
        if (_file is null && _folder is null)
        {
            surroundings.Write(transcript);
            return null;
        }
        var path = _file ?? Path.Combine(_folder!, Path.ChangeExtension(source.BelowFolder, _ending));
        var full = Path.GetFullPath(path);
        if (!_written.TryAdd(full, source.Name)) return Left($"This source would be written to {path}, as {_written[full]} was; it was left out.");
        try
        {
            if (_sources.Contains(full))
                return full == Path.GetFullPath(source.Path ?? "-") && File.ReadAllBytes(full).AsSpan().SequenceEqual(transcript) ? null : Left($"This source would be written to {path}, which is itself a source; it was left out. Name another folder.");
            Write(path, transcript);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Left($"{path} cannot be written: {e.Message}");
        }

        Finding Left(string reason) => new("CH-X016", Severity.Error, reason, new SourcePosition(source.Name, 0, 0));
    }

    /// <summary>A transcript is there whole or not at all. A device takes bytes and cannot be replaced.</summary>
    private static void Write(string path, byte[] transcript)
    {
        if (Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal) && File.Exists(path))
        {
            File.WriteAllBytes(path, transcript);
            return;
        }
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        var partial = path + ".part";
        try
        {
            File.WriteAllBytes(partial, transcript);
            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
