using Chancery.Documents;
using Chancery.Facts;
using Chancery.Facts.Reading;
using Chancery.Sources;
using CsCheck;

namespace Chancery.Tests.Facts.Exchanges;

/// <summary>What holds of communications whatever the text.</summary>
public sealed class CommunicationPropertyTests
{
    private static readonly Gen<string> Word = Gen.OneOfConst(
        "Following", "letter", "message", "from", "to", "for", "the President", "President Tarn", "Prime Minister Estervald", "Foreign Office", "deliver", "Please", "handed", "me", "by", "Begin text:", "End text.", "\"", "“", "”",
        "Dear Mr. President:", "Sincerely,", "John Quill", "your letter of April 12", "my message of May 3", "Document 4", ":", ".", ",", "(", ")", "\n\n", "reply", "in reply to", "Joint US/UK Statement", "and", "’s", "/", "Unquote", "Quote.",
        "dated", "May 30", "1961", "Attachment\n\n", "was delivered", "Also printed in", "Gazette, 1961, p. 3", "text", "follows", "-elect", "President-elect", "the Embassy in Hallin", "of", "X", "ʼ");

    private static readonly Gen<string> Heading = Gen.OneOfConst(
        "Telegram From the Embassy in Hallin to the Ministry of State", "Telegram From the Ministry of State to the Embassy in Hallin", "Letter From President Tarn to Prime Minister Estervald", "Editorial Note",
        "Message From to to", "Letter From ) to (", "Memorandum From the Director (Lisle) to Minister Fallow", "Note From the Embassy of Hallin to the Ministry of Foreign Affairs", "Memorandum of Conversation", "Letter From the", "Statement by to to X");

    [Fact]
    public void Whatever_is_quoted_stands_where_it_is_said_to_stand()
    {
        var communications = 0;
        Gen.Select(Heading, Word.Array[0, 70], Word.Array[0, 20]).Sample((heading, words, note) =>
        {
            var text = $"5. {heading}1\n\nPort Ansel, April 18, 1961.\n\n688. Following message from President Tarn to Prime Minister Estervald: {string.Join(' ', words)}\n\nWend\n  1. Source: Ministry of State, Central Files, 627.28/4-1861. Secret. {string.Join(' ', note)}\n";
            var reading = SourceReaders.Read("example.txt", System.Text.Encoding.UTF8.GetBytes(text), new ReadingOptions());
            var document = new Volume(reading.Tei!).Documents.First();
            var outline = DocumentOutline.Read(document);
            foreach (var communication in FactReader.Read(document, null).Communications)
            {
                Interlocked.Increment(ref communications);
                Assert.Contains(communication.Scope, (string[])["between-governments", "within-government"]);
                foreach (var evidence in communication.Evidence!) Found(outline, evidence.Quote, evidence.Where);
                foreach (var mention in communication.Mentions) Found(outline, mention.Quote, mention.Where);
                if (communication.Delivered is { Where: { } where } delivered) Found(outline, delivered.Quote, where);
                foreach (var step in communication.Route)
                    if (step is { Quote: { } quote, Where: { } at }) Found(outline, quote, at);
            }
        }, iter: 1500);
        Assert.True(communications > 100, $"only {communications} communications were read");
    }

    private static void Found(DocumentOutline outline, string quote, string where) =>
        Assert.True(outline.TextsAt(where).Any(t => t.Contains(quote, StringComparison.Ordinal)), $"“{quote}” is not in {where}: {string.Join(" | ", outline.TextsAt(where))}");
}
