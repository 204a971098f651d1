using Chancery.Editions.Search.Query;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Search;

/// <summary>Composes a query from the boxes of the builder, in the one query language. Parameters: those of <see cref="Names"/>, all words or phrases.</summary>
internal static class QueryBuilder
{
    /// <summary>The names of the boxes.</summary>
    public static readonly string[] Names = ["all", "phrase", "any", "none", "near", "within", "heading", "note", "source", "naming"];

    /// <summary>The query of the search box with what the builder's boxes add to it.</summary>
    public static string Compose(string query, IQueryCollection boxes)
    {
        QueryNode?[] nodes =
        [
            Read(boxes["all"]), Phrase(boxes["phrase"]), Any(boxes["any"]), Near(boxes["near"], boxes["within"]),
            In(SearchField.Heading, Read(boxes["heading"])), In(SearchField.Note, Read(boxes["note"])), In(SearchField.Source, Read(boxes["source"])), In(SearchField.Person, Phrase(boxes["naming"])),
            .. Conditions(boxes["none"]).Select(n => new NotNode(n)),
        ];
        var added = string.Join(' ', nodes.OfType<QueryNode>().Select(n => n is OrNode ? $"({QueryText.Of(n)})" : QueryText.Of(n)));
        if (added.Length == 0 || string.IsNullOrWhiteSpace(query)) return added.Length == 0 ? query : added;
        var (root, remarks) = QueryParser.Parse(query);
        // What was not clear would not become clearer before other words.
        var typed = remarks.Count > 0 ? QueryText.Of(root) : query.Trim();
        return $"{(root is OrNode ? $"({typed})" : typed)} {added}".Trim();
    }

    private static QueryNode? Read(string? text) => QueryParser.Parse(text ?? "").Root;

    private static IEnumerable<QueryNode> Conditions(string? text) => QueryOutline.Conditions(Read(text));

    private static QueryNode? Any(string? text) => Conditions(text).ToList() switch { [] => null, [var one] => one, var any => new OrNode(any) };

    private static QueryNode? Phrase(string? text) => Read($"\"{(text ?? "").Replace('"', ' ')}\"");

    private static QueryNode? Near(string? text, string? within) =>
        string.IsNullOrWhiteSpace(text) ? null : Read($"near({text.Replace('(', ' ').Replace(')', ' ').Replace(',', ' ')}, {(int.TryParse(within, out var words) && words > 0 ? words : QueryParser.DefaultDistance)})");

    private static FieldNode? In(SearchField field, QueryNode? node) => node is null ? null : new FieldNode(field, node);
}
