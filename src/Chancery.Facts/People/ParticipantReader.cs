using Chancery.Documents;
using Chancery.Documents.Grammar;
using Chancery.Documents.Tei;
using Chancery.Facts.People.Names;
using Chancery.Facts.Reading;

namespace Chancery.Facts.People;

/// <summary>Reads printed lists of subjects and participants.</summary>
internal static class ParticipantReader
{
    /// <summary>The subjects as printed, of the document itself. The series' editors give other lists of a letterhead, <c>Copies to:</c>, the same type; their heads tell.</summary>
    public static IReadOnlyList<string> Subjects(DocumentOutline outline)
    {
        var subjects = new List<string>();
        foreach (var list in outline.Lists)
        {
            if (list.Part >= 0 || list.Element[TeiNames.Type] != TeiNames.TypeSubject || list.Element.Element(TeiNames.Head) is { } head && HeaderLists.IsOther(Text(head))) continue;
            foreach (var item in list.Element.Descendants(TeiNames.Item))
                if (Document.Fold(item.Content(Document.IsNote)) is { Length: > 0 } text) subjects.Add(text);
        }
        return subjects;
    }

    /// <summary>The participants of the document itself, each with who it is as far as that can be told.</summary>
    public static IReadOnlyList<ParticipantFact> Participants(DocumentOutline outline, ParticipantResolver resolver)
    {
        var participants = new List<ParticipantFact>();
        string? side = null;
        foreach (var list in outline.Lists)
        {
            if (list.Part >= 0 || list.Element[TeiNames.Type] != TeiNames.TypeParticipants) continue;
            Read(list.Element, resolver, ref side, participants);
        }
        return participants;
    }

    private static void Read(TeiElement list, ParticipantResolver resolver, ref string? side, List<ParticipantFact> participants)
    {
        var copies = false;
        foreach (var child in list.Elements())
        {
            if (child.Name is TeiNames.Head or TeiNames.Label)
            {
                var heading = Text(child);
                copies = Sides.IsDistribution(heading);
                if (!copies && Sides.Is(child, heading)) side = Sides.Name(heading);
                continue;
            }
            if (child.Name != TeiNames.Item) continue;
            var printed = Text(child, withoutLists: true);
            if (printed.Length > 0 && Sides.IsDistribution(printed)) copies = true;
            if (copies) continue;
            if (child.Element(TeiNames.List) is { } inner)
            {
                if (printed.Length > 0 && Sides.Is(child, printed)) side = Sides.Name(printed);
                else if (printed.Length > 0 && !Sides.IsRemark(printed)) Add(child, printed, side, resolver, participants);
                Read(inner, resolver, ref side, participants);
            }
            else if (printed.Length > 0)
            {
                if (!child.Descendants(TeiNames.PersName).Any() && Sides.Is(child, printed)) side = Sides.Name(printed);
                else if (!Sides.IsRemark(printed)) Add(child, printed, side, resolver, participants);
            }
        }
    }

    private static void Add(TeiElement item, string printed, string? side, ParticipantResolver resolver, List<ParticipantFact> participants)
    {
        var people = item.Descendants(TeiNames.PersName).Where(p => p[TeiNames.Corresp] is not null && !p.Ancestors().TakeWhile(a => a != item).Any(Document.IsNote)).ToList();
        var tag = people.Count == 1 ? people[0][TeiNames.Corresp]!.TrimStart('#') : null;
        if (printed.Count(c => c == ';') > 1)
        {
            foreach (var one in printed.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) participants.Add(resolver.Resolve(Divided(one, side), null, TeiNames.TypeParticipants));
            return;
        }
        var participant = Divided(printed, side);
        participants.Add(resolver.Resolve(participant, tag is not null && Tags(people[0], participant) ? tag : null, TeiNames.TypeParticipants));
    }

    /// <summary>Whether a tag stands at the participant's name rather than at that of a superior: <c>Private Secretary to Mr. Alder</c>.</summary>
    private static bool Tags(TeiElement tag, ParticipantFact participant)
    {
        var words = NameWords.Of(tag.Content(Document.IsNote));
        return words.Count == 0 || NameWords.Of(participant.Name ?? participant.Printed).Contains(words[^1]);
    }

    private static ParticipantFact Divided(string printed, string? side)
    {
        var (name, office) = ParticipantNames.Divide(printed);
        return new ParticipantFact(printed) { Name = name, Office = office, Side = side };
    }

    private static string Text(TeiElement element, bool withoutLists = false) =>
        Document.Fold(element.Content(e => Document.IsNote(e) || withoutLists && e.Name == TeiNames.List));
}
