using System.Text.RegularExpressions;

namespace Chancery.Facts.Statements;

/// <summary>
/// The persons that the heading of a record names: <c>Memorandum of a Conversation Between the French Ambassador (Alder) and President Brand</c>,
/// <c>Memorandum of Conversation, by the Counselor of Embassy (Fenn)</c>.
/// </summary>
internal static partial class HeadingSpeakers
{
    /// <summary>The persons between whom the conversation was.</summary>
    public static IReadOnlyList<ParticipantFact> Of(string heading)
    {
        var m = Parties().Match(heading);
        var found = new List<ParticipantFact>();
        if (m.Success) found.AddRange(Persons(m.Groups["who"].Value));
        if (Author().Match(heading) is { Success: true } author && AuthorIn(author.Groups["who"].Value) is { } writer && !found.Exists(p => p.Name == writer.Name)) found.Add(writer);
        return found;
    }

    /// <summary>The name of the one who wrote the record; null when the heading does not tell.</summary>
    public static string? AuthorOf(string heading) =>
        Author().Match(heading) is { Success: true } m && AuthorIn(m.Groups["who"].Value) is { Name: { } name } ? name : null;

    private static ParticipantFact? AuthorIn(string who) =>
        LeadingName().Match(who) is { Success: true } m ? new ParticipantFact(m.Value) { Name = m.Value } : Persons(who).FirstOrDefault();

    private static IEnumerable<ParticipantFact> Persons(string text)
    {
        foreach (Match m in Person().Matches(text))
        {
            var office = m.Groups["office"].Value.Trim(' ', ',');
            if (m.Groups["name"].Success) yield return new ParticipantFact(Printed(m.Value)) { Name = m.Groups["name"].Value.Trim(), Office = office };
            else yield return new ParticipantFact(Printed(m.Value)) { Name = m.Value.Trim() };
        }
    }

    private static string Printed(string words) => char.ToUpperInvariant(words.Trim()[0]) + words.Trim()[1..];

    [GeneratedRegex(@"\b([Bb]etween|[Aa]mong|[Ww]ith) (?<who>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Parties();

    [GeneratedRegex(@"\b[Bb]y (?<who>(the |Mr\. |Mrs\. |Dr\. )?\p{Lu}.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Author();

    [GeneratedRegex(@"^(?!the )((Mr|Mrs|Dr)\. )?(\p{Lu}[\p{L}.’'ʼ-]* ){1,3}(de |von |van )?\p{Lu}[\p{L}’'ʼ-]+(?=,| of | in |$)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingName();

    [GeneratedRegex(@"(?<office>\b(the |his )?(\p{Lu}[\w’'ʼ.-]*)( (of|for|in|to|at|the|and|his|\p{Lu}[\w’'ʼ.-]*|on)){0,18}) \(\s?(?<name>\p{Lu}[\p{L}.’'ʼ-]+( (\p{Lu}[\p{L}.’'ʼ-]*|de|von|van|da))*)\s?\)|\b(President|Secretary of State|Secretary|Ambassador|Chancellor|Premier|Prime Minister|Foreign Minister|Foreign Secretary|Chairman|Senator|General|Director of Central Intelligence|Mr\.|Mrs\.|Dr\.|Sir|Lord) (\p{Lu}[\p{L}.’'ʼ-]* ){0,2}\p{Lu}[\p{L}’'ʼ-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Person();
}
