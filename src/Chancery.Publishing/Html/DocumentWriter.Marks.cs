using Chancery.Documents.Tei;

namespace Chancery.Publishing.Html;

internal sealed partial class DocumentWriter
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<TeiElement, string> _anchorOf = [];
    private MarkedPlaces? _places;
    private int _links;

    /// <summary>The mark written last, and where its closing tag ends.</summary>
    private (HtmlWriter Writer, int End, TextMark Mark) _open;

    /// <summary>Text, its marked words as marks.</summary>
    private void Text(TeiText text)
    {
        // The printed number of a heading is cut off it and set apart.
        var at = 0;
        var from = _inHeading && _html.Length == 0 ? PrintedNumber().Match(text.Value).Length : 0;
        if (_places is not null)
        {
            foreach (var range in _places.In(text))
            {
                var (start, end) = (Math.Max(from, text.IndexOf(range.Start)), text.IndexOf(range.End));
                if (start >= end || string.IsNullOrWhiteSpace(text.Value[start..end])) continue;
                Written(text, at, start, from);
                Marked(range.Mark, text, start, end);
                (at, from) = (end, end);
            }
        }
        Written(text, at, text.Value.Length, from);
    }

    private void Marked(TextMark mark, TeiText text, int start, int end)
    {
        var tag = _links > 0 ? "span" : "a";
        // Words that an element without a tag on the page divides are one mark.
        if (_open == (_html, _html.Length, mark)) _html.Reopen(tag);
        else
        {
            var id = mark.Id is { } named && _written.Add(named) ? named : null;
            _html.Open(tag, ("class", mark.Kind), ("id", id), ("href", _links > 0 ? null : mark.Href), ("title", mark.Title));
        }
        Written(text, start, end, start);
        _html.Close(tag);
        _open = (_html, _html.Length, mark);
    }

    /// <summary>Whether an element is shown as a link.</summary>
    private bool IsLink(TeiElement e) => e.Name switch
    {
        TeiNames.PersName => e[TeiNames.Corresp] is { Length: > 1 } person && tagged(person.Trim()).Href is not null,
        TeiNames.Ref or TeiNames.Gloss => e[TeiNames.Target] is { Length: > 1 } target && link(target.Trim()).Href is not null,
        _ => false,
    };

    /// <summary>Opens a link; no other may stand within it.</summary>
    private void OpenLink(params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Open("a", attributes);
        _links++;
    }

    private void CloseLink()
    {
        _links--;
        _html.Close("a");
    }

    /// <summary>Where on the page each mark with an id stands: at the mark itself, or, where it is not shown, at the nearest element around it that can be linked to.</summary>
    private Dictionary<string, string> PlacesOf(IReadOnlyList<TextMark> marks)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mark in marks)
        {
            if (mark.Id is not { } id || _places!.Of(mark) is not { } place) continue;
            if (place.Shown.Id is { } shown && _written.Contains(shown)) places[id] = shown;
            else if (Around(place.Within) is { } anchor) places[id] = anchor;
        }
        return places;
    }

    private string? Around(TeiElement within)
    {
        for (var e = within; e is not null && e != div; e = e.Parent)
        {
            if (e.Name == TeiNames.Note && e.Id is { } note && _ids.Contains(note + "-m")) return note + "-m";
            if (e.Id is { } id && _ids.Contains(id)) return id;
            if (_anchorOf.TryGetValue(e, out var anchor) && _ids.Contains(anchor)) return anchor;
            if (e.Name == TeiNames.PageBreak && e[TeiNames.N] is { } page && _ids.Contains("pg_" + page.Trim())) return "pg_" + page.Trim();
        }
        return null;
    }
}
