namespace Chancery.Sources.PageText.Markers;

/// <summary>
/// Finds the likeliest chain of markers. It goes through the candidates once and keeps, for each state, the best way into it; states that have
/// fallen far behind are dropped, so that the work grows with the length of the text alone.
/// </summary>
internal sealed class MarkerSearch(IReadOnlyList<MarkedBlock> blocks, NoteEvidence notes, List<MarkerCandidate> candidates)
{
    private const int MostStates = 64;
    private const int StatesKept = 32;
    private const double FarBehind = 30;
    private const int NotesPassedOver = 2;
    private const int LookBack = 30;
    private readonly List<MarkerPath> _live = [new(MarkerState.Start, 0, -1)];
    private readonly List<MarkerPath> _reached = [];
    private readonly List<MarkerNode> _nodes = [];
    private double _best;

    /// <summary>The markers of the likeliest chain, in the order of the text.</summary>
    public List<MarkerNode> Find()
    {
        for (var c = 0; c < candidates.Count; c++) Consider(c);
        var best = _live[0];
        var score = double.NegativeInfinity;
        foreach (var path in _live)
        {
            var total = path.Score - (path.State.Gap > 0 ? -MarkerSteps.LeavesGap : 0) + PassingOver(path.State.Placed, notes.Count);
            if (total > score) (best, score) = (path, total);
        }
        var chain = new List<MarkerNode>();
        for (var n = best.Node; n >= 0; n = _nodes[n].Before) chain.Add(_nodes[n]);
        chain.Reverse();
        return chain;
    }

    private void Consider(int c)
    {
        var candidate = candidates[c];
        var text = blocks[candidate.Block].Text;
        _reached.Clear();
        var nodes = _nodes.Count;
        foreach (var path in _live)
        {
            if (path.Node >= 0 && candidates[_nodes[path.Node].Candidate] is var last && last.Block == candidate.Block && last.End > candidate.Offset) continue;
            for (var skip = 0; skip <= NotesPassedOver && path.State.Placed + skip < notes.Count; skip++)
            {
                var note = path.State.Placed + skip;
                var state = path.State;
                var step = Step(path, candidate, text, note, skip, ref state);
                // The source note opens the list and hangs on the heading: no other note comes before it.
                if (candidate.Form == MarkerForm.Heading && skip > 0 && path.State.Placed == 0 && notes.IsSource(0)) step += MarkerSteps.ContradictsList;
                if (step < -5 && candidate.LogOdds < -3) continue;
                var odds = (float)(candidate.LogOdds + step + notes.Affinity(note, candidate, text));
                var score = path.Score + odds + PassingOver(path.State.Placed, note);
                var reached = new MarkerPath(state with { Placed = note + 1 }, score, _nodes.Count);
                if (reached.Priority < _best - FarBehind) continue;
                _nodes.Add(new MarkerNode(note, c, path.Node, odds));
                _reached.Add(reached);
            }
        }
        if (_nodes.Count == nodes) return;
        foreach (var path in _reached) Keep(path);
        if (_live.Count > MostStates) Thin();
    }

    /// <summary>The log odds of a step, and the state it leads to.</summary>
    private double Step(MarkerPath path, in MarkerCandidate candidate, string text, int note, int skip, ref MarkerState state)
    {
        if (notes.HasPrintedMarkers)
        {
            if (!notes.Prints(note, candidate, text)) return MarkerSteps.ContradictsList;
            if (!candidate.IsSign) state = state with { Highest = candidate.Value, Gap = 0, GapEnd = 0 };
            return candidate.IsSign ? MarkerSteps.SignAsListed : 0;
        }
        var ofPaper = notes.IsOfSourceText(note);
        if (candidate.Form == MarkerForm.SourceWord) return notes.IsSource(note) ? 0 : MarkerSteps.ContradictsList;
        if (candidate.IsSign) return ofPaper ? MarkerSteps.SignOfSourceText : MarkerSteps.SignOfEditors;
        return (ofPaper ? MarkerSteps.NumberOfSourceText : 0) + Number(path, candidate.Value, note, skip, ref state);
    }

    private double Number(MarkerPath path, int value, int note, int skip, ref MarkerState state)
    {
        var highest = state.Highest;
        if (highest < 0)
        {
            state = state with { Highest = value };
            if (value == 1 + note) return 0;
            return value switch { 1 => 0, 0 => MarkerSteps.BeginsAtZero, 2 => MarkerSteps.BeginsAtTwo, _ => MarkerSteps.BeginsAnywhere } - (skip > 0 ? 3 : 0);
        }
        if (value == highest + 1 || skip > 0 && value == highest + 1 + skip)
        {
            state = state with { Highest = value };
            return 0;
        }
        if (state.Gap > 0 && value == state.Gap)
        {
            state = value + 1 < state.GapEnd ? state with { Gap = value + 1 } : state with { Gap = 0, GapEnd = 0 };
            return MarkerSteps.FillsGap;
        }
        if (skip > 0) return MarkerSteps.ContradictsList;
        if (value > highest)
        {
            state = state.Gap > 0 ? state with { Highest = value } : state with { Highest = value, Gap = highest + 1, GapEnd = value };
            return MarkerSteps.Jumps + MarkerSteps.JumpsFurther * Math.Min(10, value - highest - 2);
        }
        if (RepeatsNote(path.Node, value, note)) return MarkerSteps.RepeatsSameNote;
        return value == 1 ? MarkerSteps.Restarts : MarkerSteps.Repeats;
    }

    private bool RepeatsNote(int node, int value, int note)
    {
        for (var back = 0; node >= 0 && back < LookBack; back++, node = _nodes[node].Before)
            if (candidates[_nodes[node].Candidate].Value == value) return notes.Repeats(note, _nodes[node].Note);
        return false;
    }

    private double PassingOver(int from, int to)
    {
        if (from >= to) return 0;
        var rest = (to - from) * MarkerSteps.Unplaced;
        return from == 0 && notes.IsSource(0) ? rest - MarkerSteps.Unplaced + MarkerSteps.SourceNoteUnplaced : rest;
    }

    private void Keep(MarkerPath path)
    {
        if (path.Priority > _best) _best = path.Priority;
        for (var i = 0; i < _live.Count; i++)
        {
            if (_live[i].State != path.State) continue;
            if (_live[i].Score < path.Score) _live[i] = path;
            return;
        }
        _live.Add(path);
    }

    private void Thin()
    {
        _live.Sort(static (a, b) => b.Priority.CompareTo(a.Priority));
        _live.RemoveRange(StatesKept, _live.Count - StatesKept);
    }
}
