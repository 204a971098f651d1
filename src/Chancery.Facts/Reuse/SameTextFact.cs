namespace Chancery.Facts.Reuse;

/// <summary>Another document of the edition in which the same text stands.</summary>
public sealed record SameTextFact
{
    /// <summary>The other document: <c>vesp1961-63v06/d2</c>.</summary>
    public required string Document { get; init; }

    /// <summary><c>same</c>, <c>contained</c> or <c>shares-passages</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The share of this document's words that stand in the other, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>The share of the other's words that stand in this one.</summary>
    public required double ShareOfOther { get; init; }

    /// <summary>Words that they share, in the one that has fewer of them.</summary>
    public required int Words { get; init; }

    /// <summary><c>supplied</c> where nothing but a decision makes it worth telling; absent otherwise.</summary>
    public string? Degree { get; init; }

    /// <summary>The editor's decision that confirms it.</summary>
    public string? Decision { get; init; }
}

/// <summary>The names of <see cref="Sharing"/> in tables and JSON.</summary>
public static class SameTextKinds
{
    /// <summary>The name of a kind.</summary>
    public static string Name(Sharing kind) => kind switch
    {
        Sharing.Same => "same",
        Sharing.Contained => "contained",
        _ => "shares-passages",
    };
}
