namespace Chancery.Facts.People.Names;

/// <summary>How two given names, or a name and an initial, agree.</summary>
internal enum GivenMatch
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>One is the initial of the other, or both are the same initial.</summary>
    Initial,

    /// <summary>A short form, another spelling, or the beginning.</summary>
    Form,

    /// <summary>The same name.</summary>
    Same,
}

/// <summary>How the names of one person in two places agree as a whole, from the weakest.</summary>
internal enum NameAgreement
{
    /// <summary>They contradict each other.</summary>
    None,

    /// <summary>Only the surname can be compared.</summary>
    Surname,

    /// <summary>Initials agree.</summary>
    Initials,

    /// <summary>The first given name agrees, or several initials do.</summary>
    First,

    /// <summary>First and middle name, or initial, agree.</summary>
    Full,
}

/// <summary>Compares given names.</summary>
internal static class GivenNames
{
    /// <summary>How two words agree.</summary>
    public static GivenMatch Match(string a, string b)
    {
        if (a == b) return a.Length > 1 ? GivenMatch.Same : GivenMatch.Initial;
        if (a.Length == 1 || b.Length == 1) return a[0] == b[0] ? GivenMatch.Initial : GivenMatch.None;
        if (NameVocabulary.AreForms(a, b)) return GivenMatch.Form;
        if (Math.Min(a.Length, b.Length) >= 3 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal))) return GivenMatch.Form;
        return Spelling.Alike(a, b) ? GivenMatch.Form : GivenMatch.None;
    }

    /// <summary>How a printed name agrees with a form of a known person's name. Surnames are compared as well.</summary>
    public static NameAgreement Compare(PersonName printed, PersonName known)
    {
        if (IsSameSequence(printed, known)) return NameAgreement.Full;
        if (known.Surname.Count > 1 && !known.IsUndivided && printed.Spoken.SequenceEqual(known.Surname)) return NameAgreement.First;
        // Of two surnames the first may stand alone: Kubitschek de Oliveira.
        if (printed.Core[^1] != known.Core[^1] && (known.IsUndivided || printed.Core[^1] != known.Core[0])) return NameAgreement.None;
        if (printed.Suffix is { } suffix && known.Suffix is { } other && suffix != other) return NameAgreement.None;
        if (printed.Given.Count == 0 || known.Given.Count == 0) return printed.Given.Count > 0 && known.IsUndivided ? NameAgreement.None : NameAgreement.Surname;
        var (few, many) = printed.Given.Count <= known.Given.Count ? (printed.Given, known.Given) : (known.Given, printed.Given);
        var (at, full, initials) = (0, 0, 0);
        for (var i = 0; i < few.Count; i++)
        {
            var match = GivenMatch.None;
            for (; at < many.Count && match == GivenMatch.None; at++)
            {
                match = Match(few[i], many[at]);
                // "C. Douglas" is "Douglas"; "Paul Douglas" is "Douglas" only when that is more than an initial.
                if (match == GivenMatch.Initial && at > i && i == 0 && many[0].Length > 1) match = GivenMatch.None;
            }
            // A slip in a middle initial leaves the surname to be supported by other evidence.
            if (match == GivenMatch.None) return full > 0 ? NameAgreement.Surname : NameAgreement.None;
            if (match == GivenMatch.Initial) initials++;
            else full++;
        }
        if (full == 0) return initials > 1 ? NameAgreement.First : NameAgreement.Initials;
        return full + initials > 1 ? NameAgreement.Full : NameAgreement.First;
    }

    /// <summary>Names whose words stand in the same order, whichever of them is the surname: <c>Ngo Dinh Diem</c>; <c>Kim Dong Jo</c> and <c>Kim, Dong Jo</c>.</summary>
    private static bool IsSameSequence(PersonName printed, PersonName known)
    {
        if (printed.Surname.Count + printed.Given.Count != known.Surname.Count + known.Given.Count || printed.Surname.Count + printed.Given.Count < 2) return false;
        return printed.Spoken.SequenceEqual(known.Words) || known.Given.Count > 0 && printed.Spoken.SequenceEqual(known.Spoken);
    }
}
