namespace Chancery.Facts.Decisions;

/// <summary>The kinds of inference on which an editor can decide, as a file of decisions names them.</summary>
public static class DecidedFacts
{
    /// <summary>The date of a document.</summary>
    public const string Date = "date";

    /// <summary>Who a participant is.</summary>
    public const string Participant = "participant";

    /// <summary>Who made a statement.</summary>
    public const string Speaker = "speaker";

    /// <summary>Who the sender of a letter is.</summary>
    public const string Sender = "sender";

    /// <summary>Who its receiver is.</summary>
    public const string Receiver = "receiver";

    /// <summary>Which earlier letter a letter answers.</summary>
    public const string Reply = "reply";

    /// <summary>Which document prints a cited paper.</summary>
    public const string CitedPaper = "cited-paper";

    /// <summary>Which other document prints the same text.</summary>
    public const string SameText = "same-text";

    /// <summary>Which entries of lists of persons are one person.</summary>
    public const string SamePerson = "same-person";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Date, Participant, Speaker, Sender, Receiver, Reply, CitedPaper, SameText, SamePerson];
}
