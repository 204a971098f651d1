namespace Chancery.Sources.PageText.Markers;

/// <summary>Collects what can be a marker: tails of runs of digits, signs, letters in tables, the word <c>Source</c> behind a heading.</summary>
internal static class MarkerCandidates
{
    private const int LongestMarker = 3;
    private const int LongestSplitRun = 4;
    private const string SourceWord = "Source";

    /// <summary>Candidates less likely than this by their form are not considered.</summary>
    private const float Floor = -9;

    /// <summary>The candidates of a document in the order of the text; overlapping ones stand side by side, shorter tails first.</summary>
    public static List<MarkerCandidate> Of(IReadOnlyList<MarkedBlock> blocks, IReadOnlyList<string> notes)
    {
        var candidates = new List<MarkerCandidate>();
        var evidence = new MarkerEvidence(blocks, notes);
        for (var b = 0; b < blocks.Count; b++)
        {
            var text = blocks[b].Text;
            evidence.Enter(blocks[b]);
            for (var i = 0; i < text.Length;)
            {
                var c = text[i];
                if (char.IsAsciiDigit(c)) i = AddRun(candidates, evidence, text, b, i);
                else if (c is '*' or '#' || c > '\u007f' && CharacterClasses.Signs.Contains(c, StringComparison.Ordinal)) i = AddSigns(candidates, evidence, text, b, i);
                else
                {
                    if (evidence.InRow && c is >= 'a' and <= 'h')
                    {
                        if (IsTableLetter(text, i)) Add(candidates, b, i, 1, -1, evidence.OfSign(i, 1), MarkerForm.Sign);
                        else if (evidence.EndsKnownWord(i)) Add(candidates, b, i, 1, -1, evidence.OfGluedLetter(i), MarkerForm.Sign);
                    }
                    i++;
                }
            }
            if (blocks[b].Role == BlockRole.Heading && text.Length > SourceWord.Length && text.EndsWith(SourceWord, StringComparison.Ordinal) && text[^(SourceWord.Length + 1)] != ' ')
                Add(candidates, b, text.Length - SourceWord.Length, SourceWord.Length, -1, MarkerWeights.SourceWord, MarkerForm.SourceWord);
        }
        return candidates;
    }

    private static int AddRun(List<MarkerCandidate> candidates, MarkerEvidence evidence, string text, int block, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        var run = end - start;
        var before = start > 0 ? text[start - 1] : '\0';
        var apart = before is '\0' or ' ';
        if (run is >= 2 and <= LongestSplitRun && !apart)
            for (var n = 1; n <= 2 && n < run; n++)
                if (text[start] != '0' || n == 1) AddNumber(candidates, evidence, text, block, start, n, false);
        for (var n = 1; n <= LongestMarker && n <= run; n++)
        {
            var at = end - n;
            if (text[at] == '0' && n > 1) continue;
            if (at == start && before == ' ' && !(start > 1 && text[start - 2] == '|')) continue;
            if (at == start && before == '\0' && end < text.Length && text[end] != ' ') continue;
            AddNumber(candidates, evidence, text, block, at, n, at > start);
        }
        return end;
    }

    private static void AddNumber(List<MarkerCandidate> candidates, MarkerEvidence evidence, string text, int block, int at, int length, bool tail)
    {
        var value = 0;
        for (var i = at; i < at + length; i++) value = value * 10 + text[i] - '0';
        var form = evidence.InHeading ? MarkerForm.Heading : tail ? MarkerForm.Tail : MarkerForm.Whole;
        Add(candidates, block, at, length, value, evidence.OfNumber(at, length), form);
    }

    private static int AddSigns(List<MarkerCandidate> candidates, MarkerEvidence evidence, string text, int block, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == text[start]) end++;
        if (end - start <= LongestMarker) Add(candidates, block, start, end - start, -1, evidence.OfSign(start, end - start), start == 0 && text.AsSpan(end).Trim().IsEmpty ? MarkerForm.Alone : MarkerForm.Sign);
        return end;
    }

    private static bool IsTableLetter(string text, int i) =>
        i > 0 && (char.IsAsciiDigit(text[i - 1]) || char.IsUpper(text[i - 1]) || text[i - 1] is '.' or '|')
        && (i + 1 == text.Length || !char.IsLetter(text[i + 1]))
        && !(text[i - 1] == '.' && i + 1 < text.Length && text[i + 1] == '.');

    private static void Add(List<MarkerCandidate> candidates, int block, int at, int length, int value, float odds, MarkerForm form)
    {
        if (odds >= Floor) candidates.Add(new MarkerCandidate(block, at, length, value, odds, form));
    }
}
