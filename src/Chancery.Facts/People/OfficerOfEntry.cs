using Chancery.Facts.Offices;
using Chancery.Facts.People.Names;

namespace Chancery.Facts.People;

/// <summary>Which person of the tables an entry of a list of persons is: by name, with the offices and years of the description.</summary>
internal static class OfficerOfEntry
{
    private const int YearsAround = 15;

    /// <summary>The person; null when nobody or more than one fits.</summary>
    /// <param name="name">The name, divided.</param>
    /// <param name="description">What the list says of the person.</param>
    /// <param name="years">The years that the volume covers.</param>
    /// <param name="table">The holders of offices.</param>
    public static Officer? Find(PersonName name, string description, YearSpan years, OfficeTable table)
    {
        var folded = ' ' + NameWords.Fold(description) + ' ';
        var (foreign, _) = table.Powers.Leading(NameWords.Of(description), years.IsKnown ? years.First : 0);
        Officer? found = null;
        var (best, ties) = (0, 0);
        foreach (var officer in table.OfSurname(name.Core[^1]))
        {
            var score = Score(officer, name, folded, foreign, years, table);
            if (score < best || score == 0) continue;
            ties = score > best ? 1 : ties + 1;
            (best, found) = (score, officer);
        }
        return ties == 1 ? found : null;
    }

    private static int Score(Officer officer, PersonName name, string description, IReadOnlyList<string> foreign, YearSpan years, OfficeTable table)
    {
        var agreement = officer.Forms.Max(form => GivenNames.Compare(name, form));
        if (agreement == NameAgreement.None || !Lived(officer, years)) return 0;
        if (foreign.Count > 0 && !officer.Tenures.Any(t => foreign.Contains(t.Power))) return 0;
        var office = officer.Tenures.Any(t => IsNear(t, years) && Describes(t, description));
        return (agreement, office) switch
        {
            (NameAgreement.Full, true) => 5,
            (NameAgreement.First, true) => 4,
            (NameAgreement.Initials, true) => 3,
            (NameAgreement.Surname, true) when foreign.Count > 0 => 2,
            (NameAgreement.Full, false) when IsOfTheTime(officer, years) => 2,
            (NameAgreement.First, false) when IsOfTheTime(officer, years) && table.OfSurname(name.Core[^1]).Count <= 2 => 1,
            _ => 0,
        };
    }

    /// <summary>Whether a description names an office.</summary>
    /// <param name="tenure">The office.</param>
    /// <param name="description">Folded words with a space at both ends.</param>
    private static bool Describes(Tenure tenure, string description)
    {
        var office = NameWords.Fold(tenure.Office);
        if (tenure.Post is not null)
        {
            if (!description.Contains(" ambassador ", StringComparison.Ordinal) && !description.Contains(" minister ", StringComparison.Ordinal) && !description.Contains(" representative ", StringComparison.Ordinal) && !description.Contains(' ' + office + ' ', StringComparison.Ordinal)) return false;
            return tenure.Post == Powers.UnitedStates || description.Contains(NameWords.Fold(tenure.Post), StringComparison.Ordinal) || OfficeWords.Of(tenure.Post).Any(w => description.Contains(' ' + w + ' ', StringComparison.Ordinal));
        }
        if (description.Contains(' ' + office + ' ', StringComparison.Ordinal)) return true;
        if (tenure.Power != Powers.UnitedStates)
            return description.Split(' ').Any(w => OfficeClasses.OfWords(w) == OfficeClasses.Of(tenure.Office)) || SameClass(tenure.Office, description);
        return OfficeWords.Common(OfficeWords.Of(tenure.Office), OfficeWords.Of(description)) > 1;
    }

    private static bool SameClass(string office, string description) => OfficeClasses.Of(office) switch
    {
        OfficeClasses.PrimeMinister => description.Contains(" prime minister ", StringComparison.Ordinal) || description.Contains(" premier ", StringComparison.Ordinal) || description.Contains(" chancellor ", StringComparison.Ordinal) || description.Contains(" council of ministers ", StringComparison.Ordinal),
        OfficeClasses.ForeignMinister => description.Contains(" foreign minister ", StringComparison.Ordinal) || description.Contains(" foreign affairs ", StringComparison.Ordinal) || description.Contains(" foreign secretary ", StringComparison.Ordinal) || description.Contains(" external affairs ", StringComparison.Ordinal) || description.Contains(" foreign relations ", StringComparison.Ordinal),
        _ => false,
    };

    private static bool Lived(Officer officer, YearSpan years) =>
        !years.IsKnown || (officer.Born is not { } born || born + 16 < years.Last) && (officer.Died is not { } died || died + 30 >= years.First);

    private static bool IsNear(Tenure tenure, YearSpan years) =>
        !years.IsKnown || tenure.From.First.Year <= years.Last + 2 && (tenure.To?.Last.Year ?? tenure.From.Last.Year + YearsAround) >= years.First - YearsAround;

    private static bool IsOfTheTime(Officer officer, YearSpan years) =>
        years.IsKnown && officer.Tenures.Any(t => t.From.First.Year - YearsAround <= years.Last && (t.To?.Last.Year ?? t.From.Last.Year) + YearsAround >= years.First);
}
