using System.Text.RegularExpressions;

namespace Chancery.Documents.Grammar.Names;

/// <summary>A name at its place: the given names and titles before it, and the signs that it is another person's, a place's, or a common word.</summary>
internal sealed partial class NameSetting
{
    /// <summary>How many words before a surname may be given names.</summary>
    private const int MostGiven = 4;

    private readonly string _text;
    private readonly List<TextWord> _words;
    private readonly NameIndex _index;
    private readonly int _first;
    private readonly NameForm _form;
    private readonly FormStrength _strength;

    /// <summary>Whether a capitalised word stands directly before.</summary>
    private readonly bool _capitalBefore;

    /// <summary>That word; null when the index does not know it.</summary>
    private readonly string? _before;

    public NameSetting(string text, List<TextWord> words, NameIndex index, int first, int next, NameForm form)
    {
        (_text, _words, _index, _first, _form) = (text, words, index, first, form);
        Start = words[first].Start;
        End = words[next - 1].End;
        Bearers = form.Persons.ConvertAll(p => p.Name);
        _strength = form.Persons.Max(p => p.Strength);
        _capitalBefore = first > 0 && Touches(first - 1);
        _before = _capitalBefore ? words[first - 1].Word : null;
        TakeGiven();
        if (!HasGiven && _before is not null && (NameWords.Titles.Contains(_before) || _before is "m" or "mm" && text[words[first - 1].End] == '.')) Title = _before;
        if (HasGiven && Suffix().Match(text, End) is { Success: true } suffix) End += suffix.Length;
    }

    /// <summary>Where the mention begins, given names included.</summary>
    public int Start { get; private set; }

    /// <summary>Offset behind it; <c>Jr.</c> behind a full name is part of it.</summary>
    public int End { get; }

    /// <summary>Those who may be meant: with given names printed, those who bear them.</summary>
    public List<ListedName> Bearers { get; private set; }

    /// <summary>Whether given names stand before the surname.</summary>
    public bool HasGiven { get; private set; }

    /// <summary>The title directly before the surname, folded; null when none is.</summary>
    public string? Title { get; }

    private bool IsOneWord => _form.Words.Length == 1;

    /// <summary>Whether the words are no mention of a listed person.</summary>
    /// <param name="common">Surnames that the document also uses as common words.</param>
    /// <param name="found">The mentions before in this text.</param>
    public bool IsOther(HashSet<string> common, List<NameSpan> found)
    {
        if (Institution().Match(_text, End).Success) return true;
        if (HasGiven) return false;
        if (Title is null && _capitalBefore && FollowsOtherName(found)) return true;
        if (!IsOneWord) return false;
        var word = _form.Words[0];
        if (Title is null && _strength != FormStrength.Whole)
        {
            if (NameWords.Elsewhere.Contains(word)) return true;
            if ((NameWords.Common.Contains(word) || common.Contains(word)) && !StandsAsName()) return true;
            if (_index.IsGivenName(word) && Surname().Match(_text, End).Success) return true;
        }
        return _strength == FormStrength.Part && (_capitalBefore && Title is null || Capital().Match(_text, End).Success);
    }

    /// <summary>The given names before the surname that one of its bearers has.</summary>
    private void TakeGiven()
    {
        var most = 0;
        List<ListedName>? best = null;
        foreach (var bearer in Bearers)
        {
            var count = GivenBefore(bearer);
            if (count == 0 || count < most) continue;
            if (count > most) best = [];
            most = count;
            best!.Add(bearer);
        }
        if (best is null) return;
        HasGiven = true;
        Start = _words[_first - most].Start;
        if (best.Count > 1 && best.FindAll(b => Enumerable.Range(_first - most, most).All(i => b.Given.Contains(_words[i].Word!))) is { Count: > 0 } exact) best = exact;
        Bearers = best;
    }

    /// <summary>How many words before the surname are a bearer's given names; an initial that the list omits may stand behind one that is printed in full.</summary>
    private int GivenBefore(ListedName bearer)
    {
        var (count, borne) = (0, 0);
        for (var i = _first - 1; i >= 0 && _first - i <= MostGiven && borne < bearer.Given.Count && Touches(i); i--)
        {
            if (_words[i].Word is not { } word) break;
            if (bearer.Bears(word, IsCapitals(i), !NameWords.Titles.Contains(word) && _index.IsGivenName(word)))
            {
                if (count < _first - 1 - i && word.Length == 1) break;
                count = _first - i;
                borne++;
            }
            else if (word.Length > 1) break;
        }
        return count;
    }

    private bool IsCapitals(int i) => _words[i].End - _words[i].Start > 1 && char.IsUpper(_text[_words[i].End - 1]);

    /// <summary>Whether a word is capitalised and nothing but a space, a hyphen, the stop of an initial or the mark behind a nickname parts it from the next.</summary>
    private bool Touches(int i)
    {
        if (!char.IsUpper(_text[_words[i].Start])) return false;
        var (end, next) = (_words[i].End, _words[i + 1].Start);
        switch (next - end)
        {
            case 1:
                return _text[end] is ' ' or '-' or '.';
            case 2 when _text[end + 1] == ' ':
                if (_text[end] is '”' or '’' or '"' or '\'') return true;
                return _text[end] == '.' && (_words[i].End - _words[i].Start == 1 || _words[i].Word is { } word && (NameWords.Titles.Contains(word) || word is "wm" or "chas" or "geo" or "thos"));
            default:
                return false;
        }
    }

    /// <summary>An initial or given name that no bearer has, or the first word of a place's name, stands before.</summary>
    private bool FollowsOtherName(List<NameSpan> found)
    {
        if (_before is null) return false;
        var before = _words[_first - 1];
        if (_before.Length == 1) return before.Start > 0 && _text[before.End] == '.';
        if (!_index.IsGivenName(_before) && !NameWords.PlaceOpenings.Contains(_before)) return false;
        return found.Count == 0 || found[^1].Start + found[^1].Length != before.End;
    }

    /// <summary>A common word is a name where its capital is not that of a sentence's first word or of a title of several words.</summary>
    private bool StandsAsName()
    {
        if (_capitalBefore || IsCapitals(_first)) return false;
        var before = _text.AsSpan(0, Start).TrimEnd(" “‘([\"'");
        if (before.IsEmpty || before[^1] is '.' or '?' or '!' or ':' or ';' or '—' or '–' or '-' or '/' or '|') return false;
        return !Continues().Match(_text, End).Success;
    }

    [GeneratedRegex(@"\G,?\s(?:Jr\.|Sr\.|II|III)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"\G\s(?:Library|Papers?|Files?|House|County|City|University|College|Institute|Foundation|Airport|Air Base|AFB|Hotel|Street|Avenue|Building)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Institution();

    [GeneratedRegex(@"\G(?:\s\p{Lu}\.)*\s\p{Lu}\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Surname();

    [GeneratedRegex(@"\G[\s-]\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();

    /// <summary>A capital, a dash or a number goes on behind the word.</summary>
    [GeneratedRegex(@"\G(?:[’'ʼ]s)?(?:\s?[–-]|\s\p{Lu}|\.?\s\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Continues();
}
