using System.IO.Compression;
using System.Text;
using Chancery.Tests;

namespace Chancery.Acceptance;

/// <summary>Sources that cannot be read: each is reported with place and reason, the others go on, and memory stays bounded.</summary>
public sealed class UnreadableSourcesTests : IDisposable
{
    private const string Tei = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><div type=\"document\" xml:id=\"d1\"><head>1. Letter</head>";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllBytes(_folder[name], bytes);
    }

    private static string Nested(string open, string close, int depth) => string.Concat(Enumerable.Repeat(open, depth)) + "x" + string.Concat(Enumerable.Repeat(close, depth));

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(archive.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open());
                part.Write(text);
            }
        return bytes.ToArray();
    }

    /// <summary>Every kind of source that cannot be read, each with what must be said of it.</summary>
    private Dictionary<string, string> Unreadable()
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        void Text(string name, string text, string reason)
        {
            _folder.Write("in/" + name, text);
            said[name] = reason;
        }
        void Bytes(string name, byte[] bytes, string reason)
        {
            Write("in/" + name, bytes);
            said[name] = reason;
        }
        var random = new byte[4000];
        new Random(7).NextBytes(random);
        Bytes("binary.txt", random, @":\d+:\d+: error CH-X003: .*binary");
        Bytes("picture.png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. new byte[50]], ":1:1: error CH-X003: This is a PNG picture");
        Text("empty.txt", "", ": error CH-X002: This source is empty");
        Text("white.txt", " \n\t\n", ":1:1: error CH-X002: .*white space");
        Text("unclosed.xml", Tei + "<p>One</div></body></text></TEI>", @":1:\d+: error CH-X001: .*not well-formed.*'p'");
        Text("cut.xml", Tei + "\n<p>One", @":2:\d+: error CH-X001: .*end of file");
        Bytes("claims-utf8.xml", [.. Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI>"), 0xE9, .. "</TEI>"u8], ":2:6: error CH-X004: The byte 0xE9 is not UTF-8");
        Bytes("claims-utf16.xml", Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-16\"?><TEI/>"), @":\d+:\d+: error CH-X004: .*UTF-16");
        Text("claims-mars.xml", "<?xml version=\"1.0\" encoding=\"X-MARS-7\"?><TEI/>", ":1:1: error CH-X004: .*X-MARS-7");
        Bytes("neither.txt", [.. "1. Letter\n\nWords "u8, 0x81, 0xFF, .. " words.\n"u8], ":3:7: error CH-X004: The byte 0x81");
        Text("bomb.xml", "<!DOCTYPE TEI [<!ENTITY a \"aaaaaaaaaa\">" + string.Concat(Enumerable.Range(0, 9).Select(i => $"<!ENTITY {(char)('b' + i)} \"{string.Concat(Enumerable.Repeat($"&{(char)('a' + i)};", 10))}\">")) + "]>" + Tei + "<p>&j;</p></div></body></text></TEI>", @":1:\d+: error CH-X001: .*entity");
        Text("external.xml", "<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n" + Tei + "<p>&x;</p></div></body></text></TEI>", @":2:\d+: error CH-X001: .*entity");
        Text("deep.xml", Tei + Nested("<p>", "</p>", 10_000) + "</div></body></text></TEI>", @":1:\d+: error CH-X001: .*nested deeper");
        Text("deep.html", "<html><body><h1>1. Letter</h1>" + Nested("<div>", "</div>", 10_000) + "</body></html>", @":1:\d+: error CH-X001: .*nested deeper");
        Text("other.xml", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", @":1:22: error CH-X006: .*<svg>");
        Bytes("long.txt", Filled(200_000_000), ":1:1: error CH-X005: .*200,000,000");
        Bytes("long.xml", [.. Encoding.UTF8.GetBytes(Tei + "\n<p>"), .. Filled(60_000_000)], ":2:1: error CH-X005: ");
        Bytes("archive.zip", Zip(("a.txt", "x")), ":1:1: error CH-X003: This is a ZIP archive");
        Text("broken.pdf", "%PDF-1.4\n1 0 obj\n<< /Type /Catalog", ": error CH-X011: This PDF cannot be read: ");
        Bytes("broken.docx", Zip(("word/document.xml", "<w:document xmlns:w=\"x\"><w:body>")), ": error CH-X011: This Word file cannot be read: .*word/document.xml is not well-formed");
        Bytes("bomb.docx", Zip(("word/document.xml", "<a>" + new string(' ', 80_000_000))), ": error CH-X011: .*unpacks to more than");
        Bytes("deep.docx", Zip(("word/document.xml", Nested("<a>", "</a>", 10_000))), ": error CH-X011: .*nested deeper");
        Bytes("no-container.epub", Zip(("mimetype", "application/epub+zip")), ": error CH-X011: This EPUB cannot be read: .*META-INF/container.xml");
        Bytes("no-package.epub", Zip(("mimetype", "application/epub+zip"), ("META-INF/container.xml", "<container><rootfiles><rootfile full-path=\"book.opf\"/></rootfiles></container>"), ("book.opf", "<package><manifest>")), ": error CH-X011: .*book.opf within the book is not well-formed");
        if (OperatingSystem.IsWindows()) return said;
        Text("odd \n\u001b[31m<name>'&.txt", "", ": error CH-X002: ");
        File.CreateSymbolicLink(_folder["in/gone.txt"], _folder["nowhere.txt"]);
        said["gone.txt"] = ": error CH-X009: This source cannot be opened: ";
        Directory.CreateDirectory(_folder["in/loop/inner"]);
        File.CreateSymbolicLink(_folder["in/loop/inner/back"], _folder["in/loop"]);
        said["loop/inner/back"] = ": error CH-X009: This link leads back";
        return said;
    }

    private static byte[] Filled(int length)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)'a');
        return bytes;
    }

    [Fact]
    public void Each_is_reported_with_its_place_and_reason_and_the_others_go_on()
    {
        var said = Unreadable();
        _folder.Write("in/a-good.txt", Samples.PageText(1));
        _folder.Write("in/z-good.txt", Samples.PageText(2));
        // No more than 700 MB of objects, though one source alone has 200.
        using var run = BuiltProgram.Start(["transcribe", _folder["in"], "-o", _folder["out"]], null, ("DOTNET_GCHeapHardLimit", "0x29B92700"), ("DOTNET_PROCESSOR_COUNT", "2"));
        var ended = run.End();
        Assert.True(ended.ExitCode == 2, ended.Error);
        Assert.Empty(ended.Output);
        Assert.All(said, s => Assert.Matches($"(?m)in/{System.Text.RegularExpressions.Regex.Escape(s.Key.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\u001b", "\\x1B", StringComparison.Ordinal))}{s.Value}", ended.Error));
        Assert.Contains($"{said.Count} sources could not be read or written.", ended.Error, StringComparison.Ordinal);
        Assert.Equal(["a-good.xml", "z-good.xml"], Directory.GetFiles(_folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("CH-X017", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', ended.Error);

        foreach (var large in Directory.GetFiles(_folder["in"], "long.*")) File.Delete(large);
        var imported = BuiltProgram.Run("import", _folder["bad.chancery"], _folder["in"]);
        Assert.Equal((2, ""), (imported.ExitCode, imported.Output));
        Assert.Equal(2, Summary.Of(imported, "documents"));
        Assert.Equal([1, said.Count - 2], Summary.Numbers(imported, "volumes"));
    }

    [Fact]
    public void Folders_and_files_without_rights_are_reported()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Rights of files are tested on Unix.");
        _folder.Write("in/good.txt", Samples.PageText(1));
        _folder.Write("in/closed/inner.txt", Samples.PageText(2));
        _folder.Write("in/closed.txt", Samples.PageText(3));
        Rights.Set(_folder[""], "755");
        Rights.Set(_folder["in/closed"], "000");
        Rights.Set(_folder["in/closed.txt"], "000");
        try
        {
            var run = BuiltProgram.RunUnprivileged(null, "facts", _folder["in"]);
            Assert.Equal((2, 1), (run.ExitCode, run.Lines.Length));
            Assert.Matches("in/closed: error CH-X009: This folder cannot be read: ", run.Error);
            Assert.Matches(@"in/closed\.txt: error CH-X009: This source cannot be opened: ", run.Error);
        }
        finally
        {
            Rights.Set(_folder["in/closed"], "755");
            Rights.Set(_folder["in/closed.txt"], "755");
        }
    }

    [Fact]
    public void A_pipe_in_a_folder_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Named pipes lie in folders on Unix.");
        _folder.Write("in/good.txt", Samples.PageText(1));
        using (var make = System.Diagnostics.Process.Start("mkfifo", [_folder["in/pipe"]])) make.WaitForExit();
        using var run = BuiltProgram.Start(["facts", _folder["in"]]);
        var ended = run.End(TimeSpan.FromSeconds(60));
        Assert.Equal((2, 1), (ended.ExitCode, ended.Lines.Length));
        Assert.Contains("in/pipe: error CH-X002: ", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_C_ends_what_waits()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Named pipes lie in folders on Unix.");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [_folder["pipe"]])) make.WaitForExit();
        using var run = BuiltProgram.Start(["transcribe", _folder["pipe"]]);
        Thread.Sleep(1500);
        run.Signal("INT");
        Assert.Equal(130, run.End(TimeSpan.FromSeconds(30)).ExitCode);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("windows-1252", false)]
    public void Encodings_give_the_same_transcript(string name, bool mark)
    {
        var text = Samples.PageText(5).Replace("the grain ships", "Orsini\u2019s \u201Cgrain\u201D ships \u2014 caf\u00E9", StringComparison.Ordinal);
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);
        Write("letter.txt", [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);
        var run = BuiltProgram.Run("transcribe", _folder["letter.txt"]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(BuiltProgram.RunWith(Encoding.UTF8.GetBytes(text), "transcribe", "-").Output.Replace("<title>document<", "<title>letter<", StringComparison.Ordinal), run.Output);
        Assert.Equal(name == "windows-1252", run.Error.Contains("CH-X008", StringComparison.Ordinal));
    }
}
