using NodaTime;

namespace Chancery.Documents.Grammar.Names;

/// <summary>
/// Finds the mentions of listed persons in the texts of one document, read in order: a full name met earlier tells later which of two namesakes is meant.
/// </summary>
/// <param name="index">The lists.</param>
/// <param name="day">The document's day, which tells offices apart; null when unknown.</param>
public sealed class NameReader(NameIndex index, LocalDate? day = null)
{
    private readonly HashSet<string> _common = new(StringComparer.Ordinal);
    private readonly HashSet<Person> _met = [];
    private readonly Dictionary<string, NameDoubt> _doubts = new(StringComparer.Ordinal);
    private List<TextWord> _words = [];

    /// <summary>The names left untagged because the text does not tell whose they are.</summary>
    public IEnumerable<NameDoubt> Doubts => _doubts.Values;

    /// <summary>The mentions of every text, in order and none overlapping.</summary>
    /// <param name="texts">The texts of the document: headings, paragraphs, then notes.</param>
    public IReadOnlyList<IReadOnlyList<NameSpan>> Read(IReadOnlyList<string> texts)
    {
        if (!index.HasPersons) return [.. texts.Select(_ => (IReadOnlyList<NameSpan>)[])];
        var words = new List<TextWord>[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            words[i] = TextWords.Read(texts[i], index);
            foreach (var word in words[i])
                if (word.Word is { } known && char.IsLower(texts[i][word.Start]) && index.FormsAt(known) is not null) _common.Add(known);
        }
        var found = new IReadOnlyList<NameSpan>[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            _words = words[i];
            found[i] = Read(texts[i], i);
        }
        return found;
    }

    private List<NameSpan> Read(string text, int number)
    {
        var found = new List<NameSpan>();
        for (var i = 0; i < _words.Count;)
        {
            var form = FormAt(text, i, out var next);
            if (form is null || Decide(text, i, next, form, found, number) is not { } span)
            {
                i++;
                continue;
            }
            while (found.Count > 0 && found[^1].Start + found[^1].Length > span.Start) found.RemoveAt(found.Count - 1);
            found.Add(span);
            i = next;
        }
        return found;
    }

    private NameForm? FormAt(string text, int first, out int next)
    {
        next = first;
        var (start, _, word) = _words[first];
        if (word is null || !char.IsUpper(text[start]) && !NameWords.Particles.Contains(word) || index.FormsAt(word) is not { } forms) return null;
        if (first > 0 && start > 0 && text[start - 1] == '-' && _words[first - 1].End == start - 1 && char.IsUpper(text[_words[first - 1].Start])) return null;
        foreach (var form in forms)
        {
            var capital = char.IsUpper(text[start]);
            var i = 1;
            for (; i < form.Words.Length && first + i < _words.Count; i++)
            {
                var (at, before) = (_words[first + i].Start, _words[first + i - 1].End);
                if (at - before != 1 || text[before] is not (' ' or '-') || _words[first + i].Word != form.Words[i]) break;
                capital |= char.IsUpper(text[at]);
            }
            if (i < form.Words.Length || !capital) continue;
            next = first + i;
            return form;
        }
        return null;
    }

    private NameSpan? Decide(string text, int first, int next, NameForm form, List<NameSpan> found, int number)
    {
        var setting = new NameSetting(text, _words, index, first, next, form);
        if (setting.IsOther(_common, found)) return null;
        var (start, end) = (setting.Start, setting.End);
        var bearers = setting.Bearers.ConvertAll(b => b.Meant).Distinct().ToList();
        if (bearers.Count > 1 && !setting.HasGiven && bearers.FindAll(b => b.Listed.AsSpan().SequenceEqual(form.Words)) is [var exact]) bearers = [exact];
        var chosen = bearers.Count == 1 ? bearers[0] : OfficeChoice.Of(bearers, text, start, end, setting.Title, _met, day);
        if (chosen is null)
        {
            var printed = text[start..end];
            _doubts[printed] = _doubts.TryGetValue(printed, out var doubt) ? doubt with { Count = doubt.Count + 1 } : new NameDoubt(printed, bearers.ConvertAll(b => b.Person), number, start, 1);
            return null;
        }
        if (setting.HasGiven || form.Words.Length > 1 || bearers.Count > 1) _met.Add(chosen.Person);
        return new NameSpan(start, end - start, chosen.Person);
    }
}
