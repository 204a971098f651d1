using System.Globalization;
using Chancery.Documents;
using Chancery.Documents.Grammar.Names;
using Chancery.Documents.Tei;
using NodaTime.Text;

namespace Chancery.Sources.PageText;

/// <summary>Tags the mentions of listed persons and terms with their keys, and reports names whose bearer the text does not tell.</summary>
internal static class NameAnnotator
{
    public static void Annotate(PageDocument document, NameIndex names, SourceText source, List<Finding> findings)
    {
        var texts = new List<(InlineText Inline, int Offset)>();
        foreach (var block in document.Blocks)
            if (MayName(block.Role)) texts.Add((block.Inline, block.Offset));
        foreach (var note in document.Notes) texts.Add((note.Inline, note.Offset));

        var day = DocumentInstants.Of(document) is var (first, _) && LocalDatePattern.Iso.Parse(first[..10]) is { Success: true } parsed ? parsed.Value : (NodaTime.LocalDate?)null;
        var reader = new NameReader(names, day);
        var mentions = reader.Read(texts.ConvertAll(t => t.Inline.Text));
        for (var i = 0; i < texts.Count; i++)
        {
            var inline = texts[i].Inline;
            inline.AddSpans(mentions[i].Select(n => new InlineSpan(n.Start, n.Length, TeiNames.PersName, (TeiNames.Corresp, n.Person.Id.Contains('#') ? n.Person.Id : "#" + n.Person.Id))));
            inline.AddSpans(names.ReadTerms(inline.Text).Select(t => new InlineSpan(t.Start, t.Length, TeiNames.Gloss, (TeiNames.Target, "#" + t.Term.Id))));
        }
        foreach (var doubt in reader.Doubts) findings.Add(Finding(doubt, document.Id, source.PositionOf(texts[doubt.Text].Offset)));
    }

    /// <summary>Date lines, heads of lists and file lines are left alone, as the series' editors leave them.</summary>
    private static bool MayName(BlockRole role) => role is BlockRole.Heading or BlockRole.EnclosureHeading or BlockRole.SectionHeading or BlockRole.Summary or BlockRole.Paragraph
        or BlockRole.Item or BlockRole.Salutation or BlockRole.Closer or BlockRole.Signature or BlockRole.Postscript or BlockRole.Row;

    private static Finding Finding(NameDoubt doubt, string document, SourcePosition where)
    {
        var bearers = string.Join(" or ", doubt.Persons.Select(p => $"{p.Name} ({p.Id})"));
        var left = doubt.Count == 1 ? "it was left untagged" : string.Create(CultureInfo.InvariantCulture, $"{doubt.Count} mentions were left untagged");
        return new Finding("CH-T201", Severity.Advice, $"“{doubt.Printed}” may be {bearers}; {left}.", where, document, doubt.Printed);
    }
}
