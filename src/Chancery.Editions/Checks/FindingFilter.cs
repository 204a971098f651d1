using Chancery.Documents;

namespace Chancery.Editions.Checks;

/// <summary>Which findings are wanted; null for all.</summary>
/// <param name="Volume">The volume's id.</param>
/// <param name="Document">The document's id.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">How serious they are, exactly.</param>
public sealed record FindingFilter(string? Volume = null, string? Document = null, string? Rule = null, Severity? Severity = null);
