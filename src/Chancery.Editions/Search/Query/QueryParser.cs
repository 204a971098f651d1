using System.Globalization;

namespace Chancery.Editions.Search.Query;

/// <summary>A query as understood.</summary>
/// <param name="Root">What a document must be; null when the query asks for nothing.</param>
/// <param name="Remarks">What could not be taken as meant, and what was done instead.</param>
public sealed record ParsedQuery(QueryNode? Root, IReadOnlyList<string> Remarks);

/// <summary>
/// Reads the query language: words, <c>"phrases"</c>, <c>OR</c>, <c>-not</c>, <c>prefix*</c>, <c>near(a b, 5)</c>, <c>=exact</c>, fields and
/// parentheses. Every text is a query: what cannot be read as meant is searched as words, and a remark says so. What is asked twice is asked once, and what
/// is more than a search can bear is passed over, with a remark too.
/// </summary>
public sealed class QueryParser
{
    /// <summary>The distance of <c>near</c> when none is given.</summary>
    public const int DefaultDistance = 10;

    private const int MaximumDistance = 1000;
    private const int MaximumDepth = 60;

    private readonly string _text;
    private readonly List<string> _remarks = [];
    private readonly QueryBudget _budget = new();
    private int _at;
    private int _depth;

    private QueryParser(string text) => _text = text;

    /// <summary>Reads a query.</summary>
    public static ParsedQuery Parse(string text)
    {
        var parser = new QueryParser(text);
        var nodes = new List<QueryNode>();
        while (true)
        {
            if (parser.Or() is { } node) nodes.Add(node);
            if (parser._at >= text.Length) break;
            parser.Remark("A closing parenthesis without an opening one was passed over.");
            parser._at++;
        }
        return new ParsedQuery(All(nodes), parser._remarks);
    }

    private QueryNode? Or()
    {
        var alternatives = new List<QueryNode>();
        var first = true;
        while (true)
        {
            var operand = And();
            if (operand is not null) alternatives.Add(operand);
            else if (first && AtKeyword("OR")) Remark("OR stands between nothing; it was passed over.");
            else if (!first) Remark("OR needs something on both sides; it was passed over.");
            first = false;
            if (!TakeKeyword("OR")) break;
        }
        return Any(alternatives);
    }

    private QueryNode? And()
    {
        var nodes = new List<QueryNode>();
        while (true)
        {
            White();
            if (_at >= _text.Length || _text[_at] == ')' || AtKeyword("OR")) return All(nodes);
            if (TakeKeyword("AND")) continue;
            if (Negated() is { } node) nodes.Add(node);
        }
    }

    private QueryNode? Negated()
    {
        if (TakeKeyword("NOT")) return Negation("NOT", Primary());
        if (_text[_at] != '-' && _text[_at] != '\u2212') return Primary();
        _at++;
        if (_at >= _text.Length || char.IsWhiteSpace(_text[_at]) || _text[_at] == ')') return null;
        return Negation("-", Primary());
    }

    private NotNode? Negation(string sign, QueryNode? node)
    {
        if (node is null) Remark($"{sign} has nothing behind it that could be left out; it was passed over.");
        return node is null ? null : new NotNode(node);
    }

    private QueryNode? Primary()
    {
        White();
        if (_at >= _text.Length || _text[_at] == ')') return null;
        switch (_text[_at])
        {
            case '(': return Group();
            case '"' or '\u201C' or '\u201D' or '\u201E': return Phrase(true);
            case '=':
                _at++;
                if (_at >= _text.Length || char.IsWhiteSpace(_text[_at]) || _text[_at] is '(' or ')') return null;
                return IsQuote(_text[_at]) ? Phrase(true) : Plain(true);
            default:
                var start = _at;
                // A field before nothing is passed over with it.
                return FieldOrNear() ?? (_at == start ? Plain(false) : null);
        }
    }

    private QueryNode? Group()
    {
        _at++;
        if (_depth >= MaximumDepth)
        {
            Remark($"Parentheses are read to a depth of {MaximumDepth}; a deeper one was passed over.");
            return null;
        }
        _depth++;
        var node = Or();
        _depth--;
        if (_at < _text.Length) _at++;
        else Remark("A parenthesis is not closed; it was taken to end with the query.");
        return node;
    }

    private QueryNode? Phrase(bool exact)
    {
        _at++;
        var close = _text.AsSpan(_at).IndexOfAny("\"\u201C\u201D\u201E");
        if (close < 0)
        {
            Remark("A quotation mark is not closed; what follows it was searched as words.");
            return null;
        }
        var words = WordReader.Fold(_text.Substring(_at, close));
        _at += close + 1;
        var prefix = _at < _text.Length && _text[_at] == '*';
        if (prefix) _at++;
        if (words.Count == 0) Remark("A phrase without a word was passed over.");
        return Borne(OfWords(words, exact, prefix));
    }

    private QueryNode? FieldOrNear()
    {
        var end = _at;
        while (end < _text.Length && char.IsAsciiLetter(_text[end])) end++;
        if (end == _at || end >= _text.Length) return null;
        var name = _text[_at..end];
        if (_text[end] == '(' && name.Equals("near", StringComparison.OrdinalIgnoreCase)) return Near(end);
        if (_text[end] != ':' || end + 1 >= _text.Length || char.IsWhiteSpace(_text[end + 1]) || _text[end + 1] is ')' or '/') return null;
        if (FieldOf(name) is not { } field)
        {
            Remark($"There is no field {name}: (there are heading:, note:, source:, person:, place: and file:); it was searched as words.");
            _at = end + 1;
            return All([.. WordReader.Fold(name).Select(w => Borne(new WordNode(w, false))).OfType<QueryNode>(), .. Primary() is { } rest ? new[] { rest } : []]);
        }
        _at = end + 1;
        return Negated() is { } node ? new FieldNode(field, node) : null;
    }

    private static SearchField? FieldOf(string name) => name.ToLowerInvariant() switch
    {
        "heading" => SearchField.Heading,
        "note" or "notes" => SearchField.Note,
        "source" => SearchField.Source,
        "person" => SearchField.Person,
        "place" => SearchField.Place,
        "file" => SearchField.File,
        _ => null,
    };

    private QueryNode? Near(int open)
    {
        var close = _text.IndexOf(')', open);
        var inside = close < 0 ? _text[(open + 1)..] : _text[(open + 1)..close];
        var distance = DefaultDistance;
        var comma = inside.LastIndexOf(',');
        if (comma >= 0 && int.TryParse(inside.AsSpan(comma + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var given))
        {
            distance = Math.Min(given, MaximumDistance);
            inside = inside[..comma];
        }
        var words = WordReader.Fold(inside);
        if (close < 0)
        {
            Remark("near( is not closed; it was searched as words.");
            return null;
        }
        _at = close + 1;
        if (words.Count >= 2 && words.Count <= 8) return Borne(new NearNode(words, distance));
        Remark(words.Count > 8 ? "near( ) takes at most 8 words; they were searched as words." : "near( ) needs two words.");
        return All([.. words.Select(w => Borne(new WordNode(w, false))).OfType<QueryNode>()]);
    }

    private QueryNode? Plain(bool exact)
    {
        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('(' or ')') && !(IsQuote(_text[_at]) && _at > start)) _at++;
        if (_at == start) _at++;
        var written = _text[start.._at];
        var words = WordReader.Fold(written);
        var prefix = written.EndsWith('*') && written.Length > 1;
        if (words.Count == 0 && written.Any(c => c is not ('*' or '=' or '-' or '"' or '\u201C' or '\u201D' or '\u201E' or '(')))
            Remark($"“{written}” holds no letter or digit and was passed over.");
        return Borne(OfWords(words, exact, prefix));
    }

    private QueryNode? Borne(QueryNode? leaf)
    {
        if (leaf is null || _budget.Takes(leaf)) return leaf;
        Remark("The query asks for more than one search looks for; what stands too far behind was passed over.");
        return null;
    }

    private static QueryNode? OfWords(List<string> words, bool exact, bool prefix) => words switch
    {
        [] => null,
        [var word] => prefix ? new PrefixNode(word) : new WordNode(word, exact),
        _ => new PhraseNode(words, prefix),
    };

    private static QueryNode? All(List<QueryNode> nodes) => Once(nodes.SelectMany(n => n is AndNode and ? and.Nodes : [n])) switch { [] => null, [var one] => one, var all => new AndNode(all) };

    private static QueryNode? Any(List<QueryNode> nodes) => Once(nodes.SelectMany(n => n is OrNode or ? or.Nodes : [n])) switch { [] => null, [var one] => one, var any => new OrNode(any) };

    private static List<QueryNode> Once(IEnumerable<QueryNode> nodes) => [.. nodes.DistinctBy(QueryText.Of, StringComparer.Ordinal)];

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E';

    private void White()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private bool AtKeyword(string keyword)
    {
        White();
        var end = _at + keyword.Length;
        return string.CompareOrdinal(_text, _at, keyword, 0, keyword.Length) == 0 && (end == _text.Length || char.IsWhiteSpace(_text[end]) || _text[end] is '(' or ')' or '"');
    }

    private bool TakeKeyword(string keyword)
    {
        if (!AtKeyword(keyword)) return false;
        _at += keyword.Length;
        return true;
    }

    private void Remark(string remark)
    {
        if (!_remarks.Contains(remark)) _remarks.Add(remark);
    }
}
