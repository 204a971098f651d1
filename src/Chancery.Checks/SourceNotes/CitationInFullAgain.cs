using System.Buffers;
using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.SourceNotes;

/// <summary>The same citation stands in full for the third time.</summary>
public sealed class CitationInFullAgain() : Rule("CH-O007", Severity.Warning, RuleScope.Source, "The same citation stands in full for the third time")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "In volumes that print Ibid. a repository and collection are cited in full once, and then by that word. Named is the third of three citations of a document that follow each other and name the same repository and collection. A citation of something else, or Ibid. itself, begins anew.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>Vess<note n="1" xml:id="d1fn1">The list is in Department of State, Central Files, 627.28.</note> agreed,<note n="2" xml:id="d1fn2">His letter is in Department of State, Central Files, 627.30.</note> as Orl<note n="3" xml:id="d1fn3">Her reply is in Department of State, Central Files, 627.31.</note> did.</p>
        <p>Ten<note n="4" xml:id="d1fn4">Ibid.</note> of<note n="5" xml:id="d1fn5">Ibid.</note> these<note n="6" xml:id="d1fn6">Ibid.</note> papers<note n="7" xml:id="d1fn7">Ibid.</note> lie<note n="8" xml:id="d1fn8">Ibid.</note> there.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>Vess<note n="1" xml:id="d1fn1">The list is in Department of State, Central Files, 627.28.</note> agreed,<note n="2" xml:id="d1fn2">His letter is ibid., 627.30.</note> as Orl<note n="3" xml:id="d1fn3">Her reply is ibid., 627.31.</note> did.</p>
        <p>Ten<note n="4" xml:id="d1fn4">Ibid.</note> of<note n="5" xml:id="d1fn5">Ibid.</note> these<note n="6" xml:id="d1fn6">Ibid.</note> papers<note n="7" xml:id="d1fn7">Ibid.</note> lie<note n="8" xml:id="d1fn8">Ibid.</note> there.</p>
        """;

    /// <summary>How often a volume prints Ibid. whose way it is.</summary>
    private const int Way = 5;

    private static readonly SearchValues<string> Marks = SearchValues.Create([.. Repositories.All.Select(r => r + ", "), "bid."], StringComparison.Ordinal);

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        var again = new List<(CheckedDocument Document, CheckedNote Note, string Citation)>();
        var ibid = 0;
        foreach (var document in volume.Documents)
        {
            var (before, times) = ("", 0);
            foreach (var note in document.Notes)
            {
                for (var at = Next(note.Text, 0); at >= 0; at = Next(note.Text, at + 1))
                {
                    if (note.Text[at] == 'b')
                    {
                        ibid++;
                        before = "";
                        continue;
                    }
                    var citation = Citation(note.Text, at);
                    times = citation == before ? times + 1 : 1;
                    before = citation;
                    if (times == 3) again.Add((document, note, citation));
                }
            }
        }
        if (ibid < Way || again.Count > ibid) return;
        foreach (var (document, note, citation) in again)
            if (document.Runs.Where(r => r.Note == note.Element).Select(r => new FoldedRun(r)).FirstOrDefault(r => r.Text.Contains(citation, StringComparison.Ordinal)) is { } run)
                run.Report(findings, run.Text.LastIndexOf(citation, StringComparison.Ordinal), citation.Length, "This repository and collection are cited in full for the third time.");
    }

    private static int Next(string text, int from) => from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny(Marks) is var at and >= 0 ? from + at : -1;

    /// <summary>Repository and collection: up to the second comma or another mark.</summary>
    private static string Citation(string text, int at)
    {
        var collection = text.IndexOf(", ", at, StringComparison.Ordinal) + 2;
        var end = text.AsSpan(collection).IndexOfAny(",;:.()");
        return end < 0 ? text[at..] : text[at..(collection + end)];
    }
}
