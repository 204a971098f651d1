using System.Xml;

namespace Chancery.Acceptance;

/// <summary>What a TEI volume holds, counted from the XML with none of the program's own code.</summary>
public sealed class VolumeCount
{
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    public string Id { get; private set; } = "";

    public int Documents { get; private set; }

    public int Notes { get; private set; }

    public int Pages { get; private set; }

    /// <summary>Entries of lists that define a person.</summary>
    public int Persons => _persons.Count;

    /// <summary>Targets of the <c>ref</c> elements of documents that lie in a volume.</summary>
    public List<(string Volume, string Id)> Targets { get; } = [];

    /// <summary>Every <c>xml:id</c>.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    private readonly HashSet<string> _persons = new(StringComparer.Ordinal);

    public static VolumeCount Of(string path)
    {
        var count = new VolumeCount();
        using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var documentDepth = int.MaxValue;
        // For every list entry that is open, whether its person was seen.
        var items = new Stack<bool>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (reader.Depth == documentDepth) documentDepth = int.MaxValue;
                if (reader.LocalName == "item") items.Pop();
                continue;
            }
            if (reader.NodeType != XmlNodeType.Element) continue;
            var inside = reader.Depth > documentDepth;
            if (reader.GetAttribute("id", Xml) is { } id) count.Ids.Add(id);
            switch (reader.LocalName)
            {
                case "div" when !inside && reader.GetAttribute("type") == "document":
                    count.Documents++;
                    if (!reader.IsEmptyElement) documentDepth = reader.Depth;
                    break;
                case "note" when inside: count.Notes++; break;
                case "pb": count.Pages++; break;
                case "item" when !reader.IsEmptyElement: items.Push(false); break;
                case "persName" when items.Count > 0 && !items.Peek() && reader.GetAttribute("id", Xml) is { } person:
                    items.Pop();
                    items.Push(true);
                    count._persons.Add(person);
                    break;
                case "ref" when inside && reader.GetAttribute("target") is { } target && target.Contains('#') && !target.Contains(':') && target.Length > 1:
                    var hash = target.IndexOf('#', StringComparison.Ordinal);
                    count.Targets.Add((target[..hash], target[(hash + 1)..]));
                    break;
                case "idno" when reader.GetAttribute("type") == "frus" && count.Id.Length == 0:
                    count.Id = reader.ReadString().Trim();
                    break;
            }
        }
        return count;
    }
}
