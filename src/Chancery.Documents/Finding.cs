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
public sealed record Finding(string Rule, Severity Severity, string Message, SourcePosition Where, string? DocumentId = null, string? Words = null);
