using System.Text.RegularExpressions;
using Chancery.Documents.Tei;
using Chancery.Facts.Provenance;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Exchanges;

/// <summary>What a letter answers and what answers it, as its text and the editors' notes say.</summary>
internal static partial class Replies
{
    /// <summary>The documents that it answers: those whose note stands where the text first speaks of what the receiver wrote.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="places">The places of the letter's blocks, and of the announcement.</param>
    /// <param name="part">The enclosure; -1 for the body.</param>
    /// <param name="evidence">Receives what it rests on.</param>
    public static IReadOnlyList<string> AnsweredIn(DocumentOutline outline, HashSet<string> places, int part, List<Chancery.Documents.Evidence> evidence)
    {
        var own = int.TryParse(outline.Document.Number, out var number) ? number : int.MaxValue;
        List<string>? found = null;
        string? sentenceOfFirst = null;
        foreach (var note in outline.Notes)
        {
            if (note.Part != part || !places.Contains(note.At) || !note.Text.Contains("Document ", StringComparison.Ordinal) || Document().Match(note.Text) is not { Success: true } document || !int.TryParse(document.Groups["n"].ValueSpan, out var target) || target >= own) continue;
            var before = Before(note.Element);
            var sentence = before[SentenceStart(before)..];
            if (found is not null && !(sentenceOfFirst is not null && sentence.StartsWith(sentenceOfFirst, StringComparison.Ordinal))) continue;
            var segment = found is null ? sentence : sentence[sentenceOfFirst!.Length..];
            if (!Speaks(segment)) continue;
            (found ??= []).Add("Document " + document.Groups["n"].Value);
            sentenceOfFirst ??= sentence;
            evidence.Add(new Chancery.Documents.Evidence(document.Value.Trim(), note.Where));
        }
        return found ?? (IReadOnlyList<string>)[];
    }

    /// <summary>Documents that the notes call the letter answered, or the reply.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="receiver">The receiver's surname.</param>
    /// <param name="isReply">Whether the document calls the letter a reply.</param>
    /// <param name="answered">Receives what it answers.</param>
    /// <param name="answers">Receives what answers it.</param>
    public static void InNotes(DocumentOutline outline, string receiver, bool isReply, List<string> answered, List<string> answers)
    {
        foreach (var note in outline.Notes)
        {
            if (!note.Text.Contains("Document ", StringComparison.Ordinal)) continue;
            foreach (var sentence in Sentences.Of(note.Text))
            {
                if (!sentence.Contains("Document ", StringComparison.Ordinal)) continue;
                if (receiver.Length > 2 && isReply && answered.Count == 0 && LetterOf().Match(sentence) is { Success: true } m && m.Groups["who"].ValueSpan.EndsWith(receiver, StringComparison.Ordinal)) Add(answered, m);
                else if (ThisReplies().Match(sentence) is { Success: true } replies && answered.Count == 0) Add(answered, replies);
                else if (TheReply().Match(sentence) is { Success: true } reply) Add(answers, reply);
            }
        }
    }

    /// <summary>A letter that the text says it answers, in its own words: <c>your letter of April 12</c>; null when it says nothing of the kind.</summary>
    /// <param name="blocks">The letter's blocks.</param>
    public static (string Words, string Where)? Named(IReadOnlyList<OutlineBlock> blocks)
    {
        for (var i = 0; i < blocks.Count && i < 4; i++)
        {
            var text = blocks[i].Text;
            if (!text.Contains("our ", StringComparison.Ordinal) || YourLetter().Match(text) is not { Success: true } m) continue;
            if (!Receipt().IsMatch(text[Math.Max(0, m.Index - 160)..Math.Min(text.Length, m.Index + m.Length + 80)])) continue;
            return (m.Groups["words"].Value, blocks[i].Where);
        }
        return null;
    }

    private static void Add(List<string> documents, Match m)
    {
        var document = "Document " + m.Groups["n"].Value;
        if (!documents.Contains(document)) documents.Add(document);
    }

    private static bool Speaks(string sentence) => Yours().IsMatch(sentence) && !Ours().IsMatch(sentence);

    private static int SentenceStart(string before)
    {
        for (var i = before.Length - 2; i > 0; i--)
            if (before[i] is '.' or '?' or '!' && char.IsWhiteSpace(before[i + 1]) && i > 2 && !(char.IsUpper(before[i - 1]) && !char.IsLetter(before[i - 2])) && !before[..i].EndsWith("Mr", StringComparison.Ordinal) && !before[..i].EndsWith("Dr", StringComparison.Ordinal)) return i + 1;
        return 0;
    }

    /// <summary>The words of the paragraph before a note's marker.</summary>
    private static string Before(TeiElement note)
    {
        var block = note.Parent;
        while (block is not null && block.Name is TeiNames.Hi or TeiNames.PersName or TeiNames.Ref or TeiNames.Date or TeiNames.PlaceName or "gloss") block = block.Parent;
        if (block is null) return "";
        var words = new System.Text.StringBuilder();
        Collect(block, note, words);
        return Chancery.Documents.Document.Fold(words.ToString());
    }

    private static bool Collect(TeiElement element, TeiElement end, System.Text.StringBuilder words)
    {
        foreach (var node in element.Nodes)
        {
            if (node == end) return true;
            if (node is TeiText text) words.Append(text.Value);
            else if (node is TeiElement { Name: not TeiNames.Note } child && Collect(child, end, words)) return true;
        }
        return false;
    }

    [GeneratedRegex(@"^(?:See |Printed as |Printed above as |Transmitted in |Quoted in )?Document (?<n>\d+)(?: and (?:Document )?\d+)?\.?$|\bmessage\b[^.]{0,40}, see Document (?<n>\d+)|\bletter\b[^.]{0,40}, see Document (?<n>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Document();

    [GeneratedRegex(@"\b(?:[Yy]our|you)\b|\bcongratulations\b|\bin (?:reply|response|answer)\b|\b[Rr]eply to\b", RegexOptions.CultureInvariant)]
    private static partial Regex Yours();

    /// <summary>The sentence speaks of what the sender wrote himself.</summary>
    [GeneratedRegex(@"\bI (?:have )?(?:wrote|written|addressed|sent|proposed|suggested|stated|told|transmitted)\b|\b(?:and|or) (?:I|myself|me)\b[^.]*\baddressed\b|\b(?:my|our) (?:own )?(?:\w+ )?(?:letter|message|communication|proposal|note|reply)s?\b(?!.*\byour\b)|\bmaking our proposal\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ours();

    [GeneratedRegex(@"\b[Ff]or (?:the )?(?:text of )?(?:the )?(?<who>[\p{Lu}][\w. ]{2,40}?)[’'ʼ]s? (?:\w+ ){0,2}(?:letter|message|note|statement|communication)[^.;]{0,80}?,? see (?:also )?Document (?<n>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex LetterOf();

    [GeneratedRegex(@"\b(?:[Tt]his|[Tt]he) (?:letter|message|note|communication)[^.;]{0,40}\b(?:replie[sd]|respond(?:s|ed)|was in (?:reply|response)|is (?:a |in )?(?:reply|response)|answer(?:s|ed))\b[^;]{0,120}Document (?<n>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex ThisReplies();

    [GeneratedRegex(@"\b(?:[Ff]or|[Ss]ee) [^.;]{0,60}\b(?:reply|response|answer)\b[^.;]{0,60}(?:see|printed as|is|,) (?:also )?Document (?<n>\d+)|\breplied\b[^;]{0,80}(?:see|[(]) ?(?:also )?Document (?<n>\d+)|\bthe reply is (?:printed as )?Document (?<n>\d+)|\banswered (?:in|by) Document (?<n>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex TheReply();

    [GeneratedRegex(@"\b(?<words>[Yy]our (?:\w+ ){0,3}?(?:letter|message|note|communication|telegram|cable|reply|statement)s?(?: (?:of|dated) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: (?:\d{1,2}(?!\d)(?:st|nd|rd|th)?|[a-z]+(?:-[a-z]+)?(?=[ ,.;])))?(?:,? \d{4})?)?(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex YourLetter();

    [GeneratedRegex(@"\b(?:thank|thanks|received|receipt|reply|replying|respond\w*|response|answer\w*|read|reading|studied|appreciat\w+|acknowledg\w+|gratif\w+|considered|welcome|reference|referring|refer)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Receipt();
}
