namespace Chancery.Acceptance;

/// <summary>Rights of files on Unix; elsewhere nothing is done.</summary>
internal static class Rights
{
    /// <summary>Sets rights.</summary>
    /// <param name="path">File or folder.</param>
    /// <param name="octal">As chmod takes them, e.g. <c>755</c>.</param>
    public static void Set(string path, string octal)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(octal, 8));
    }
}
