using System.Text.RegularExpressions;

namespace Chancery.Facts.Provenance;

/// <summary>Classification, precedence and handling, as the sentence behind the locator gives them.</summary>
internal sealed partial class Markings
{
    /// <summary>The classification; null when none is given.</summary>
    public string? Classification { get; private set; }

    /// <summary>Handling and distribution marks.</summary>
    public List<string> Handling { get; } = [];

    /// <summary>Precedence marks.</summary>
    public List<string> Precedence { get; } = [];

    /// <summary>Where the marks begin in a first sentence that lacks the full stop before them; null when they do not.</summary>
    public static int? GluedTo(string sentence) => Glued().Match(sentence) is { Success: true } m ? m.Index + 1 : null;

    /// <summary>Whether a sentence begins with a classification.</summary>
    public static bool BeginsWithClassification(string sentence) => Begins().IsMatch(sentence);

    /// <summary>Whether a sentence consists of known marks of precedence and handling.</summary>
    public static bool IsMarks(string sentence) => KnownMarks(sentence.Trim(' ', ';', ','));

    /// <summary>Reads a sentence if it consists of marks.</summary>
    /// <returns>Whether it did.</returns>
    public bool Read(string sentence)
    {
        if (Classification is null && Begins().Match(sentence) is { Success: true } m)
        {
            Classification = Canonical(m.Value);
            var rest = sentence[m.Length..];
            if (Qualifier().Match(rest) is { Success: true } q) rest = rest[q.Length..];
            foreach (var mark in Divider().Split(rest)) Add(mark);
            return true;
        }
        var words = sentence.Trim(' ', ';', ',');
        if (!KnownMarks(words)) return false;
        foreach (var mark in Divider().Split(words)) Add(mark);
        return true;
    }

    private static bool KnownMarks(string words)
    {
        foreach (var mark in Divider().Split(words))
            if (mark.Trim() is { Length: > 0 } m && !Vocabulary.IsPrecedence(m) && !Vocabulary.IsHandling(m)) return false;
        return words.Length > 0;
    }

    private void Add(string mark)
    {
        mark = mark.Trim(' ', ',', ';', ':', '.', '-', '–', '—', '[', ']', '(', ')');
        if (mark.Length == 0 || mark.Length > 40) return;
        if (Vocabulary.IsPrecedence(mark)) Precedence.Add(mark);
        else if (!Sentence().IsMatch(mark)) Handling.Add(mark);
    }

    private static string Canonical(string printed)
    {
        foreach (var known in Vocabulary.Classifications)
            if (printed.StartsWith(known, StringComparison.OrdinalIgnoreCase)) return known;
        return printed;
    }

    [GeneratedRegex(@"^(No classification( markings?)?|Top Secret|Secret|Confidential|Restricted|Unclassified|Limited Official Use( Only)?|For Official Use Only|Official Use Only|Administrative–Confidential)\b(?!ly)(?! (files?|annex)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Begins();

    [GeneratedRegex(@"^ (appears|is (given|indicated))[^;,]*", RegexOptions.CultureInvariant)]
    private static partial Regex Qualifier();

    [GeneratedRegex(@"; ?and |;| and (?=[A-Z])|, (?=[A-Z])|(?<=^)[–—-]|—", RegexOptions.CultureInvariant)]
    private static partial Regex Divider();

    [GeneratedRegex(@"^(Drafted|Sent|Repeated|Cleared|Approved|with|With|Prepared|Also|The|This|A)\b|\b(is|was|were|are|by|drafted)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[ .,](Top Secret|Secret|Confidential|Limited Official Use|Official Use Only|Unclassified|No classification marking)([;.]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();
}
