using Chancery.Facts;
using Chancery.Facts.Provenance;
using CsCheck;

namespace Chancery.Tests.Facts.Provenance;

/// <summary>Papers of one file fall together however it is written, and only those.</summary>
public sealed class ArchivalPlaceTests
{
    [Theory]
    [InlineData("627.2822/4-1861", "627.2822", "627.2822", "1961-04-18")]
    [InlineData("751G.5–MSP/1–457", "751G.5–MSP", "751g.5-msp", "1957-01-04")]
    [InlineData("751G.5 MSP/1–1558", "751G.5 MSP", "751g.5-msp", "1958-01-15")]
    [InlineData("763.72/6338a", "763.72", "763.72", "/6338a")]
    [InlineData("POL 27 VESP–HAL", "POL 27 VESP–HAL", "pol-27-vesp-hal", null)]
    [InlineData("POL VESP–U.S.", "POL VESP–U.S.", "pol-vesp-us", null)]
    [InlineData("D750123–0456", "D75", "d75", "0123–0456")]
    public void A_number_names_its_file(string number, string file, string key, string? order)
    {
        var place = ArchivalPlace.Of(new ProvenanceFact { Printed = number, FileNumber = number })!;
        Assert.Equal((file, key, order), (place.File, place.Key, place.Order));
    }

    [Fact]
    public void Boxes_belong_to_their_collection()
    {
        static string? Key(string collection) => ArchivalPlace.Of(new ProvenanceFact { Printed = "", Repository = "Harbour Board Archives", Collection = collection, Box = "4", Folder = "Dues" })!.Key;
        Assert.Equal("harbour-board-archives-lightship-logs-box-4-dues", Key("Lightship Logs"));
        Assert.NotEqual(Key("Lightship Logs"), Key("Pilots"));
        Assert.Null(ArchivalPlace.Of(new ProvenanceFact { Printed = "Not found." }));
    }

    [Fact]
    public void Keys_of_keys_are_the_same() => Gen.String.Sample(name =>
    {
        var key = ArchivalPlace.KeyOf(name);
        return ArchivalPlace.KeyOf(key) == key && !key.Contains('/', StringComparison.Ordinal);
    });
}
