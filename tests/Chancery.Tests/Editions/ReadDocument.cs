using System.Text.Json;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Editions;
using Chancery.Editions.Search;
using Chancery.Editions.Search.Query;
using Chancery.Editions.Writing;
using Chancery.Facts;

namespace Chancery.Tests.Editions;

/// <summary>A document as its words, searched by reading it: what the index must agree with.</summary>
internal sealed record ReadDocument(
    string Volume, string Id, string Kind, int Day, string? Place, string? Classification, IReadOnlyList<string> Persons, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Columns)
{
    public string Address => $"{Volume}/{Id}";

    public static ReadDocument Of(StoredDocument stored)
    {
        var element = TeiReader.Read(new SourceText(stored.Id, stored.Tei)).File!.Root;
        var text = DocumentText.Of(new Document(element));
        var facts = JsonSerializer.Deserialize(stored.FactsJson, FactsJson.Default.DocumentFacts)!;
        var persons = element.Descendants(TeiNames.PersName).Select(p => p[TeiNames.Corresp]).OfType<string>().Distinct().Select(c => InventedEdition.People[int.Parse(c[3..], System.Globalization.CultureInfo.InvariantCulture)]).ToList();
        IReadOnlyList<IReadOnlyList<string>> One(string? value) => [WordReader.Fold(value ?? "")];
        return new ReadDocument(stored.Volume, stored.Id, stored.Kind, DayRange.First(facts.Date?.Start) ?? 0, facts.Place, facts.Provenance?.Classification, persons, new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>
        {
            ["heading"] = One(text.Heading),
            ["body"] = One(text.Body),
            ["notes"] = One(text.Notes),
            ["source"] = One(text.Source),
            ["person"] = [.. persons.Concat(facts.Participants.Select(p => p.Printed)).Select(p => (IReadOnlyList<string>)WordReader.Fold(p))],
            ["place"] = One(facts.Place),
            ["file"] = [.. new[] { facts.Provenance?.FileNumber, facts.Provenance?.Lot }.OfType<string>().Select(p => (IReadOnlyList<string>)WordReader.Fold(p))],
        });
    }

    public bool Matches(QueryNode node, SearchScope scope, SearchField? field = null) => node switch
    {
        AndNode and => and.Nodes.All(n => Matches(n, scope, field)),
        OrNode or => or.Nodes.Any(n => Matches(n, scope, field)),
        NotNode not => !Matches(not.Node, scope, field),
        FieldNode inner => Matches(inner.Node, scope, inner.Field),
        _ => ColumnsOf(field, scope).SelectMany(c => Columns[c]).Any(words => Leaf(node, words, field is null or SearchField.Heading or SearchField.Note or SearchField.Source)),
    };

    private static IEnumerable<string> ColumnsOf(SearchField? field, SearchScope scope) => field switch
    {
        null => new (SearchScope, string)[] { (SearchScope.Body, "heading"), (SearchScope.Body, "body"), (SearchScope.Notes, "notes"), (SearchScope.Source, "source") }.Where(c => scope.HasFlag(c.Item1)).Select(c => c.Item2),
        SearchField.Note => ["notes"],
        _ => [field.Value.ToString().ToLowerInvariant()],
    };

    private static bool Leaf(QueryNode node, IReadOnlyList<string> words, bool stemmed)
    {
        bool Is(string word, string wanted) => word == wanted || stemmed && Stem.Of(word) == Stem.Of(wanted);
        bool At(PhraseNode phrase, int i) => i + phrase.Words.Count <= words.Count && phrase.Words.Select((w, j) => (Word: words[i + j], Wanted: w, Last: j == phrase.Words.Count - 1))
            .All(x => x.Last && phrase.Prefix ? x.Word.StartsWith(x.Wanted, StringComparison.Ordinal) : x.Word == x.Wanted);
        return node switch
        {
            WordNode word => words.Any(w => word.Exact ? w == word.Word : Is(w, word.Word)),
            PrefixNode prefix => words.Any(w => w.StartsWith(prefix.Beginning, StringComparison.Ordinal)),
            PhraseNode phrase => Enumerable.Range(0, words.Count).Any(i => At(phrase, i)),
            NearNode near => Enumerable.Range(0, words.Count).Any(last =>
                near.Words.All(w => Enumerable.Range(Math.Max(0, last - near.Distance - 1), last - Math.Max(0, last - near.Distance - 1) + 1).Any(i => Is(words[i], w)))),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };
    }
}
