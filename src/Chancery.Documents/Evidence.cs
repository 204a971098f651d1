namespace Chancery.Documents;

/// <summary>What a fact rests on.</summary>
/// <param name="Quote">The words, as they stand.</param>
/// <param name="Where">The place within the document: <c>heading</c>, <c>date line</c>, <c>paragraph 3</c>, <c>note 1</c> (the note's printed marker), <c>attachment</c>.</param>
public sealed record Evidence(string Quote, string Where);

/// <summary>The three degrees of certainty.</summary>
public enum Degree
{
    /// <summary>It stands in the document.</summary>
    Printed,

    /// <summary>Supplied by the editors, in brackets or notes.</summary>
    Supplied,

    /// <summary>Inferred by Chancery; basis and evidence say how.</summary>
    Inferred,
}
