using Chancery.Documents;
using Chancery.Facts;
using Chancery.Sources;
using CsCheck;

namespace Chancery.Tests.Facts;

/// <summary>What holds of statements whatever the text.</summary>
public sealed class StatementPropertyTests
{
    private static readonly Gen<string> Word = Gen.OneOfConst(
        "The Secretary", "the Ambassador", "Mr. Quill", "He", "he", "said", "asked", "that", "and", "but", ",", ".", "“", "”", "it", "was", "told", "him", "to", "by", "expressing", "opened", "made", "a", "comment",
        "who", "(", ")", "[", "]", "the latter", "I", "went", "on", "U.S.", "Quillʼs", "Mr.", "'", "’s", "…", "1961", ":", ";", "—", "\u00e9", "in", "reply", "However", "They", "PARTICIPANTS", "\n\n");

    [Fact]
    public void Every_quotation_stands_in_the_paragraph_it_names()
    {
        Word.Array[0, 60].Sample(words =>
        {
            var text = "5. Memorandum of Conversation\n\nPARTICIPANTS\n\n  • The Secretary\n  • Anton Quill, Ambassador of Velmark\n\nThey met. " + string.Join(' ', words) + "\n";
            var reading = SourceReaders.Read("example.txt", System.Text.Encoding.UTF8.GetBytes(text), new ReadingOptions());
            var document = new Volume(reading.Tei!).Documents.First();
            var outline = Chancery.Facts.Reading.DocumentOutline.Read(document);
            var facts = FactReader.Read(document, null);
            foreach (var statement in facts.Statements)
            {
                Assert.Contains(outline.TextsAt($"paragraph {statement.Paragraph}"), t => t.Contains(statement.Quote, StringComparison.Ordinal));
                if (statement.Verb is { } verb) Assert.Contains(verb, statement.Quote, StringComparison.Ordinal);
                Assert.True(statement.Named is null == statement.NamedAt is null);
                if (statement.Named is { } named) Assert.Equal(named, statement.Quote.Substring(statement.NamedAt!.Value, named.Length));
                Assert.True(statement.Sentences >= 1);
                Assert.True(statement.Speaker is null == statement.Basis is null);
            }
        }, iter: 400);
    }
}
