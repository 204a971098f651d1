using System.Text.RegularExpressions;

namespace Chancery.Facts.Parts;

/// <summary>The lines that announce an enclosure in running text: <c>Attachment</c>, <c>[Enclosure 2]</c>, <c>Tab A</c>, <c>Annex “B”</c>.</summary>
public static partial class EnclosureLabels
{
    /// <summary>Whether a block's words are such a line.</summary>
    public static bool Matches(string text) => text.Length is >= 3 and <= 40 && text[0] is '[' or 'A' or 'E' or 'T' or 'S' or '(' && Label().IsMatch(text);

    [GeneratedRegex(@"^[\[(]?(Sub)?(Attachment|Enclosure|Annex|Tab|Appendix|ATTACHMENT|ENCLOSURE|ANNEX|TAB|APPENDIX|enclosure|attachment)( (No\. ?)?[“""]?([A-Z]|\d{1,2}|[IVX]{1,5}|[A-Z][–-]\d)[”""]?( \((Revised|Extract|Excerpt)\))?)?[\])]?[.:]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
