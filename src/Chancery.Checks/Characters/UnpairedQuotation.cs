using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Characters;

/// <summary>A quotation is opened and not closed, or closed and not opened.</summary>
public sealed class UnpairedQuotation() : Rule("CH-C005", Severity.Warning, RuleScope.Document, "A quotation is opened and not closed, or closed and not opened")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Double quotation marks come in pairs, in the text and in every note. A quotation over several paragraphs opens each of them anew and closes once, behind the last; a letter quoted whole may close where it ends without opening every paragraph. Single marks are not counted, since an apostrophe looks the same, and a straight mark behind a figure means inches. A mark that faces the wrong way is named as such.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>He called it “a beginning and left. “We shall see,” he said.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>He wrote: “It is ‘a beginning’.</p>
        <p>“We shall see.” The gun of 5" was Varen’s.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        Dictionary<TeiElement, Pending>? notes = null;
        var text = new Pending();
        foreach (var run in document.Runs)
        {
            var pending = text;
            if (run.Note is { } note)
            {
                notes ??= [];
                if (!notes.TryGetValue(note, out pending)) notes.Add(note, pending = new Pending());
            }
            Look(run, pending, findings);
        }
        text.End(findings);
        if (notes is null) return;
        foreach (var pending in notes.Values) pending.End(findings);
    }

    private static void Look(TextRun run, Pending pending, Findings findings)
    {
        var first = true;
        for (var at = run.Text.AsSpan().IndexOfAny("“”„\""); at >= 0;)
        {
            var role = QuotationMarks.At(run, at);
            if (role == MarkRole.Closes && !pending.IsOpen && QuotationMarks.FacesText(run, at))
            {
                findings.At(run, at, 1, "This mark closes where one opens.");
                pending.Open(run, at, false, findings);
            }
            else if (role == MarkRole.Opens && pending.IsOpen && QuotationMarks.FollowsText(run, at))
            {
                findings.At(run, at, 1, "This mark opens where one closes.");
                pending.Close();
            }
            else if (role == MarkRole.Opens) pending.Open(run, at, first && QuotationMarks.BeginsBlock(run, at), findings);
            else if (role == MarkRole.Closes && !pending.Close()) findings.At(run, at, 1, "This closes a quotation that was not opened.");
            first &= role == MarkRole.None;
            var next = run.Text.AsSpan(at + 1).IndexOfAny("“”„\"");
            at = next < 0 ? -1 : at + 1 + next;
        }
        pending.EndBlock(findings);
    }

    /// <summary>Whether as many quotations are opened in a paragraph as closed.</summary>
    private static bool IsBalanced(TextRun run)
    {
        var open = 0;
        for (var at = 0; at < run.Text.Length; at++)
            open += QuotationMarks.At(run, at) switch { MarkRole.Opens => 1, MarkRole.Closes => -1, _ => 0 };
        return open == 0;
    }

    /// <summary>
    /// The quotation that is open in the text, or in a note, and one inside it: in a letter quoted over several paragraphs the writer's own quotations have the same marks, and so have some in one paragraph.
    /// </summary>
    private sealed class Pending
    {
        private (TextRun Run, int At)? _open;
        private bool _begins;
        private (TextRun Run, int At)? _inner;

        public bool IsOpen => _open is not null;

        public void Open(TextRun run, int at, bool anew, Findings findings)
        {
            if (_open is null || anew) (_open, _begins) = ((run, at), anew);
            else if (_open.Value.Run != run || _begins || IsBalanced(run)) Report(ref _inner, (run, at), findings);
            else Report(ref _open, (run, at), findings);
        }

        public bool Close()
        {
            if (_open is null) return false;
            if (_inner is not null) _inner = null;
            else _open = null;
            return true;
        }

        /// <summary>What is open inside another at the end of a paragraph goes on; then the other was left open.</summary>
        public void EndBlock(Findings findings)
        {
            if (_inner is not { } inner) return;
            Report(ref _open, inner, findings);
            (_inner, _begins) = (null, false);
        }

        public void End(Findings findings) => Report(ref _open, null, findings);

        private static void Report(ref (TextRun Run, int At)? open, (TextRun Run, int At)? next, Findings findings)
        {
            if (open is var (run, at)) findings.At(run, at, 1, "This opens a quotation that is not closed.");
            open = next;
        }
    }
}
