using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Facts.Reading;

namespace Chancery.Facts.People;

/// <summary>Reads printed lists of subjects and participants.</summary>
internal static class ParticipantReader
{
    /// <summary>The subjects as printed, of the document itself.</summary>
    public static IReadOnlyList<string> Subjects(DocumentOutline outline)
    {
        var subjects = new List<string>();
        foreach (var list in outline.Lists)
        {
            if (list.Part >= 0 || list.Element[TeiNames.Type] != TeiNames.TypeSubject) continue;
            foreach (var item in list.Element.Descendants(TeiNames.Item))
                if (Document.Fold(item.Content(Document.IsNote)) is { Length: > 0 } text) subjects.Add(text);
        }
        return subjects;
    }

    /// <summary>The participants as printed, of the document itself.</summary>
    public static IReadOnlyList<ParticipantFact> Participants(DocumentOutline outline, VolumeIndex? volume)
    {
        var participants = new List<ParticipantFact>();
        string? side = null;
        foreach (var list in outline.Lists)
        {
            if (list.Part >= 0 || list.Element[TeiNames.Type] != TeiNames.TypeParticipants) continue;
            Read(list.Element, volume, ref side, participants);
        }
        return participants;
    }

    private static void Read(TeiElement list, VolumeIndex? volume, ref string? side, List<ParticipantFact> participants)
    {
        foreach (var child in list.Elements())
        {
            if (child.Name is TeiNames.Head or TeiNames.Label)
            {
                var heading = Text(child);
                if (Sides.Is(child, heading)) side = Sides.Name(heading);
                continue;
            }
            if (child.Name != TeiNames.Item) continue;
            var printed = Text(child, withoutLists: true);
            if (child.Element(TeiNames.List) is { } inner)
            {
                if (printed.Length > 0 && Sides.Is(child, printed)) side = Sides.Name(printed);
                else if (printed.Length > 0 && !Sides.IsRemark(printed)) Add(child, printed, side, volume, participants);
                Read(inner, volume, ref side, participants);
            }
            else if (printed.Length > 0)
            {
                if (!child.Descendants(TeiNames.PersName).Any() && Sides.Is(child, printed)) side = Sides.Name(printed);
                else if (!Sides.IsRemark(printed)) Add(child, printed, side, volume, participants);
            }
        }
    }

    private static void Add(TeiElement item, string printed, string? side, VolumeIndex? volume, List<ParticipantFact> participants)
    {
        var people = item.Descendants(TeiNames.PersName).Where(p => p[TeiNames.Corresp] is not null && !p.Ancestors().TakeWhile(a => a != item).Any(Document.IsNote)).ToList();
        var key = people.Count == 1 ? people[0][TeiNames.Corresp]!.TrimStart('#') : null;
        if (printed.Count(c => c == ';') > 1)
        {
            foreach (var one in printed.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var (itsName, itsOffice) = ParticipantNames.Divide(one);
                participants.Add(new ParticipantFact(one) { Name = itsName, Office = itsOffice, Side = side });
            }
            return;
        }
        var (name, office) = ParticipantNames.Divide(printed);
        participants.Add(new ParticipantFact(printed) { Name = name, Office = office, Side = side, Key = key, Person = key is null ? null : volume?.PersonOf(key)?.Name });
    }

    private static string Text(TeiElement element, bool withoutLists = false) =>
        Document.Fold(element.Content(e => Document.IsNote(e) || withoutLists && e.Name == TeiNames.List));
}
