namespace Chancery.Checks.Notes;

/// <summary>Ten documents with sound source notes, for the examples of rules that compare a document with the others of its volume.</summary>
internal static class SourcedDocuments
{
    /// <summary>The documents 2 to 11.</summary>
    public const string Ten = """
        <div type="document" n="2" xml:id="d2"><head>2. Letter<note n="1" type="source" xml:id="d2fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="3" xml:id="d3"><head>3. Letter<note n="1" type="source" xml:id="d3fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="4" xml:id="d4"><head>4. Letter<note n="1" type="source" xml:id="d4fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="5" xml:id="d5"><head>5. Letter<note n="1" type="source" xml:id="d5fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="6" xml:id="d6"><head>6. Letter<note n="1" type="source" xml:id="d6fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="7" xml:id="d7"><head>7. Letter<note n="1" type="source" xml:id="d7fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="8" xml:id="d8"><head>8. Letter<note n="1" type="source" xml:id="d8fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="9" xml:id="d9"><head>9. Letter<note n="1" type="source" xml:id="d9fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="10" xml:id="d10"><head>10. Letter<note n="1" type="source" xml:id="d10fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="11" xml:id="d11"><head>11. Letter<note n="1" type="source" xml:id="d11fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        """;
}
