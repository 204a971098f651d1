using System.Text;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Sources;

namespace Chancery.Tests.Sources;

/// <summary>Transcribes text for tests.</summary>
internal static class Transcribed
{
    public static SourceReading Reading(string text, string name = "sample.txt", ReadingOptions? options = null)
    {
        var reading = SourceReaders.Read(name, Encoding.UTF8.GetBytes(text), options ?? new ReadingOptions());
        Assert.NotNull(reading.Tei);
        return reading;
    }

    public static TeiElement Only(string text) => Assert.Single(Reading(text).Tei!.Documents);

    public static List<string> Texts(TeiElement element, string name) => [.. element.Descendants(name).Select(e => Document.Fold(e.Content(Document.IsNote)))];
}
