using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks;

/// <summary>What a rule looks at.</summary>
public enum RuleScope
{
    /// <summary>A document alone, loose or in a volume.</summary>
    Document,

    /// <summary>A bound volume as a whole: its header, divisions, the run of its numbers.</summary>
    Volume,

    /// <summary>A source as a whole, bound or loose: every element of it.</summary>
    Source,

    /// <summary>A document, judged by all sources together: by their words, or by the volumes they hold.</summary>
    Edition,
}

/// <summary>A rule of the linter: its words, and what it looks for. A rule has no state and serves all sources at once.</summary>
/// <param name="id">Stable id: subject letter and number, e.g. <c>CH-N003</c>. An id is never used for a second meaning.</param>
/// <param name="severity">How serious its findings are.</param>
/// <param name="scope">What it looks at.</param>
/// <param name="title">What is wrong, in a few words.</param>
public abstract class Rule(string id, Severity severity, RuleScope scope, string title)
{
    /// <summary>Stable id: subject letter and number.</summary>
    public string Id { get; } = id;

    /// <summary>How serious its findings are.</summary>
    public Severity Severity { get; } = severity;

    /// <summary>What it looks at.</summary>
    public RuleScope Scope { get; } = scope;

    /// <summary>What is wrong, in a few words.</summary>
    public string Title { get; } = title;

    /// <summary>Why it is wrong, what is not meant, and what to do: a few sentences.</summary>
    public abstract string Explanation { get; }

    /// <summary>TEI that breaks the rule: what stands in a document's div, or, for rules of a volume, in its body.</summary>
    public abstract string Broken { get; }

    /// <summary>The same without the fault.</summary>
    public abstract string Sound { get; }

    /// <summary>Looks at a document; a rule of the edition asks what it has to know with <see cref="Findings.Ask(TextRun, int, int, string)"/>.</summary>
    public virtual void Look(CheckedDocument document, Findings findings)
    {
    }

    /// <summary>Looks at a bound volume, or, where that is its scope, at any source.</summary>
    public virtual void Look(CheckedVolume volume, Findings findings)
    {
    }

    /// <summary>Answers a question of its own when all sources were read: the message of the finding, or null where nothing is wrong.</summary>
    /// <param name="asked">What it asked.</param>
    /// <param name="holdings">What all sources hold.</param>
    public virtual string? Answer(string asked, IHoldings holdings) => null;

    /// <summary>What was in all likelihood meant by the words of a finding, where the words themselves show it. A transcriber may write it there; it is never put into a source without being asked for.</summary>
    /// <param name="words">The words as they stand in the source, white space included.</param>
    /// <returns>What would stand in their place; null where that is not known.</returns>
    public virtual string? Meant(string words) => null;
}
