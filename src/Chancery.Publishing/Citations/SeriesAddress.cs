using System.Text.RegularExpressions;

namespace Chancery.Publishing.Citations;

/// <summary>Addresses of documents on the site of <i>Foreign Relations of the United States</i>, which names volumes as its files are named.</summary>
public static partial class SeriesAddress
{
    private const string Site = "https://history.state.gov/historicaldocuments/";

    /// <summary>The address of a document; null for a volume of another series.</summary>
    /// <param name="volume">The volume's id, <c>frus1961-63v06</c>.</param>
    /// <param name="document">The document's id, <c>d9</c>.</param>
    public static string? Of(string volume, string document) => Frus().IsMatch(volume) ? $"{Site}{volume}/{Uri.EscapeDataString(document)}" : null;

    [GeneratedRegex(@"^frus1[89]\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex Frus();
}
