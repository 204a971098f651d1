namespace Chancery.Sources.PageText.Markers;

/// <summary>What the notes themselves tell about their markers: words they share with the text before a marker, repeated notes, layers of notes.</summary>
internal sealed class NoteEvidence
{
    private const int Reach = 60;
    private const int Opening = 160;
    private const int ComparedLength = 80;
    private readonly IReadOnlyList<string> _notes;
    private readonly IReadOnlyList<string>? _printed;
    private readonly bool[] _ofSource;
    private readonly bool[] _ofTable;

    public NoteEvidence(IReadOnlyList<string> notes, IReadOnlyList<string>? printed)
    {
        _notes = notes;
        _printed = printed is not null && printed.Count == notes.Count ? printed : null;
        _ofSource = new bool[notes.Count];
        _ofTable = new bool[notes.Count];
        for (var n = 0; n < notes.Count; n++)
        {
            _ofTable[n] = notes[n].Length > 3 && (notes[n][0] is >= 'a' and <= 'h' || CharacterClasses.Signs.Contains(notes[n][0], StringComparison.Ordinal)) && (notes[n][1] == ' ' || notes[n][1] is ')' or '.' && notes[n][2] == ' ');
            _ofSource[n] = notes[n].Contains("ootnote in the source", StringComparison.Ordinal) || notes[n].Contains("ootnote in the original", StringComparison.Ordinal) || notes[n].Contains("ootnote in source", StringComparison.Ordinal);
        }
    }

    public int Count => _notes.Count;

    /// <summary>Whether the list prints the markers themselves, as ebooks do.</summary>
    public bool HasPrintedMarkers => _printed is not null;

    /// <summary>Whether the note says where the paper lies.</summary>
    public bool IsSource(int note) => _notes[note].StartsWith("Source:", StringComparison.Ordinal);

    /// <summary>Whether it was a footnote of the paper itself: those bear signs more often than those of the editors.</summary>
    public bool IsOfSourceText(int note) => _ofSource[note];

    /// <summary>Whether the note has no words or those of another.</summary>
    public bool Repeats(int note, int other) => Key(note) is var key && (key.IsEmpty || key.SequenceEqual(Key(other)));

    /// <summary>Whether a candidate is what the list prints before the note.</summary>
    public bool Prints(int note, in MarkerCandidate candidate, string text)
    {
        var printed = _printed![note];
        if (candidate.Form == MarkerForm.SourceWord) return note == 0 && (IsSource(note) || printed is "*" or "Source");
        return text.AsSpan(candidate.Offset, candidate.Length).SequenceEqual(printed);
    }

    /// <summary>The weight of what the note's opening shares with the words before the candidate.</summary>
    public float Affinity(int note, in MarkerCandidate candidate, string text)
    {
        if (candidate.Form is MarkerForm.Heading or MarkerForm.SourceWord) return 0;
        // A note of a table may begin with the letter that the table prints: then that letter is text, and not the marker.
        if (candidate.Form == MarkerForm.Sign && candidate.Length == 1 && char.IsAsciiLetter(text[candidate.Offset]) && _notes[note].Length > 1 && _notes[note][0] == text[candidate.Offset] && _notes[note][1] == ' ') return MarkerSteps.LetterInNote;
        var layer = _ofTable[note] ? candidate.Form == MarkerForm.Alone ? MarkerSteps.TableNoteAlone : candidate.IsSign ? 0 : MarkerSteps.TableNoteNumbered : candidate.Form == MarkerForm.Alone ? MarkerSteps.OtherNoteAlone : 0;
        return layer + SharedWords(note, candidate, text);
    }

    private float SharedWords(int note, in MarkerCandidate candidate, string text)
    {
        var opening = _notes[note].AsSpan(0, Math.Min(Opening, _notes[note].Length));
        var before = text.AsSpan(0, candidate.Offset);
        if (before.Length > Reach) before = before[^Reach..];
        var tail = candidate.Form == MarkerForm.Tail;
        for (var w = 0; w < 3; w++)
        {
            var end = before.Length;
            while (end > 0 && !IsOfWord(before[end - 1])) end--;
            var start = end;
            while (start > 0 && IsOfWord(before[start - 1])) start--;
            if (start == end) break;
            var word = before[start..end];
            // A year is named by many notes and tells little.
            if (IsTelling(word) && ContainsWord(opening, word))
                return w == 0 && !WordShapes.IsYear(word) ? tail ? MarkerSteps.SharesLastWordAtTail : MarkerSteps.SharesLastWord : tail ? MarkerSteps.SharesNearWordAtTail : MarkerSteps.SharesNearWord;
            before = before[..start];
        }
        return MarkerSteps.SharesNothing;
    }

    private ReadOnlySpan<char> Key(int note)
    {
        var text = _notes[note].AsSpan().Trim();
        return text.Length > ComparedLength ? text[..ComparedLength] : text;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '–' or '/' or '&';

    private static bool IsTelling(ReadOnlySpan<char> word) => word.Length > 2 && (char.IsUpper(word[0]) || word.IndexOfAnyInRange('0', '9') >= 0);

    private static bool ContainsWord(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        for (var from = 0; ;)
        {
            var at = text[from..].IndexOf(word, StringComparison.Ordinal);
            if (at < 0) return false;
            at += from;
            if ((at == 0 || !IsOfWord(text[at - 1])) && (at + word.Length >= text.Length || !IsOfWord(text[at + word.Length]))) return true;
            from = at + 1;
        }
    }
}
