using System.Text;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Benchmarks;

/// <summary>Reads the TEI volumes of a folder, one after another.</summary>
internal static class VolumeFolder
{
    public static IEnumerable<Volume> Read(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            var result = TeiReader.Read(new SourceText(Path.GetFileName(path), Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), bytes));
            if (result.File is { } file) yield return new Volume(file, Path.GetFileNameWithoutExtension(path));
            else Console.Error.WriteLine($"{path}: {result.Failure?.Message}");
        }
    }
}
