using Chancery.Facts.Offices;
using Chancery.Facts.People;
using Chancery.Facts.People.Reconciliation;
using CsCheck;

namespace Chancery.Tests.Facts.People;

/// <summary>Who is meant by a name that only other volumes list: one person who fits, or nobody.</summary>
public sealed class RegisterSearchTests
{
    private static readonly ListEntry[] Entries =
    [
        new("vesp1958-60v02", "p_1", "Lisle, Captain Ewart", "Director of Hydrography", new YearSpan(1958, 1960)),
        new("vesp1958-60v02", "p_2", "Dressen, Viktor", "Chairman of the Council of Hallin", new YearSpan(1958, 1960)),
        new("vesp1958-60v02", "p_3", "Merrion, Paul", "Director of the Bureau of Northern Affairs", new YearSpan(1958, 1960)),
        new("vesp1961-63v06", "p_3", "Merrion, Peter W.", "Consul at Sable", new YearSpan(1961, 1963)),
        new("vesp1931-33v01", "p_4", "Halk, Bruno", "Minister of Fisheries", new YearSpan(1931, 1933)),
    ];

    private static readonly RegisterSearch Search = new(PersonRegister.Reconcile(Entries), OfficeTable.BuiltIn);

    [Theory]
    [InlineData("Captain Lisle", "Director of Hydrography", 1961, "lisle-ewart")]
    [InlineData("Chairman Dressen", null, 1961, "dressen-viktor")]
    [InlineData("Mr. Paul Merrion", null, 1961, "merrion-paul")]
    [InlineData("Mr. P. Merrion", null, 1961, null)]
    [InlineData("Mr. Merrion", null, 1961, null)]
    [InlineData("Mr. Paul Merrion, Jr.", null, 1961, null)]
    [InlineData("Mr. Lisle", null, 1961, null)]
    [InlineData("Captain Lisle", "Director of Fisheries", 1961, null)]
    [InlineData("Mr. Bruno Halk", null, 1961, null)]
    [InlineData("Mr. Bruno Halk", null, 1934, "halk-bruno")]
    [InlineData("The Director", null, 1961, null)]
    public void One_person_who_fits(string name, string? office, int year, string? key) => Assert.Equal(key, Search.Find(name, office, year)?.Key);

    [Fact]
    public void Any_words_are_answered() => Gen.Select(Gen.String, Gen.String, Gen.Int[0, 2000]).Sample((name, office, year) => Search.Find(name, office, year) is null or { Key.Length: > 0 });
}
