namespace Chancery.Sources.PageText.Markers;

/// <summary>
/// Weighs the form of the text around a candidate. Each observation adds its weight from <see cref="MarkerWeights"/>; the sum is the
/// natural logarithm of the odds that the characters are a marker, the notes not yet asked.
/// </summary>
internal sealed class MarkerEvidence(IReadOnlyList<MarkedBlock> blocks, IReadOnlyList<string> notes)
{
    private readonly KnownNumbers _known = new(blocks, notes);
    private readonly KnownWords _words = new(blocks, notes);
    private readonly string? _year = YearOf(blocks);
    private string _text = "";

    /// <summary>Whether the block is a row of a table.</summary>
    public bool InRow { get; private set; }

    /// <summary>Whether the block is the document's heading.</summary>
    public bool InHeading { get; private set; }

    /// <summary>Turns to a block.</summary>
    public void Enter(MarkedBlock block)
    {
        _text = block.Text;
        InRow = block.Role == BlockRole.Row || block.Text.Contains(" | ", StringComparison.Ordinal);
        InHeading = block.Role == BlockRole.Heading;
    }

    /// <summary>Whether the letter at this place ends a word that is known without it.</summary>
    public bool EndsKnownWord(int at) => _words.EndsKnownWord(_text, at);

    /// <summary>The log odds of a letter glued to a known word.</summary>
    public float OfGluedLetter(int at) => OfSign(at, 1) + MarkerWeights.LeftIsKnown;

    /// <summary>The log odds of a sign at this place.</summary>
    public float OfSign(int at, int length)
    {
        var odds = MarkerWeights.Bias + MarkerWeights.Sign + MarkerWeights.SignBehind[(int)CharacterClasses.At(_text, at - 1)] + MarkerWeights.SignBefore[(int)CharacterClasses.At(_text, at + length)];
        if (at == 0 && _text.AsSpan(length).Trim().IsEmpty) odds += MarkerWeights.SignAlone;
        return char.IsAsciiLetter(_text[at]) ? odds + MarkerWeights.SignLetter : odds;
    }

    /// <summary>The log odds of digits at this place.</summary>
    public float OfNumber(int at, int length)
    {
        var text = _text;
        var end = at + length;
        int start = at, runEnd = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        while (runEnd < text.Length && char.IsAsciiDigit(text[runEnd])) runEnd++;
        var odds = MarkerWeights.Bias + OfWhatFollows(end, runEnd);
        var behind = CharacterClasses.At(text, at - 1);
        if (InHeading) odds += end == text.Length ? MarkerWeights.EndsHeading : MarkerWeights.InsideHeading;
        if (InRow) odds += MarkerWeights.Row + MarkerWeights.RowBehind[(int)behind];
        return odds + (start == at ? OfWholeRun(at, runEnd, behind) : OfTail(start, at, runEnd));
    }

    private float OfWhatFollows(int end, int runEnd)
    {
        if (runEnd > end) return MarkerWeights.Before[(int)CharacterClass.Digit];
        var next = CharacterClasses.At(_text, end);
        switch (next)
        {
            case CharacterClass.Lower or CharacterClass.Upper:
                return WordShapes.IsOrdinalEnding(_text, end) ? MarkerWeights.Ordinal : MarkerWeights.Before[(int)next];
            case CharacterClass.Space:
                var word = WordShapes.WordAfter(_text, end);
                var odds = MarkerWeights.Before[(int)next] + MarkerWeights.NextWord[word.Length == 0 ? 0 : (int)CharacterClasses.Of(word[0])];
                word = word.TrimEnd(".,;:)");
                if (WordShapes.IsMonth(word)) odds += MarkerWeights.MonthFollows;
                if (WordShapes.IsUnit(word)) odds += MarkerWeights.UnitFollows;
                return odds;
            case CharacterClass.Period or CharacterClass.Comma or CharacterClass.Semicolon or CharacterClass.Colon when end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]):
                return next switch
                {
                    CharacterClass.Period => MarkerWeights.PeriodAndDigitFollow,
                    CharacterClass.Comma => MarkerWeights.CommaAndDigitFollow,
                    CharacterClass.Semicolon => MarkerWeights.SemicolonAndDigitFollow,
                    _ => MarkerWeights.ColonAndDigitFollow,
                };
            default:
                return MarkerWeights.Before[(int)next];
        }
    }

    private float OfWholeRun(int at, int runEnd, CharacterClass behind)
    {
        var text = _text;
        // What looks like a closing quotation mark behind a space is the apostrophe of a short year: ’61.
        if (behind == CharacterClass.ClosingQuote && CharacterClasses.At(text, at - 2) is CharacterClass.Space or CharacterClass.Edge or CharacterClass.OpeningParenthesis) behind = CharacterClass.OpeningQuote;
        var odds = MarkerWeights.Behind[(int)behind];
        if (behind is not (CharacterClass.Space or CharacterClass.Edge)) odds += MarkerWeights.WholeLength[Math.Min(runEnd - at, 4)];
        var second = CharacterClasses.At(text, at - 2);
        switch (behind)
        {
            case CharacterClass.Lower or CharacterClass.Upper:
                var word = WordShapes.LettersBefore(text, at);
                if (word.Length > 1) return WordShapes.IsAllUpper(word) ? odds + MarkerWeights.Acronym : odds;
                var path = CharacterClasses.At(text, at - 2) is CharacterClass.Dash or CharacterClass.Slash;
                return odds + MarkerWeights.SingleLetter + (path ? MarkerWeights.SingleLetterInPath : 0);
            case CharacterClass.Period:
                odds += MarkerWeights.BehindPeriod(second);
                return WordShapes.LettersBefore(text, at - 1).Length == 1 ? odds + MarkerWeights.Initial : odds;
            case CharacterClass.Comma:
                odds += MarkerWeights.BehindComma(second);
                return second == CharacterClass.Digit && runEnd - at == 3 ? odds + MarkerWeights.Thousands : odds;
            case CharacterClass.Colon:
                return odds + MarkerWeights.BehindColon(second);
            case CharacterClass.Dash:
                return second == CharacterClass.Digit ? odds + MarkerWeights.DashedNumber : odds;
            default:
                return odds;
        }
    }

    private float OfTail(int start, int at, int runEnd)
    {
        var text = _text;
        var left = text.AsSpan(start, at - start);
        var run = text.AsSpan(start, runEnd - start);
        var shape = Math.Min(left.Length, 5);
        var behind = CharacterClasses.At(text, start - 1);
        var odds = MarkerWeights.TailLeft[shape] + MarkerWeights.TailBehind[(int)behind];
        var leftYear = WordShapes.IsYear(left);
        var runYear = WordShapes.IsYear(run);
        if (leftYear) odds += MarkerWeights.LeftIsYear;
        if (runYear) odds += MarkerWeights.RunIsYear;
        var month = behind is CharacterClass.Space or CharacterClass.Edge or CharacterClass.OpeningParenthesis && WordShapes.IsMonth(WordShapes.WordBefore(text, start));
        if (month) odds += WordShapes.IsDay(run) ? MarkerWeights.DayEither : WordShapes.IsDay(left) ? MarkerWeights.DayLeft : MarkerWeights.DayNeither;
        var grouped = start > 1 && char.IsAsciiDigit(text[start - 2]);
        if (behind == CharacterClass.Comma && grouped) odds += run.Length switch { 3 => MarkerWeights.ThousandsRun, 4 => MarkerWeights.ThousandsLeft, _ => 0 };
        if (behind == CharacterClass.Period && grouped) odds += MarkerWeights.Decimal;
        if (behind is CharacterClass.Dash or CharacterClass.Slash or CharacterClass.Upper or CharacterClass.Lower) odds += MarkerWeights.PathLeft[shape];
        if (_year is not null && behind is CharacterClass.Dash or CharacterClass.Slash) odds += OfFilingYear(left, run);
        if (behind is CharacterClass.Space or CharacterClass.OpeningParenthesis && !month && !leftYear && !runYear) odds += MarkerWeights.NumberLeft[shape];
        return odds + _known.Weigh(text, start, at, runEnd);
    }

    /// <summary>File numbers end in the day and year of filing: <c>/9–855</c>.</summary>
    private float OfFilingYear(ReadOnlySpan<char> left, ReadOnlySpan<char> run)
    {
        var odds = 0f;
        if (run.Length is 3 or 4 && run.EndsWith(_year, StringComparison.Ordinal)) odds += MarkerWeights.RunEndsInYear;
        if (left.SequenceEqual(_year)) odds += MarkerWeights.LeftIsShortYear;
        if (run.SequenceEqual(_year)) odds += MarkerWeights.RunIsShortYear;
        return odds;
    }

    /// <summary>The last two digits of the first year that the opening blocks name; null when they name none.</summary>
    private static string? YearOf(IReadOnlyList<MarkedBlock> blocks)
    {
        for (var b = 0; b < blocks.Count && b < 8; b++)
        {
            var text = blocks[b].Text;
            for (var i = 0; i + 4 <= text.Length; i++)
            {
                if (text[i] != '1' || i > 0 && char.IsLetterOrDigit(text[i - 1])) continue;
                if (WordShapes.IsYear(text.AsSpan(i, 4))) return text.Substring(i + 2, 2);
            }
        }
        return null;
    }
}
