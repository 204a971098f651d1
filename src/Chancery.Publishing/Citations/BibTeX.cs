using System.Text;

namespace Chancery.Publishing.Citations;

/// <summary>Citations for BibTeX and BibLaTeX.</summary>
public static class BibTeX
{
    /// <summary>An entry <c>@incollection</c>; the day and number of the document stand in its note.</summary>
    public static string Of(DocumentCitation citation)
    {
        var entry = new StringBuilder($"@incollection{{{citation.Key},\n");
        // Braces keep the capitals of headings.
        Field(entry, "title", $"{{{Escaped(citation.Heading)}}}");
        Field(entry, "booktitle", $"{{{Escaped(citation.Volume)}}}");
        if (citation.Editors.Count > 0) Field(entry, "editor", string.Join(" and ", citation.Editors.Select(Name)));
        Field(entry, "series", Escaped(citation.Series));
        Field(entry, "volume", Escaped(citation.VolumeNumber));
        Field(entry, "publisher", citation.Publisher is { } house ? $"{{{Escaped(house)}}}" : null);
        Field(entry, "address", Escaped(citation.PublicationPlace));
        Field(entry, "year", Escaped(citation.Year));
        Field(entry, "pages", Escaped(citation.Pages("--")));
        Field(entry, "origdate", citation.Date);
        Field(entry, "note", Escaped(Ris.Note(citation)));
        Field(entry, "url", citation.Address);
        return entry.Append("}\n").ToString();
    }

    private static void Field(StringBuilder entry, string name, string? value)
    {
        if (value is not null) entry.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
    }

    /// <summary>A body is kept together by braces; a suffix stands between family and given names.</summary>
    private static string Name(PersonalName name) =>
        name.Given.Length == 0 ? $"{{{Escaped(name.Family)}}}" : Escaped(name.Suffix is null ? $"{name.Family}, {name.Given}" : $"{name.Family}, {name.Suffix}, {name.Given}")!;

    private static string? Escaped(string? text)
    {
        if (text is null) return null;
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '{' or '}' or '#' or '$' or '%' or '&' or '_' => "\\" + c,
                _ => c.ToString(),
            });
        }
        return escaped.ToString();
    }
}
