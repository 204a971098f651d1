using Chancery.Facts.Reuse;
using Chancery.Web.Compare;

namespace Chancery.Web.Api;

/// <summary>Two documents side by side as the API gives them.</summary>
internal sealed record ApiComparison(
    ApiComparedDocument A, ApiComparedDocument B, string? Kind, int Words, IReadOnlyList<ApiComparedPassage> Passages, IReadOnlyList<ApiVariant> Variants)
{
    /// <summary>The answer for a comparison.</summary>
    public static ApiComparison Of(Comparison comparison)
    {
        var collation = comparison.Collation;
        return new ApiComparison(Document(comparison.A), Document(comparison.B), collation.Shared.Kind is { } kind ? SameTextKinds.Name(kind) : null, collation.Shared.Words,
            [.. collation.Rows.Zip(comparison.Rows).Where(r => r.First.IsShared).Select(r => new ApiComparedPassage(
                r.Second.A.Anchor, collation.A.Printed(r.First.StartA, r.First.LengthA), r.Second.B.Anchor, collation.B.Printed(r.First.StartB, r.First.LengthB)))],
            [.. collation.Variants.Select(v => new ApiVariant(v.Kind.ToString().ToLowerInvariant(), collation.A.Printed(v.StartA, v.LengthA), collation.B.Printed(v.StartB, v.LengthB)))]);
    }

    private static ApiComparedDocument Document(ComparedDocument side) => new($"{side.Document.Volume}/{side.Document.Id}", side.Document.Heading, side.CopyText, Math.Round(side.Share, 3));
}

/// <summary>One of the two.</summary>
internal sealed record ApiComparedDocument(string Document, string Heading, string? CopyText, double Share);

/// <summary>A part that stands in both.</summary>
internal sealed record ApiComparedPassage(string? AnchorA, string TextA, string? AnchorB, string TextB);

/// <summary>A difference.</summary>
internal sealed record ApiVariant(string Kind, string A, string B);
