using Chancery.Documents;
using Chancery.Documents.Grammar;
using Chancery.Documents.Tei;
using Chancery.Facts.Dates;
using Chancery.Facts.People.Names;
using Chancery.Facts.Provenance;

namespace Chancery.Facts.Exchanges;

/// <summary>What stands around a letter: when it was written, what calls it by its form, what is told of it.</summary>
internal sealed partial class CommunicationReader
{
    private bool Calls(PrintedLetter letter, string word) => outline.Blocks.Any(b => b.Part < 0 && !letter.Blocks.Contains(b) && b.Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> Around(PrintedLetter letter, int part, CarriedText? carried)
    {
        if (carried is not null || part >= 0)
        {
            var own = letter.Blocks.Select(b => b.Where).ToHashSet(StringComparer.Ordinal);
            foreach (var block in outline.Blocks)
                if (block.Part < 0 && (!own.Contains(block.Where) || part >= 0)) yield return block.Text;
            if (carried is not null) yield return carried.Announcement.Sentence;
        }
        var source = outline.SourceNote;
        foreach (var note in outline.Notes)
        {
            if (note == source || carried is not null || part >= 0) yield return note.Text;
            else
                foreach (var sentence in Titles.SpeaksOfIt(note.Text) ? Sentences.Of(note.Text) : [])
                    if (Titles.SpeaksOfIt(sentence)) yield return sentence;
        }
    }

    private (string? Day, string? Degree) DateOf(PrintedLetter letter, int part, CarriedText? carried)
    {
        foreach (var line in outline.DateLines)
            if (line.Part == part && part >= 0 && DateLineGrammar.Parse(Document.Fold(line.Element.Content(Document.IsNote)), Year).FirstOrDefault(s => s is { Part: DateLinePart.Date, When.Length: >= 10 }) is { } own) return (own.When![..10], null);
        if (part >= 0 || carried is not null)
        {
            if (letter.Date is { } end) return (end.Day, null);
            if (carried?.Announcement.Dated is { } dated && DateLineGrammar.Parse(dated, Year).FirstOrDefault(s => s is { Part: DateLinePart.Date, When.Length: >= 10 }) is { } announced) return (announced.When![..10], null);
            if (carried is not null && kind == "editorial-note") return EditorsWords.Date(carried, outline, Year) is { } told ? (told, null) : (null, null);
            return _day is { } carrier ? (IsoDates.Print(carrier), "inferred") : (null, null);
        }
        return _day is { } day ? (IsoDates.Print(day), date!.Degree == "printed" ? null : date.Degree) : (null, null);
    }

    /// <summary>The editors' tag at a name of the heading.</summary>
    private string? TagOf(string name)
    {
        if (outline.Document.Head is not { } head) return null;
        var words = NameWords.Of(name);
        foreach (var tag in head.Descendants(TeiNames.PersName))
        {
            if (tag[TeiNames.Corresp] is not { } corresp) continue;
            var tagged = NameWords.Of(tag.Content(Document.IsNote));
            if (tagged.Count > 0 && words.Contains(tagged[^1])) return corresp.TrimStart('#');
        }
        return null;
    }
}
