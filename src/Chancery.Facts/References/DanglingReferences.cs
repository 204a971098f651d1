using System.Globalization;
using System.Text.RegularExpressions;

namespace Chancery.Facts.References;

/// <summary>What a reference without target may mean. Never a link: an editor decides.</summary>
/// <param name="Target">A target that the edition has: <c>vesp1958-60v02#d4</c>.</param>
/// <param name="Reason">Why, as a sentence for people.</param>
public sealed record TargetSuggestion(string Target, string Reason);

/// <summary>
/// Looks for what references mean whose target the edition does not have: a volume's id written otherwise, a document's number with a slip, a note that its document
/// does not have, a page without a break of its own. Several that are equally likely are all left out.
/// </summary>
public static partial class DanglingReferences
{
    /// <summary>The suggestion for a reference; null when there is none, or when the edition has not the volume.</summary>
    /// <param name="targets">What the edition has.</param>
    /// <param name="volume">The volume of the citing document.</param>
    /// <param name="reference">The reference.</param>
    public static TargetSuggestion? Suggest(EditionTargets targets, string volume, ReferenceFact reference)
    {
        var hash = reference.Target.IndexOf('#', StringComparison.Ordinal);
        var named = hash <= 0 ? hash == 0 ? volume : reference.Target : reference.Target[..hash];
        var rest = hash < 0 ? "" : reference.Target[(hash + 1)..];
        if (targets[named] is { } known) return Within(known, rest);
        if (OtherWriting(targets, named) is not { } written) return null;
        var reason = $"The edition has the volume as {written.Id}.";
        if (rest.Length == 0) return new TargetSuggestion(written.Id, reason);
        if (written.Document(rest) is not null || Page().Match(rest) is { Success: true } page && written.OnPage(Number(page)).Count > 0) return new TargetSuggestion($"{written.Id}#{rest}", reason);
        return Within(written, rest) is { } found ? found with { Reason = reason + " " + found.Reason } : null;
    }

    private static TargetSuggestion? Within(VolumeTargets volume, string target)
    {
        if (Footnote().Match(target) is { Success: true } note && volume.Document(note.Groups["document"].Value) is { } document) return OfNote(volume, note, document);
        if (Page().Match(target) is { Success: true } page) return OfPage(volume, Number(page));
        if (Document().Match(target) is { Success: true } number) return OfDocument(volume, target, number.Groups["n"].Value, number.Groups["letter"].Value);
        return null;
    }

    /// <summary>A note beyond the last, or one that is printed with another marker.</summary>
    private static TargetSuggestion? OfNote(VolumeTargets volume, Match note, DocumentFacts document)
    {
        var id = note.Groups["document"].Value;
        var markers = document.Notes.Where(n => n.Marker is not null).Select(n => n.Marker!).ToList();
        var marker = note.Groups["n"].Value;
        var has = markers.Count == 0 ? "no notes" : markers.Count == 1 ? $"one note, {markers[0]}" : $"notes {markers[0]} to {markers[^1]}";
        return new TargetSuggestion($"{volume.Id}#{id}", markers.Contains(marker) ? $"Document {document.Number ?? id} has a note {marker}, with another id." : $"Document {document.Number ?? id} has {has}.");
    }

    private static TargetSuggestion? OfPage(VolumeTargets volume, int page) =>
        volume.OnPage(page) is { Count: 1 } found
            ? new TargetSuggestion($"{volume.Id}#{found.First()}", string.Create(CultureInfo.InvariantCulture, $"Page {page} has no break of its own; document {volume.Document(found.First())!.Number ?? found.First()} runs over it."))
            : null;

    /// <summary>Another writing of the id, or the only document of which the number differs by one figure.</summary>
    private static TargetSuggestion? OfDocument(VolumeTargets volume, string target, string digits, string letter)
    {
        var plain = "d" + digits.TrimStart('0') + letter.ToLowerInvariant();
        if (plain != target && volume.Document(plain) is not null) return new TargetSuggestion($"{volume.Id}#{plain}", $"The document's id is {plain}.");
        if (letter.Length > 0 && volume.Document("d" + digits) is not null) return new TargetSuggestion($"{volume.Id}#d{digits}", $"The volume has a document {digits}, and none with the letter.");
        if (letter.Length == 0 && volume.Documents.Where(d => d.Length > plain.Length && d.StartsWith(plain, StringComparison.Ordinal) && char.IsAsciiLetter(d[plain.Length])).ToList() is [var lettered])
            return new TargetSuggestion($"{volume.Id}#{lettered}", $"The volume has a document {lettered[1..]}.");
        var near = volume.Documents.Where(d => DiffersByOne(d, plain)).Take(2).ToList();
        return near is [var one] ? new TargetSuggestion($"{volume.Id}#{one}", $"Of the volume's numbers {one[1..]} alone differs from {digits} by one figure.") : null;
    }

    /// <summary>Whether one character is wrong, too many or missing, or two are exchanged.</summary>
    private static bool DiffersByOne(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        var i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i]) i++;
        if (a.Length != b.Length) return a.Length > b.Length ? a.AsSpan(i + 1).SequenceEqual(b.AsSpan(i)) : b.AsSpan(i + 1).SequenceEqual(a.AsSpan(i));
        if (i == a.Length) return false;
        return a.AsSpan(i + 1).SequenceEqual(b.AsSpan(i + 1)) || i + 1 < a.Length && a[i] == b[i + 1] && a[i + 1] == b[i] && a.AsSpan(i + 2).SequenceEqual(b.AsSpan(i + 2));
    }

    /// <summary>The one volume whose id means the same: other dashes, years in full, no zero before the number, the part left out.</summary>
    private static VolumeTargets? OtherWriting(EditionTargets targets, string volume)
    {
        var plain = Plain(volume);
        var same = targets.Volumes.Where(v => Plain(v) == plain).Take(2).ToList();
        if (same.Count == 0) same = targets.Volumes.Where(v => Plain(v) is var p && (p.StartsWith(plain + "p", StringComparison.Ordinal) && p.Length == plain.Length + 2 || plain.StartsWith(p + "p", StringComparison.Ordinal) && plain.Length == p.Length + 2)).Take(2).ToList();
        return same is [var one] ? targets[one] : null;
    }

    private static string Plain(string volume)
    {
        var m = VolumeId().Match(volume.ToLowerInvariant().Replace('–', '-').Replace(" ", "", StringComparison.Ordinal));
        if (!m.Success) return volume.ToLowerInvariant();
        var last = m.Groups["last"].Value;
        return $"{m.Groups["name"].Value}{m.Groups["first"].Value}-{(last.Length == 4 ? last[2..] : last)}v{m.Groups["letter"].Value}{m.Groups["number"].Value.TrimStart('0')}{m.Groups["rest"].Value}";
    }

    private static int Number(Match page)
    {
        var n = page.Groups["n"].Value;
        return int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }

    [GeneratedRegex(@"^(?<document>d\d{1,6}[a-z]?)fn(?<n>\w{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"^(?:pg|page|p)_?(?<n>\d{1,5})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Page();

    [GeneratedRegex(@"^(?:d|doc|document|comp\d*d)_?(?<n>\d{1,6})(?<letter>[a-z]?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Document();

    [GeneratedRegex(@"^(?<name>[a-z]+)(?<first>\d{4})(?:-(?<last>\d{4}|\d\d))?(?:v|vol)\.?(?<letter>e?)(?<number>\d{1,3})(?<rest>\w*)$", RegexOptions.CultureInvariant)]
    private static partial Regex VolumeId();
}
