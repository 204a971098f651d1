namespace Chancery.Sources.PageText;

/// <summary>Finds signatures and what stands with them, at the end of the document and of every enclosure.</summary>
internal static class ClosingLines
{
    /// <summary>So many lines may stand behind the signature.</summary>
    private const int MostBehind = 6;
    private const int LongestBehind = 160;

    private static readonly string[] Postscripts = ["P.S.", "P. S.", "PS.", "PS:", "P.P.S.", "Postscript"];
    private static readonly string[] Listings = ["Attachment", "Enclosure", "Encl", "Inclosure", "cc:", "cc.", "Copies to", "Copy to"];

    private static readonly string[] Addresses = ["Esq", "&c.", "Hon. ", "Honorable ", "His Excellency"];
    private static readonly string[] Signing = ["initial", "signed", "signature", "stamped", "handwritten"];

    public static void Classify(PageDocument document, int from)
    {
        var blocks = document.Blocks;
        for (var i = blocks.Count; i > from; i--)
            if (i == blocks.Count || blocks[i].Role == BlockRole.EnclosureLabel || blocks[i].OpensEnclosure) Close(document, from, i);
    }

    private static void Close(PageDocument document, int from, int to)
    {
        var blocks = document.Blocks;
        var i = BehindSignature(blocks, from, Previous(blocks, from, to));
        // Brackets that the editors set around an unsigned name stand as lines of their own.
        var bracket = i >= 0 && blocks[i].Text.AsSpan().TrimEnd("0123456789") is "]";
        if (bracket)
        {
            blocks[i].Role = BlockRole.Closer;
            i = Previous(blocks, from, i);
        }
        // An office may stand under the name on a line of its own.
        if (!bracket && i >= 0 && Signatures.IsOffice(blocks[i].Text) && Previous(blocks, from, i) is var above and >= 0 && IsLine(blocks[above]) && Signatures.IsName(blocks[above].Text))
        {
            // An ebook prints the lines of one signature apart.
            if (document.ListsMarkers) blocks[above].Take(blocks[i]);
            else blocks[i].Role = BlockRole.Closer;
            if (document.ListsMarkers) blocks.RemoveAt(i);
            i = above;
        }
        var signed = false;
        for (; i >= 0 && IsLine(blocks[i]) && Signatures.IsSignature(blocks[i].Text); i = Previous(blocks, from, i))
        {
            blocks[i].Role = BlockRole.Signature;
            signed = true;
        }
        if (bracket && i >= 0 && blocks[i].Text == "[") blocks[i].Role = BlockRole.Closer;
        if (signed && document.HasFileLine && i >= 0 && blocks[i].Role == BlockRole.Paragraph && blocks[i].Text is ['F', 'o', 'r', ' ', .., ':'] and { Length: < 60 }) blocks[i].Role = BlockRole.Closer;
    }

    /// <summary>Passes over a postscript, a list of enclosures or a remark in brackets, where a signature stands before it.</summary>
    private static int BehindSignature(List<Block> blocks, int from, int last)
    {
        var postscript = -1;
        for (var (i, passed) = (last, 0); i >= 0 && passed <= MostBehind && IsLine(blocks[i]); i = Previous(blocks, from, i), passed++)
        {
            if (passed > 0 && Signatures.IsSignature(blocks[i].Text))
            {
                for (var behind = i + 1; behind <= last; behind++)
                    if (IsLine(blocks[behind])) blocks[behind].Role = postscript < 0 || behind < postscript ? BlockRole.Closer : behind == last && behind > postscript && Signatures.IsInitials(blocks[last].Text) ? BlockRole.Signature : BlockRole.Postscript;
                return i;
            }
            if (Opens(Postscripts, blocks[i].Text)) postscript = i;
            // What stands behind the postscript's first line belongs to it; before it only short lines may stand.
            else if (!IsRemark(blocks[i].Text) && (postscript >= 0 || !HasPostscript(blocks, from, i))) return last;
        }
        return last;
    }

    private static bool HasPostscript(List<Block> blocks, int from, int i)
    {
        for (var passed = 0; i >= 0 && passed < MostBehind && IsLine(blocks[i]); i = Previous(blocks, from, i), passed++)
            if (Opens(Postscripts, blocks[i].Text)) return true;
        return false;
    }

    /// <summary>A remark on the signing, <c>[AB initialed]</c>, a list of what is enclosed, <c>Enclosures: …</c>, or the address, <c>Anton Orlan, Esq., &amp;c.</c></summary>
    private static bool IsRemark(string text) => text.Length < LongestBehind && (text is ['[', .., ']'] && Array.Exists(Signing, w => text.Contains(w, StringComparison.OrdinalIgnoreCase)) || Opens(Listings, text) || IsAddress(text));

    private static bool IsAddress(string text) => Array.Exists(Addresses, w => text.Contains(w, StringComparison.Ordinal)) && char.IsUpper(text[0]) && !text.Contains(" I ", StringComparison.Ordinal) && text.AsSpan().Count(' ') < 14;

    private static bool Opens(string[] words, string text) => Array.Exists(words, w => text.StartsWith(w, StringComparison.Ordinal));

    private static bool IsLine(Block block) => block.Role == BlockRole.Paragraph && !block.Bullet;

    private static int Previous(List<Block> blocks, int from, int i)
    {
        for (i--; i >= from; i--)
            if (blocks[i].Role != BlockRole.PageBreak) return i;
        return -1;
    }
}
