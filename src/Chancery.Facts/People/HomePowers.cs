using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Facts.Offices;

namespace Chancery.Facts.People;

/// <summary>Whose offices a document names without an adjective: <c>The President</c>, <c>The Secretary</c>.</summary>
internal static partial class HomePowers
{
    private static readonly string[] American = [Powers.UnitedStates];

    /// <summary>
    /// The United States where the volume belongs to the series or the paper lies in an American file; otherwise the powers of tables of one's own. An
    /// edition of another state's papers is not read as American.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="volume">Its volume; null when it is alone.</param>
    /// <param name="provenance">Where the paper lies.</param>
    /// <param name="table">The holders of offices.</param>
    public static IReadOnlyList<string> Of(Document document, Volume? volume, ProvenanceFact? provenance, OfficeTable table)
    {
        if ((document.Volume ?? volume?.Id)?.StartsWith("frus", StringComparison.OrdinalIgnoreCase) == true) return American;
        if (provenance?.Repository is { } repository && Repository().IsMatch(repository)) return American;
        return table.OwnPowers;
    }

    [GeneratedRegex(@"\bDepartment of (State|Defense|the Treasury)\b|\b(Roosevelt|Truman|Eisenhower|Kennedy|Johnson|Nixon|Ford|Carter|Reagan)\b.*\b(Library|Materials|Papers)\b|^National Archives|Central Intelligence Agency|Washington National Records|Library of Congress|National Defense University", RegexOptions.CultureInvariant)]
    private static partial Regex Repository();
}
