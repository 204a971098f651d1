using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chancery.Publishing.Citations;

/// <summary>Citations as CSL-JSON (Citation Style Language 1.0.2), which Zotero, Pandoc and others take.</summary>
public static class CslJson
{
    /// <summary>An array with an item a document.</summary>
    public static string Of(IEnumerable<DocumentCitation> citations)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var citation in citations) Write(json, citation);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, DocumentCitation citation)
    {
        json.WriteStartObject();
        json.WriteString("id", citation.Key);
        json.WriteString("type", "chapter");
        json.WriteString("title", citation.Heading);
        json.WriteString("container-title", citation.Volume);
        Text(json, "collection-title", citation.Series);
        Text(json, "volume", citation.VolumeNumber);
        Text(json, "chapter-number", citation.Number);
        if (citation.Editors.Count > 0)
        {
            json.WriteStartArray("editor");
            foreach (var editor in citation.Editors)
            {
                json.WriteStartObject();
                if (editor.Given.Length == 0) json.WriteString("literal", editor.Family);
                else
                {
                    json.WriteString("family", editor.Family);
                    json.WriteString("given", editor.Given);
                    Text(json, "suffix", editor.Suffix);
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        Text(json, "publisher", citation.Publisher);
        Text(json, "publisher-place", citation.PublicationPlace);
        Date(json, "issued", citation.Year);
        Date(json, "original-date", citation.Date);
        Text(json, "original-publisher-place", citation.Place);
        Text(json, "page", citation.Pages("-"));
        Text(json, "note", Ris.Note(citation));
        Text(json, "URL", citation.Address);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    /// <summary>A date of digits as its parts; what is no date stands as it is.</summary>
    private static void Date(Utf8JsonWriter json, string name, string? date)
    {
        if (date is null) return;
        json.WriteStartObject(name);
        var parts = date.Split('-');
        if (parts.All(p => p.Length > 0 && p.All(char.IsAsciiDigit)))
        {
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            foreach (var part in parts) json.WriteNumberValue(int.Parse(part, CultureInfo.InvariantCulture));
            json.WriteEndArray();
            json.WriteEndArray();
        }
        else json.WriteString("literal", date);
        json.WriteEndObject();
    }
}
