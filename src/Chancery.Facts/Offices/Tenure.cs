using Chancery.Facts.Dates;
using Chancery.Facts.People.Names;
using NodaTime;

namespace Chancery.Facts.Offices;

/// <summary>A person of an authority table.</summary>
public sealed class Officer
{
    internal Officer(string key, string name) => (Key, Name) = (key, name);

    /// <summary>The key, e.g. <c>rusk-david-dean</c>.</summary>
    public string Key { get; }

    /// <summary>The name, inverted: <c>Rusk, David Dean</c>.</summary>
    public string Name { get; }

    /// <summary>Other forms of the name in the order of speech: <c>Dean Rusk</c>, <c>Lord Harlech</c>.</summary>
    public IReadOnlyList<string> OtherNames { get; internal set; } = [];

    /// <summary>Year of birth; null when the table gives none.</summary>
    public int? Born { get; internal set; }

    /// <summary>Year of death; null when the table gives none.</summary>
    public int? Died { get; internal set; }

    /// <summary>The tenures in the order of the tables.</summary>
    public IReadOnlyList<Tenure> Tenures => TenureList;

    internal List<Tenure> TenureList { get; } = [];

    /// <summary>All forms of the name, divided; the first is <see cref="Name"/>.</summary>
    internal IReadOnlyList<PersonName> Forms => field ??= [PersonName.OfListed(Name), .. OtherNames.Select(FormOf)];

    /// <summary>Another form of a name: spoken, or inverted when it has a comma that no suffix follows.</summary>
    private static PersonName FormOf(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 || NameWords.Of(name.AsSpan(comma)) is [var word] && NameVocabulary.Suffixes.Contains(word) ? PersonName.OfSpoken(name) : PersonName.OfListed(name);
    }

    /// <inheritdoc/>
    public override string ToString() => Key;
}

/// <summary>Whether someone held an office on a day.</summary>
public enum Holding
{
    /// <summary>No.</summary>
    No,

    /// <summary>The table's dates are not exact enough to tell, or the office changed hands on that day.</summary>
    Perhaps,

    /// <summary>Yes.</summary>
    Yes,
}

/// <summary>One term in an office.</summary>
/// <param name="Officer">Who held it.</param>
/// <param name="Office">The office as named at the time: <c>Secretary of State</c>, <c>Ambassador</c>.</param>
/// <param name="Power">The state, government or organization served.</param>
/// <param name="Post">Where a mission is accredited; null for an office at home.</param>
/// <param name="From">First day, to the day, month or year.</param>
/// <param name="To">Last day, to the day, month or year; null while it lasted beyond what the table records.</param>
public sealed record Tenure(Officer Officer, string Office, string Power, string? Post, TableDate From, TableDate? To)
{
    /// <summary>The office with its post: <c>Ambassador to France</c>; <c>Soviet Union: Foreign Minister</c> for another power.</summary>
    public string Title => Post is null ? Office : $"{Office} to {Post}";

    /// <summary>Whether the office was held on a day.</summary>
    public Holding On(LocalDate day)
    {
        if (day < From.First || To is { } end && day > end.Last) return Holding.No;
        return day < From.Last || day == From.Last && From.First != From.Last || To is { } to && day >= to.First ? Holding.Perhaps : Holding.Yes;
    }
}

/// <summary>A date of a table: its first and last possible day.</summary>
public readonly record struct TableDate(LocalDate First, LocalDate Last)
{
    /// <summary>Reads <c>1961-04-18</c>, <c>1961-04</c> or <c>1961</c>; null when it is none of them.</summary>
    public static TableDate? Parse(string text) => IsoDates.Parse(text) is { Time: null } date && text.Length is 4 or 7 or 10 ? new TableDate(date.Start, date.End) : null;
}
