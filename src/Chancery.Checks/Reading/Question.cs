using Chancery.Documents;

namespace Chancery.Checks.Reading;

/// <summary>What a rule cannot judge from one source: the finding it would be, and what has to be known.</summary>
/// <param name="Finding">The finding, still without its message.</param>
/// <param name="Asked">What the rule asks, in its own terms: <see cref="Rule.Answer"/> is given it when all sources were read.</param>
public sealed record Question(Finding Finding, string Asked);
