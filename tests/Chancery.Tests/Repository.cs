namespace Chancery.Tests;

/// <summary>Finds the repository's root and the shared material beside it.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>Chancery.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path under <c>../shared</c>; skips the test with a message where it is absent.</summary>
    public static string Shared(string relative)
    {
        var path = Path.Combine(Root, "..", "shared", relative);
        if (!Path.Exists(path)) Assert.Skip($"../shared/{relative} is not here; this test needs the shared material.");
        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Chancery.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside a checkout.");
    }
}
