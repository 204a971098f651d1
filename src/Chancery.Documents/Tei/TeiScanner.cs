using System.Text.RegularExpressions;

namespace Chancery.Documents.Tei;

/// <summary>
/// Reads the XML that volumes are written in, five times as fast as a general parser: it knows where it stands in the text, copies nothing
/// twice, and writes names and recurring values once. Whatever it does not know to be well-formed (a document type, a CDATA section, names
/// beyond ASCII, any error) it gives up, and the general parser reads the source from the beginning and says what is wrong.
/// </summary>
internal sealed partial class TeiScanner
{
    private readonly string _text;
    private readonly TreeBuilder _tree;
    private readonly TeiNameTable _names = new();
    private readonly NamespaceScope _scope = new();
    private readonly List<TeiAttribute> _attributes = [];
    private readonly List<ScannedName> _attributeNames = [];
    private readonly Stack<string> _open = new();
    private int _at;

    private TeiScanner(string text, TeiFile file)
    {
        _text = text;
        _tree = new TreeBuilder(file);
    }

    /// <summary>The file, or null when the general parser has to read it.</summary>
    public static TeiFile? Scan(SourceText source)
    {
        if (!XmlText.IsPlain(source.Text)) return null;
        var file = new TeiFile(source);
        var scanner = new TeiScanner(source.Text, file);
        return scanner.Read() ? file : null;
    }

    private bool Read()
    {
        if (_text.StartsWith("<?xml", StringComparison.Ordinal) && !_text.StartsWith("<?xml-", StringComparison.Ordinal))
        {
            var declaration = Declaration().Match(_text);
            if (!declaration.Success) return false;
            _at = declaration.Length;
        }
        var rootSeen = false;
        while (_at < _text.Length)
        {
            if (_text[_at] != '<')
            {
                if (!(_tree.Current is null ? ReadWhite() : ReadText())) return false;
                continue;
            }
            if (_at + 1 >= _text.Length) return false;
            switch (_text[_at + 1])
            {
                case '/':
                    if (!ReadEndTag()) return false;
                    break;
                case '!':
                    if (!ReadComment()) return false;
                    break;
                case '?':
                    if (!ReadInstruction()) return false;
                    break;
                default:
                    if (_tree.Current is null && rootSeen || !ReadStartTag()) return false;
                    rootSeen = true;
                    break;
            }
        }
        return rootSeen && _tree.Current is null;
    }

    private bool ReadWhite()
    {
        if (!XmlText.IsWhite(_text[_at])) return false;
        _at++;
        return true;
    }

    private bool ReadText()
    {
        var start = _at;
        var rest = _text.AsSpan(start);
        var length = rest.IndexOfAny('<', '&', '\r');
        if (length < 0) return false;
        string? value;
        if (rest[length] == '<') value = _names.Text(rest[..length]);
        else
        {
            length = rest.IndexOf('<');
            if (length < 0) return false;
            value = XmlText.Resolved(XmlText.LineEnds(rest[..length]));
            if (value is null) return false;
        }
        _at = start + length;
        _tree.Add(new TeiText { Start = start, End = _at, Value = value });
        return true;
    }

    private bool ReadStartTag()
    {
        var start = _at++;
        if (ReadName() is not { } name || _tree.Depth > TeiReader.MaximumDepth) return false;
        _attributes.Clear();
        _attributeNames.Clear();
        var empty = false;
        while (true)
        {
            var before = _at;
            SkipWhite();
            if (_at >= _text.Length) return false;
            var c = _text[_at];
            if (c == '>') break;
            if (c == '/')
            {
                empty = true;
                if (++_at >= _text.Length || _text[_at] != '>') return false;
                break;
            }
            if (_at == before || !ReadAttribute()) return false;
        }
        _at++;
        if (!_scope.Open(_attributeNames, _attributes) || _scope.Of(name.Prefix) is not { } space) return false;
        _tree.Add(new TeiElement
        {
            Name = name.Local,
            Namespace = space,
            Prefix = name.Prefix,
            Start = start,
            ContentStart = _at,
            ContentEnd = _at,
            End = _at,
            Attributes = _attributes.Count == 0 ? [] : _attributes.ToArray(),
        }, empty);
        if (empty) _scope.Close();
        else _open.Push(name.Qualified);
        return true;
    }

    private bool ReadAttribute()
    {
        if (ReadName() is not { } name) return false;
        // Two of one local name may be the same attribute under two prefixes.
        foreach (var other in _attributeNames)
            if (other.Local == name.Local) return false;
        SkipWhite();
        if (_at >= _text.Length || _text[_at++] != '=') return false;
        SkipWhite();
        if (_at >= _text.Length || _text[_at] is not ('"' or '\'')) return false;
        var quote = _text[_at++];
        var rest = _text.AsSpan(_at);
        var length = rest.IndexOf(quote);
        if (length < 0) return false;
        if (XmlText.AttributeValue(rest[..length], _names) is not { } value) return false;
        _at += length + 1;
        _attributeNames.Add(name);
        _attributes.Add(new TeiAttribute(name.Qualified, value));
        return true;
    }

    private bool ReadEndTag()
    {
        var start = _at;
        if (_tree.Current is null) return false;
        var name = _open.Pop();
        _at += 2;
        if (!_text.AsSpan(_at).StartsWith(name, StringComparison.Ordinal)) return false;
        _at += name.Length;
        SkipWhite();
        if (_at >= _text.Length || _text[_at] != '>') return false;
        _tree.Close(start, ++_at);
        _scope.Close();
        return true;
    }

    private bool ReadComment()
    {
        var start = _at;
        if (string.CompareOrdinal(_text, start, "<!--", 0, 4) != 0) return false;
        var close = _text.IndexOf("--", start + 4, StringComparison.Ordinal);
        if (close < 0 || close + 2 >= _text.Length || _text[close + 2] != '>') return false;
        _at = close + 3;
        if (_tree.Current is not null) _tree.Add(new TeiRemark { Start = start, End = _at, Value = XmlText.LineEnds(_text.AsSpan(start + 4, close - start - 4)) });
        return true;
    }

    private bool ReadInstruction()
    {
        var start = _at;
        _at += 2;
        if (ReadName() is not { Prefix: "" } target || target.Local.Equals("xml", StringComparison.OrdinalIgnoreCase)) return false;
        var data = _at;
        SkipWhite();
        var close = _text.IndexOf("?>", _at, StringComparison.Ordinal);
        if (close < 0 || data == _at && close != _at) return false;
        if (_tree.Current is not null) _tree.Add(new TeiRemark { Start = start, End = close + 2, Instruction = target.Local, Value = XmlText.LineEnds(_text.AsSpan(_at, close - _at)) });
        _at = close + 2;
        return true;
    }

    private ScannedName? ReadName()
    {
        var start = _at;
        var colon = -1;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (char.IsAsciiLetter(c) || c == '_') continue;
            if (c == ':')
            {
                if (colon >= 0) return null;
                colon = _at - start;
                continue;
            }
            if (!(char.IsAsciiDigit(c) || c is '-' or '.')) break;
            if (_at == start || _at == start + colon + 1) return null;
        }
        if (_at == start || _at < _text.Length && _text[_at] > 127) return null;
        return colon == 0 || colon == _at - start - 1 ? null : _names.Name(_text.AsSpan(start, _at - start), colon);
    }

    private void SkipWhite()
    {
        while (_at < _text.Length && XmlText.IsWhite(_text[_at])) _at++;
    }

    [GeneratedRegex("""\G<\?xml[ \r\n\t]+version[ \r\n\t]*=[ \r\n\t]*(?:"1\.0"|'1\.0')(?:[ \r\n\t]+encoding[ \r\n\t]*=[ \r\n\t]*(?:"utf-8"|'utf-8'))?[ \r\n\t]*\?>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
