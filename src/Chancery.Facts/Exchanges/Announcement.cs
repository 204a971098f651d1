using System.Text.RegularExpressions;
using Chancery.Facts.Provenance;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Exchanges;

/// <summary>The sentence of a telegram, memorandum or editorial note that announces a text: <c>Please pass following message to the Prime Minister …</c></summary>
/// <param name="Block">The number of its block.</param>
/// <param name="Form">The form.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="From">The sender as printed; null when the sentence names none.</param>
/// <param name="To">The receiver; null when it names none.</param>
/// <param name="Through">An office that only passes it on: <c>to Foreign Office for …</c></param>
internal sealed partial record Announcement(int Block, string Form, string Sentence, string? From, string? To, string? Through)
{
    private const int LongestBlock = 3000;

    /// <summary>The date that the sentence gives the text: <c>dated May 30</c>; null when it gives none.</summary>
    public string? Dated => DatedOn().Match(Sentence) is { Success: true } m ? m.Groups["date"].Value : null;

    /// <summary>What it answers, in a few words; null when it does not say.</summary>
    public string? Answers => InReply().Match(Sentence) is { Success: true } m ? m.Groups["what"].Value.Trim(' ', ',', '.', ':') : null;

    /// <summary>The announcement in a block whose text begins behind it; null when there is none.</summary>
    /// <param name="block">The block.</param>
    /// <param name="number">Its number among the blocks.</param>
    /// <param name="end">Where the announcing words end within the block.</param>
    public static Announcement? Read(OutlineBlock block, int number, int end)
    {
        var text = end < block.Text.Length ? block.Text[..end] : block.Text;
        if (text.Length > LongestBlock) text = text[^LongestBlock..];
        if (!MayAnnounce(text) || !Word().IsMatch(text)) return null;
        Announcement? found = null;
        foreach (var sentence in Sentences.Of(text))
        {
            if (!Announces().IsMatch(sentence) || Forms().Match(sentence) is not { Success: true } form || Other().IsMatch(sentence)) continue;
            var stated = Stated(form.Groups["form"].ValueSpan);
            if (stated == "statement" && !Given().IsMatch(sentence)) continue;
            found = new Announcement(number, stated, sentence, Sender(sentence), Receiver(sentence), PassedBy(sentence));
            if (found is { From: not null, To: not null }) break;
        }
        return found;
    }

    private static bool MayAnnounce(string text) =>
        text.Contains("ollow", StringComparison.Ordinal) || text.Contains("text", StringComparison.Ordinal) || text.Contains("Text", StringComparison.Ordinal) || text.Contains("read", StringComparison.Ordinal) || text.Contains("quoted", StringComparison.Ordinal);

    private static string Stated(ReadOnlySpan<char> word) => word.Contains("reply", StringComparison.OrdinalIgnoreCase) || word.Contains("text", StringComparison.OrdinalIgnoreCase) ? "letter" : CommunicationHeading.FormOf(word);

    private static string? Sender(string sentence)
    {
        foreach (Match m in BeforeSender().Matches(sentence))
            if (NamePhrase.At(sentence, m.Index + m.Length) is { } name && !Place().IsMatch(name)) return name;
        if (Joint().Match(sentence) is { Success: true } joint) return joint.Groups["powers"].Value;
        foreach (Match m in Owned().Matches(sentence))
            if (NamePhrase.Before(sentence, m.Index) is { } owner && !sentence[..(m.Index - owner.Length)].EndsWith("to ", StringComparison.Ordinal)) return owner;
        if (sentence.Contains("residential ", StringComparison.Ordinal)) return "Presidential";
        return Sent().Match(sentence) is { Success: true } sent && NamePhrase.Before(sentence, sent.Index) is { } active ? active : null;
    }

    private static string? Receiver(string sentence)
    {
        if (For().Match(sentence) is { Success: true } behind && NamePhrase.At(sentence, behind.Index + behind.Length) is { } final && !IsOnlyOffice(final)) return final;
        string? institution = null;
        foreach (Match m in BeforeReceiver().Matches(sentence))
        {
            if (NamePhrase.At(sentence, m.Index + m.Length) is not { } name || Place().IsMatch(name)) continue;
            if (!IsOnlyOffice(name)) return name;
            institution ??= name;
        }
        return institution;
    }

    private static bool IsOnlyOffice(string name) => name.Contains("Foreign Office", StringComparison.Ordinal) || name.Contains("Foreign Ministry", StringComparison.Ordinal) || name.Contains("Embassy", StringComparison.Ordinal);

    private static string? PassedBy(string sentence)
    {
        var names = new List<string>();
        foreach (Match m in Intermediate().Matches(sentence))
            if (NamePhrase.At(sentence, m.Index + m.Length) is { } name) names.Add(name);
        return names.Count == 0 ? null : string.Join("; ", names);
    }

    /// <summary>A quick look for what announces.</summary>
    [GeneratedRegex(@"[Ff]ollow|\b[Tt]ext\b|\b[Qq]uoted|\breads?\b|\bbelow\b", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:[Ff]ollowing|[Ff]ollows|quoted below|as follows|reads?|[Tt]ext of|text follows|[Ff]ollowing is)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Announces();

    [GeneratedRegex(@"\b(?:deliver\w*|hand(?:ed)?|present\w*|read|transmit\w*|convey\w*|gave|given|made)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Given();

    [GeneratedRegex(@"\b(?<form>[Ll]etter|[Mm]essage|[Nn]ote(?: [Vv]erbale)?|[Cc]ommunication|[Rr]eply|[Tt]elegram|[Aa]ide[- ][Mm][eé]moire|[Ss]tatement)\b|\b(?<form>(?:final|agreed|revised|final agreed|final revised) text)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Forms();

    /// <summary>What is announced is no letter's text: a summary, a draft, a proposal, a statement to the press.</summary>
    [GeneratedRegex(@"\b(?:summary|summar\w+|substance|gist|draft|proposed|suggested|tentative|excerpts?|extracts?|portions?|paraphrase|points|press statement|press release|public statement|press conference|questions?|instructions?|resolution|communiqué|communique|article|editorial|broadcast|speech|reporters?|joint State|your reply|talking paper|guidance)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Other();

    [GeneratedRegex(@"\b(?:from|by|signed by|sent by|handed by|[Bb]y direction of|[Oo]n behalf of|[Oo]n instructions? (?:of|from))\s+(?!commercial|cable|telegram|pouch|hand\b)", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeSender();

    [GeneratedRegex(@"(?:[’'ʼ]s?)\s+(?:\w+ ){0,2}?(?:letter|message|note|reply|communication|statement)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Owned();

    [GeneratedRegex(@"\b(?:sent|addressed|wrote|dispatched|transmitted) (?:the )?(?:following|a )", RegexOptions.CultureInvariant)]
    private static partial Regex Sent();

    [GeneratedRegex(@"\b(?:to|handed|handed to|addressed to|for delivery to)\s+(?!you\b|me\b|be\b|deliver|convey|which\b|him\b|her\b|text\b)|\b[Rr]eply to\s+|\bdeliver(?:y)? .{0,20}?\bto\s+|\b(?:level (?:of|in)|at)\s+(?=(?:the )?Foreign (?:Office|Ministry))", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeReceiver();

    [GeneratedRegex(@"\b(?:message|letter|note|communication|immediately|Office|Ministry) for\s+(?=[A-Z])(?!Harriman to|delivery)", RegexOptions.CultureInvariant)]
    private static partial Regex For();

    [GeneratedRegex(@"\bconcert (?:immediately |urgently |closely )?with\s+|\bappointment .{0,40}?\bwith\s+|\bthrough\s+(?=(?:the )?[A-Z])|\bto\s+(?=(?:the )?(?:\w+ )?Foreign (?:Office|Ministry) for)|\bby hand of\s+|\bat\s+(?=Foreign Office\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Intermediate();

    [GeneratedRegex(@"\b[Jj]oint (?<powers>[A-Z][\w.]*[/–-][A-Z][\w.]*) (?:[Ss]tatement|[Nn]ote|[Mm]essage|[Dd]eclaration)", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?:Embassy|Embassies|Consulate|Legation|Mission|Moscow|London|Paris|Washington|Geneva|Secretary of State at|Tokyo|USUN|New York|Delegation|Your|Embtel|Deptel)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:dated|sent(?: by \w+(?: and \w+)?)?(?: via [a-z ]+)?(?: on)?) (?<date>(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?) \d{1,2}(?:, \d{4})?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex DatedOn();

    [GeneratedRegex(@"\b(?:in (?:reply|response|answer)(?: to)?|reply to|(?:response|answer) to) (?<what>(?:the )?[^:;(]{4,110})", RegexOptions.CultureInvariant)]
    private static partial Regex InReply();
}
