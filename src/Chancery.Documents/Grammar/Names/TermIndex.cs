using System.Text.RegularExpressions;

namespace Chancery.Documents.Grammar.Names;

/// <summary>The abbreviations and terms of a list, found by their first letters or digits.</summary>
internal sealed partial class TermIndex
{
    private readonly Dictionary<string, List<(string Printed, Term Term)>> _byStart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Printed, Term Term)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly WordFilter _filter = new();

    public TermIndex(IEnumerable<Term> terms)
    {
        var all = terms.ToList();
        foreach (var term in all)
            foreach (var form in Listed(term.Name)) Add(form, term);
        foreach (var term in all)
            foreach (var form in Listed(term.Name).SelectMany(Variants)) Add(form, term);
        foreach (var there in _byStart.Values) there.Sort((a, b) => b.Printed.Length - a.Printed.Length);
        _lookup = _byStart.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The terms of a text in order, none overlapping.</summary>
    public IReadOnlyList<TermSpan> Find(string text)
    {
        if (_byStart.Count == 0) return [];
        List<TermSpan>? found = null;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var end = at + 1;
            while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            if (_filter.MayHold(text.AsSpan(at, end - at)) && _lookup.TryGetValue(text.AsSpan(at, end - at), out var there) && Longest(text, at, there) is { } span)
            {
                (found ??= []).Add(span);
                end = span.Start + span.Length;
            }
            at = end;
        }
        return found ?? [];
    }

    private static TermSpan? Longest(string text, int at, List<(string Printed, Term Term)> there)
    {
        foreach (var (printed, term) in there)
        {
            var end = at + printed.Length;
            if (string.CompareOrdinal(text, at, printed, 0, printed.Length) != 0) continue;
            if (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.IsLetterOrDigit(printed[^1]) && text[end] == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))) continue;
            if (at > 1 && text[at - 1] == '.' && char.IsLetter(text[at - 2]) || InCapitals(text, at, end, printed)) continue;
            return new TermSpan(at, printed.Length, term);
        }
        return null;
    }

    /// <summary>A common word in capitals (<c>ONE</c>) is a term only where its neighbours are not in capitals too.</summary>
    private static bool InCapitals(string text, int start, int end, string printed)
    {
        if (!NameWords.Common.Contains(FoldedWord.Of(printed))) return false;
        return CapitalsBefore().IsMatch(text.AsSpan(Math.Max(0, start - 12), Math.Min(start, 12))) || CapitalsBehind().Match(text, end).Success;
    }

    /// <summary>The forms of an entry: <c>AFL, AFOL</c>, <c>bn(s)</c>. A single letter is none, since it is met as an initial everywhere.</summary>
    private static IEnumerable<string> Listed(string name)
    {
        foreach (var part in name.Split([", ", "; ", " or "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var form = part.Trim(',', ';', ':', ' ');
            var optional = form.IndexOf('(', StringComparison.Ordinal);
            if (optional > 0 && form[^1] == ')')
            {
                if (IsTerm(form[..optional])) yield return form[..optional].TrimEnd();
                form = form.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
            }
            if (IsTerm(form)) yield return form;
        }
    }

    private static bool IsTerm(string form) => form.Count(char.IsLetterOrDigit) > 1 && char.IsLetterOrDigit(form[0]);

    /// <summary>The same with a capital, in the plural or singular, with stops or without.</summary>
    private static IEnumerable<string> Variants(string form)
    {
        if (char.IsLower(form[0])) yield return char.ToUpperInvariant(form[0]) + form[1..];
        if (form.Length > 3 && form[^1] == 's' && char.IsLower(form[^2])) yield return form[..^1];
        else if (char.IsLetter(form[^1])) yield return form + "s";
        if (form.Length is > 1 and < 5 && form.All(char.IsAsciiLetterUpper)) yield return string.Join('.', form.ToCharArray()) + ".";
        else if (Stopped().IsMatch(form)) yield return form.Replace(".", "", StringComparison.Ordinal);
    }

    private void Add(string form, Term term)
    {
        var end = 1;
        while (end < form.Length && char.IsLetterOrDigit(form[end])) end++;
        var start = form[..end];
        _filter.Add(start);
        if (!_byStart.TryGetValue(start, out var there)) _byStart[start] = there = [];
        if (!there.Exists(t => t.Printed == form)) there.Add((form, term));
    }

    [GeneratedRegex(@"^(?:[A-Z]\.){2,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Stopped();

    [GeneratedRegex(@"\p{Lu}{2,},?\s$", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalsBefore();

    [GeneratedRegex(@"\G,?\s\p{Lu}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalsBehind();
}
