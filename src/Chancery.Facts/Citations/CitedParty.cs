namespace Chancery.Facts.Citations;

/// <summary>A sender or receiver: the words, and the post they name.</summary>
/// <param name="Words">As printed, without the article.</param>
/// <param name="Post">The post; null for people and places that are none.</param>
/// <param name="IsHome">Whether it is the ministry at home.</param>
/// <param name="End">The offset behind the words.</param>
internal readonly record struct CitedParty(string Words, string? Post, bool IsHome, int End)
{
    private static readonly string[] Missions = ["Embassy", "Legation", "Consulate General", "Consulate", "Mission", "Delegation", "Chargé", "Ambassador", "Minister", "Consul General", "Consul", "Representative", "High Commissioner", "Office", "Liaison Office"];

    private static readonly string[] Home = ["Department of State", "Department", "Secretary of State", "Acting Secretary of State", "Washington", "State Department", "Ministry of Foreign Affairs", "Foreign Office", "Dept"];

    /// <summary>The party that is named behind <c>from</c> or <c>to</c>; null when the words name none.</summary>
    public static CitedParty? At(string text, int start)
    {
        var at = start;
        foreach (var article in (ReadOnlySpan<string>)["the ", "The "])
            if (text.AsSpan(at).StartsWith(article, StringComparison.Ordinal))
            {
                if (Posts.At(text, at) is { } articled) return new CitedParty(text[at..articled.End], articled.Post, false, articled.End);
                at += article.Length;
            }
        if (at >= text.Length || !char.IsUpper(text[at])) return null;
        foreach (var home in Home)
            if (Is(text, at, home)) return new CitedParty(home, null, true, at + home.Length);
        foreach (var mission in Missions)
            if (Is(text, at, mission) && MissionAt(text, at, at + mission.Length) is { } found) return found;
        if (Posts.At(text, at) is { } post) return new CitedParty(text[at..post.End], post.Post, false, BracketBehind(text, post.End));
        var end = Name(text, at);
        return CitedDays.At(text, at) is not null ? null : new CitedParty(text[at..end], null, false, end);
    }

    private static CitedParty? MissionAt(string text, int start, int at)
    {
        foreach (var joint in (ReadOnlySpan<string>)[" in the ", " in ", " at the ", " at ", " to the ", " to "])
        {
            if (!text.AsSpan(at).StartsWith(joint, StringComparison.Ordinal)) continue;
            var place = at + joint.Length;
            if (Posts.At(text, place) is { } city) return new CitedParty(text[start..city.End], city.Post, false, city.End);
            var end = Name(text, place);
            return end == place ? null : new CitedParty(text[start..end], Posts.Of(text.AsSpan(place, end - place)), false, end);
        }
        return null;
    }

    /// <summary>Capitalised words, with particles between them.</summary>
    private static int Name(string text, int at)
    {
        var end = at;
        for (var words = 0; words < 6 && at < text.Length && char.IsUpper(text[at]); words++)
        {
            if (words > 0 && CitedDays.At(text, at) is not null) break;
            var word = at;
            while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '-' or '’' or 'ʼ' || text[at] == '.' && at - word == 1)) at++;
            if (at > word + 2 && text[at - 1] == 's' && text[at - 2] is '’' or 'ʼ')
            {
                end = at - 2;
                break;
            }
            end = at;
            if (at < text.Length && text[at] == ' ') at++;
            else break;
            foreach (var particle in (ReadOnlySpan<string>)["of the ", "of ", "de ", "van ", "von "])
                if (text.AsSpan(at).StartsWith(particle, StringComparison.Ordinal) && at + particle.Length < text.Length && char.IsUpper(text[at + particle.Length]))
                {
                    at += particle.Length;
                    break;
                }
        }
        return end;
    }

    /// <summary>A mission in brackets behind the city: <c>New York (USUN)</c>.</summary>
    private static int BracketBehind(string text, int end) => text.AsSpan(end).StartsWith(" (USUN)", StringComparison.Ordinal) ? end + " (USUN)".Length : end;

    private static bool Is(string text, int at, string words) =>
        text.AsSpan(at).StartsWith(words, StringComparison.Ordinal) && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length]));
}
