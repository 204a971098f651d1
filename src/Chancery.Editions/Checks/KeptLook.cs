namespace Chancery.Editions.Checks;

/// <summary>What a volume was when it was looked at, and what the look gave.</summary>
/// <param name="Volume">The volume's id.</param>
/// <param name="State">What the look depends on, as one word: when it is another, the volume is looked at again.</param>
/// <param name="Look">The look, in the form of those who made it.</param>
public sealed record KeptLook(string Volume, string State, byte[] Look);

/// <summary>A volume as the checks see it.</summary>
/// <param name="Volume">The volume's id.</param>
/// <param name="Name">The name of its source; the volume's id for loose documents.</param>
/// <param name="IsLoose">Whether it is made of loose documents.</param>
/// <param name="Hash">What its sources are, as one word.</param>
public sealed record VolumeSources(string Volume, string Name, bool IsLoose, string Hash);
