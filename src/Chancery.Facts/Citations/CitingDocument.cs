using Chancery.Documents;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Citations;

/// <summary>Makes facts of the papers that a document's texts name, seen from the document: whose telegrams are meant, in which year, what is printed.</summary>
internal sealed class CitingDocument(DocumentOutline outline, PaperFact? own, DateFact? date, PlacedReferences references)
{
    private static readonly string[] Unprinted = ["ot printed", "either printed", "one printed", "ot found", "been found", "either found", "either is printed"];

    /// <summary>How far behind a paper the document that prints it may be named.</summary>
    private const int Behind = 44;

    /// <summary>What may stand between a paper and the document that prints it.</summary>
    private static readonly HashSet<string> Joins = ["", "printed as", "printed", "printed in", "is printed as", "is printed in", "published as", "is", "see", "both printed", "p", "Documents", "Document"];

    private readonly CitedDates _dates = new(date);

    /// <summary>Adds the papers of a text.</summary>
    public void Add(CitingText text, List<CitedPaperFact> papers)
    {
        if (text.Mentions.Count == 0) return;
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var targets = references.In(text.Text, text.Where);
        for (var i = 0; i < text.Mentions.Count; i++)
        {
            var mention = text.Mentions[i];
            var next = i + 1 < text.Mentions.Count ? text.Mentions[i + 1].Start : text.Text.Length;
            if (Fact(text, mention, next, targets) is not { } fact) continue;
            if (known.TryAdd(Key(fact), papers.Count)) papers.Add(fact);
            else
            {
                var same = known[Key(fact)];
                papers[same] = papers[same] with { NotPrinted = papers[same].NotPrinted || fact.NotPrinted, Target = papers[same].Target ?? fact.Target };
            }
        }
    }

    /// <summary>What tells one paper from another within a text.</summary>
    private static string Key(CitedPaperFact p) =>
        p.Number is null ? $"{p.Form}|{p.From}|{p.To}|{p.Date}|{p.FileNumber}" : $"{p.Form}|{p.Series}|{p.Number}|{p.Post}|{p.Direction}|{p.Date}";

    private CitedPaperFact? Fact(CitingText text, PaperMention mention, int next, List<(int Start, int End, string Target)> targets)
    {
        var placed = text.Places.TryGetValue(mention, out var place);
        var locator = placed ? place.Place.Locator : null;
        var notPrinted = mention.NotPrinted || SaysUnprinted(text.Text, mention, next);
        var target = mention.Target ?? Target(text.Text, mention, targets);
        if (mention.Number is null && !IsNamed(mention, placed, notPrinted)) return null;
        var evidence = new List<Evidence>();
        var (post, direction, basis) = Route(text, mention, evidence);
        var (day, dayDegree, dayBasis) = Day(text, mention, locator?.FileNumber);
        if (placed && place.Place.Earlier is { } earlier) evidence.Add(earlier);
        if (placed && place.Inferred) evidence.Add(place.Place.Words);
        return new CitedPaperFact(text.Text[mention.Start..mention.End], mention.Form, text.Where)
        {
            Post = post,
            Direction = direction,
            From = mention.From,
            To = mention.To,
            Series = mention.Series,
            Number = mention.Number,
            SecondNumber = mention.Second,
            Date = day,
            DateDegree = dayDegree,
            DateBasis = dayBasis,
            Repository = locator?.Repository,
            Collection = locator?.Collection,
            FileNumber = locator?.FileNumber,
            Lot = locator?.Lot,
            Box = locator?.Box,
            Folder = locator?.Folder,
            PlaceDegree = placed && (place.Inferred || place.Place.Earlier is not null) ? "inferred" : null,
            NotPrinted = notPrinted,
            Target = target,
            Basis = basis,
            Evidence = evidence.Count == 0 ? null : evidence,
        };
    }

    /// <summary>Whether enough is said of a memorandum or letter to look for it.</summary>
    private static bool IsNamed(PaperMention mention, bool placed, bool notPrinted) =>
        mention.Form == "memorandum-of-conversation" ? placed || mention.Day is not null && notPrinted
            : mention.Day is not null || mention.SameDay ? mention.From is not null || mention.To is not null || placed || notPrinted : (mention.From is not null || mention.To is not null) && (placed || notPrinted);

    /// <summary>The post and whether the paper went from it or to it: named, or that of the citing paper, seen from its writer.</summary>
    private (string? Post, string? Direction, string? Basis) Route(CitingText text, PaperMention mention, List<Evidence> evidence)
    {
        var direction = mention.Series is { } series ? CableWords.DirectionOf(series) : null;
        if (mention.FromPost is { } from) return (from, direction ?? "from", "named");
        if (mention.ToPost is { } to) return (to, direction ?? "to", "named");
        if (mention.Form is "memorandum" or "memorandum-of-conversation" or "letter") return (null, null, null);
        direction ??= mention.Owner switch { Owner.Department => "to", Owner.Post => "from", _ => mention.Form == "despatch" && text.InCable ? "from" : null };
        if (mention.Form is "circular-telegram" or "circular-airgram") return (null, direction ?? "to", null);
        if (mention.From is not null || mention.To is not null) return (null, direction ?? (mention.From is not null ? "from" : "to"), null);
        var (post, whence) = Context(text, mention);
        if (whence is not null && mention.Owner is Owner.Receiver or Owner.Writer) direction = (whence == "from") == (mention.Owner == Owner.Writer) ? "from" : "to";
        if (post is null || direction is null || mention.Series is not null) return (null, direction, null);
        if (!text.IsQuoted(mention.Start) || own is { Post: { } p } && p == post) evidence.Add(new Evidence(outline.Heading, "heading"));
        return (post, direction, "document");
    }

    /// <summary>The paper whose words these are: the document, or what a note quotes.</summary>
    private (string? Post, string? Direction) Context(CitingText text, PaperMention mention)
    {
        if (!text.InCable) return (null, null);
        if (!text.Where.StartsWith("note", StringComparison.Ordinal) || !text.IsQuoted(mention.Start)) return (own?.Post, own?.Direction);
        var open = text.Text.LastIndexOf('“', mention.Start);
        if (open < 0 || text.LastBefore(open) is not { } quoted || text.IsQuoted(quoted.Start)) return (null, null);
        return quoted.FromPost is { } from ? (from, "from") : quoted.ToPost is { } to ? (to, "to") : (null, null);
    }

    private (string? Day, string? Degree, string? Basis) Day(CitingText text, PaperMention mention, string? fileNumber)
    {
        if (mention.SameDay) return date is { Precision: "day" or "minute" } ? (date.Start, "inferred", "document") : (null, null, null);
        if (mention.Day is not { } day || _dates.Complete(day, fileNumber, YearBefore(text.Text, mention.Start)) is not { } complete) return (null, null, null);
        return (complete.Date, complete.Basis is not null ? "inferred" : mention.DaySupplied ? "supplied" : null, complete.Basis);
    }

    /// <summary>The last day with its year that stands in a text before an offset.</summary>
    private static PrintedDay? YearBefore(string text, int before)
    {
        for (var at = before - 6; at > 3 && before - at < 800; at--)
            if (text[at] == ',' && text[at + 2] == '1' && CitedDays.EndingAt(text, at + 6) is { Day: { Year: > 0 } day }) return day;
        return null;
    }

    private static bool SaysUnprinted(string text, PaperMention mention, int next)
    {
        var end = Math.Min(Math.Min(next, text.Length), mention.End + 70);
        var rest = text.AsSpan(mention.End, Math.Max(0, end - mention.End));
        var stop = rest.IndexOf(". ", StringComparison.Ordinal);
        if (stop >= 0 && !rest[(stop + 2)..].StartsWith("N", StringComparison.Ordinal)) rest = rest[..stop];
        foreach (var words in Unprinted)
            if (rest.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at && (words != "been found" || rest[..at].EndsWith("not ", StringComparison.Ordinal)) && rest[..at].IndexOfAny("“;") < 0) return true;
        return false;
    }

    /// <summary>The document named right behind the paper: <c>telegram 492, infra</c>, <c>printed as Document 31</c>; behind a list as many as papers, in their order.</summary>
    private static string? Target(string text, PaperMention mention, List<(int Start, int End, string Target)> targets)
    {
        if (targets.Count == 0) return null;
        var papers = mention.Members;
        var end = papers[^1].End;
        var first = targets.BinarySearch((end, 0, ""));
        if (first < 0) first = ~first;
        for (var i = 0; i < papers.Count; i++)
        {
            if (first + i >= targets.Count || targets[first + i].Start - end > Behind) return null;
            var between = text.AsSpan(end, targets[first + i].Start - end).Trim(" ,;(.");
            if (i == 0 ? !Joins.Contains(between.ToString()) || between is "see" && !IsLookedFor(text, papers[0].Start) : between is not ("" or "and")) return null;
            end = targets[first + i].End;
        }
        for (var i = 0; i < papers.Count; i++)
            if (papers[i] == mention) return targets[first + i].Target;
        return null;
    }

    /// <summary><c>For telegram 492, see Document 31</c>, and not <c>For the reply to telegram 492, see …</c>.</summary>
    private static bool IsLookedFor(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 12), Math.Min(12, start));
        foreach (var words in (ReadOnlySpan<string>)["For ", "for ", "text of ", "For the ", "for the "])
            if (before.EndsWith(words, StringComparison.Ordinal)) return true;
        return false;
    }
}
