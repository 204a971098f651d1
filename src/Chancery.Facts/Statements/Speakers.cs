namespace Chancery.Facts.Statements;

/// <summary>How a record names a speaker.</summary>
internal enum MentionForm
{
    /// <summary>By name, with or without title.</summary>
    Name,

    /// <summary>By title or office alone.</summary>
    Title,

    /// <summary><c>he</c>, <c>the latter</c>.</summary>
    Pronoun,

    /// <summary><c>I</c>: the reporter.</summary>
    FirstPerson,

    /// <summary>By name or title in the possessive: no subject, but one whom <c>the latter</c> may mean.</summary>
    Possessive,

    /// <summary>Several at once, or someone not told.</summary>
    Several,
}

/// <summary>A mention of a speaker in a sentence.</summary>
/// <param name="Length">Number of words and marks.</param>
/// <param name="Form">How he is named.</param>
/// <param name="Speaker">Who it is; null when it is nobody of the list, or stays undecided.</param>
/// <param name="Latter">Whether the words are <c>the latter</c>.</param>
internal readonly record struct Mention(int Length, MentionForm Form, Speaker? Speaker, bool Latter = false);

/// <summary>Those who take part in a conversation, and who is meant by a name, a title or an office.</summary>
internal sealed class Speakers(IReadOnlyList<ParticipantFact> participants, bool unlisted)
{
    private readonly List<Speaker> _speakers = [.. participants.Select(p => new Speaker(p))];
    private readonly Dictionary<string, (bool Known, Speaker? Speaker, MentionForm Form)>.AlternateLookup<ReadOnlySpan<char>> _resolved =
        new Dictionary<string, (bool Known, Speaker? Speaker, MentionForm Form)>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The speakers in the order of the list.</summary>
    public IReadOnlyList<Speaker> All => _speakers;

    /// <summary>The one who reports in the first person; null when it cannot be told.</summary>
    public Speaker? Reporter { get; set; }

    /// <summary>The mention that begins at a word; null when none does.</summary>
    public Mention? At(RunningText text, int at, int end, bool withinQuotation)
    {
        if (at >= end || !text.Words[at].IsWord || text.Words[at].Quoted) return null;
        var word = text[at];
        if (word.Equals("he", StringComparison.OrdinalIgnoreCase) || word.Equals("she", StringComparison.OrdinalIgnoreCase)) return new Mention(1, MentionForm.Pronoun, null);
        if (word.Equals("they", StringComparison.OrdinalIgnoreCase) || word.Equals("both", StringComparison.OrdinalIgnoreCase)) return new Mention(1, MentionForm.Several, null);
        if (word is "I") return withinQuotation ? null : new Mention(1, MentionForm.FirstPerson, Reporter);
        if (word.Equals("the", StringComparison.OrdinalIgnoreCase) && (text.Is(at + 1, "latter") || text.Is(at + 1, "former"))) return new Mention(2, MentionForm.Pronoun, null, Latter: true);
        var length = NameLength(text, at, end);
        if (length == 0) return null;
        var printed = text.Text.AsSpan()[text.Words[at].Start..text.Words[at + length - 1].End];
        var possessive = IsPossessive(printed);
        if (possessive) printed = printed[..^2];
        if (!_resolved.TryGetValue(printed, out var known)) _resolved[printed] = known = Resolve(printed.ToString());
        if (!known.Known) return null;
        if (known.Speaker is null && unlisted && known.Form != MentionForm.Several) _resolved[printed] = known = (true, Unlisted(printed.ToString()), known.Form);
        return new Mention(length, possessive ? MentionForm.Possessive : known.Form, known.Speaker);
    }

    /// <summary>The speaker whose name a drafter's or signer's name is; null when none or several are.</summary>
    public Speaker? OfName(string name)
    {
        var words = Speaker.WordsOf(name);
        if (words.Count == 0) return null;
        var last = words.LastOrDefault(w => w.Length > 2) ?? words[^1];
        var found = _speakers.Where(s => s.Surnames.Contains(last, StringComparer.OrdinalIgnoreCase)).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>One whom the list does not name speaks under the words that name him first.</summary>
    private Speaker Unlisted(string printed)
    {
        var words = char.ToUpperInvariant(printed[0]) + printed[1..];
        var speaker = new Speaker(new ParticipantFact(words) { Name = words });
        _speakers.Add(speaker);
        return speaker;
    }

    /// <summary>How many words and marks of a sentence may name someone; 0 when none do.</summary>
    private static int NameLength(RunningText text, int at, int end)
    {
        var i = at;
        if (text.Is(i, "the") || text.Is(i, "his") && text.Is(i + 1, "majesty")) i++;
        var begin = i;
        var names = 0;
        while (i < end && i - at < 9 && text.Words[i].IsWord && !text.Words[i].Quoted)
        {
            var word = text[i];
            var title = SpokenTitles.IsPart(word);
            if (!char.IsUpper(word[0]) && !(title && (i > at || names > 0)) && !(names > 0 && IsParticle(word) && i + 1 < end && char.IsUpper(text[i + 1][0]))) break;
            names++;
            i++;
            if (IsPossessive(word)) break;
            if (i + 1 < end && text[i] is "." && text.Words[i - 1].End == text.Words[i].Start && text.Words[i + 1].IsWord && (title || word.Length == 1)) i++;
        }
        while (i > begin && !text.Words[i - 1].IsWord) i--;
        return i > begin ? i - at : 0;
    }

    private static bool IsPossessive(ReadOnlySpan<char> word) => word.Length > 2 && word[^2] is '\'' or '’' or 'ʼ' && word[^1] == 's';

    private static bool IsParticle(ReadOnlySpan<char> word) => word is "von" or "van" or "de" or "del" or "di" or "da" or "der" or "la" or "al" or "el" or "of";

    private (bool Known, Speaker? Speaker, MentionForm Form) Resolve(string printed)
    {
        var words = Speaker.WordsOf(printed).ToList();
        if (words.Count > 0 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase)) words.RemoveAt(0);
        if (words.Count == 0) return default;
        return SpokenTitles.Ends(words[^1]) ? ByTitle(printed, words) : ByName(words);
    }

    private (bool, Speaker?, MentionForm) ByName(List<string> words)
    {
        var last = words[^1];
        var titles = SpokenTitles.Of(words);
        var found = _speakers.Where(s => s.Surnames.Count > 0 && s.Surnames[0].Equals(last, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0) found = _speakers.Where(s => s.Surnames.Contains(last, StringComparer.OrdinalIgnoreCase)).ToList();
        if (found.Count > 1)
        {
            var closer = found.Where(s => words.SkipLast(1).Any(w => s.GivenNames.Any(g => g.StartsWith(w, StringComparison.OrdinalIgnoreCase))) || titles.Count > 0 && titles.Intersect(s.NameTitles.Concat(s.OfficeTitles), StringComparer.Ordinal).Any()).ToList();
            return closer.Count == 1 ? (true, closer[0], MentionForm.Name) : (true, null, MentionForm.Several);
        }
        if (found.Count == 1) return (true, found[0], MentionForm.Name);
        // The list may give the office alone: Secretary Rusk is its The Secretary.
        if (titles.Count > 0)
        {
            var office = _speakers.Where(s => s.Surnames.Count == 0 && s.NameTitles.Count > 0 && s.NameTitles[0] == titles[^1]).ToList();
            if (office.Count == 1) return (true, office[0], MentionForm.Name);
        }
        var addressed = words.Count > 1 && SpokenTitles.IsPart(words[0]);
        return (unlisted && addressed, null, MentionForm.Name);
    }

    private (bool, Speaker?, MentionForm) ByTitle(string printed, List<string> words)
    {
        var titles = SpokenTitles.Of(words);
        if (titles.Count == 0) return default;
        var title = titles[^1];
        var modifiers = words.Where(w => char.IsUpper(w[0]) && !SpokenTitles.IsPart(w)).ToList();
        Speaker? best = null;
        var (most, tied) = (0, false);
        foreach (var speaker in _speakers)
        {
            var score = Score(speaker, printed, title, modifiers);
            if (score == 0 || score < most) continue;
            (tied, best, most) = (score == most, speaker, score);
        }
        if (most == 0) return (unlisted && titles.Count > 0, null, MentionForm.Title);
        return tied ? (true, null, MentionForm.Several) : (true, best, MentionForm.Title);
    }

    private static int Score(Speaker speaker, string printed, string title, List<string> modifiers)
    {
        var score = speaker.NameTitles.Any(t => Same(t, title)) ? 20 : speaker.OfficeTitles.Any(t => Same(t, title)) ? 10 : 0;
        if (score == 0) return 0;
        if ((speaker.Participant.Name ?? "").Equals(printed, StringComparison.OrdinalIgnoreCase)) score += 100;
        if (speaker.OfficeTitles.Any(t => Same(t, title))) score += 5;
        foreach (var modifier in modifiers)
        {
            if (speaker.Words.Any(w => SameCountry(w, modifier))) score += 40;
            else score -= 3;
        }
        return Math.Max(score, 1);
    }

    private static bool Same(string one, string other) => one == other
        || one is "premier" or "prime minister" && other is "premier" or "prime minister"
        || one is "king" or "shah" or "emperor" or "sultan" && other is "majesty"
        || one is "foreign minister" or "prime minister" or "defense minister" or "finance minister" && other == "minister"
        || one is "foreign secretary" && other == "secretary"
        || one is "charge" or "chargé" && other is "charge" or "chargé";

    /// <summary>A state and what is of it begin alike: <c>Poland</c>, <c>Polish</c>; the few that do not are told.</summary>
    private static bool SameCountry(string one, string other)
    {
        if (one.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        if (one.Length < 2 || other.Length < 4 || !char.IsUpper(one[0])) return false;
        if (one.Length > 3 && one.AsSpan(0, 3).Equals(other.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase)) return true;
        return other switch
        {
            "Soviet" => one is "USSR" or "U.S.S.R" or "Russia",
            "British" => one is "UK" or "U.K" or "Kingdom" or "Britain" or "England",
            "French" => one is "France",
            "Dutch" => one is "Netherlands",
            "American" => one is "US" or "U.S" or "States",
            _ => false,
        };
    }
}
