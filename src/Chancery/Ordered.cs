namespace Chancery;

/// <summary>Work on all cores whose results come in the order of the input, with few of them waiting at a time.</summary>
public static class Ordered
{
    /// <summary>Applies a function to every element.</summary>
    /// <param name="input">The elements.</param>
    /// <param name="work">What to do with one; runs on several threads.</param>
    /// <param name="stop">Stops before the next element.</param>
    public static IEnumerable<TResult> Work<T, TResult>(IEnumerable<T> input, Func<T, TResult> work, CancellationToken stop = default)
    {
        var running = new Queue<Task<TResult>>();
        foreach (var element in input)
        {
            stop.ThrowIfCancellationRequested();
            running.Enqueue(Task.Run(() => work(element), stop));
            if (running.Count > 2 * Environment.ProcessorCount) yield return running.Dequeue().GetAwaiter().GetResult();
        }
        while (running.TryDequeue(out var done)) yield return done.GetAwaiter().GetResult();
    }
}
