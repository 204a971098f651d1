using Chancery.Sources.PageText;

namespace Chancery.Sources.Pdf;

/// <summary>Tells the entries of lists from paragraphs: those with a bullet, and the short ones under a head such as <c>PARTICIPANTS</c>.</summary>
internal sealed class PdfLists
{
    /// <summary>An entry takes at most so many lines.</summary>
    private const int MostLines = 3;

    /// <summary>A sentence longer than this is a paragraph.</summary>
    private const int LongestSentence = 60;

    private bool _open;

    /// <summary>The length of a bullet and the white space behind it at the beginning of a text; 0 where there is none.</summary>
    public static int BulletOf(string text)
    {
        if (text.Length < 2 || text[0] is not ('•' or '●' or '▪' or '◦' or '\uF0B7')) return 0;
        var length = 1;
        while (length < text.Length && text[length] == ' ') length++;
        return length;
    }

    /// <summary>Whether a block without a bullet is an entry of the list that a head before it has opened.</summary>
    /// <param name="text">The words of the block.</param>
    /// <param name="lines">How many lines it takes.</param>
    public bool IsEntry(string text, int lines)
    {
        if (ListLines.TypeOf(text) is not null)
        {
            _open = true;
            return false;
        }
        _open = _open && lines <= MostLines && (text.Length <= LongestSentence || text[^1] is not ('.' or ':' or '?' or '”')) && !HeadingLine.IsDocumentHeading(text) && !DateLines.IsDateLine(text);
        return _open;
    }
}
