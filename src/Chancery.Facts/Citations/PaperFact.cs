namespace Chancery.Facts.Citations;

/// <summary>What a telegram, airgram or despatch was called when it was sent, by which others cite it.</summary>
public sealed record PaperFact
{
    /// <summary><c>telegram</c>, <c>circular-telegram</c>, <c>airgram</c>, <c>circular-airgram</c>, <c>despatch</c>.</summary>
    public required string Form { get; init; }

    /// <summary>The post abroad that sent or received it: <c>Moscow</c>; <c>USUN</c> and <c>USNATO</c> for the missions at the United Nations and to NATO.</summary>
    public string? Post { get; init; }

    /// <summary><c>from</c> the post, or <c>to</c> it.</summary>
    public string? Direction { get; init; }

    /// <summary>The country or city of the mission, as the heading names it.</summary>
    public string? Mission { get; init; }

    /// <summary>The series in which it is numbered, where it has one of its own: <c>Secto</c>, <c>Polto</c>.</summary>
    public string? Series { get; init; }

    /// <summary>The number: <c>1688</c>, <c>A-272</c>.</summary>
    public string? Number { get; init; }

    /// <summary>A second number that it bears: <c>Tosec 80271</c>.</summary>
    public string? SecondNumber { get; init; }

    /// <summary>The day, ISO.</summary>
    public string? Date { get; init; }

    /// <summary><c>inferred</c> or <c>supplied</c> where the day is; absent when printed.</summary>
    public string? DateDegree { get; init; }

    /// <summary>Where post and number stand.</summary>
    public IReadOnlyList<Documents.Evidence>? Evidence { get; init; }
}
