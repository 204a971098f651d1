using System.Globalization;
using Chancery.Editions;

namespace Chancery.Web.Layout;

/// <summary>What an address that leads nowhere may have meant.</summary>
internal static class Nearby
{
    private const int Shown = 5;

    private const int MostPagesAway = 20;

    /// <summary>Contents entries whose id or number is nearest to the one asked for; volumes when the volume is unknown.</summary>
    public static IReadOnlyList<(string Href, string Label)> Of(IEdition edition, string? volume, string? id)
    {
        if (volume is null) return [];
        if (edition.Volume(volume) is null)
        {
            // What shares less than half of its letters is no slip of the hand.
            var volumes = edition.Volumes().Select(v => (Volume: v, Distance: Distance(v.Id, volume))).Where(v => v.Distance <= volume.Length / 2).OrderBy(v => v.Distance).Take(Shown).Select(v => v.Volume).ToList();
            return [.. volumes.Take(1).SelectMany(v => Within(edition, v, id)), .. volumes.Select(v => (Words.Href(v.Id), v.Title))];
        }
        if (id is null) return [(Words.Href(volume), edition.Volume(volume)!.Title)];
        if (Within(edition, edition.Volume(volume)!, id) is { Count: > 0 } found) return found;
        if (id.StartsWith("pg_", StringComparison.Ordinal) && Number(id) is { } page && NearPages(edition, volume, page) is { Count: > 0 } pages) return pages;
        var wanted = Number(id);
        return
        [
            .. edition.Contents(volume).OrderBy(e => wanted is { } n && Number(e.Number ?? e.Id) is { } m && e.Type == "document" ? Math.Abs(n - m) : 1_000_000 + Distance(e.Id, id))
                .Take(Shown).Select(e => (Words.Href(volume, e.Id), Words.Entry(e))),
        ];
    }

    /// <summary>The people whose names begin as a key does: all of it, or its first word.</summary>
    public static IReadOnlyList<(string Href, string Label)> People(IEdition edition, string key)
    {
        var folded = key.Trim().ToLowerInvariant().Replace(' ', '-');
        if (folded.Length is 0 or > 80) return [];
        var people = edition.People(folded);
        if (people.Count == 0) people = edition.People(folded.Split('-')[0] + "-");
        return [.. people.OrderByDescending(p => p.Documents).Take(Shown).Select(p => (Words.Person(p.Key), p.Description.Length > 0 ? $"{p.Name}, {p.Description}" : p.Name))];
    }

    /// <summary>What an id leads to in a volume, or the same id in small letters.</summary>
    private static List<(string Href, string Label)> Within(IEdition edition, VolumeEntry volume, string? id) =>
        id is not null && (edition.Find(volume.Id, id) ?? edition.Find(volume.Id, id.Trim().ToLowerInvariant())) is { } found ? [(Words.Href(found), $"{id} in {volume.Title}")] : [];

    /// <summary>The pages of a volume nearest to one that it does not have.</summary>
    private static List<(string Href, string Label)> NearPages(IEdition edition, string volume, int page)
    {
        var numbers = Enumerable.Range(1, MostPagesAway).SelectMany(d => (int[])[page - d, page + d]).Where(n => n > 0).ToList();
        var found = edition.Find(volume, [.. numbers.Select(n => "pg_" + Words.Digits(n))]);
        return [.. numbers.Where(n => found.ContainsKey("pg_" + Words.Digits(n))).Take(Shown).Select(n => (Words.Href(found["pg_" + Words.Digits(n)]), $"page {Words.Digits(n)}"))];
    }

    private static int? Number(string id)
    {
        var digits = id.AsSpan();
        var from = digits.IndexOfAnyInRange('0', '9');
        if (from < 0) return null;
        digits = digits[from..];
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
    }

    /// <summary>Number of letters that must be put in, taken out or changed.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 80 || b.Length > 80) return Math.Abs(a.Length - b.Length) + 80;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var before = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, before + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1));
                before = above;
            }
        }
        return row[b.Length];
    }
}
