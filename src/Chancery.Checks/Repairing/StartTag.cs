using Chancery.Documents.Tei;

namespace Chancery.Checks.Repairing;

/// <summary>Start tags as they lie in the source: where attributes and their values stand.</summary>
internal static class StartTag
{
    /// <summary>Where the value of an attribute stands in the source, between its quotation marks; null where the element has it not.</summary>
    public static (int Start, int End)? ValueOf(TeiElement element, string attribute) => Find(element, attribute) is { } found ? found.Value : null;

    /// <summary>Where the name of an attribute stands in the source; null where the element has it not.</summary>
    public static (int Start, int End)? NameOf(TeiElement element, string attribute) => Find(element, attribute) is { } found ? found.Name : null;

    /// <summary>Where an attribute can be put in: behind the last one, or behind the name of the element.</summary>
    public static int EndOf(TeiElement element)
    {
        var text = element.File.Source.Text;
        var at = element.ContentStart - 1;
        if (text[at - 1] == '/') at--;
        while (char.IsWhiteSpace(text[at - 1])) at--;
        return at;
    }

    /// <summary>Behind white space: a name, an equals sign, a quotation mark.</summary>
    private static ((int Start, int End) Name, (int Start, int End) Value)? Find(TeiElement element, string attribute)
    {
        var tag = element.File.Source.Text.AsSpan(element.Start, element.ContentStart - element.Start);
        for (var at = 0; ;)
        {
            var next = tag[at..].IndexOf(attribute, StringComparison.Ordinal);
            if (next < 0) return null;
            var name = at + next;
            at = name + attribute.Length;
            if (!char.IsWhiteSpace(tag[name - 1])) continue;
            var i = at;
            while (i < tag.Length && char.IsWhiteSpace(tag[i])) i++;
            if (i >= tag.Length || tag[i] != '=') continue;
            for (i++; i < tag.Length && char.IsWhiteSpace(tag[i]);) i++;
            if (i >= tag.Length || tag[i] is not ('"' or '\'')) continue;
            var length = tag[(i + 1)..].IndexOf(tag[i]);
            return length < 0 ? null : ((element.Start + name, element.Start + at), (element.Start + i + 1, element.Start + i + 1 + length));
        }
    }
}
