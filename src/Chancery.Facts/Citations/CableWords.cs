using System.Collections.Frozen;

namespace Chancery.Facts.Citations;

/// <summary>Whose paper a word names, seen from the paper that uses it.</summary>
internal enum Owner
{
    /// <summary>The word does not tell.</summary>
    Unknown,

    /// <summary>The Department's: sent to the post.</summary>
    Department,

    /// <summary>The post's.</summary>
    Post,

    /// <summary>The writer's.</summary>
    Writer,

    /// <summary>The receiver's.</summary>
    Receiver,
}

/// <summary>A word that stands before the number of a paper.</summary>
/// <param name="Form">The form; null for a bare pronoun (<c>your 2550</c>).</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Series">The series that the word is the name of.</param>
/// <param name="Many">Whether several numbers may follow.</param>
internal sealed record CableWord(string? Form, Owner Owner, string? Series = null, bool Many = false);

/// <summary>The words that stand before the numbers of telegrams, airgrams and despatches.</summary>
internal static class CableWords
{
    /// <summary>The series of delegations, special missions and agencies: of each pair the first goes to Washington, the second from it.</summary>
    private static readonly (string Home, string Out)[] Series =
    [
        ("Secto", "Tosec"), ("Dulte", "Tedul"), ("Cahto", "Tocah"), ("Martel", "Telmar"), ("Actel", "Telac"), ("Hakto", "Tohak"), ("Polto", "Topol"), ("Delga", "Gadel"), ("Gocus", "Usgoc"), ("Hicus", "Ushic"),
        ("Toica", "Icato"), ("Toeca", "Ecato"), ("Toaid", "Aidto"), ("Depto", "Todep"), ("Vipto", "Tovip"),
    ];

    /// <summary>Series of which the direction is not told by their name.</summary>
    private static readonly string[] OtherSeries = ["Tousfo", "Usfoto", "Ecbus", "Busec", "Colux", "Usito", "Tosit", "Supto", "Tosup", "Cedto", "Tocedt", "Repto", "Torep"];

    private static readonly FrozenDictionary<string, CableWord>.AlternateLookup<ReadOnlySpan<char>> Words = All().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A capitalised word of so many letters before the number of a telegram is the name of a series, also when it is not in the list.</summary>
    public const int ShortestSeries = 5;

    /// <summary>What a word before a number names; null when it is no such word.</summary>
    public static CableWord? Of(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var found) ? found : null;

    /// <summary>Whether a series is numbered by those who write to the Department.</summary>
    public static string? DirectionOf(string series)
    {
        foreach (var (home, away) in Series)
        {
            if (home.Equals(series, StringComparison.OrdinalIgnoreCase)) return "from";
            if (away.Equals(series, StringComparison.OrdinalIgnoreCase)) return "to";
        }
        return null;
    }

    private static Dictionary<string, CableWord> All()
    {
        var words = new Dictionary<string, CableWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var (home, away) in Series)
        {
            words[home] = words[home + "s"] = new CableWord("telegram", Owner.Post, home);
            words[away] = words[away + "s"] = new CableWord("telegram", Owner.Department, away);
        }
        foreach (var other in OtherSeries) words[other] = new CableWord("telegram", Owner.Unknown, other);
        Form("telegram", "telegram", "tel", "cable", "cablegram");
        Form("airgram", "airgram");
        Form("despatch", "despatch", "dispatch", "desp");
        Tel(Owner.Post, "emb", "leg", "con", "congen", "mission", "em");
        Tel(Owner.Department, "dep", "dept");
        Tel(Owner.Receiver, "ur", "your");
        Tel(Owner.Writer, "our", "my");
        foreach (var word in (string[])["depcirtel", "cirtel", "circtel", "depcirctel", "circular"])
        {
            words[word] = new CableWord("circular-telegram", Owner.Department);
            words[word + "s"] = new CableWord("circular-telegram", Owner.Department, Many: true);
        }
        foreach (var (word, owner) in ((string, Owner)[])[("emb", Owner.Post), ("dep", Owner.Department), ("dept", Owner.Department), ("con", Owner.Post), ("ur", Owner.Receiver), ("my", Owner.Writer), ("our", Owner.Writer)])
        {
            words[word + "des"] = words[word + "desp"] = new CableWord("despatch", owner);
            words[word + "air"] = new CableWord("airgram", owner);
        }
        words["your"] = words["ur"] = new CableWord(null, Owner.Receiver, Many: true);
        words["our"] = words["my"] = new CableWord(null, Owner.Writer, Many: true);
        return words;

        void Form(string form, params string[] names)
        {
            foreach (var name in names)
            {
                words[name] = new CableWord(form, Owner.Unknown);
                words[name + (name == "despatch" || name == "dispatch" ? "es" : "s")] = new CableWord(form, Owner.Unknown, Many: true);
            }
        }

        void Tel(Owner owner, params string[] beginnings)
        {
            foreach (var beginning in beginnings)
                foreach (var re in (string[])["", "re", "ref"])
                {
                    words[re + beginning + "tel"] = new CableWord("telegram", owner);
                    words[re + beginning + "tels"] = new CableWord("telegram", owner, Many: true);
                }
        }
    }
}
