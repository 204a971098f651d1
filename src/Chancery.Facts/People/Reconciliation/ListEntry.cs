namespace Chancery.Facts.People.Reconciliation;

/// <summary>An entry of a volume's list of persons.</summary>
/// <param name="Volume">The volume's id.</param>
/// <param name="Id">The <c>xml:id</c> within the volume.</param>
/// <param name="Name">The name as listed.</param>
/// <param name="Description">Offices and years as listed.</param>
/// <param name="Years">The years that the volume covers.</param>
public sealed record ListEntry(string Volume, string Id, string Name, string Description, YearSpan Years)
{
    /// <summary>The entry as decisions and merges name it: <c>frus1961-63v06/p_KNS2</c>.</summary>
    public string Reference => Volume + "/" + Id;
}

/// <summary>A person of an edition: the entries of volumes' lists that are one.</summary>
/// <param name="Key">The person's key, from the tables of office holders or made of the name; unique in the edition.</param>
/// <param name="Name">The name, surname first: that of the tables, otherwise the fullest of the entries.</param>
/// <param name="Entries">The entries, in the order of volume and id.</param>
/// <param name="Merges">Why they are one, each a link between two of them; one less than there are entries.</param>
public sealed record ReconciledPerson(string Key, string Name, IReadOnlyList<ListEntry> Entries, IReadOnlyList<PersonMerge> Merges)
{
    /// <summary>Whether the key is one of the tables of office holders.</summary>
    public bool IsOfficeHolder { get; init; }
}

/// <summary>Why two entries are taken for one person. A decision that rejects <c>same-person</c> for the two undoes it.</summary>
/// <param name="First">One entry.</param>
/// <param name="Second">The other.</param>
/// <param name="Basis"><c>name</c>, <c>name-and-office</c>, <c>cross-reference</c>, <c>pseudonym</c>, <c>other-name</c>, <c>office-holder</c> or <c>decision</c>.</param>
public sealed record PersonMerge(string First, string Second, string Basis)
{
    /// <summary>The words that the descriptions share, the rarest first; they tell most.</summary>
    public IReadOnlyList<string> SharedWords { get; init; } = [];

    /// <summary>The years between the periods of the two volumes; 0 when they meet.</summary>
    public int YearsApart { get; init; }

    /// <summary>How much more likely one person is than two, as a natural logarithm; absent where it was not weighed.</summary>
    public double? Weight { get; init; }
}
