using System.Text;

namespace Chancery.Checks.Reading;

/// <summary>The words of a run with white space folded, for readers that expect them so.</summary>
public sealed class FoldedRun
{
    private readonly TextRun _run;
    private readonly List<int> _places = [];

    /// <summary>Folds a run.</summary>
    public FoldedRun(TextRun run)
    {
        _run = run;
        var folded = new StringBuilder(run.Text.Length);
        for (var i = 0; i < run.Text.Length; i++)
        {
            var space = char.IsWhiteSpace(run.Text[i]);
            if (space && (folded.Length == 0 || folded[^1] == ' ')) continue;
            folded.Append(space ? ' ' : run.Text[i]);
            _places.Add(i);
        }
        Text = folded.ToString().TrimEnd();
    }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>Reports some of them.</summary>
    /// <param name="findings">Takes the finding.</param>
    /// <param name="start">Where they begin in <see cref="Text"/>.</param>
    /// <param name="length">How many characters they have.</param>
    /// <param name="message">One sentence.</param>
    public void Report(Findings findings, int start, int length, string message) => findings.At(_run, _places[start], _places[start + length - 1] - _places[start] + 1, message);
}
