using System.Text.Json.Serialization;

namespace Chancery.Facts.Citations;

/// <summary>A telegram, despatch, airgram, memorandum or letter that a text or note names.</summary>
/// <param name="Printed">The words that name it.</param>
/// <param name="Form"><c>telegram</c>, <c>circular-telegram</c>, <c>airgram</c>, <c>circular-airgram</c>, <c>despatch</c>, <c>memorandum</c>, <c>memorandum-of-conversation</c>, <c>letter</c>.</param>
/// <param name="Where">The place of the words, as in <see cref="Documents.Evidence"/>.</param>
public sealed record CitedPaperFact(string Printed, string Form, string Where)
{
    /// <summary>The post abroad that sent or received it.</summary>
    public string? Post { get; init; }

    /// <summary><c>from</c> the post, or <c>to</c> it.</summary>
    public string? Direction { get; init; }

    /// <summary>The sender as printed.</summary>
    public string? From { get; init; }

    /// <summary>The receiver as printed.</summary>
    public string? To { get; init; }

    /// <summary>The series in which it is numbered, where it has one of its own: <c>Secto</c>.</summary>
    public string? Series { get; init; }

    /// <summary>The number: <c>1688</c>, <c>A-272</c>.</summary>
    public string? Number { get; init; }

    /// <summary>A second number that it bears: <c>Secto 40</c>.</summary>
    public string? SecondNumber { get; init; }

    /// <summary>The day, ISO.</summary>
    public string? Date { get; init; }

    /// <summary><c>inferred</c> where the year, or the day, is not printed with it; absent when printed.</summary>
    public string? DateDegree { get; init; }

    /// <summary>Where the year comes from: <c>document</c> (nearest to the citing document's own date), <c>text</c> (printed before it in the same text), <c>file-number</c> (the filing day).</summary>
    public string? DateBasis { get; init; }

    /// <summary>The institution that keeps it.</summary>
    public string? Repository { get; init; }

    /// <summary>The collection there.</summary>
    public string? Collection { get; init; }

    /// <summary>Its file number.</summary>
    public string? FileNumber { get; init; }

    /// <summary>Its lot.</summary>
    public string? Lot { get; init; }

    /// <summary>Its box.</summary>
    public string? Box { get; init; }

    /// <summary>Its folder.</summary>
    public string? Folder { get; init; }

    /// <summary><c>inferred</c> where the place in the archive follows from an <c>ibid.</c>; absent when printed.</summary>
    public string? PlaceDegree { get; init; }

    /// <summary>Whether the editors say that it is not printed, or was not found.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NotPrinted { get; init; }

    /// <summary>The document that prints it, or the page, where the editors say so: <c>#d117</c>, <c>#pg_196</c>.</summary>
    public string? Target { get; init; }

    /// <summary>The document of the edition that prints it, <c>frus1961-63v06/d9</c>; only where an edition gives the facts.</summary>
    public string? Document { get; init; }

    /// <summary>The rule by which that document was found: <c>editors</c>, <c>decision</c>, or see <see cref="PaperResolution"/>.</summary>
    public string? DocumentBasis { get; init; }

    /// <summary>The editor's decision by which it was found, or by which it is not one that would be found: <c>confirmed by M. Aldous, 2025-03-14</c>.</summary>
    public string? DocumentDecision { get; init; }

    /// <summary>How post and direction are known: <c>named</c>, or <c>document</c> for the post of the citing paper (<c>Embtel 1065</c>, <c>your 2550</c>).</summary>
    public string? Basis { get; init; }

    /// <summary>What the inferred members rest on.</summary>
    public IReadOnlyList<Documents.Evidence>? Evidence { get; init; }

    /// <summary>What it is in a few words: <c>telegram 1688 from Moscow</c>, <c>memorandum from Hale to Brekke</c>.</summary>
    public string Name()
    {
        var name = (Form.Replace('-', ' ') + " " + Series).Trim();
        if (Number is not null) name += " " + Number;
        var (from, to) = (From ?? (Direction == "from" ? Post : null), To ?? (Direction == "to" ? Post : null));
        if (from is not null) name += " from " + from;
        return to is null ? name : name + " to " + to;
    }
}
