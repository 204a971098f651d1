using Chancery.Facts.Dates;
using Chancery.Facts.People;
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
public sealed class Tenure
{
    internal Tenure(Officer officer, string office, string power, string? post, TableDate from, TableDate? to) => (Officer, Office, Power, Post, From, To) = (officer, office, power, post, from, to);

    /// <summary>Who held it.</summary>
    public Officer Officer { get; }

    /// <summary>The office as named at the time: <c>Secretary of State</c>, <c>Ambassador</c>.</summary>
    public string Office { get; }

    /// <summary>The state, government or organization served.</summary>
    public string Power { get; }

    /// <summary>Where a mission is accredited; null for an office at home.</summary>
    public string? Post { get; }

    /// <summary>First day, to the day, month or year.</summary>
    public TableDate From { get; }

    /// <summary>Last day, to the day, month or year; null while it lasted beyond what the table records.</summary>
    public TableDate? To { get; }

    /// <summary>What the office is (<see cref="OfficeClasses"/>).</summary>
    internal string Class => field ??= OfficeClasses.Of(Office);

    /// <summary>The office in folded words, with a space at both ends.</summary>
    internal string FoldedOffice => field ??= ' ' + NameWords.Fold(Office) + ' ';

    /// <summary>The post in folded words, with a space at both ends; empty for an office at home.</summary>
    internal string FoldedPost => field ??= Post is null ? "" : ' ' + NameWords.Fold(Post) + ' ';

    /// <summary>The telling words of the post, or else of the office.</summary>
    internal HashSet<string> Words => field ??= OfficeWords.Of(Post ?? Office);

    /// <summary>The office with its post: <c>Ambassador to France</c>; <c>Soviet Union: Foreign Minister</c> for another power.</summary>
    public string Title => Post is null ? Office : $"{Office} to {Post}";

    /// <summary>Whether a title as printed before a name may be that of the office: <c>Secretary</c> of <c>Secretary of State</c>.</summary>
    public bool MayBear(string title) => OfficeClasses.TitleFits(NameWords.Fold(title), Class);

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

    /// <summary>As the table has it: <c>1961-04-18</c>, <c>1961-04</c> or <c>1961</c>.</summary>
    public override string ToString()
    {
        var day = IsoDates.Print(First);
        return First == Last ? day : First.Month == Last.Month ? day[..7] : day[..4];
    }
}
