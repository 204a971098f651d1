using System.Text;
using System.Text.Json;
using Chancery.Publishing.Citations;

namespace Chancery.Web.Reading;

/// <summary>Metadata of a document's page for programs: JSON-LD and COinS.</summary>
internal static class PageMetadata
{
    /// <summary>A chapter of a book in the words of schema.org. The writer escapes what would end a script element.</summary>
    public static string JsonLd(DocumentCitation citation)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "Chapter");
            json.WriteString("name", citation.Heading);
            Text(json, "position", citation.Number);
            Text(json, "pageStart", citation.FirstPage);
            Text(json, "pageEnd", citation.LastPage);
            Text(json, "dateCreated", citation.Date);
            Text(json, "url", citation.Address);
            json.WriteStartObject("isPartOf");
            json.WriteString("@type", "Book");
            json.WriteString("name", citation.Volume);
            Text(json, "datePublished", citation.Year);
            if (citation.Publisher is { } publisher)
            {
                json.WriteStartObject("publisher");
                json.WriteString("@type", "Organization");
                json.WriteString("name", publisher);
                json.WriteEndObject();
            }
            if (citation.Editors.Count > 0)
            {
                json.WriteStartArray("editor");
                foreach (var editor in citation.Editors)
                {
                    json.WriteStartObject();
                    json.WriteString("@type", "Person");
                    json.WriteString("name", editor.InOrder);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>An OpenURL context object (Z39.88-2004) for the title of a <c>span</c> of class <c>Z3988</c>.</summary>
    public static string Coins(DocumentCitation citation)
    {
        var fields = new List<(string Name, string? Value)>
        {
            ("ctx_ver", "Z39.88-2004"),
            ("rft_val_fmt", "info:ofi/fmt:kev:mtx:book"),
            ("rft.genre", "bookitem"),
            ("rft.atitle", citation.Heading),
            ("rft.btitle", citation.Volume),
            ("rft.series", citation.Series),
            ("rft.pub", citation.Publisher),
            ("rft.place", citation.PublicationPlace),
            ("rft.date", citation.Year),
            ("rft.spage", citation.FirstPage),
            ("rft.epage", citation.LastPage),
            ("rft.pages", citation.Pages("-")),
            ("rft_id", citation.Address),
        };
        return string.Join('&', fields.Where(f => f.Value is not null).Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value!)}"));
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }
}
