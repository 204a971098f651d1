using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Facts.People;
using Chancery.Facts.People.Names;

namespace Chancery.Checks.People;

/// <summary>Somebody who takes part in several meetings is not in the list of persons.</summary>
public sealed partial class UnlistedParticipant() : Rule("CH-L005", Severity.Warning, RuleScope.Volume, "Somebody who takes part in several meetings is not in the list of persons")
{
    private const int LeastMeetings = 3;

    /// <inheritdoc/>
    public override string Explanation =>
        "Lists of persons choose: interpreters and note takers are seldom in them. Named is, once, who stands in the lists of participants of at least three documents with a full name, and whose surname no entry of the volume's list has.";

    /// <inheritdoc/>
    public override string Broken => Text("Jan Vess");

    /// <inheritdoc/>
    public override string Sound => Text("Mira Orl");

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        var persons = PersonsOfVolume.Of(volume);
        if (persons.Count == 0) return;
        var met = new Dictionary<string, (TeiElement First, string Name, HashSet<CheckedDocument> Documents)>(StringComparer.Ordinal);
        foreach (var document in volume.Documents)
        {
            foreach (var list in document.Named(TeiNames.List))
            {
                if (list[TeiNames.Type] != TeiNames.TypeParticipants) continue;
                foreach (var item in list.Descendants(TeiNames.Item))
                {
                    if (item.Element(TeiNames.List) is not null || item.Descendants(TeiNames.PersName).Any(p => p[TeiNames.Corresp] is not null)) continue;
                    var printed = Document.Fold(item.Content(Document.IsNote));
                    if (printed.Length is 0 or > 160 || printed[^1] is '—' or '–' or '-' or ':') continue;
                    var name = ParticipantNames.Divide(printed).Name;
                    if (name.Contains(" and ", StringComparison.Ordinal) || !SpokenName.IsFull(name) || Office().IsMatch(name)) continue;
                    var person = PersonName.OfSpoken(name);
                    if (person.Given.Count == 0 || person.Surname[^1].Length < 3 || persons.OfSurname(person.Surname[^1]).Any() || persons.OfSurname(person.Surname[0]).Any()) continue;
                    var key = person.Surname[^1] + ' ' + person.Given[0][0];
                    if (!met.TryGetValue(key, out var meetings)) met.Add(key, meetings = (item, name, []));
                    meetings.Documents.Add(document);
                }
            }
        }
        foreach (var (first, name, documents) in met.Values)
            if (documents.Count >= LeastMeetings) findings.At(first, $"{name} takes part in {documents.Count} documents and is not in the list of persons.");
    }

    /// <summary>Offices without a name, and the names of sides.</summary>
    [GeneratedRegex(@"^The\b|\b(?:States|Kingdom|Union|Republic|Minister|Secretary|Ambassador|President|Delegation|Embassy|Department|Staff|Council|Side)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    private static string Text(string participant) =>
        "<list><item><persName xml:id=\"p_MO1\">Orl, Mira</persName>, Minister</item></list>"
        + string.Concat(Enumerable.Range(2, 3).Select(i => $"\n<div type=\"document\" n=\"{i}\" xml:id=\"d{i}\"><head>{i}. Note</head><list type=\"participants\"><item>{participant}, Lissany Embassy</item></list></div>"));
}
