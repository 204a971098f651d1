namespace Chancery.Facts.Citations;

/// <summary>A paper named in a text.</summary>
internal sealed class PaperMention
{
    /// <summary>Where its words begin.</summary>
    public int Start { get; set; }

    /// <summary>The offset behind them.</summary>
    public int End { get; set; }

    /// <summary>The form.</summary>
    public required string Form { get; set; }

    /// <summary>Whose it is.</summary>
    public Owner Owner { get; set; }

    /// <summary>The series; null for the post's own.</summary>
    public string? Series { get; init; }

    /// <summary>The number; null for a paper without one.</summary>
    public string? Number { get; set; }

    /// <summary>The sender as printed.</summary>
    public string? From { get; set; }

    /// <summary>The receiver as printed.</summary>
    public string? To { get; set; }

    /// <summary>The post that sent it.</summary>
    public string? FromPost { get; set; }

    /// <summary>The post that received it.</summary>
    public string? ToPost { get; set; }

    /// <summary>The date as printed with it.</summary>
    public PrintedDay? Day { get; set; }

    /// <summary>Whether it is said to be of the day of what cites it.</summary>
    public bool SameDay { get; set; }

    /// <summary>Whether days are printed of which it is open which is its own.</summary>
    public bool OpenDay { get; set; }

    /// <summary>A second number: <c>Secto 40</c>.</summary>
    public string? Second { get; set; }

    /// <summary>Whether the day comes from a note on the paper.</summary>
    public bool DaySupplied { get; set; }

    /// <summary>Whether the editors say that it is not printed.</summary>
    public bool NotPrinted { get; set; }

    /// <summary>The document that prints it, as the editors say.</summary>
    public string? Target { get; set; }

    /// <summary>The first of the list in which it stands; itself when it stands alone.</summary>
    public PaperMention Group { get; set; } = null!;

    /// <summary>The papers of the list, in order; itself alone otherwise.</summary>
    public IReadOnlyList<PaperMention> Members => Group._members ?? (IReadOnlyList<PaperMention>)[this];

    /// <summary>Adds a paper to the list that this one opens.</summary>
    public void Add(PaperMention paper)
    {
        (_members ??= [this]).Add(paper);
        paper.Group = this;
    }

    private List<PaperMention>? _members;
}

/// <summary>A day as printed: without a year where none stands with it.</summary>
/// <param name="Month">From 1.</param>
/// <param name="Day">From 1.</param>
/// <param name="Year">0 when not printed.</param>
internal readonly record struct PrintedDay(int Month, int Day, int Year);
