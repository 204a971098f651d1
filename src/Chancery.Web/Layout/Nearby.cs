using System.Globalization;
using Chancery.Editions;

namespace Chancery.Web.Layout;

/// <summary>What an address that leads nowhere may have meant.</summary>
internal static class Nearby
{
    private const int Shown = 5;

    /// <summary>Contents entries whose id or number is nearest to the one asked for; volumes when the volume is unknown.</summary>
    public static IReadOnlyList<(string Href, string Label)> Of(IEdition edition, string? volume, string? id)
    {
        if (volume is null) return [];
        if (edition.Volume(volume) is null)
        {
            // What shares less than half of its letters is no slip of the hand.
            return [.. edition.Volumes().Select(v => (Volume: v, Distance: Distance(v.Id, volume))).Where(v => v.Distance <= volume.Length / 2).OrderBy(v => v.Distance).Take(Shown).Select(v => (Words.Href(v.Volume.Id), v.Volume.Title))];
        }
        if (id is null) return [(Words.Href(volume), edition.Volume(volume)!.Title)];
        if (edition.Find(volume, id) is { } found) return [(Words.Href(found), $"{id} in {edition.Volume(volume)!.Title}")];
        var wanted = Number(id);
        return
        [
            .. edition.Contents(volume).OrderBy(e => wanted is { } n && Number(e.Number ?? e.Id) is { } m && e.Type == "document" ? Math.Abs(n - m) : 1_000_000 + Distance(e.Id, id))
                .Take(Shown).Select(e => (Words.Href(volume, e.Id), Words.Entry(e))),
        ];
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
