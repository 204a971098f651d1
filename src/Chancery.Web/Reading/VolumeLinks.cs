using Chancery.Documents.Tei;
using Chancery.Editions;
using Chancery.Publishing.Html;
using Chancery.Web.Layout;

namespace Chancery.Web.Reading;

/// <summary>Where the references of one page lead. Asks the edition for all that the page is known to hold at once, and once for each other target.</summary>
internal sealed class VolumeLinks(IEdition edition, string volume, string? document)
{
    private readonly Dictionary<string, Link> _known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, IReadOnlyDictionary<string, Address>> _expected = new(StringComparer.Ordinal);

    /// <summary>Asks the edition at once for the ids of this volume that an element and what it holds lead to.</summary>
    public void Expect(TeiElement root)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var e in root.Descendants())
            if ((e[TeiNames.Target] ?? e[TeiNames.Corresp]) is ['#', .. var id]) ids.Add(id.Trim());
        _expected[volume] = edition.Find(volume, ids);
    }

    /// <summary>Where a tagged person leads: to the person's page, which leads on to the volume's list.</summary>
    public Link ToPerson(string target) =>
        target is ['#', .. var id] && _expected.TryGetValue(volume, out var known) && known.TryGetValue(id, out var address) && address.Person is { } key ? new Link(Words.Person(key)) : To(target);

    /// <summary>The link of a target as written in the source.</summary>
    public Link To(string target)
    {
        if (!_known.TryGetValue(target, out var link)) _known[target] = link = Look(target);
        return link;
    }

    private Link Look(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        if (hash == 0) return Within(volume, target[1..]);
        if (Uri.TryCreate(target, UriKind.Absolute, out var uri))
            return uri.Scheme is "http" or "https" or "mailto" ? new Link(uri.AbsoluteUri) : new Link(null, "its address is not one that a page may open");
        var other = hash < 0 ? target : target[..hash];
        if (edition.Volume(other) is null) return new Link(null, $"the volume {other} is not in this edition");
        return hash < 0 ? new Link(Words.Href(other)) : Within(other, target[(hash + 1)..]);
    }

    private Link Within(string other, string id)
    {
        if (id.Length == 0) return new Link(Words.Href(other));
        if ((_expected.GetValueOrDefault(other)?.GetValueOrDefault(id) ?? edition.Find(other, id)) is not { } address) return new Link(null, $"{Named(id)} is not in {(other == volume ? "this volume" : other)}");
        if (address.Volume == volume && address.Document == document && document is not null)
            return new Link("#" + Uri.EscapeDataString(address.Fragment ?? "page-text"));
        return new Link(Words.Href(address));
    }

    /// <summary>An id in words, by the forms that the series gives its ids.</summary>
    private static string Named(string id)
    {
        if (id.StartsWith("pg_", StringComparison.Ordinal)) return "page " + id[3..];
        if (id.StartsWith("p_", StringComparison.Ordinal)) return "a person with the id " + id;
        if (id.StartsWith("t_", StringComparison.Ordinal)) return "a term with the id " + id;
        if (id.Length > 1 && id[0] == 'd' && char.IsAsciiDigit(id[1]))
            return id.IndexOf("fn", StringComparison.Ordinal) is var note and > 0 ? $"note {id[(note + 2)..]} of document {id[1..note]}" : "document " + id[1..];
        return "anything with the id " + id;
    }
}
