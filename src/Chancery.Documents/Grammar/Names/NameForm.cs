namespace Chancery.Documents.Grammar.Names;

/// <summary>How much of a name a form is.</summary>
internal enum FormStrength
{
    /// <summary>One word of a name of two that tells no surname: read only where no other capitalised word touches it.</summary>
    Part,

    /// <summary>A surname, or what stands for one.</summary>
    Family,

    /// <summary>A whole name of several words.</summary>
    Whole,
}

/// <summary>A sequence of folded words by which persons of the list are called.</summary>
/// <param name="Words">The words.</param>
internal sealed record NameForm(string[] Words)
{
    /// <summary>The persons so called, each with how much of the name this is.</summary>
    public List<(ListedName Name, FormStrength Strength)> Persons { get; } = [];
}

/// <summary>A person of a list, ready for reading.</summary>
internal sealed class ListedName
{
    /// <summary>The entry.</summary>
    public required Person Person { get; init; }

    /// <summary>Given names, initials and nicknames, folded.</summary>
    public List<string> Given { get; } = [];

    /// <summary>Whether the list prints the surname first and given names behind it.</summary>
    public bool IsInverted { get; set; }

    /// <summary>The forms without given names.</summary>
    public List<(string[] Words, FormStrength Strength)> Forms { get; } = [];

    /// <summary>The words of the name as listed, folded.</summary>
    public required string[] Listed { get; init; }

    /// <summary>The person this entry points to, or itself.</summary>
    public ListedName Meant { get; set; } = null!;

    /// <summary>Offices with their periods, read when first asked for.</summary>
    public IReadOnlyList<Tenure> Tenures => field ??= Tenure.Read(Ranks(Person.Description));

    /// <summary>The name as listed, with ranks in full.</summary>
    public string Ranked => field ??= Ranks(Person.Name);

    /// <summary>Whether a word before the surname is one of the person's given names, or may stand for one.</summary>
    /// <param name="word">The word, folded.</param>
    /// <param name="capitals">Whether it is printed in capitals throughout: <c>JC</c> stands for two initials.</param>
    /// <param name="isGivenName">Whether the word is known as a given name.</param>
    public bool Bears(string word, bool capitals, bool isGivenName)
    {
        foreach (var given in Given)
        {
            if (given == word || word.Length == 1 && given[0] == word[0]) return true;
            if (given.Length == 1 && word.Length > 1 && given[0] == word[0] && isGivenName) return true;
            if (word.Length >= 3 && given.Length >= 3 && (given.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(given, StringComparison.Ordinal))) return true;
            if (GivenNames.IsShortFor(word, given)) return true;
        }
        return capitals && word.Length is 2 or 3 && Given.Count >= word.Length && word.All(c => Given.Exists(g => g[0] == c));
    }

    private static string Ranks(string text) =>
        text.Replace("Gen.", "General", StringComparison.Ordinal).Replace("Col.", "Colonel", StringComparison.Ordinal).Replace("Adm.", "Admiral", StringComparison.Ordinal);
}
