namespace Chancery.Sources.PageText.Markers;

/// <summary>
/// What each observation beside a candidate weighs: natural logarithms of odds, estimated by logistic regression over the candidates
/// of 29 published volumes (103,000, of which 23,000 are markers). See <c>docs/decisions/03-markers-as-a-chain.md</c>.
/// </summary>
internal static class MarkerWeights
{
    /// <summary>A candidate of which nothing is known.</summary>
    public const float Bias = -3.59f;

    /// <summary>Digits that stand, as a whole run, behind a character of this class.</summary>
    public static readonly float[] Behind = ByClass(
        (CharacterClass.Edge, -1.42f), (CharacterClass.Lower, 4.71f), (CharacterClass.Upper, 1.18f), (CharacterClass.ClosingQuote, 3.66f),
        (CharacterClass.OpeningQuote, -1.22f), (CharacterClass.Dash, -4.60f), (CharacterClass.Space, -1.02f), (CharacterClass.Stop, 2.24f),
        (CharacterClass.Sign, -2.67f), (CharacterClass.Period, 2.60f), (CharacterClass.Comma, 3.59f), (CharacterClass.Semicolon, 4.30f),
        (CharacterClass.Colon, 1.60f), (CharacterClass.ClosingParenthesis, 4.87f), (CharacterClass.ClosingBracket, 2.84f), (CharacterClass.Bar, 1.10f),
        (CharacterClass.Slash, -5.76f), (CharacterClass.Dollar, -3.05f), (CharacterClass.OpeningParenthesis, -8.34f), (CharacterClass.Plus, -0.77f),
        (CharacterClass.OpeningBracket, -5.52f), (CharacterClass.Other, 0.15f));

    /// <summary>Digits before a character of this class.</summary>
    public static readonly float[] Before = ByClass(
        (CharacterClass.Edge, 3.85f), (CharacterClass.Digit, -7.30f), (CharacterClass.Lower, -0.98f), (CharacterClass.Upper, -0.24f),
        (CharacterClass.ClosingQuote, -0.37f), (CharacterClass.Space, 2.30f), (CharacterClass.Period, -1.51f), (CharacterClass.Comma, -2.34f),
        (CharacterClass.Semicolon, -0.38f), (CharacterClass.Colon, 0.92f), (CharacterClass.ClosingParenthesis, 4.00f), (CharacterClass.ClosingBracket, 0.25f),
        (CharacterClass.Slash, -2.83f), (CharacterClass.OpeningParenthesis, -0.29f), (CharacterClass.Percent, -1.61f));

    /// <summary>Digits before a space and a word that begins with this class.</summary>
    public static readonly float[] NextWord = ByClass(
        (CharacterClass.Lower, 1.14f), (CharacterClass.Upper, 1.38f), (CharacterClass.ClosingQuote, -0.25f), (CharacterClass.OpeningQuote, 0.16f),
        (CharacterClass.Stop, 0.21f), (CharacterClass.Period, -0.15f), (CharacterClass.Comma, 0.37f), (CharacterClass.Colon, -0.59f),
        (CharacterClass.ClosingParenthesis, 0.51f), (CharacterClass.Bar, 0.32f), (CharacterClass.OpeningParenthesis, 0.55f), (CharacterClass.OpeningBracket, -0.81f));

    /// <summary>In the row of a table: digits behind a character of this class.</summary>
    public static readonly float[] RowBehind = ByClass(
        (CharacterClass.Digit, -0.21f), (CharacterClass.Lower, -0.60f), (CharacterClass.Upper, 0.34f), (CharacterClass.Space, -1.02f),
        (CharacterClass.Period, -3.85f), (CharacterClass.Comma, -0.18f), (CharacterClass.Semicolon, 0.46f), (CharacterClass.ClosingBracket, 0.58f),
        (CharacterClass.Bar, 1.10f));

    /// <summary>The last digits of a run that stands behind a character of this class.</summary>
    public static readonly float[] TailBehind = ByClass(
        (CharacterClass.Edge, -1.77f), (CharacterClass.Lower, -0.76f), (CharacterClass.ClosingQuote, -0.32f), (CharacterClass.OpeningQuote, -0.35f),
        (CharacterClass.Dash, -0.39f), (CharacterClass.Space, 0.50f), (CharacterClass.Stop, -0.27f), (CharacterClass.Sign, 0.24f),
        (CharacterClass.Period, -1.23f), (CharacterClass.Comma, -2.10f), (CharacterClass.Semicolon, -0.16f), (CharacterClass.Colon, -0.64f),
        (CharacterClass.ClosingParenthesis, 0.20f), (CharacterClass.Slash, 1.50f), (CharacterClass.Dollar, -1.62f), (CharacterClass.OpeningParenthesis, -1.85f),
        (CharacterClass.OpeningBracket, 0.21f));

    /// <summary>A sign behind a character of this class.</summary>
    public static readonly float[] SignBehind = ByClass(
        (CharacterClass.Edge, 0.21f), (CharacterClass.Digit, -0.66f), (CharacterClass.Lower, 0.89f), (CharacterClass.Upper, -1.15f),
        (CharacterClass.ClosingQuote, 0.73f), (CharacterClass.OpeningQuote, -0.19f), (CharacterClass.Dash, 0.13f), (CharacterClass.Space, -2.64f),
        (CharacterClass.Stop, -0.27f), (CharacterClass.Period, 2.02f), (CharacterClass.Comma, 1.41f), (CharacterClass.Semicolon, 0.49f),
        (CharacterClass.Colon, -0.49f), (CharacterClass.ClosingParenthesis, 0.32f), (CharacterClass.Bar, 2.70f), (CharacterClass.Slash, -0.30f),
        (CharacterClass.OpeningParenthesis, -0.96f), (CharacterClass.OpeningBracket, -0.13f));

    /// <summary>A sign before a character of this class.</summary>
    public static readonly float[] SignBefore = ByClass(
        (CharacterClass.Edge, 2.81f), (CharacterClass.Digit, -0.11f), (CharacterClass.Lower, -0.42f), (CharacterClass.Upper, 0.15f),
        (CharacterClass.ClosingQuote, -0.19f), (CharacterClass.Space, 1.03f), (CharacterClass.Comma, -0.13f), (CharacterClass.ClosingParenthesis, -0.85f),
        (CharacterClass.Slash, -0.30f));

    /// <summary>By the length of the whole run.</summary>
    public static readonly float[] WholeLength = [0f, 0.99f, 1.32f, -1.41f, -0.13f];

    /// <summary>By how many digits remain when the last are taken off.</summary>
    public static readonly float[] TailLeft = [0f, -4.29f, -1.53f, -1.87f, 1.21f, -0.75f];

    /// <summary>The same where the run is a word of its own, neither year nor day.</summary>
    public static readonly float[] NumberLeft = [0f, -0.22f, -2.57f, 0.20f, -0.48f, -0.84f];

    /// <summary>The same where the run stands behind a dash, a slash or a letter: <c>CA–12253</c>.</summary>
    public static readonly float[] PathLeft = [0f, 0.67f, -1.33f, 0.93f, -0.22f, 0.26f];

    /// <summary>At the end of the document's heading.</summary>
    public const float EndsHeading = 3.39f;

    /// <summary>Elsewhere in the heading.</summary>
    public const float InsideHeading = -1.87f;

    /// <summary>In the row of a table.</summary>
    public const float Row = -3.36f;

    /// <summary>Before the letters of an ordinal: <c>5th</c>.</summary>
    public const float Ordinal = -0.63f;

    /// <summary>Before the name of a month.</summary>
    public const float MonthFollows = -2.39f;

    /// <summary>Before a unit: <c>percent</c>, <c>million</c>, <c>days</c>.</summary>
    public const float UnitFollows = -7.07f;

    /// <summary>Before a period and a digit.</summary>
    public const float PeriodAndDigitFollow = -1.68f;

    /// <summary>Before a comma and a digit.</summary>
    public const float CommaAndDigitFollow = -1.18f;

    /// <summary>Before a semicolon and a digit.</summary>
    public const float SemicolonAndDigitFollow = -0.30f;

    /// <summary>Before a colon and a digit.</summary>
    public const float ColonAndDigitFollow = -0.25f;

    /// <summary>Behind a word in capitals.</summary>
    public const float Acronym = 0.33f;

    /// <summary>Behind a letter that is a word of its own.</summary>
    public const float SingleLetter = -1.48f;

    /// <summary>The same behind a dash or slash: <c>D–3</c>.</summary>
    public const float SingleLetterInPath = 0.45f;

    /// <summary>Behind a single letter and a period.</summary>
    public const float Initial = -3.43f;

    /// <summary>Three digits behind a digit and a comma.</summary>
    public const float Thousands = -1.17f;

    /// <summary>Behind a digit and a dash.</summary>
    public const float DashedNumber = -0.35f;

    /// <summary>What remains is a year.</summary>
    public const float LeftIsYear = 2.53f;

    /// <summary>The run as it stands is a year.</summary>
    public const float RunIsYear = -2.97f;

    /// <summary>Behind a month: what remains is a day, the run is none.</summary>
    public const float DayLeft = 4.34f;

    /// <summary>Behind a month: both are days.</summary>
    public const float DayEither = -0.30f;

    /// <summary>Behind a month: neither is.</summary>
    public const float DayNeither = 0.02f;

    /// <summary>Behind a comma in a number: the run has the three digits of a group.</summary>
    public const float ThousandsRun = -2.62f;

    /// <summary>Behind a comma in a number: what remains has three digits.</summary>
    public const float ThousandsLeft = 0.68f;

    /// <summary>Behind a decimal point.</summary>
    public const float Decimal = 0.48f;

    /// <summary>A file number whose run ends in the year of the document.</summary>
    public const float RunEndsInYear = -2.24f;

    /// <summary>Behind a dash or slash: what remains is the short year of the document.</summary>
    public const float LeftIsShortYear = 2.23f;

    /// <summary>Behind a dash or slash: the run is the short year of the document.</summary>
    public const float RunIsShortYear = -0.84f;

    /// <summary>The word without the digits stands elsewhere in the document, with them nowhere.</summary>
    public const float LeftIsKnown = 2.59f;

    /// <summary>The word with the digits stands elsewhere, without them nowhere.</summary>
    public const float RunIsKnown = -3.61f;

    /// <summary>Both stand elsewhere.</summary>
    public const float BothAreKnown = -1.57f;

    /// <summary>A sign.</summary>
    public const float Sign = 2.00f;

    /// <summary>A sign that is all of its line.</summary>
    public const float SignAlone = 5f;

    /// <summary>A letter in the row of a table.</summary>
    public const float SignLetter = -0.53f;

    /// <summary>The word <c>Source</c> glued to a heading.</summary>
    public const float SourceWord = 5f;

    /// <summary>Behind a period that stands behind this class.</summary>
    public static float BehindPeriod(CharacterClass second) => second switch { CharacterClass.Digit => -0.95f, CharacterClass.Lower or CharacterClass.Upper => 2.59f, _ => 1.12f };

    /// <summary>Behind a comma that stands behind this class.</summary>
    public static float BehindComma(CharacterClass second) => second switch { CharacterClass.Digit => 0.94f, CharacterClass.Lower or CharacterClass.Upper => 2.14f, _ => 0.67f };

    /// <summary>Behind a colon that stands behind this class.</summary>
    public static float BehindColon(CharacterClass second) => second switch { CharacterClass.Digit => -0.53f, CharacterClass.Lower or CharacterClass.Upper => 1.87f, _ => 0.30f };

    private static float[] ByClass(params (CharacterClass Class, float Weight)[] weights)
    {
        var table = new float[(int)CharacterClass.Other + 1];
        foreach (var (of, weight) in weights) table[(int)of] = weight;
        return table;
    }
}
