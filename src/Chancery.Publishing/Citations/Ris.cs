using System.Text;

namespace Chancery.Publishing.Citations;

/// <summary>Citations in RIS, which reference managers take.</summary>
public static class Ris
{
    /// <summary>A record <c>TY  - CHAP</c>.</summary>
    public static string Of(DocumentCitation citation)
    {
        var lines = new StringBuilder();
        Line(lines, "TY", "CHAP");
        Line(lines, "ID", citation.Key);
        Line(lines, "TI", citation.Heading);
        Line(lines, "T2", citation.Volume);
        Line(lines, "T3", citation.Series);
        foreach (var editor in citation.Editors) Line(lines, "ED", editor.Inverted);
        Line(lines, "VL", citation.VolumeNumber);
        Line(lines, "PB", citation.Publisher);
        Line(lines, "CY", citation.PublicationPlace);
        Line(lines, "PY", citation.Year);
        Line(lines, "SP", citation.FirstPage);
        Line(lines, "EP", citation.LastPage);
        Line(lines, "N1", Note(citation));
        Line(lines, "UR", citation.Address);
        return lines.Append("ER  - \r\n").ToString();
    }

    /// <summary>The document's number, place and day, which these formats have no field for; null when it has none.</summary>
    internal static string? Note(DocumentCitation citation)
    {
        var number = citation.Number is { } n ? $"Document {n}" : null;
        return number is null ? citation.Dateline : citation.Dateline is { } when ? $"{number}. {when}" : number;
    }

    /// <summary>A line has one value and no breaks.</summary>
    private static void Line(StringBuilder lines, string tag, string? value)
    {
        if (value is not null) lines.Append(tag).Append("  - ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
    }
}
