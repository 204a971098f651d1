namespace Chancery.Web.Layout;

/// <summary>A page above the one shown.</summary>
public sealed record Crumb(string Href, string Label);
