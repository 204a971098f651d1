using System.Text;
using Chancery.Facts.People.Names;
using DiffPlex;

namespace Chancery.Facts.Reuse;

/// <summary>Aligns a passage of two printings word by word and reads in what they differ.</summary>
internal sealed class VariantReader(PrintedText a, PrintedText b)
{
    /// <summary>The differences of a passage in order.</summary>
    public List<Variant> Read(SharedPassage passage)
    {
        var variants = new List<Variant>();
        var (atA, atB) = (passage.StartA, passage.StartB);
        var difference = Differ.Instance.CreateDiffs(Joined(a, passage.StartA, passage.LengthA), Joined(b, passage.StartB, passage.LengthB), false, false, Words.Instance);
        foreach (var block in difference.DiffBlocks)
        {
            AddSmall(passage.StartA + block.DeleteStartA);
            var kind = IsSpelling(passage.StartA + block.DeleteStartA, block.DeleteCountA, passage.StartB + block.InsertStartB, block.InsertCountB) ? VariantKind.Spelling : VariantKind.Words;
            variants.Add(new Variant(kind, atA, block.DeleteCountA, atB, block.InsertCountB));
            (atA, atB) = (atA + block.DeleteCountA, atB + block.InsertCountB);
        }
        AddSmall(passage.StartA + passage.LengthA);
        return variants;

        // Up to a place in the first text, words are equal but for how they are written.
        void AddSmall(int until)
        {
            for (; atA < until; atA++, atB++)
                if (Written(atA, atB) is { } kind) variants.Add(new Variant(kind, atA, 1, atB, 1));
        }
    }

    /// <summary>In what two printings of one word differ; null when in nothing.</summary>
    private VariantKind? Written(int wordA, int wordB)
    {
        if (a.Printed(wordA).SequenceEqual(b.Printed(wordB))) return null;
        var (formA, formB) = (Form(a.Printed(wordA)), Form(b.Printed(wordB)));
        if (formA == formB) return null;
        return Letters(formA) == Letters(formB) ? VariantKind.Punctuation : VariantKind.Spelling;
    }

    /// <summary>Whether words are the same in another spelling: divided otherwise, or one by one alike.</summary>
    private bool IsSpelling(int startA, int lengthA, int startB, int lengthB)
    {
        if (lengthA == 0 || lengthB == 0) return false;
        var (wordsA, wordsB) = (a.Words.Skip(startA).Take(lengthA).Select(w => w.Folded).ToList(), b.Words.Skip(startB).Take(lengthB).Select(w => w.Folded).ToList());
        if (string.Concat(wordsA) == string.Concat(wordsB)) return true;
        return lengthA == lengthB && wordsA.Zip(wordsB).All(p => p.First == p.Second || AreAlike(p.First, p.Second));
    }

    /// <summary>Whether two words are one word in two spellings. Numbers are not, nor is a word with another ending.</summary>
    private static bool AreAlike(string first, string second)
    {
        if (Math.Min(first.Length, second.Length) < 4 || first.Any(char.IsAsciiDigit) || second.Any(char.IsAsciiDigit)) return false;
        if (first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal)) return false;
        return Spelling.Distance(first, second) <= (Math.Max(first.Length, second.Length) < 8 ? 1 : 2);
    }

    /// <summary>The characters with one form for each quotation mark, apostrophe and dash.</summary>
    private static string Form(ReadOnlySpan<char> printed)
    {
        var form = new StringBuilder(printed.Length);
        foreach (var c in printed)
        {
            if (c is '\u00AD' or '\u200B' or '\uFEFF') continue;
            form.Append(c switch
            {
                '\u2018' or '\u2019' or '\u02BC' or '\u02BB' or '\u00B4' or '`' or '\u2032' or '\uFF07' => '\'',
                '\u201C' or '\u201D' or '\u201E' or '\u2033' or '\u00AB' or '\u00BB' => '"',
                '\u2013' or '\u2014' or '\u2015' => '\u2014',
                '\u2010' or '\u2011' => '-',
                _ => c,
            });
        }
        return form.ToString();
    }

    private static string Letters(string form) => string.Concat(form.Where(char.IsLetterOrDigit));

    private static string Joined(PrintedText text, int start, int length) => string.Join(' ', text.Words.Skip(start).Take(length).Select(w => w.Folded));

    private sealed class Words : IChunker
    {
        public static readonly Words Instance = new();

        public IReadOnlyList<string> Chunk(string text) => text.Length == 0 ? [] : text.Split(' ');
    }
}
