namespace Chancery.Facts.People.Names;

/// <summary>Keys of persons.</summary>
internal static class PersonKeys
{
    /// <summary>A key made of a listed name: surname, given names and suffix, folded and joined by hyphens, without titles and brackets: <c>thompson-llewellyn-e-jr</c>.</summary>
    public static string Of(string name) => Of(PersonName.OfListed(name));

    /// <summary>A key made of a name.</summary>
    public static string Of(PersonName name)
    {
        var key = string.Join('-', name.Suffix is null ? name.Words : name.Words.Append(name.Suffix));
        return key.Length == 0 ? "unnamed" : key;
    }
}
