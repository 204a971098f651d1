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
        var namesakes = table.OfSurname(name.Core[^1]);
        if (namesakes.Count == 0) return null;
        var described = NameWords.Of(description);
        var folded = ' ' + string.Join(' ', described) + ' ';
        var (foreign, _) = table.Powers.Leading(described, 0, years.IsKnown ? years.First : 0);
        var words = new Lazy<HashSet<string>>(() => OfficeWords.Of(description));
        Officer? found = null;
        var (best, ties) = (0, 0);
        foreach (var officer in namesakes)
        {
            var score = Score(officer, name, folded, words, foreign, years, table);
            if (score < best || score == 0) continue;
            ties = score > best ? 1 : ties + 1;
            (best, found) = (score, officer);
        }
        return ties == 1 ? found : null;
    }

    private static int Score(Officer officer, PersonName name, string folded, Lazy<HashSet<string>> words, IReadOnlyList<string> foreign, YearSpan years, OfficeTable table)
    {
        var agreement = officer.Forms.Max(form => GivenNames.Compare(name, form));
        if (agreement == NameAgreement.None || !Lived(officer, years)) return 0;
        if (foreign.Count > 0 && !officer.Tenures.Any(t => foreign.Contains(t.Power))) return 0;
        var office = officer.Tenures.Any(t => IsNear(t, years) && Describes(t, folded, words));
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
    /// <param name="folded">Folded words with a space at both ends.</param>
    /// <param name="words">The telling ones.</param>
    private static bool Describes(Tenure tenure, string folded, Lazy<HashSet<string>> words)
    {
        var named = folded.Contains(tenure.FoldedOffice, StringComparison.Ordinal);
        if (tenure.Post is not null)
        {
            if (!named && !folded.Contains(" ambassador ", StringComparison.Ordinal) && !folded.Contains(" minister ", StringComparison.Ordinal) && !folded.Contains(" representative ", StringComparison.Ordinal)) return false;
            return tenure.Post == Powers.UnitedStates || folded.Contains(tenure.FoldedPost, StringComparison.Ordinal) || tenure.Words.Overlaps(words.Value);
        }
        if (named) return true;
        return tenure.Power == Powers.UnitedStates ? OfficeWords.Common(tenure.Words, words.Value) > 1 : SameClass(tenure, folded);
    }

    private static bool SameClass(Tenure tenure, string description) => tenure.Class switch
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
