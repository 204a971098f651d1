using System.Globalization;
using System.Text;
using Chancery.Documents.Grammar;

namespace Chancery.Facts.Provenance;

/// <summary>Where a paper lies among others: the levels of the archive with keys under which other spellings of the same names are found.</summary>
/// <param name="Repository">The repository as printed; null where none is.</param>
/// <param name="Collection">The collection as printed; null where none is.</param>
/// <param name="File">What holds the paper: the file of a decimal number (<c>737.00</c>), a subject-numeric designator, a lot, a box or a folder; null when the note names none.</param>
/// <param name="Key">The file's key; null with the file.</param>
/// <param name="Order">Sorts the papers of a file as they lie in it, as far as their numbers tell: by filing day, then by number; null when they tell nothing.</param>
public sealed record ArchivalPlace(string? Repository, string? Collection, string? File, string? Key, string? Order)
{
    /// <summary>The place of a paper; null when its source note names no repository, collection or file.</summary>
    public static ArchivalPlace? Of(ProvenanceFact provenance)
    {
        var (file, key, order) = FileOf(provenance);
        return file is null && provenance.Repository is null && provenance.Collection is null ? null : new ArchivalPlace(provenance.Repository, provenance.Collection, file, key, order);
    }

    /// <summary>A name as a key: small letters and digits, the full stop of a decimal number, hyphens for everything else: <c>751G.5–MSP</c> becomes <c>751g.5-msp</c>, <c>POL IRAN–U.S.</c> <c>pol-iran-us</c>.</summary>
    public static string KeyOf(string name)
    {
        var key = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
            else if (c == '.' && IsPoint(name, i)) key.Append('.');
            else if (c is not ('.' or '\'' or '’' or 'ʼ') && key.Length > 0 && key[^1] != '-') key.Append('-');
        }
        return key.ToString().Trim('-', '.');
    }

    /// <summary>The file of a number: <c>737.00</c> for <c>737.00/4-1861</c>; the number itself where it has no slash.</summary>
    public static string FileOf(string number)
    {
        var slash = number.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && FileNumbers.IsDecimal(number) ? number[..slash].TrimEnd() : number;
    }

    private static (string? File, string? Key, string? Order) FileOf(ProvenanceFact p)
    {
        if (p.FileNumber is { } number)
        {
            // Papers of the Foreign Policy File from 1973 on lie on microfilm in the order of their numbers; the letter and the year make the file.
            var file = FileNumbers.IsForeignPolicyFile(number) ? number[..3] : FileOf(number);
            var day = FileNumbers.FilingDay(number);
            var order = day is { } filed ? filed.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : file == number ? null : number[file.Length..];
            return (file, KeyOf(file), order);
        }
        if (p.Lot is { } lot) return ($"Lot {lot}{Behind(", ", p.Folder)}", KeyOf($"lot {lot}{Behind(" ", p.Folder)}"), null);
        if (p.Box is { } box) return ($"Box {box}{Behind(", ", p.Folder)}", KeyOf($"{Within(p)}box {box}{Behind(" ", p.Folder)}"), null);
        return p.Folder is { } folder ? (folder, KeyOf(Within(p) + folder), null) : (null, null, null);
    }

    /// <summary>Boxes and folders are numbered within a collection.</summary>
    private static string Within(ProvenanceFact p) => $"{p.Repository} {p.Collection} ";

    private static string Behind(string mark, string? words) => words is null ? "" : mark + words;

    /// <summary>Whether a full stop divides a decimal number: its class stands before it (a digit, or one or two letters behind a digit), a letter or digit behind it.</summary>
    private static bool IsPoint(string name, int i)
    {
        if (i + 1 >= name.Length || !char.IsLetterOrDigit(name[i + 1])) return false;
        var at = i - 1;
        while (at >= 0 && i - at <= 2 && char.IsAsciiLetter(name[at])) at--;
        return at >= 0 && char.IsAsciiDigit(name[at]);
    }
}
