using System.Globalization;
using System.Text.Json;
using Chancery.Editions;
using Chancery.Facts;

namespace Chancery.Publishing.Citations;

/// <summary>What a citation of a document is made of. Inferred dates and pages never enter it.</summary>
public sealed record DocumentCitation
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>A key that is unique in the edition, <c>vesp1958-60v02-d9</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The document's heading, without a point at its end.</summary>
    public required string Heading { get; init; }

    /// <summary>The printed number; null when it has none.</summary>
    public string? Number { get; init; }

    /// <summary>Where the document was written; null when it does not say.</summary>
    public string? Place { get; init; }

    /// <summary>The document's date in words, <c>April 18, 1961</c>, in brackets where editors supplied it; null when it is undated or its date is inferred.</summary>
    public string? Day { get; init; }

    /// <summary>The first day of that date as <c>1961</c>, <c>1961-04</c> or <c>1961-04-18</c>; null as <see cref="Day"/>.</summary>
    public string? Date { get; init; }

    /// <summary>The volume's complete title.</summary>
    public required string Volume { get; init; }

    /// <summary>The title of the volume alone.</summary>
    public required string ShortVolume { get; init; }

    /// <summary>The series; null when the header names none.</summary>
    public string? Series { get; init; }

    /// <summary>The number of the volume as printed, <c>Volume VI</c>; null when it has none.</summary>
    public string? VolumeNumber { get; init; }

    /// <summary>The editors of the volume.</summary>
    public IReadOnlyList<PersonalName> Editors { get; init; } = [];

    /// <summary>Place of publication; null when not given.</summary>
    public string? PublicationPlace { get; init; }

    /// <summary>Publisher; null when not given.</summary>
    public string? Publisher { get; init; }

    /// <summary>Year of publication; null when not given.</summary>
    public string? Year { get; init; }

    /// <summary>The first printed page; null when it is not printed.</summary>
    public string? FirstPage { get; init; }

    /// <summary>The last printed page; the first one where the document stands on one.</summary>
    public string? LastPage { get; init; }

    /// <summary>The address of the document on the site of its series; null for series without one.</summary>
    public string? Address { get; init; }

    /// <summary>Reads the parts of a document of an edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="document">A document of it.</param>
    public static DocumentCitation Of(IEdition edition, StoredDocument document) =>
        Of(edition.Volume(document.Volume)!, document, JsonSerializer.Deserialize(document.FactsJson, FactsJson.Default.DocumentFacts)!);

    /// <summary>Reads the parts.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="document">The document.</param>
    /// <param name="facts">Its facts.</param>
    public static DocumentCitation Of(VolumeEntry volume, StoredDocument document, DocumentFacts facts)
    {
        var date = facts.Date is { Degree: not "inferred" } printed ? printed : null;
        var inferred = facts.Pages.Where(p => p.Degree == "inferred").Select(p => p.N);
        var first = document.StartPage is { Length: > 0 } start && !inferred.Contains(start) ? start : null;
        return new DocumentCitation
        {
            Key = $"{document.Volume}-{document.Id}",
            Heading = document.Heading.TrimEnd('.', ','),
            Number = document.Number,
            Place = Given(facts.Place),
            Day = date is null ? null : InWords(date),
            Date = date?.Precision switch { null => null, "year" => date.Start[..4], "month" => date.Start[..7], _ => date.Start },
            Volume = volume.Title,
            ShortVolume = volume.ShortTitle,
            Series = Given(volume.Series),
            VolumeNumber = Given(volume.VolumeNumber),
            Editors = [.. volume.Editors.Select(PersonalName.Of)],
            PublicationPlace = Given(volume.PubPlace),
            Publisher = Given(volume.Publisher),
            Year = Given(volume.PubYear),
            FirstPage = first,
            LastPage = first is null ? null : facts.Pages.Where(p => p.Degree is null or "printed").Select(p => p.N).LastOrDefault() ?? first,
            Address = SeriesAddress.Of(document.Volume, document.Id),
        };
    }

    /// <summary>The printed pages, <c>7</c> or <c>7–8</c>; null when the first is not printed.</summary>
    /// <param name="dash">What stands between them.</param>
    public string? Pages(string dash = "–") => FirstPage is null ? null : LastPage == FirstPage ? FirstPage : FirstPage + dash + LastPage;

    /// <summary>Place, publisher and year, <c>Washington: Government Printing Office, 1996</c>; null when none is given.</summary>
    public string? Imprint => Joined(", ", Joined(": ", PublicationPlace, Publisher), Year);

    /// <summary>Where and when the document was written; null when it says neither.</summary>
    public string? Dateline => Joined(", ", Place, Day);

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string? Joined(string separator, params ReadOnlySpan<string?> parts)
    {
        var given = new List<string>();
        foreach (var part in parts)
            if (part is not null) given.Add(part);
        return given.Count == 0 ? null : string.Join(separator, given);
    }

    private static string InWords(DateFact date)
    {
        var words = date.Precision switch
        {
            "year" => date.Start[..4],
            "month" => $"{Month(date.Start)} {date.Start[..4]}",
            "range" => $"{DayOf(date.Start)}–{DayOf(date.End)}",
            _ => DayOf(date.Start),
        };
        return date.Degree == "supplied" ? $"[{words}]" : words;
    }

    private static string DayOf(string iso) => $"{Month(iso)} {int.Parse(iso.AsSpan(8, 2), CultureInfo.InvariantCulture)}, {iso[..4]}";

    private static string Month(string iso) => Months[int.Parse(iso.AsSpan(5, 2), CultureInfo.InvariantCulture) - 1];
}
