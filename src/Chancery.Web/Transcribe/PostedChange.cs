using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Web.Transcribe;

/// <summary>
/// A change of the text as a button of a form carries it: where, how many characters, what they and those around them are, and what takes their place. It is made only where the
/// text still reads so.
/// </summary>
internal static class PostedChange
{
    private const int Around = 12;

    /// <summary>A change as the value of a button.</summary>
    public static string Of(string text, TextChange change) => string.Create(
        CultureInfo.InvariantCulture, $"{change.Start}.{change.Length}.{Hash(text, change.Start, change.Length)}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(change.Text))}");

    /// <summary>The text with a change made, and the change that takes it back; null where the text does not read as it did.</summary>
    public static (string Text, TextChange Back)? Make(string text, string value)
    {
        if (value.Split('.') is not [var at, var long_, var hash, var encoded]) return null;
        if (!int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var start) || !int.TryParse(long_, NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return null;
        if (start > text.Length || length > text.Length - start || Hash(text, start, length) != hash || !Base64Url.IsValid(encoded)) return null;
        var put = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(encoded));
        var was = text.Substring(start, length);
        return (string.Concat(text.AsSpan(0, start), put, text.AsSpan(start + length)), new TextChange(was.Trim().Length > 0 ? $"Put “{was.Trim()}” back." : "Take it back.", start, put.Length, was));
    }

    private static string Hash(string text, int start, int length)
    {
        var (from, to) = (Math.Max(0, start - Around), Math.Min(text.Length, start + length + Around));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text[from..start] + "\0" + text.Substring(start, length) + "\0" + text[(start + length)..to])))[..12];
    }
}
