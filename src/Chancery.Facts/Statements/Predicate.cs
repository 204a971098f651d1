namespace Chancery.Facts.Statements;

/// <summary>What a speaker is reported to do: a verb of speech behind its subject.</summary>
/// <param name="Start">Index of the first word of the verb.</param>
/// <param name="Length">Its length in words, particle included.</param>
/// <param name="Passive">Whether the subject is the one who was told.</param>
internal readonly record struct Predicate(int Start, int Length, bool Passive)
{
    /// <summary>Index behind the last word.</summary>
    public int End => Start + Length;

    private const int LongestFrame = 22;

    /// <summary>The verb of speech that follows a subject, adverbs and insertions passed over; null when none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Index of the word behind the subject.</param>
    /// <param name="end">Index behind the sentence.</param>
    public static Predicate? After(RunningText text, int at, int end)
    {
        at = SkipAdverbs(text, at, end);
        if (at >= end || !text.Words[at].IsWord || text.Words[at].Quoted) return null;
        if (ReportingVerbs.IsFraming(text[at]) && Framed(text, at, end) is { } framed) return framed;
        if (Led(text, at, end) is { } led) return led;
        if ((text.Is(at, "made") || text.Is(at, "gave")) && Thing(text, at, end) is { } thing) return thing;
        if (text.Is(at, "was") || text.Is(at, "were")) return Told(text, at, end);
        if (ReportingVerbs.PastAt(text, at, end) is not (> 0 and var length)) return null;
        // To continue to do something is no speech, to continue to insist is.
        if (text.Is(at, "continued") && text.Is(at + 1, "to")) return null;
        if (length == 1 && text.Is(at + 1, "to") && text.Is(at, "agreed") && text.Is(at + 2, "disagree")) return null;
        return new Predicate(at, length, false);
    }

    /// <summary>Passes over adverbs, and over an insertion between commas.</summary>
    public static int SkipAdverbs(RunningText text, int at, int end)
    {
        for (var skipped = 0; at < end && skipped < 6; skipped++)
        {
            if (text[at] is ",")
            {
                var close = at + 1;
                while (close < end && close - at < 14 && text[close] is not ("," or ";" or ":" or ".") && ReportingVerbs.PastAt(text, close, end) == 0) close++;
                if (close >= end || text[close] is not ",") return at;
                at = close + 1;
            }
            else if (IsAdverb(text[at])) at++;
            else if (text.Is(at, "in") && (text.Is(at + 1, "turn") || text.Is(at + 1, "reply") || text.Is(at + 1, "response") || text.Is(at + 1, "conclusion"))) at += 2;
            else return at;
        }
        return at;
    }

    private static bool IsAdverb(ReadOnlySpan<char> word) =>
        word.Length > 3 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("reply" or "apply" or "supply" or "July" or "Italy")
        || word is "then" or "also" or "again" or "further" or "furthermore" or "however" or "himself" or "herself" or "themselves" or "next" or "too" or "nevertheless" or "thereupon" or "therefore" or "once" or "more" or "here" or "first" or "now" or "so" or "later"
            or "only" or "still" or "even" or "thus" or "just" or "at" or "length" or "meanwhile" or "instead" or "moreover" or "all" or "both" or "each";

    /// <summary><c>opened the conversation by expressing</c>: the act is the one behind <c>by</c>.</summary>
    private static Predicate? Framed(RunningText text, int at, int end)
    {
        for (var i = at + 1; i < end - 1 && i - at < LongestFrame && text[i] is not (";" or ":"); i++)
        {
            if (!text.Is(i, "by") && !text.Is(i, "with")) continue;
            var verb = SkipAdverbs(text, i + 1, end);
            if (ReportingVerbs.ParticipleAt(text, verb, end) is > 0 and var length) return new Predicate(verb, length, false);
        }
        return null;
    }

    /// <summary><c>desired to recall</c>, <c>was at pains to emphasize</c>, <c>interjected to say</c>, <c>went on to say</c>.</summary>
    private static Predicate? Led(RunningText text, int at, int end)
    {
        if (!ReportingVerbs.IsLeading(text[at])) return null;
        var longest = text.Is(at, "was") || text.Is(at, "were") || text.Is(at, "took") ? 4 : text.Is(at, "went") ? 2 : 1;
        for (var i = at + 1; i < end - 1 && i - at <= longest; i++)
        {
            if (!text.Words[i].IsWord) return null;
            if (!text.Is(i, "to")) continue;
            var act = SkipAdverbs(text, i + 1, end);
            if (ReportingVerbs.BaseAt(text, act, end) is not (> 0 and var length)) return null;
            var whole = text.Is(at, "interjected") || text.Is(at, "went") || text.Is(at, "proceeded") || text.Is(at, "continued") || text.Is(at, "hastened") || text.Is(at, "intervened");
            return whole ? new Predicate(at, act + length - at, false) : new Predicate(act, length, false);
        }
        return null;
    }

    /// <summary><c>made a general comment</c>, <c>gave a summary</c>.</summary>
    private static Predicate? Thing(RunningText text, int at, int end)
    {
        for (var i = at + 1; i < end && i - at <= 5 && text.Words[i].IsWord; i++)
        {
            if (text.Is(i, "no") || text.Is(i, "any")) return null;
            if (ReportingVerbs.IsSpokenThing(text[i])) return new Predicate(at, i - at + 1, false);
        }
        return null;
    }

    /// <summary><c>was told</c>: the subject is the one addressed.</summary>
    private static Predicate? Told(RunningText text, int at, int end)
    {
        var verb = SkipAdverbs(text, at + 1, end);
        return text.Is(verb, "told") || text.Is(verb, "informed") || text.Is(verb, "assured") || text.Is(verb, "advised") || text.Is(verb, "reminded") ? new Predicate(verb, 1, true) : null;
    }
}
