using Chancery.Editions.Search;

namespace Chancery.Editions.MakeUp;

/// <summary>A place of date lines.</summary>
/// <param name="Key">Its words in small letters without accents, joined by hyphens: <c>port-ansel</c>.</param>
/// <param name="Name">As it is printed most often.</param>
/// <param name="Documents">Documents that are dated from it.</param>
/// <param name="FirstDay">First day of those that are dated; null when none is.</param>
/// <param name="LastDay">Last day of them.</param>
/// <param name="Spellings">The forms that are printed, the most frequent first. They differ in capitals, accents and punctuation alone: any other variant is a place of its own.</param>
public sealed record PlaceSummary(string Key, string Name, int Documents, string? FirstDay, string? LastDay, IReadOnlyList<string> Spellings)
{
    /// <summary>The key of a place.</summary>
    public static string KeyOf(string place) => ValueColumn.Fold(place).Replace(' ', '-');
}
