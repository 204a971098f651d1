using System.Text.RegularExpressions;

namespace Chancery.Facts.Provenance;

/// <summary>
/// Calendar entries of the microfiche supplements: documents without text whose heading gives classification, number of pages and locator
/// (<c>… Secret. 3 pp. Ministry of Foreign Affairs, Central Files, 627.28/3–1461.</c>).
/// </summary>
internal static partial class CalendarEntries
{
    /// <summary>The provenance that the heading of a calendar entry gives; null for any other heading.</summary>
    public static ProvenanceFact? Read(string heading)
    {
        if (heading.Length < 40 || Entry().Match(heading) is not { Success: true } m) return null;
        var marks = new Markings();
        foreach (var mark in Sentences.Of(m.Groups["marks"].Value)) marks.Read(mark);
        var locator = Locator.Read(Sentences.Of(m.Groups["locator"].Value) is [var first, ..] ? first : "", false);
        return new ProvenanceFact
        {
            Printed = heading[m.Groups["marks"].Index..],
            Repository = locator.Repository,
            Collection = locator.Collection,
            FileNumber = locator.FileNumber,
            FileDescription = FileDescriptions.Of(locator.FileNumber),
            Lot = locator.Lot,
            Box = locator.Box,
            Folder = locator.Folder,
            Classification = marks.Classification,
            Handling = marks.Handling,
            Precedence = marks.Precedence,
        };
    }

    [GeneratedRegex(@"(?<=[.”""’?] )(?<marks>(Top Secret|Secret|Confidential|Restricted|Unclassified|Limited Official Use|Official Use Only|No classification marking)\b[^.]*)\. \d+ pp?\. (?<locator>[A-Z].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
