using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Chancery.Web.Layout;

/// <summary>A <c>text</c> element of SVG, which the template language reserves to itself.</summary>
public sealed class ChartLabel : ComponentBase
{
    /// <summary>Horizontal place, e.g. <c>12.5%</c>.</summary>
    [Parameter] public string X { get; set; } = "";

    /// <summary>The base line, in pixels from above.</summary>
    [Parameter] public string Y { get; set; } = "";

    /// <summary>Which way it turns: <c>begin</c>, <c>middle</c> or <c>end</c>.</summary>
    [Parameter] public string Side { get; set; } = "middle";

    /// <summary>The words.</summary>
    [Parameter] public string Words { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "class", Side);
        builder.AddContent(4, Words);
        builder.CloseElement();
    }
}
