using System.Text;

namespace Chancery.Publishing.Html;

/// <summary>
/// Writes HTML in which text can only ever be text: every character that could begin markup or leave an attribute is encoded, and
/// only tags named by the caller's own code are written.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _out = new(4096);
    private bool _spaceHeld;

    /// <summary>The last character of the text written, tags passed over; a space when there is none.</summary>
    public char Last
    {
        get
        {
            var at = _out.Length - 1;
            while (at >= 0 && _out[at] == '>')
            {
                while (at >= 0 && _out[at] != '<') at--;
                at--;
            }
            return at < 0 ? ' ' : _out[at];
        }
    }

    /// <summary>Writes an opening tag; attributes without a value (null) are left out.</summary>
    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        ReleaseSpace();
        _out.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            _out.Append(' ').Append(name).Append("=\"");
            Encode(value);
            _out.Append('"');
        }
        _out.Append('>');
        return this;
    }

    /// <summary>Writes a closing tag.</summary>
    public HtmlWriter Close(string tag)
    {
        _out.Append("</").Append(tag).Append('>');
        return this;
    }

    /// <summary>The number of characters written.</summary>
    public int Length => _out.Length;

    /// <summary>Takes back a closing tag that was written last, so that the element goes on.</summary>
    public HtmlWriter Reopen(string tag)
    {
        _out.Length -= tag.Length + "</>".Length;
        return this;
    }

    /// <summary>Writes text with its white space folded.</summary>
    public HtmlWriter Text(ReadOnlySpan<char> text)
    {
        if (_spaceHeld && text.Length > 0)
        {
            _spaceHeld = false;
            if (char.IsLetterOrDigit(text[0]) || text[0] is '(' or '[' or '“' or '‘') _out.Append(' ');
        }
        var white = _out.Length > 0 && _out[^1] is ' ' or '\n';
        var run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (' ' or '\n' or '\r' or '\t')) { white = false; continue; }
            if (i > run) Encode(text[run..i]);
            if (!white) _out.Append(' ');
            white = true;
            run = i + 1;
        }
        if (run < text.Length) Encode(text[run..]);
        return this;
    }

    /// <summary>Writes a fragment that hangs on the word before it; white space before it is given again when a word follows at once.</summary>
    public void Marker(string html)
    {
        var length = _out.Length;
        while (length > 0 && _out[length - 1] == ' ') length--;
        _spaceHeld |= length < _out.Length;
        _out.Length = length;
        _out.Append(html);
    }

    /// <summary>Writes a fragment that an <see cref="HtmlWriter"/> made.</summary>
    public HtmlWriter Fragment(string html)
    {
        ReleaseSpace();
        _out.Append(html);
        return this;
    }

    /// <summary>Writes a line end, for readers of the page's source.</summary>
    public HtmlWriter Line()
    {
        if (_out.Length > 0 && _out[^1] != '\n') _out.Append('\n');
        _spaceHeld = false;
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _out.ToString();

    private void ReleaseSpace()
    {
        // Without it an inline element would be glued to the word before; before a block it does no harm.
        if (_spaceHeld && _out.Length > 0) _out.Append(' ');
        _spaceHeld = false;
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("&<>\"'") is var i and >= 0)
        {
            _out.Append(text[..i]).Append(text[i] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            text = text[(i + 1)..];
        }
        _out.Append(text);
    }
}
