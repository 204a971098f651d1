using System.Text.RegularExpressions;

namespace Chancery.Facts.Provenance;

/// <summary>Who drafted, cleared and approved the text, from sentences that begin with one of these verbs.</summary>
internal sealed partial class Drafting
{
    /// <summary>Drafters as printed.</summary>
    public List<string> DraftedBy { get; } = [];

    /// <summary>Those who cleared it, as printed; offices that stand for people too.</summary>
    public List<string> ClearedBy { get; } = [];

    /// <summary>Those who approved it, as printed.</summary>
    public List<string> ApprovedBy { get; } = [];

    /// <summary>Whether a sentence tells of the drafting.</summary>
    public static bool Tells(string sentence) => Begins().IsMatch(sentence);

    /// <summary>Reads a sentence if it tells of the drafting.</summary>
    /// <returns>Whether it did.</returns>
    public bool Read(string sentence)
    {
        if (!Begins().IsMatch(sentence)) return false;
        var verbs = Verb().Matches(sentence);
        for (var i = 0; i < verbs.Count; i++)
        {
            var end = i + 1 < verbs.Count ? verbs[i + 1].Index : sentence.Length;
            var verb = verbs[i].Groups["verb"].Value;
            var names = sentence[(verbs[i].Index + verbs[i].Length)..end];
            List<string>? into = char.ToLowerInvariant(verb[0]) switch
            {
                'd' or 'p' => DraftedBy,
                'c' when verb.EndsWith("cleared", StringComparison.OrdinalIgnoreCase) => ClearedBy,
                'a' => ApprovedBy,
                _ => null,
            };
            into?.AddRange(Names.Of(names));
        }
        return true;
    }

    [GeneratedRegex(@"^(Presumably |Apparently |Probably |Jointly |Originally )?([Dd]rafted|[Pp]repared|[Cc]leared|[Aa]pproved|[Cc]oncurred in)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex(@"\b(?<verb>[Dd]rafted|[Pp]repared|[Cc]leared|[Aa]pproved|[Ii]nitialed|[Ss]igned|[Cc]oncurred|[Cc]oordinated|[Rr]evised|[Ss]ent|[Tt]ransmitted|[Ss]ubmitted|[Tt]yped|[Ss]een|[Rr]eviewed|[Rr]edrafted|[Tt]ranslated|[Ff]orwarded|[Aa]uthorized|[Rr]eleased|[Dd]ictated|[Aa]mended)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
