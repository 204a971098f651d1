namespace Chancery.Publishing.Html;

/// <summary>A document, section or chapter as fragments of HTML. Every fragment is encoded: nothing of the source is markup in it.</summary>
public sealed record DocumentHtml
{
    /// <summary>The heading, with its note markers and without its printed number.</summary>
    public required string Heading { get; init; }

    /// <summary>The number as the heading prints it, with its brackets or full stop; null when it prints none.</summary>
    public string? PrintedNumber { get; init; }

    /// <summary>The source note; null when there is none.</summary>
    public NoteHtml? Source { get; init; }

    /// <summary>Everything between heading and notes.</summary>
    public required string Body { get; init; }

    /// <summary>The other notes in the order of their markers.</summary>
    public IReadOnlyList<NoteHtml> Notes { get; init; } = [];

    /// <summary>References that lead nowhere here, in the order of the text, each once.</summary>
    public IReadOnlyList<UnresolvedReference> Unresolved { get; init; } = [];

    /// <summary>The ids of the highlights that are shown.</summary>
    public IReadOnlySet<string> Highlighted { get; init; } = new HashSet<string>();

    /// <summary>Where marks stand: from the id of a mark to the id on the page that shows it, or that of the nearest place around it. Marks whose place is not found are not among them.</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = new Dictionary<string, string>();
}

/// <summary>A note as a fragment of HTML.</summary>
/// <param name="Id">The id it is reached by.</param>
/// <param name="Label">The marker as printed; empty when it prints none.</param>
/// <param name="Ordinal">Its place among the notes of the page, from 1; 0 for the source note.</param>
/// <param name="Html">Its words.</param>
/// <param name="MarkerId">The id of its marker in the text; null when it has no marker.</param>
public sealed record NoteHtml(string Id, string Label, int Ordinal, string Html, string? MarkerId);

/// <summary>A reference that leads nowhere here: its words and why.</summary>
public sealed record UnresolvedReference(string Printed, string Why);
