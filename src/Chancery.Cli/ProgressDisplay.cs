using Spectre.Console;

namespace Chancery.Cli;

/// <summary>Shows how far a long command is: a bar on a terminal, plain lines elsewhere.</summary>
internal static class ProgressDisplay
{
    /// <summary>Plain lines come at most this often.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Runs work that reports its steps.</summary>
    /// <param name="surroundings">Where to show it.</param>
    /// <param name="title">What is done, e.g. <c>importing</c>.</param>
    /// <param name="total">Number of steps.</param>
    /// <param name="work">The work; it is given what to call after each step, with the number done and what it was.</param>
    public static void Run(Surroundings surroundings, string title, int total, Action<Action<int, string>> work)
    {
        if (!surroundings.Interactive) Plain(surroundings, title, total, work);
        else if (total < 2) work((_, _) => { });
        else Bar(surroundings, title, total, work);
    }

    private static void Plain(Surroundings surroundings, string title, int total, Action<Action<int, string>> work)
    {
        var last = surroundings.Clock.GetTimestamp();
        work((done, label) =>
        {
            if (surroundings.Clock.GetElapsedTime(last) < Pause) return;
            last = surroundings.Clock.GetTimestamp();
            surroundings.Error.WriteLine($"{title} {done} of {total}: {FindingLines.Printable(label)}");
        });
    }

    private static void Bar(Surroundings surroundings, string title, int total, Action<Action<int, string>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(surroundings.Error), Interactive = InteractionSupport.Yes, Ansi = AnsiSupport.Yes });
        console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(context =>
        {
            var task = context.AddTask(title, maxValue: total);
            work((done, label) =>
            {
                task.Description = Markup.Escape($"{title} {Shortened(FindingLines.Printable(label))}");
                task.Value = done;
            });
        });
    }

    private static string Shortened(string label) => label.Length <= 40 ? label : "…" + label[^39..];
}
