using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Editions.Quotations;
using Chancery.Facts.Reuse;

namespace Chancery;

/// <summary>Reports of a verified manuscript, for people and for programs.</summary>
public static class VerificationReport
{
    private const int Widest = 160;

    /// <summary>The report as text: the quotations, the citations, a summary.</summary>
    /// <param name="verified">What was looked up.</param>
    /// <param name="output">Where it goes.</param>
    public static void Text(VerifiedManuscript verified, TextWriter output)
    {
        foreach (var quotation in verified.Quotations)
        {
            output.WriteLine($"{Place(quotation.Where)}: “{Cut(quotation.Quotation.Printed)}”");
            output.WriteLine("    " + Sentence(quotation));
            foreach (var difference in quotation.Places.Count == 0 ? [] : quotation.Places[0].Differences) output.WriteLine("      " + Sentence(difference));
            foreach (var place in quotation.Places.Skip(1)) output.WriteLine($"    also {NameOf(place)}{(place.Match == quotation.Match && place.Differences.Count == quotation.Places[0].Differences.Count ? "" : $": {place.Differences.Count} differences")}");
            if (quotation.IsAsCited == false) output.WriteLine($"    cited for it is {quotation.Cited!.Volume}/{quotation.Cited.Id}, which has not these words");
        }
        if (verified.Quotations.Count > 0 && verified.Citations.Count > 0) output.WriteLine();
        foreach (var (where, citation) in verified.Citations)
            output.WriteLine($"{Place(where)}: {Cut(citation.Printed)}\n    {Sentence(citation)}");
        output.WriteLine();
        output.WriteLine(Summary(verified));
    }

    /// <summary>The report as one JSON object in UTF-8.</summary>
    public static byte[] Json(VerifiedManuscript verified)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("quotations");
            foreach (var quotation in verified.Quotations) Write(json, quotation);
            json.WriteEndArray();
            json.WriteStartArray("citations");
            foreach (var (where, citation) in verified.Citations)
            {
                json.WriteStartObject();
                Write(json, where.Where, where.Line);
                json.WriteString("printed", citation.Printed);
                Write(json, citation);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>What the edition says of a quotation, in one sentence.</summary>
    public static string Sentence(VerifiedQuotation quotation) => quotation.Match switch
    {
        QuotationMatch.WordForWord => $"word for word in {NameOf(quotation.Places[0])}",
        QuotationMatch.OtherSpelling => $"with other spelling or punctuation in {NameOf(quotation.Places[0])}",
        QuotationMatch.OtherWords => $"with other words in {NameOf(quotation.Places[0])}",
        _ => "not in this edition",
    };

    /// <summary>A difference, in one sentence.</summary>
    public static string Sentence(QuotationDifference difference) => (difference.Quoted.Length, difference.Printed.Length) switch
    {
        (0, _) => $"left out: “{difference.Printed}”",
        (_, 0) => $"not there: “{difference.Quoted}”",
        _ => $"“{difference.Quoted}” stands there as “{difference.Printed}”{(difference.Kind == VariantKind.Words ? "" : $" ({difference.Kind.ToString().ToLowerInvariant()})")}",
    };

    /// <summary>Where a citation leads, in one sentence.</summary>
    public static string Sentence(ReadCitation citation) => (citation.Match, citation.Id, citation.Page) switch
    {
        (CitationMatch.Found, { } id, null) => $"{citation.Volume}/{id}{(citation.IsCertain ? "" : " (the series is not named)")}",
        (CitationMatch.Found, { } id, { } page) => $"{citation.Volume}/{id}, on page {page}{(citation.IsCertain ? "" : " (the series is not named)")}",
        (CitationMatch.Found, _, _) => $"the volume {citation.Volume}",
        (CitationMatch.NothingThere, _, _) => $"{citation.Volume} has nothing of this number",
        _ => $"the volume {citation.Volume} is not in this edition",
    };

    /// <summary>Document, page and note of a place.</summary>
    public static string NameOf(QuotedPlace place) =>
        $"{place.Volume}/{place.Id}{(place.InNote ? ", note" + (place.Anchor is { } note ? " " + note : "") : place.Page is { } page ? ", p. " + page : "")}";

    private static string Summary(VerifiedManuscript verified)
    {
        int Of(QuotationMatch match) => verified.Quotations.Count(q => q.Match == match);
        return $"quotations  {verified.Quotations.Count}: {Of(QuotationMatch.WordForWord)} word for word, {Of(QuotationMatch.OtherSpelling)} with other spelling or punctuation, {Of(QuotationMatch.OtherWords)} with other words, {Of(QuotationMatch.NotFound)} not in this edition\n"
            + $"citations   {verified.Citations.Count}: {verified.Citations.Count(c => c.Citation.Match == CitationMatch.Found)} found, {verified.Citations.Count(c => c.Citation.Match == CitationMatch.NothingThere)} leading to nothing, {verified.Citations.Count(c => c.Citation.Match == CitationMatch.VolumeNotHeld)} of other volumes";
    }

    private static void Write(Utf8JsonWriter json, VerifiedQuotation quotation)
    {
        json.WriteStartObject();
        Write(json, quotation.Where.Where, quotation.Where.Line);
        json.WriteString("quotation", quotation.Quotation.Printed);
        json.WriteString("match", NameOf(quotation.Match));
        json.WriteStartArray("places");
        foreach (var place in quotation.Places)
        {
            json.WriteStartObject();
            json.WriteString("volume", place.Volume);
            json.WriteString("id", place.Id);
            if (place.Number is { } number) json.WriteString("number", number);
            json.WriteString("heading", place.Heading);
            if (place.Page is { } page && !place.InNote) json.WriteString("page", page);
            if (place.Anchor is { } anchor) json.WriteString(place.InNote ? "note" : "paragraph", anchor);
            json.WriteString("match", NameOf(place.Match));
            json.WriteStartArray("differences");
            foreach (var difference in place.Differences)
            {
                json.WriteStartObject();
                json.WriteString("kind", difference.Kind.ToString().ToLowerInvariant());
                json.WriteString("quoted", difference.Quoted);
                json.WriteString("printed", difference.Printed);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (quotation.Cited is { } cited)
        {
            json.WriteStartObject("cited");
            Write(json, cited);
            json.WriteEndObject();
        }
        if (quotation.IsAsCited is { } isAsCited) json.WriteBoolean("asCited", isAsCited);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string where, int line)
    {
        json.WriteString("where", where);
        if (line > 0) json.WriteNumber("line", line);
    }

    private static void Write(Utf8JsonWriter json, ReadCitation citation)
    {
        json.WriteString("match", citation.Match switch { CitationMatch.Found => "found", CitationMatch.NothingThere => "nothing-there", _ => "volume-not-held" });
        json.WriteString("volume", citation.Volume);
        if (citation.Id is { } id) json.WriteString("id", id);
        if (citation.Page is { } page) json.WriteString("page", page);
        json.WriteBoolean("certain", citation.IsCertain);
    }

    private static string NameOf(QuotationMatch match) => match switch
    {
        QuotationMatch.WordForWord => "word-for-word",
        QuotationMatch.OtherSpelling => "other-spelling",
        QuotationMatch.OtherWords => "other-words",
        _ => "not-found",
    };

    private static string Place(Sources.Manuscripts.ManuscriptParagraph where) => where.Line > 0 ? $"{where.Line}: {where.Where}" : where.Where;

    private static string Cut(string text) => text.Length <= Widest ? text : text[..Widest].TrimEnd() + "…";
}
