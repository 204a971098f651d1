namespace Chancery.Documents.Tei;

/// <summary>Every element, attribute and namespace name of the dialect, once. Source: TEI P5 Guidelines and the series' own extensions.</summary>
public static class TeiNames
{
    /// <summary>The TEI namespace.</summary>
    public const string Namespace = "http://www.tei-c.org/ns/1.0";

    /// <summary>The series' extension namespace as headers of newer volumes bind it; the one we write.</summary>
    public const string FrusNamespace = "http://history.state.gov/frus/ns/1.0";

    /// <summary>The series' extension namespace as older headers bind it.</summary>
    public const string FrusNamespaceOlder = "http://history.state.gov/ns/1.0";

    /// <summary>The namespace of <c>xml:id</c>, <c>xml:lang</c>.</summary>
    public const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

#pragma warning disable CS1591 // the constants name themselves
    public const string Tei = "TEI", Header = "teiHeader", Text = "text", Front = "front", Body = "body", Back = "back", Div = "div", Head = "head";
    public const string Paragraph = "p", List = "list", Item = "item", Label = "label", Table = "table", Row = "row", Cell = "cell";
    public const string Note = "note", PageBreak = "pb", LineBreak = "lb", Ref = "ref", PersName = "persName", PlaceName = "placeName", Gloss = "gloss", Term = "term";
    public const string Date = "date", Time = "time", Dateline = "dateline", Opener = "opener", Closer = "closer", Salute = "salute", Signed = "signed";
    public const string Postscript = "postscript", Quote = "quote", Hi = "hi", Attachment = "attachment", Gap = "gap", Figure = "figure", Graphic = "graphic";
    public const string Title = "title", TitlePart = "titlePart", Byline = "byline", Publisher = "publisher", PubPlace = "pubPlace", Idno = "idno";
    public const string Id = "xml:id", N = "n", Type = "type", Subtype = "subtype", Target = "target", Corresp = "corresp", Rend = "rend", Rendition = "rendition";
    public const string When = "when", From = "from", To = "to", NotBefore = "notBefore", NotAfter = "notAfter", Facs = "facs", Url = "url";
    public const string DateTimeMin = "frus:doc-dateTime-min", DateTimeMax = "frus:doc-dateTime-max";
    public const string TypeDocument = "document", TypeCompilation = "compilation", TypeChapter = "chapter", TypeSubchapter = "subchapter", TypeSection = "section";
    public const string TypeSource = "source", TypeSubject = "subject", TypeParticipants = "participants", TypeSummary = "summary", RendInline = "inline";
    public const string HistoricalDocument = "historical-document", EditorialNote = "editorial-note";
#pragma warning restore CS1591
}
