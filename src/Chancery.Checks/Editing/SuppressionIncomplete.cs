using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Editing;

/// <summary>A suppression names no rule or gives no reason.</summary>
public sealed class SuppressionIncomplete() : Rule("CH-M010", Severity.Warning, RuleScope.Document, "A suppression names no rule or gives no reason")
{
    /// <inheritdoc/>
    public override string Explanation =>
        $"{Suppression.Form} says that what a rule finds in this element is none. Without a rule that exists and a reason that the next editor can read it suppresses nothing. It holds for the element that it stands in: a paragraph, a note, a document.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p><?chancery ignore CH-C002?>He had had it.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p><?chancery ignore CH-C002 So in the original.?>He went to to the Ministry.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var suppression in document.Volume.Suppressions)
        {
            if (suppression.Remark.Start < document.Element.Start || suppression.Remark.Start >= document.Element.End) continue;
            if (suppression.Rule is null) findings.At(suppression.Remark, $"A suppression has the form {Suppression.Form}.");
            else if (!Rules.All.Any(r => string.Equals(r.Id, suppression.Rule, StringComparison.OrdinalIgnoreCase))) findings.At(suppression.Remark, $"There is no rule {suppression.Rule}.");
            else if (suppression.Reason.Length == 0) findings.At(suppression.Remark, $"No reason is given why {suppression.Rule} is wrong here.");
        }
    }
}
