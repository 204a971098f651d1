namespace Chancery.Documents;

/// <summary>How serious a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Advice,

    /// <summary>Probably wrong, or doubtful.</summary>
    Warning,

    /// <summary>Wrong: an editor must look at it.</summary>
    Error,
}

/// <summary>What reading or checking a source reports: a fault, a doubt, or an assumption that was made.</summary>
/// <param name="Rule">Stable rule id, e.g. <c>CH-N001</c>: subject letter and number.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Message">One sentence: what is doubtful and what was assumed.</param>
/// <param name="Where">File, line and column.</param>
/// <param name="DocumentId">The document's id where the finding lies in one.</param>
/// <param name="Words">The words found there.</param>
public sealed record Finding(string Rule, Severity Severity, string Message, SourcePosition Where, string? DocumentId = null, string? Words = null)
{
    /// <summary>The characters that are meant within the TEI of its document; null outside of documents, and where reading reported it.</summary>
    public DocumentSpan? Span { get; init; }

    /// <summary>What would mend it: one certain repair can be made at once, of others an editor chooses; none as a rule.</summary>
    public IReadOnlyList<Repair> Repairs { get; init; } = [];
}

/// <summary>Characters of a document's TEI, wherever the document stands in a source.</summary>
/// <param name="Start">How many characters stand between the start tag of its div and them; below 0 within that tag.</param>
/// <param name="Length">How many they are, in UTF-16 units.</param>
public sealed record DocumentSpan(int Start, int Length);
