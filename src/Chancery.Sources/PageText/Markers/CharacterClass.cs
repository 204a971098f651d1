namespace Chancery.Sources.PageText.Markers;

/// <summary>The kinds of character that tell a marker from a number.</summary>
internal enum CharacterClass
{
    Edge,
    Digit,
    Lower,
    Upper,
    ClosingQuote,
    OpeningQuote,
    Dash,
    Space,
    Stop,
    Sign,
    Period,
    Comma,
    Semicolon,
    Colon,
    ClosingParenthesis,
    ClosingBracket,
    Bar,
    Slash,
    Dollar,
    OpeningParenthesis,
    Plus,
    Percent,
    OpeningBracket,
    Other,
}

/// <summary>Sorts characters into classes.</summary>
internal static class CharacterClasses
{
    /// <summary>The signs that series of notes use beside numbers.</summary>
    public const string Signs = "*†‡§║¶#";

    /// <summary>The class of the character at an index; <see cref="CharacterClass.Edge"/> outside the text.</summary>
    public static CharacterClass At(string text, int index) => (uint)index < (uint)text.Length ? Of(text[index]) : CharacterClass.Edge;

    /// <summary>The class of a character.</summary>
    public static CharacterClass Of(char c) => c switch
    {
        >= '0' and <= '9' => CharacterClass.Digit,
        >= 'a' and <= 'z' => CharacterClass.Lower,
        >= 'A' and <= 'Z' => CharacterClass.Upper,
        ' ' => CharacterClass.Space,
        '.' => CharacterClass.Period,
        ',' => CharacterClass.Comma,
        ';' => CharacterClass.Semicolon,
        ':' => CharacterClass.Colon,
        ')' => CharacterClass.ClosingParenthesis,
        ']' => CharacterClass.ClosingBracket,
        '(' => CharacterClass.OpeningParenthesis,
        '[' => CharacterClass.OpeningBracket,
        '|' => CharacterClass.Bar,
        '/' => CharacterClass.Slash,
        '$' => CharacterClass.Dollar,
        '+' => CharacterClass.Plus,
        '%' => CharacterClass.Percent,
        '-' or '–' or '—' => CharacterClass.Dash,
        '?' or '!' or '…' => CharacterClass.Stop,
        '”' or '’' or 'ʼ' or '"' or '\'' or '»' => CharacterClass.ClosingQuote,
        '“' or '‘' => CharacterClass.OpeningQuote,
        _ when Signs.Contains(c, StringComparison.Ordinal) => CharacterClass.Sign,
        _ when char.IsLower(c) => CharacterClass.Lower,
        _ when char.IsUpper(c) => CharacterClass.Upper,
        _ when char.IsWhiteSpace(c) => CharacterClass.Space,
        _ => CharacterClass.Other,
    };
}
