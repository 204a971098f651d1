using System.Text.RegularExpressions;

namespace Chancery.Facts.People;

/// <summary>Divides a participant's line into name and office.</summary>
internal static partial class ParticipantNames
{
    /// <summary>The name and the office behind it, or the office before a dash (<c>EUR—Mr. Alder</c>); the office is null when none is printed.</summary>
    public static (string Name, string? Office) Divide(string printed)
    {
        if (Reversed().Match(printed) is { Success: true } r) return (r.Groups["name"].Value.Trim(), r.Groups["office"].Value.Trim());
        var m = Division().Match(printed);
        if (!m.Success) return (printed, null);
        var office = printed[(m.Index + m.Length)..].Trim(' ', ',', '(', ')', ';', '.', '—', '–');
        return (printed[..m.Index].Trim(' ', ','), office.Length == 0 ? null : office);
    }

    [GeneratedRegex(@"^(?<office>[A-Z]{1,5}(/[A-Z]{1,5})*)\s?[—–-]\s?(?<name>((Mr|Mrs|Miss|Dr|Ambassador|Gen)\b|[A-Z][\w.]+ ([A-Z]\. )*[A-Z][a-z])[^,;]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Reversed();

    [GeneratedRegex(@",(?! ?(Jr|Sr|II|III|IV)\b)|\s?—|\s–\s|\s-\s|(?<=[a-z.])[–-](?=[A-Z]{2})| \((?!\w+\))|(?<=, Jr\.?),", RegexOptions.CultureInvariant)]
    private static partial Regex Division();
}
