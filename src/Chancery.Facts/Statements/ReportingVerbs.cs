using System.Collections.Frozen;

namespace Chancery.Facts.Statements;

/// <summary>
/// The verbs with which a record reports speech, in the forms in which it uses them. Verbs of thinking and feeling (<i>felt</i>, <i>hoped</i>) are none.
/// </summary>
internal static class ReportingVerbs
{
    /// <summary>Verbs that take what was said as a clause: <c>said</c>, <c>asked</c>; with a particle behind the bar where they need one.</summary>
    private const string Past = """
        said stated asked replied answered responded added continued concluded noted observed remarked commented mentioned explained emphasized emphasised stressed
        underlined underscored reiterated repeated recalled reminded told informed advised assured reassured inquired enquired queried wondered agreed disagreed concurred indicated
        suggested proposed recommended urged warned cautioned insisted argued asserted maintained claimed contended affirmed confirmed reaffirmed denied declared announced
        admitted acknowledged conceded promised pledged requested referred alluded cited expressed described outlined reviewed summarized summarised analyzed reported related
        recounted elaborated clarified spoke discussed complained protested objected criticized praised thanked congratulated welcomed apologized interjected interrupted exclaimed
        joked quipped volunteered predicted demanded appealed conveyed relayed rejoined retorted countered counseled specified stipulated testified noted questioned
        disclosed revealed hinted implied intimated submitted countered reasserted restated commended deplored quoted
        pointed|out brought|up went|on set|forth put|forward broke|in called|attention drew|attention called|for touched|on touched|upon dwelt|on laid|stress laid|emphasis placed|emphasis raised|the raised|a raised|this raised|several raised|two took|exception took|issue made|clear made|it made|plain
        """;

    private const string Base = """
        say state ask reply answer add continue conclude note observe remark comment mention explain emphasize emphasise stress underline underscore reiterate repeat recall remind
        tell inform advise assure reassure inquire enquire suggest propose recommend urge warn caution insist argue affirm confirm reaffirm declare announce admit acknowledge
        concede promise request refer allude cite express describe outline review summarize analyze report relate elaborate clarify speak discuss complain protest thank congratulate welcome convey
        point|out bring|up set|forth put|forward raise make|clear draw|attention call|attention
        """;

    private const string Participles = """
        saying stating asking replying answering adding continuing noting observing remarking commenting mentioning explaining emphasizing stressing underlining reiterating repeating recalling reminding
        telling informing advising assuring inquiring suggesting proposing urging warning cautioning insisting affirming confirming declaring announcing acknowledging promising requesting
        referring alluding expressing describing outlining reviewing summarizing reporting thanking congratulating welcoming claiming indicating pointing|out bringing|up
        """;

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> PastForms = Forms(Past);
    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> BaseForms = Forms(Base);
    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> ParticipleForms = Forms(Participles);

    /// <summary>Verbs that open or close what is said <i>by</i> saying it: <c>opened the conversation by expressing</c>.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Framing = "opened began started commenced concluded closed ended continued responded replied answered led".Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Verbs in front of <c>to say</c>: the act lies in the verb behind.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leading = "wished wanted desired sought proceeded interjected paused hastened began continued intervened went took was were".Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What one <c>makes</c> or <c>gives</c> when one speaks.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpokenThings =
        "comment comments remark remarks statement statements observation observations reference references inquiry inquiries point points plea suggestion suggestions proposal request assurance assurances summary account report explanation review outline description presentation analysis answer reply question questions".Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Passives = "explained pointed agreed indicated suggested noted stated said emphasized stressed mentioned recalled understood".Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The past form at a word: its length in words, 0 when there is none. With a particle the length runs to it.</summary>
    public static int PastAt(RunningText text, int at, int end) => Match(PastForms, text, at, end);

    /// <summary>The base form at a word, as behind <c>to</c>.</summary>
    public static int BaseAt(RunningText text, int at, int end) => Match(BaseForms, text, at, end);

    /// <summary>The participle at a word, as behind <c>by</c>.</summary>
    public static int ParticipleAt(RunningText text, int at, int end) => Match(ParticipleForms, text, at, end);

    /// <summary>Whether the word opens or closes a conversation.</summary>
    public static bool IsFraming(ReadOnlySpan<char> word) => Framing.Contains(word);

    /// <summary>Whether the word may stand in front of <c>to say</c>.</summary>
    public static bool IsLeading(ReadOnlySpan<char> word) => Leading.Contains(word);

    /// <summary>Whether one makes or gives it when one speaks.</summary>
    public static bool IsSpokenThing(ReadOnlySpan<char> word) => SpokenThings.Contains(word);

    /// <summary>Whether the word follows <c>It was</c> where speech is reported without a speaker.</summary>
    public static bool IsPassive(ReadOnlySpan<char> word) => Passives.Contains(word);

    private static int Match(FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> forms, RunningText text, int at, int end)
    {
        if (at >= end || !forms.TryGetValue(text[at], out var particles)) return 0;
        foreach (var particle in particles)
        {
            if (particle.Length == 0) return 1;
            for (var i = at + 1; i < end && i <= at + 3 && text.Words[i].IsWord; i++)
                if (text.Is(i, particle)) return particle is "out" or "up" or "on" or "in" or "forth" or "forward" or "clear" or "plain" or "attention" or "stress" or "emphasis" or "exception" or "issue" ? i - at + 1 : 1;
        }
        return 0;
    }

    private static FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Forms(string list) =>
        list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)
            .Select(w => w.Split('|')).GroupBy(w => w[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(w => w.Length > 1 ? w[1] : "").ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
