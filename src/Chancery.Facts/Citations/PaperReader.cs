using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Citations;

/// <summary>Reads under what name a telegram, airgram or despatch went: post and direction from the heading, the number from heading or first lines, the day.</summary>
internal static partial class PaperReader
{
    /// <summary>The lines at the beginning among which the number is looked for.</summary>
    private const int OpeningLines = 4;

    /// <summary>The paper; null for documents of other kinds.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="date">Its date.</param>
    /// <param name="place">The place of its date line.</param>
    public static PaperFact? Read(DocumentOutline outline, string kind, DateFact? date, string? place)
    {
        if (kind is not ("telegram" or "circular-telegram" or "airgram" or "circular-airgram" or "despatch")) return null;
        var heading = outline.Heading;
        var day = date is { Precision: "day" or "minute" } ? date.Start : null;
        if (OfEntry(heading, kind) is { } entry) return entry with { Date = day, DateDegree = day is null ? null : Degree(date!) };
        var (from, to) = Parties(heading);
        var evidence = new List<Evidence> { new(heading, "heading") };
        var title = TitleNumber().Match(heading);
        var number = title.Success ? Number(title.Groups["first"].Value) : null;
        var second = title.Groups["second"] is { Success: true } s ? Number(s.Value) : null;
        if (number is null && Opening(outline, kind) is { } opening)
        {
            number = Number(opening.Number);
            second = opening.Second is null ? null : Number(opening.Second);
            evidence.Add(new Evidence(opening.Quote, opening.Where));
        }
        var (direction, mission) = Direction(from, to, kind);
        var post = direction is null ? null : Post(direction, mission, place);
        if (number is { Series: { } series } && CableWords.DirectionOf(series) is { } told) direction ??= told;
        if (post is null && number is null && direction is null) return null;
        return new PaperFact
        {
            Form = kind,
            Post = post,
            Direction = direction,
            Mission = mission?.Place,
            Series = number?.Series,
            Number = number?.Text,
            SecondNumber = second is null ? null : second.Value.Series is null ? second.Value.Text : $"{second.Value.Series} {second.Value.Text}",
            Date = day,
            DateDegree = day is null ? null : Degree(date!),
            Evidence = evidence,
        };
    }

    private static string? Degree(DateFact date) => date.Degree == "printed" ? null : date.Degree;

    /// <summary>A calendar entry begins as a citation: <c>Despatch 416 from Tokyo, November 13. …</c>.</summary>
    private static PaperFact? OfEntry(string heading, string kind)
    {
        if (!Entry().IsMatch(heading) || new PaperScan(heading, false).Run() is not [{ Start: < 12 } mention, ..]) return null;
        var from = mention.FromPost is not null || mention.Owner == Owner.Post;
        return new PaperFact
        {
            Form = kind == "telegram" ? mention.Form : kind,
            Post = mention.FromPost ?? mention.ToPost,
            Direction = from ? "from" : mention.ToPost is not null ? "to" : null,
            Series = mention.Series,
            Number = mention.Number,
            Evidence = [new Evidence(heading[mention.Start..mention.End], "heading")],
        };
    }

    private static (string From, string To) Parties(string heading)
    {
        var start = heading.IndexOf(" From ", StringComparison.OrdinalIgnoreCase);
        var words = start < 0 ? heading : heading[(start + " From ".Length)..];
        if (SenderAndReceiver.Divide(words) is ({ } from, { } to)) return (from, to);
        return (words, "");
    }

    /// <summary>Which of both is the post, and the place of its mission.</summary>
    private static (string? Direction, MissionName? Mission) Direction(string from, string to, string kind)
    {
        var (fromHome, toHome) = (IsHome(from), IsHome(to));
        if (fromHome && !toHome) return kind.StartsWith("circular", StringComparison.Ordinal) || to.Length == 0 ? ("to", null) : ("to", MissionOf(to));
        if (!fromHome && from.Length > 0 && (toHome || to.Length > 0)) return ("from", MissionOf(from));
        return fromHome && toHome ? ("from", null) : (null, null);
    }

    private static string? Post(string direction, MissionName? mission, string? place)
    {
        if (mission is not null && Posts.Of(mission.Place) is { } known) return known;
        if (direction == "from" && place is not null) return Posts.OfCity(place) ?? (place.StartsWith("Washington", StringComparison.Ordinal) ? null : place);
        return mission is { IsCity: true } ? mission.Place : null;
    }

    /// <summary>The ministry, but not its head on a journey.</summary>
    private static bool IsHome(string party) => Ministry().IsMatch(party) && !Travelling().IsMatch(party);

    private static MissionName? MissionOf(string party)
    {
        if (Mission().Match(party) is not { Success: true } m) return null;
        return new MissionName(m.Groups["place"].Value.Trim(), m.Groups["at"].Success);
    }

    /// <summary>The number at the head of the text: <c>2550. Following …</c>, <c>Secto 17. …</c>, <c>No. 326</c>.</summary>
    private static (string Number, string? Second, string Quote, string Where)? Opening(DocumentOutline outline, string kind)
    {
        var seen = 0;
        foreach (var block in outline.Blocks)
        {
            if (block.Part >= 0 || seen++ == OpeningLines) return null;
            if (OpeningNumber().Match(block.Text) is not { Success: true } m) continue;
            var number = m.Groups["number"].Value;
            // A text that begins with its first point has no number.
            if (number == "1" && outline.Blocks.Any(b => b.Part < 0 && b.Text.StartsWith("2.", StringComparison.Ordinal))) return null;
            if (kind.EndsWith("telegram", StringComparison.Ordinal) && seen > 1 && number.Length == 1) return null;
            var second = m.Groups["second"] is { Success: true } s && CableWords.Of(s.Value.AsSpan(0, s.Value.IndexOf(' ', StringComparison.Ordinal))) is { Series: not null } ? s.Value : null;
            return (number, second, m.Value.Trim(), block.Where);
        }
        return null;
    }

    /// <summary>Series and number apart; letters before figures that are no series are part of the number.</summary>
    private static (string? Series, string Text)? Number(string printed)
    {
        var m = SeriesNumber().Match(printed);
        if (!m.Success) return null;
        var letters = m.Groups["letters"].Value.TrimEnd(' ', '-', '–');
        if (letters.Length == 0) return (null, m.Groups["digits"].Value);
        if (CableWords.Of(letters) is { Series: { } series }) return (series, m.Groups["digits"].Value);
        return letters.Length >= CableWords.ShortestSeries && char.IsLower(letters[1]) ? (letters, m.Groups["digits"].Value) : (null, letters + "-" + m.Groups["digits"].Value);
    }

    private sealed record MissionName(string Place, bool IsCity);

    [GeneratedRegex(@"^(?:Circular )?(?:Telegram|Airgram|Despatch|Dispatch|Tosec|Secto|Polto|Topol)s? [A-Z]{0,2}[–-]?\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\b(Telegram|Airgram|Despatch|Dispatch)s? (?:No\. )?(?<first>[A-Za-z]{0,8} ?[–-]?\d+)(?:/(?<second>[A-Za-z]{0,8} ?[–-]?\d+))? From ", RegexOptions.CultureInvariant)]
    private static partial Regex TitleNumber();

    [GeneratedRegex(@"^(the )?((Acting |Under |Assistant |Deputy )*Secretar(y|ies) of State\b|Department\b|Ministry (of|for) (Foreign|External)|Foreign (Office|Ministry)|(Acting )?(Foreign Minister|Minister (of|for) (Foreign|External) Affairs))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ministry();

    [GeneratedRegex(@" (at|in) \p{Lu}|, Temporarily|Delegation", RegexOptions.CultureInvariant)]
    private static partial Regex Travelling();

    [GeneratedRegex(@"\b(?:Embass(?:y|ies)|Legations?|Consulates?(?: General)?|Missions?|Offices?|Ambassador|Charg[eé](?: d’Affaires)?|Ministers?|Consul(?: General)?|Vice Consul|Representative|Commissioner(?: General)?|Agent|Section|Delegation|Observer|Counselor|Envoy)(?: ad interim)? (?<at>at |in )?(?:to |for )?(?:the )?(?<place>\p{Lu}[\p{L}’ʼ' .-]*?)(?= \(|,| and (?:the|certain|all)\b| to the |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Mission();

    [GeneratedRegex(@"^(?:No[.:] ?(?<number>[A-Z]{0,2}[–-]?\d{1,6})\b|(?<number>\p{Lu}{1,3} ?[–-] ?\d{1,6})$|(?<number>\p{Lu}{1,3} ?[–-] ?\d{1,6}|\p{Lu}[\p{L}]{1,7} \d{1,6}|\d{1,7})(?:/[\w ]+)?\.(?: (?<second>\p{L}{5,7} \d{1,5})\.)?(?= |$))", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningNumber();

    [GeneratedRegex(@"^(?<letters>[A-Za-z]{0,8} ?[–-]? ?)(?<digits>\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex SeriesNumber();
}
