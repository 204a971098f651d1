using Chancery.Documents;
using Chancery.Facts.Dates;
using Chancery.Facts.Decisions;
using NodaTime;

namespace Chancery.Facts.Citations;

/// <summary>A cited paper with the document that prints it.</summary>
/// <param name="Document">The citing document: <c>frus1961-63v06/d9</c>.</param>
/// <param name="Index">The number of the citation among its cited papers, from 0.</param>
/// <param name="Cited">The citation.</param>
/// <param name="Target">The document that prints the paper.</param>
/// <param name="Basis">
/// The rule. <c>editors</c>: they name the document. <c>post-number-day</c>: post, direction, number and day agree. <c>number-day</c>: number and day, in the same volume or correspondence.
/// <c>post-number</c>: post, direction and number, within some months. <c>series-number</c>, <c>circular-number</c>: the number of a delegation's series, of a circular. <c>number-of-document</c>: a
/// number of the correspondence to which the citing document belongs.
/// </param>
/// <param name="Evidence">What agrees, in words of the printed document.</param>
public sealed record PaperResolution(string Document, int Index, CitedPaperFact Cited, string Target, string Basis, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>The editor's decision that was applied; its basis is <c>decision</c>.</summary>
    public string? Decision { get; init; }
}

/// <summary>
/// Finds the documents that print the papers which others cite: by post, direction, number and day. A number alone is never enough; where several documents fit, or what
/// is known of both contradicts itself, it stays open. The order in which documents are given does not matter.
/// </summary>
public sealed class CitedPaperRegister
{
    /// <summary>Days before and after the citing document within which a paper is looked for that is cited without its date: numbers begin anew every year.</summary>
    private const int Before = 120, After = 21;

    /// <summary>The same for the series of delegations, which begin anew with every conference.</summary>
    private const int SeriesBefore = 30;

    /// <summary>The same for papers of which the post is not told.</summary>
    private const int UntoldBefore = 45;

    private readonly Dictionary<string, List<PrintedPaper>> _byNumber = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _posts;
    private readonly List<DocumentFacts> _documents;
    private readonly HashSet<string> _ids;
    private readonly DecisionList _decisions;
    private readonly List<(string Document, int Index, string Decision)> _rejected = [];
    private Decision? _rejection;

    /// <summary>Takes in the documents of an edition.</summary>
    /// <param name="documents">The documents, in any order.</param>
    /// <param name="decisions">The decisions of editors; null for none.</param>
    public CitedPaperRegister(IEnumerable<DocumentFacts> documents, DecisionList? decisions = null)
    {
        _decisions = decisions ?? DecisionList.Empty;
        _documents = [.. documents.OrderBy(d => d.Id, StringComparer.Ordinal)];
        _ids = [.. _documents.Select(d => d.Id)];
        _posts = PostsOfMissions(_documents);
        foreach (var document in _documents)
        {
            if (document.Paper is not { Number: { } number } paper) continue;
            var printed = new PrintedPaper(document.Id, paper, paper.Post ?? (paper.Mission is { } m ? _posts.GetValueOrDefault(m) : null), Day(paper.Date));
            Add(Key(paper.Series, number), printed);
            if (paper.SecondNumber is { } second) Add(second, printed);
        }
    }

    /// <summary>The cited papers that the edition prints, in the order of documents and citations.</summary>
    public IEnumerable<PaperResolution> Resolve()
    {
        _rejected.Clear();
        foreach (var document in _documents)
        {
            for (var i = 0; i < document.CitedPapers.Count; i++)
            {
                _rejection = null;
                if (Resolve(document, document.CitedPapers[i]) is { } found) yield return found with { Index = i };
                else if (_rejection is not null) _rejected.Add((document.Id, i, _rejection.Signed));
            }
        }
    }

    /// <summary>After <see cref="Resolve()"/>: the citations (document, number from 0) that stay open since an editor rejects what would be found, with the decision.</summary>
    public IReadOnlyList<(string Document, int Index, string Decision)> Rejected => _rejected;

    private PaperResolution? Resolve(DocumentFacts document, CitedPaperFact cited)
    {
        if (_decisions.Stated(DecidedFacts.CitedPaper, document.Id, cited.Printed) is { Value: { } stated } decision && _ids.Contains(stated))
            return new PaperResolution(document.Id, 0, cited, stated, "decision", [new Evidence(cited.Printed, cited.Where)]) { Decision = decision.Signed };
        if (Named(document, cited) is { } named && !IsRejected(document, cited, named)) return new PaperResolution(document.Id, 0, cited, named, "editors", [new Evidence(cited.Printed, cited.Where)]);
        if (cited.Number is not { } number || cited.NotPrinted) return null;
        var candidates = new List<(PrintedPaper Paper, string Basis)>();
        foreach (var key in (string?[])[Key(cited.Series, number), cited.SecondNumber])
            foreach (var printed in key is null ? [] : _byNumber.GetValueOrDefault(key) ?? [])
                if (printed.Id != document.Id && Basis(document, cited, printed) is { } basis && !candidates.Exists(c => c.Paper.Id == printed.Id) && !IsRejected(document, cited, printed.Id)) candidates.Add((printed, basis));
        if (candidates.Count == 0) return null;
        var best = candidates.Min(c => Rank(c.Basis));
        var fitting = candidates.FindAll(c => Rank(c.Basis) == best);
        if (fitting.Count > 1 && !ArePrintingsOfOne(fitting)) return null;
        var (paper, rule) = fitting[0];
        return new PaperResolution(document.Id, 0, cited, paper.Id, rule, paper.Paper.Evidence ?? []);
    }

    /// <summary>Whether an editor says that a document does not print the paper.</summary>
    private bool IsRejected(DocumentFacts document, CitedPaperFact cited, string target)
    {
        if (_decisions.All.Count == 0 || _decisions.Rejection(DecidedFacts.CitedPaper, document.Id, p => p == cited.Printed, v => v == target) is not { } rejection) return false;
        _rejection = rejection;
        return true;
    }

    /// <summary>The document that the editors name, where the edition has it.</summary>
    private string? Named(DocumentFacts document, CitedPaperFact cited)
    {
        if (cited.Target is not { } target || !PlacedReferences.IsDocument(target)) return null;
        var id = target[0] == '#' ? document.Volume is { } volume ? volume + "/" + target[1..] : null : target.Replace('#', '/');
        return id is not null && _ids.Contains(id) ? id : null;
    }

    private static int Rank(string basis) => basis switch { "post-number-day" => 0, "number-day" => 1, "number-of-document" => 3, _ => 2 };

    /// <summary>The rule by which a printed paper is the cited one; null when it is not, or cannot be told.</summary>
    private string? Basis(DocumentFacts document, CitedPaperFact cited, PrintedPaper printed)
    {
        if (cited.Form != printed.Paper.Form) return null;
        if (cited.Direction is { } direction && printed.Paper.Direction is { } sent && direction != sent) return null;
        var post = cited.Post ?? Place(cited.From) ?? Place(cited.To);
        if (post is not null && printed.Post is not null && post != printed.Post && cited.Series is null) return null;
        var samePost = post is not null && post == printed.Post && cited.Direction is not null && printed.Paper.Direction is not null;
        var citing = Day(document.Date?.Start);
        if (Day(cited.Date) is { } day)
        {
            if (printed.Day is not { } own || day != own) return null;
            if (samePost || cited.Series is not null && printed.Paper.Series is not null) return "post-number-day";
            return post is null || printed.Post is null ? IsNear(document, printed) ? "number-day" : null : null;
        }
        if (citing is not { } at || printed.Day is not { } written) return null;
        var days = Period.DaysBetween(written, at);
        if (days < -After || days > Before) return null;
        if (cited.Series is not null) return days <= SeriesBefore && printed.Paper.Series == cited.Series | printed.Paper.SecondNumber is not null ? "series-number" : null;
        if (samePost) return "post-number";
        var sameVolume = document.Volume is { } volume && printed.Id.StartsWith(volume + "/", StringComparison.Ordinal);
        if (cited.Form.StartsWith("circular", StringComparison.Ordinal)) return sameVolume ? "circular-number" : null;
        return sameVolume && post is null && days <= UntoldBefore && document.Paper?.Post is { } correspondent && correspondent == printed.Post ? "number-of-document" : null;
    }

    /// <summary>Without a post, the paper must be of the citing document's own correspondence or volume.</summary>
    private static bool IsNear(DocumentFacts document, PrintedPaper printed) =>
        document.Paper?.Post is { } post && post == printed.Post || document.Volume is { } volume && printed.Id.StartsWith(volume + "/", StringComparison.Ordinal);

    private string? Place(string? words) => words is null ? null : Posts.OfCity(words) ?? _posts.GetValueOrDefault(words) ?? (_posts.ContainsValue(words) ? words : null);

    /// <summary>One paper that several volumes print: the same number, post and day.</summary>
    private static bool ArePrintingsOfOne(List<(PrintedPaper Paper, string Basis)> papers) =>
        papers.TrueForAll(p => p.Paper.Day is not null && p.Paper.Day == papers[0].Paper.Day && p.Paper.Post is not null && p.Paper.Post == papers[0].Paper.Post && p.Paper.Paper.Direction == papers[0].Paper.Paper.Direction);

    private void Add(string key, PrintedPaper paper)
    {
        if (!_byNumber.TryGetValue(key, out var same)) _byNumber.Add(key, same = []);
        same.Add(paper);
    }

    private static string Key(string? series, string number) => series is null ? number : series + " " + number;

    private static LocalDate? Day(string? iso) => iso is not null && IsoDates.Parse(iso) is { Precision: "day" or "minute" } date ? date.Start : null;

    /// <summary>The city of each mission as the date lines of what it sent name it, where all but few agree.</summary>
    private static Dictionary<string, string> PostsOfMissions(List<DocumentFacts> documents)
    {
        var posts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mission in documents.Where(d => d.Paper is { Mission: not null, Post: not null, Direction: "from" }).GroupBy(d => d.Paper!.Mission!, StringComparer.Ordinal))
        {
            var total = mission.Count();
            var most = mission.GroupBy(d => d.Paper!.Post!, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First();
            if (most.Count() * 10 >= total * 8) posts[mission.Key] = most.Key;
        }
        return posts;
    }

    private sealed record PrintedPaper(string Id, PaperFact Paper, string? Post, LocalDate? Day);
}
