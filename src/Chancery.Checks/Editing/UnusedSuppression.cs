using Chancery.Documents;

namespace Chancery.Checks.Editing;

/// <summary>A suppression suppresses nothing.</summary>
public sealed class UnusedSuppression() : Rule("CH-M011", Severity.Advice, RuleScope.Document, "A suppression suppresses nothing")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The rule that it names finds nothing in the element in which it stands: what it was put there for has been mended, or it stands in the wrong place. It can go. Said only when the rule it names was applied.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p><?chancery ignore CH-C002 So in the original.?>He went to the Ministry.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p><?chancery ignore CH-C002 So in the original.?>He went to to the Ministry.</p>
        """;
}
