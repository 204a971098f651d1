using Chancery.Documents;
using Chancery.Facts.Dates;
using Chancery.Facts.Decisions;

namespace Chancery.Facts.Exchanges.Threads;

/// <summary>
/// Threads the letters of an edition over documents and volumes. Links are printed references and days that a text names; letters are never linked because one
/// follows another. The order in which letters are given does not matter.
/// </summary>
public sealed class ExchangeThreads
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<string, List<Node>> _byDocument = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Sender, string Day), List<Node>> _bySender = [];
    private readonly HashSet<(Node Later, Node? Earlier)> _rejected = [];

    private ExchangeThreads(IEnumerable<ExchangeLetter> letters, Func<string, string, string?>? keyOf)
    {
        foreach (var letter in letters.OrderBy(l => l.Document, StringComparer.Ordinal).ThenBy(l => l.Position)) Add(new Node(letter, new LetterParties(letter, keyOf)));
    }

    /// <summary>The exchanges, in order of their first letters; a letter without links is an exchange of its own.</summary>
    /// <param name="letters">The letters of the edition, in any order.</param>
    /// <param name="keyOf">The key over all volumes of an entry (volume, <c>xml:id</c>) of a list of persons; null to go by the letters' own keys.</param>
    /// <param name="decisions">The decisions of editors on replies; null for none.</param>
    public static IReadOnlyList<Exchange> Of(IEnumerable<ExchangeLetter> letters, Func<string, string, string?>? keyOf = null, DecisionList? decisions = null)
    {
        var threads = new ExchangeThreads(letters, keyOf);
        foreach (var node in threads._nodes) threads.Merge(node);
        var replies = decisions?.All.Where(d => d.Fact == DecidedFacts.Reply).ToList() ?? [];
        foreach (var decision in replies) threads.Reject(decision);
        foreach (var node in threads._nodes) threads.Link(node);
        foreach (var decision in replies) threads.Confirm(decision);
        return threads.Gather();
    }

    private void Add(Node node)
    {
        _nodes.Add(node);
        if (!_byDocument.TryGetValue(node.Letter.Document, out var same)) _byDocument.Add(node.Letter.Document, same = []);
        same.Add(node);
        if (node.Day is not { } day) return;
        foreach (var sender in node.Parties.From)
        {
            if (!_bySender.TryGetValue((sender, day), out var sent)) _bySender.Add((sender, day), sent = []);
            sent.Add(node);
        }
    }

    /// <summary>Two printings of one letter: the same persons, form and day in two volumes, neither of which has a second such letter.</summary>
    private void Merge(Node node)
    {
        if (node.Day is not { } day || node.Parties.From.Count == 0 || node.Letter.Communication.FromPerson is null || node.Letter.Communication.ToPerson is null) return;
        foreach (var other in _bySender[(node.Parties.From[0], day)])
        {
            if (other.Letter.Volume == node.Letter.Volume || !IsSame(node, other) || string.CompareOrdinal(other.Letter.Document, node.Letter.Document) > 0) continue;
            if (Twins(node) > 1 || Twins(other) > 1) continue;
            node.Root = other.Root;
            return;
        }
    }

    private int Twins(Node node) => _bySender[(node.Parties.From[0], node.Day!)].Count(n => n.Letter.Volume == node.Letter.Volume && IsSame(n, node));

    private static bool IsSame(Node one, Node other) => one.Letter.Communication.Form == other.Letter.Communication.Form && one.Parties.Equals(other.Parties);

    private void Link(Node node)
    {
        var fact = node.Letter.Communication;
        foreach (var words in fact.InReplyTo)
        {
            if (Document(words, node.Letter) is { } document) ByReference(node, document, words);
            else if (node.When is { } when && Mentions.Day(words, when) is { } day) ByDay(node, node.Parties.To, day, "reply", fact.Evidence?.FirstOrDefault(e => e.Quote.Contains(words, StringComparison.Ordinal)));
        }
        foreach (var words in fact.AnsweredBy)
            if (Document(words, node.Letter) is { } document && _byDocument.TryGetValue(document, out var answers))
                foreach (var answer in answers)
                    if (answer.Parties.MayReverse(node.Parties)) Answer(answer, node, "reply", "reference", null, Printed(words, node.Letter));
        foreach (var mention in fact.Mentions)
            ByDay(node, mention.Of == "receiver" ? node.Parties.To : node.Parties.From, mention.Date, "names", new Evidence(mention.Quote, mention.Where));
    }

    /// <summary>Links two letters, unless an editor says that the later one does not answer the earlier.</summary>
    private void Answer(Node later, Node earlier, string kind, string basis, string? degree, Evidence? evidence)
    {
        if (!_rejected.Contains((later.Root, earlier.Root)) && !_rejected.Contains((later.Root, null))) later.Add(earlier, kind, basis, degree, evidence);
    }

    private void Reject(Decision decision)
    {
        if (decision.Verdict != Verdict.Reject || !_byDocument.TryGetValue(decision.Subject, out var later)) return;
        foreach (var node in later)
        {
            if (decision.Value is null) _rejected.Add((node.Root, null));
            else if (_byDocument.TryGetValue(decision.Value, out var earlier))
                foreach (var other in earlier) _rejected.Add((node.Root, other.Root));
        }
    }

    /// <summary>Of documents with several letters, those are linked whose parties are reversed; a decision that still leaves several letters open links none.</summary>
    private void Confirm(Decision decision)
    {
        if (decision is not { Verdict: Verdict.Confirm, Value: { } value } || !_byDocument.TryGetValue(decision.Subject, out var later) || !_byDocument.TryGetValue(value, out var earlier)) return;
        var pairs = later.SelectMany(l => earlier.Where(e => e.Root != l.Root).Select(e => (Later: l, Earlier: e))).ToList();
        var reversed = pairs.FindAll(p => p.Earlier.Parties.MayReverse(p.Later.Parties));
        if (reversed.Count > 0) pairs = reversed;
        if (pairs.Count != 1) return;
        var (answer, answered) = pairs[0];
        Evidence? evidence = null;
        foreach (var node in _nodes)
        {
            if (node.Root != answer.Root) continue;
            evidence ??= node.Links.Find(l => l.To.Root == answered.Root).Link?.Evidence;
            node.Links.RemoveAll(l => l.To.Root == answered.Root);
        }
        answer.Links.Add((answered, new LetterLink("", "reply", "decision", "supplied", evidence) { Decision = decision.Signed }));
    }

    private void ByReference(Node node, string document, string words)
    {
        if (!_byDocument.TryGetValue(document, out var printed)) return;
        foreach (var earlier in printed)
            if (earlier.Root != node.Root && earlier.Parties.MayReverse(node.Parties)) Answer(node, earlier, "reply", "reference", null, Printed(words, node.Letter));
    }

    private static Evidence? Printed(string words, ExchangeLetter letter) =>
        letter.Communication.Evidence?.FirstOrDefault(e => e.Quote.EndsWith(words, StringComparison.Ordinal) || e.Quote.Contains(words + ".", StringComparison.Ordinal))
        ?? letter.References.Where(r => r.Printed.EndsWith(words, StringComparison.Ordinal)).Select(r => new Evidence(r.Printed, r.Where)).FirstOrDefault();

    /// <summary>The one letter that a sender wrote to the other party on a day; nothing when several may be meant.</summary>
    private void ByDay(Node node, IReadOnlyList<string> senders, string day, string kind, Evidence? evidence)
    {
        var own = senders == node.Parties.From;
        Node? found = null;
        foreach (var sender in senders)
        {
            if (!_bySender.TryGetValue((sender, day), out var sent)) continue;
            foreach (var earlier in sent)
            {
                if (earlier.Root == node.Root || !(own ? earlier.Parties.Equals(node.Parties) : earlier.Parties.Reverses(node.Parties))) continue;
                if (found is not null && found.Root != earlier.Root) return;
                found ??= earlier;
            }
        }
        if (found is not null) Answer(node, found, kind, "named-date", "inferred", evidence);
    }

    /// <summary>The document that <c>Document 117</c> names: by the document's own reference, otherwise in its own volume.</summary>
    private static string? Document(string words, ExchangeLetter letter)
    {
        if (!words.StartsWith("Document ", StringComparison.Ordinal)) return null;
        foreach (var reference in letter.References)
        {
            if (!reference.Printed.EndsWith(words, StringComparison.Ordinal)) continue;
            var hash = reference.Target.IndexOf('#', StringComparison.Ordinal);
            if (hash < 0) continue;
            var volume = hash == 0 ? letter.Volume : reference.Target[..hash];
            var id = reference.Target[(hash + 1)..];
            return volume.Length == 0 ? id.TrimStart('d') : $"{volume}/{id}";
        }
        var number = words["Document ".Length..];
        return letter.Volume.Length == 0 ? number : $"{letter.Volume}/d{number}";
    }

    private List<Exchange> Gather()
    {
        var groups = new Dictionary<Node, Node>();
        foreach (var node in _nodes) groups[node.Root] = node.Root;
        foreach (var node in _nodes)
            foreach (var (to, _) in node.Links) Union(groups, node.Root, to.Root);
        var exchanges = new Dictionary<Node, List<Node>>();
        foreach (var node in _nodes)
        {
            if (node.Root != node) continue;
            var group = Find(groups, node);
            if (!exchanges.TryGetValue(group, out var members)) exchanges.Add(group, members = []);
            members.Add(node);
        }
        foreach (var node in _nodes)
            foreach (var (to, _) in node.Links) to.Root.IsAnsweredOn(node.Root.Day);
        foreach (var node in _nodes)
            foreach (var (to, _) in node.Links) node.Root.Answers(to.Root.Day);
        var printings = _nodes.Where(n => n.Root != n).ToLookup(n => n.Root);
        foreach (var members in exchanges.Values) members.Sort(Compare);
        var groupsInOrder = exchanges.Values.ToList();
        groupsInOrder.Sort((a, b) => Compare(a[0], b[0]));
        return groupsInOrder.ConvertAll(members => Threaded(members, printings));
    }

    private static Exchange Threaded(List<Node> members, ILookup<Node, Node> printings)
    {
        var letters = members.ConvertAll(m =>
        {
            var copies = printings[m].ToList();
            var links = copies.Prepend(m).SelectMany(n => n.Links).Select(l => l.Link with { To = l.To.Root.Letter.Key }).DistinctBy(l => l.To).ToList();
            return new ThreadedLetter(m.Letter, [.. copies.Select(c => c.Letter)], links);
        });
        return new Exchange(letters[0].Letter.Key, letters[0].Letter.Communication.Scope, letters);
    }

    /// <summary>In order of time, then of documents.</summary>
    private static int Compare(Node one, Node other)
    {
        var time = string.CompareOrdinal(one.Place, other.Place);
        if (time != 0) return time;
        var (a, b) = (one.Letter, other.Letter);
        var volume = string.CompareOrdinal(a.Volume, b.Volume);
        if (volume != 0) return volume;
        var length = a.Document.Length.CompareTo(b.Document.Length);
        if (length != 0) return length;
        var document = string.CompareOrdinal(a.Document, b.Document);
        return document != 0 ? document : a.Position.CompareTo(b.Position);
    }

    private static Node Find(Dictionary<Node, Node> groups, Node node)
    {
        while (groups[node] != node) node = groups[node] = groups[groups[node]];
        return node;
    }

    private static void Union(Dictionary<Node, Node> groups, Node one, Node other)
    {
        var (a, b) = (Find(groups, one), Find(groups, other));
        if (a != b) groups[a] = b;
    }

    /// <summary>A letter, the printing that stands for it, and its links.</summary>
    private sealed class Node
    {
        private string? _answeredOn, _answers;

        public Node(ExchangeLetter letter, LetterParties parties)
        {
            (Letter, Parties) = (letter, parties);
            Root = this;
            When = letter.Communication.Date is { Length: 10 } day && IsoDates.Parse(day) is { } parsed ? parsed.Start : null;
            Day = When is null ? null : letter.Communication.Date;
        }

        public ExchangeLetter Letter { get; }

        public LetterParties Parties { get; }

        public string? Day { get; }

        public NodaTime.LocalDate? When { get; }

        public Node Root { get; set; }

        /// <summary>Its place in time: its day. A letter without one stands at the day of the first letter that answers it, otherwise of the last one that it answers, otherwise at the end.</summary>
        public string Place => Day ?? _answeredOn ?? _answers ?? "9999";

        public void IsAnsweredOn(string? day)
        {
            if (day is not null && (_answeredOn is null || string.CompareOrdinal(day, _answeredOn) < 0)) _answeredOn = day;
        }

        public void Answers(string? day)
        {
            if (day is not null && (_answers is null || string.CompareOrdinal(day, _answers) > 0)) _answers = day;
        }

        public List<(Node To, LetterLink Link)> Links { get; } = [];

        /// <summary>Adds a link, unless the letter is linked with that one already, or that one is later.</summary>
        public void Add(Node to, string kind, string basis, string? degree, Evidence? evidence)
        {
            if (to.Root == Root || When is { } when && to.When is { } then && then > when || Links.Exists(l => l.To.Root == to.Root)) return;
            Links.Add((to, new LetterLink("", kind, basis, degree, evidence)));
        }
    }
}
