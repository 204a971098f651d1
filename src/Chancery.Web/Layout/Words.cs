using System.Globalization;
using Chancery.Editions;

namespace Chancery.Web.Layout;

/// <summary>Numbers, dates, kinds and addresses as the pages write them.</summary>
internal static class Words
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>First parts of addresses that pages other than volumes have.</summary>
    private static readonly HashSet<string> Taken = new(["search", "transcribe", "verify", "desk", "lookup", "people", "dates", "places", "kinds", "exchanges", "files", "references", "cited", "findings", "compare", "api", "assets", "robots.txt", "favicon.ico"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The address of a volume. One that bears the name of another page has a tilde before it.</summary>
    public static string Href(string volume) => "/" + Uri.EscapeDataString(IsTaken(volume) ? "~" + volume : volume);

    /// <summary>The address of an id of a volume.</summary>
    public static string Href(string volume, string id) => $"{Href(volume)}/{Uri.EscapeDataString(id)}";

    /// <summary>The address of a person.</summary>
    public static string Person(string key) => "/people/" + Uri.EscapeDataString(key);

    /// <summary>The address of an exchange.</summary>
    public static string Exchange(string key) => "/exchanges/" + Uri.EscapeDataString(key);

    /// <summary>The address of a place.</summary>
    public static string Place(string key) => "/places/" + Uri.EscapeDataString(key);

    /// <summary>The address of a kind.</summary>
    public static string KindHref(string kind) => "/kinds/" + Uri.EscapeDataString(kind);

    /// <summary>The address of a file.</summary>
    public static string File(string key) => "/files/" + Uri.EscapeDataString(key);

    /// <summary>The volume that the first part of an address names.</summary>
    public static string Volume(string part) => Part(part) is ['~', .. var volume] && IsTaken(volume) ? volume : Part(part);

    /// <summary>A part of an address as it was written: routing leaves a slash within a part encoded.</summary>
    public static string Part(string part) => part.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static bool IsTaken(string volume) => Taken.Contains(volume.TrimStart('~'));

    /// <summary>The address that an id leads to.</summary>
    public static string Href(Address address)
    {
        // The page of a volume shows its contents, not the pages before its first section.
        if (address.Document is null) return Href(address.Volume);
        var page = Href(address.Volume, address.Document);
        return address.Fragment is null ? page : $"{page}#{Uri.EscapeDataString(address.Fragment)}";
    }

    /// <summary>A count with thousands separated.</summary>
    public static string Count(int n) => n.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number in digits alone, as addresses have it.</summary>
    public static string Digits(int n) => n.ToString(CultureInfo.InvariantCulture);

    /// <summary>A count and its noun.</summary>
    public static string Count(int n, string one, string? many = null) => $"{Count(n)} {(n == 1 ? one : many ?? one + "s")}";

    /// <summary>A size in bytes as people read it: <c>900 KB</c>, <c>2 MB</c>, <c>2.4 MB</c>.</summary>
    public static string Size(long bytes) => bytes < 1 << 20 ? Count((int)((bytes + 1023) / 1024)) + " KB" : (bytes / (double)(1 << 20)).ToString("#,0.#", CultureInfo.InvariantCulture) + " MB";

    /// <summary><c>1961-04-18</c>, <c>1961-04</c> or <c>1961</c> as people write it; anything else as it is.</summary>
    public static string Day(string iso)
    {
        var parts = iso.Split('T')[0].Split('-');
        if (parts.Length < 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12) return iso;
        return parts.Length == 2 ? $"{Months[month - 1]} {parts[0]}" : $"{Months[month - 1]} {parts[2].TrimStart('0')}, {parts[0]}";
    }

    /// <summary>First and last day in words.</summary>
    public static string Days(string? first, string? last) => (first, last) switch
    {
        (null, _) => "",
        (_, null) => Day(first),
        _ when first == last => Day(first),
        _ => $"{Day(first)} – {Day(last)}",
    };

    /// <summary>The years of a first and last day: <c>1961</c> or <c>1961–1963</c>.</summary>
    public static string Years(string first, string? last) => last is null || first[..4] == last[..4] ? first[..4] : $"{first[..4]}–{last[..4]}";

    /// <summary>A kind as words: <c>memorandum-of-conversation</c> becomes <c>Memorandum of conversation</c>.</summary>
    public static string Kind(string kind) => kind.Length == 0 ? "" : char.ToUpperInvariant(kind[0]) + kind[1..].Replace('-', ' ');

    /// <summary>A contents entry as one line.</summary>
    public static string Entry(ContentsEntry e) => e.Number is { } n ? $"{n}. {e.Heading}" : e.Heading.Length > 0 ? e.Heading : e.Id;

    /// <summary>What an entry of contents is called in links to neighbours.</summary>
    public static string Short(ContentsEntry e) => e.Number ?? e.Id;
}
