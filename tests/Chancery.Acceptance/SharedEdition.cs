using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Tests;

namespace Chancery.Acceptance;

/// <summary>All shared volumes in one edition, imported once for the tests that read it.</summary>
public sealed class SharedEdition : IDisposable
{
    private readonly Lazy<(TemporaryFolder Folder, Ended Import)> _imported = new(() =>
    {
        var folder = new TemporaryFolder();
        return (folder, BuiltProgram.Run("import", folder["shared.chancery"], Repository.Shared("frus/volumes")));
    });

    private readonly Lazy<IReadOnlyDictionary<string, VolumeCount>> _counts = new(() =>
        Directory.GetFiles(Repository.Shared("frus/volumes"), "*.xml").AsParallel().Select(VolumeCount.Of).ToDictionary(c => c.Id, StringComparer.Ordinal));

    /// <summary>The edition's file; skips the test where the shared material is absent.</summary>
    public string File
    {
        get
        {
            Repository.Shared("frus/volumes");
            Assert.True(_imported.Value.Import.ExitCode == 0, _imported.Value.Import.Error);
            return _imported.Value.Folder["shared.chancery"];
        }
    }

    /// <summary>How the import ended.</summary>
    public Ended Import => File.Length > 0 ? _imported.Value.Import : throw new InvalidOperationException();

    /// <summary>What the volumes hold by an independent count.</summary>
    public IReadOnlyDictionary<string, VolumeCount> Counts => _counts.Value;

    public void Dispose()
    {
        if (_imported.IsValueCreated) _imported.Value.Folder.Dispose();
    }
}

[CollectionDefinition("shared edition")]
public sealed class SharedEditionCollection : ICollectionFixture<SharedEdition>;

/// <summary>The figures of an import's summary.</summary>
public static partial class Summary
{
    /// <summary>The first number of a line, e.g. of <c>documents   8,115</c>.</summary>
    public static int Of(Ended import, string line) => Numbers(import, line)[0];

    /// <summary>All numbers of a line.</summary>
    public static int[] Numbers(Ended import, string line)
    {
        var text = import.Error.Split('\n').LastOrDefault(l => l.StartsWith(line + " ", StringComparison.Ordinal)) ?? throw new InvalidOperationException($"The summary has no line {line}: {import.Error}");
        return [.. Number().Matches(text).Select(m => int.Parse(m.Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex("[0-9][0-9,]*")]
    private static partial Regex Number();
}
