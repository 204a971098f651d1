using Chancery.Checks.Reading;

namespace Chancery.Checks.Characters;

/// <summary>What a quotation mark does at its place.</summary>
internal enum MarkRole
{
    /// <summary>It is none, or means inches or seconds.</summary>
    None,

    /// <summary>It opens a quotation.</summary>
    Opens,

    /// <summary>It closes one.</summary>
    Closes,
}

/// <summary>Double quotation marks of running text: curly ones say what they do, straight ones by what stands before and behind.</summary>
internal static class QuotationMarks
{
    /// <summary>What the character at a place does.</summary>
    public static MarkRole At(TextRun run, int at)
    {
        var text = run.Text;
        switch (text[at])
        {
            case '“' or '„':
                return MarkRole.Opens;
            case '”':
                return MarkRole.Closes;
            case '"':
                if (at > 0 && char.IsDigit(text[at - 1])) return MarkRole.None;
                var behind = at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]);
                return !behind && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '-' or '‘' or '\'') ? MarkRole.Opens : MarkRole.Closes;
            default:
                return MarkRole.None;
        }
    }

    /// <summary>Whether a word begins directly behind a place, and none ends before it.</summary>
    public static bool FacesText(TextRun run, int at) =>
        at + 1 < run.Text.Length && char.IsLetterOrDigit(run.Text[at + 1]) && (at == 0 || char.IsWhiteSpace(run.Text[at - 1]) || run.Text[at - 1] is '—' or '–' or '(' or '[');

    /// <summary>Whether a word or a stop ends directly before a place, and none begins behind it.</summary>
    public static bool FollowsText(TextRun run, int at) =>
        at > 0 && (char.IsLetterOrDigit(run.Text[at - 1]) || run.Text[at - 1] is '.' or ',' or '?' or '!' or ')' or '*') && (at + 1 == run.Text.Length || !char.IsLetterOrDigit(run.Text[at + 1]));

    /// <summary>Whether nothing but white space and brackets stands before a place: a quotation over several paragraphs opens each anew.</summary>
    public static bool BeginsBlock(TextRun run, int at)
    {
        foreach (var c in run.Text.AsSpan(0, at))
            if (!char.IsWhiteSpace(c) && c is not ('[' or '(' or '‘' or '“' or '…' or '.' or '*')) return false;
        return true;
    }
}
