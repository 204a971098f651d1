namespace Chancery.Documents.Grammar;

/// <summary>Letters without case and diacritics, as search and the comparison of names need them. Ligatures give two letters.</summary>
public static class LetterFolding
{
    private const string Latin1ToExtendedB =
        "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkklllllll" +
        "lllnnnnnn-nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs--------------------------------oo-------------uu---------------" +
        "-------------aaiioouuuuuuuuuu-aaaaaa--ggkkoooo--j---gg--nnaaaaooaaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy----------------------------";

    private const string ExtendedAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwy-s--s-aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------";

    /// <summary>A letter or digit folded; <paramref name="second"/> is the second letter of a ligature, otherwise <c>\0</c>. Other characters come back as they are.</summary>
    public static char Fold(char c, out char second)
    {
        second = '\0';
        if (c < 128) return char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        second = c switch
        {
            '\u00C6' or '\u00E6' or '\u0152' or '\u0153' => 'e',
            '\u00DF' or '\u1E9E' => 's',
            '\u00DE' or '\u00FE' => 'h',
            _ => '\0',
        };
        var folded = c switch
        {
            >= '\u00C0' and <= '\u024F' => Latin1ToExtendedB[c - '\u00C0'],
            >= '\u1E00' and <= '\u1EFF' => ExtendedAdditional[c - '\u1E00'],
            _ => '-',
        };
        return folded == '-' ? char.ToLowerInvariant(c) : folded;
    }
}
