namespace Chancery.Sources.PageText;

/// <summary>What a block of a document is.</summary>
public enum BlockRole
{
    /// <summary>A paragraph of running text.</summary>
    Paragraph,

    /// <summary>The line older volumes print before the heading: file number, name of the files.</summary>
    FileLine,

    /// <summary>The document's heading, with its printed number where there is one.</summary>
    Heading,

    /// <summary>The editors' summary under the heading.</summary>
    Summary,

    /// <summary>Place, date and time.</summary>
    DateLine,

    /// <summary>A classification or precedence set as a line of its own in the opener of older volumes.</summary>
    Handling,

    /// <summary>The head of a list: <c>SUBJECT</c>, <c>PARTICIPANTS</c>, <c>TO</c>.</summary>
    ListHead,

    /// <summary>The head of a group within a list: <c>U.S.</c> among the participants.</summary>
    GroupHead,

    /// <summary>An entry of a list.</summary>
    Item,

    /// <summary>The number or letter before an entry, on a line of its own.</summary>
    Label,

    /// <summary>A title within the text.</summary>
    SectionHeading,

    /// <summary>The word that opens an enclosure: <c>Attachment</c>, <c>Tab A</c>, <c>[Enclosure]</c>.</summary>
    EnclosureLabel,

    /// <summary>The heading of an enclosure.</summary>
    EnclosureHeading,

    /// <summary>The address of a letter: <c>Dear Mr. Secretary:</c>.</summary>
    Salutation,

    /// <summary>A line between text and signature that is neither: office of the signer, <c>For the Ambassador:</c>.</summary>
    Closer,

    /// <summary>A signature.</summary>
    Signature,

    /// <summary>A paragraph that the writer added under the signature.</summary>
    Postscript,

    /// <summary>A row of a table, cells between vertical bars.</summary>
    Row,

    /// <summary>A mark of a new page between blocks.</summary>
    PageBreak,

    /// <summary>Text that lies outside every other form, for example a lone asterisk.</summary>
    Loose,
}
