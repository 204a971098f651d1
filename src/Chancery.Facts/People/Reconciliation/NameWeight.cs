using Chancery.Facts.People.Names;

namespace Chancery.Facts.People.Reconciliation;

/// <summary>
/// How much the agreement of two names speaks for one person: the logarithm of how few others are expected to bear names that agree as well. Negative
/// where a common surname is all that agrees, or a middle initial contradicts.
/// </summary>
internal sealed class NameWeight(NameFrequencies frequencies)
{
    private const double InitialsAgree = 2.2;
    private const double OtherSpelling = 1.2;
    private const double MiddleContradicts = 5;
    private const double FirstNamePassedOver = 6;
    private const double OutOfOrder = 0.7;

    /// <summary>The weight; null when the names cannot be one person's.</summary>
    public double? Of(PersonName a, PersonName b) => a.IsUndivided || b.IsUndivided ? OfUndivided(a, b) : OfDivided(a, b);

    private double? OfUndivided(PersonName a, PersonName b)
    {
        string[] few = [.. a.Words], many = [.. b.Words];
        if (few.Length > many.Length) (few, many) = (many, few);
        if (few.Length == 1) return few[0].Length > 3 && few[0] == many[0] ? -0.5 : null;
        if (few.Order(StringComparer.Ordinal).SequenceEqual(many.Order(StringComparer.Ordinal)) || string.Concat(few) == string.Concat(many)) return 5;
        if (few.Length == many.Length)
        {
            var slips = 0;
            for (var i = 0; i < few.Length; i++)
            {
                if (few[i] == many[i]) continue;
                slips++;
                var near = Math.Min(few[i].Length, many[i].Length) >= 3 && few[i][0] == many[i][0] && few.Length > 2 && Spelling.Distance(few[i], many[i]) <= 1;
                if (!Spelling.Alike(few[i], many[i]) && !(near && slips == 1)) return null;
            }
            return 3 - slips * 0.5;
        }
        var rest = many.ToList();
        if (!few.All(rest.Remove)) return null;
        return few.Sum(w => -Math.Log(frequencies.Word(w))) - Math.Log(frequencies.Persons) - 1 - 0.7 * (many.Length - few.Length - 1);
    }

    private double? OfDivided(PersonName a, PersonName b)
    {
        if (Surnames(a, b) is not { } surname)
        {
            // The same words divided otherwise: Tunku, Abdul Rahman.
            string[] few = [.. a.Words], many = [.. b.Words];
            if (few.Length > many.Length) (few, many) = (many, few);
            return few.Length >= 2 && few.All(w => w.Length > 2 && many.Contains(w)) ? 1.5 : null;
        }
        if (a.Given.Count == 0 || b.Given.Count == 0)
        {
            if (a.Given.Count == b.Given.Count) return surname.Weight + 0.3;
            return surname.Exact ? surname.Weight - 0.3 : null;
        }
        return Given(a.Given, b.Given) is { } given ? surname.Weight + given : null;
    }

    private (double Weight, bool Exact)? Surnames(PersonName a, PersonName b)
    {
        var (few, many) = a.Core.Length <= b.Core.Length ? (a.Core, b.Core) : (b.Core, a.Core);
        if (few.AsSpan().SequenceEqual(many) || a.Surname.SequenceEqual(b.Surname) || string.Concat(a.Surname) == string.Concat(b.Surname)) return (Rarity(few), true);
        var rarest = few.Concat(many).MinBy(frequencies.Surname)!;
        var rarity = Rarity([rarest]);
        if (few.All(many.Contains)) return (rarity - (few[0] == many[0] || few.Length > 1 ? 0.5 : 1.5), false);
        if (few.Length == many.Length && few.Zip(many).All(p => Spelling.Alike(p.First, p.Second))) return (rarity - OtherSpelling, false);
        return few.All(w => many.Any(m => Spelling.Alike(w, m))) ? (rarity - 1.5, false) : null;
    }

    private double Rarity(string[] surname) => -Math.Log(frequencies.Persons * surname.Min(frequencies.Surname));

    /// <summary>The best way to set the given names beside each other; null when the first one fits nowhere.</summary>
    private double? Given(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var (few, many) = a.Count <= b.Count ? (a, b) : (b, a);
        double? best = null;
        Span<int> places = stackalloc int[4];
        Set(few, many, 0, 0, 0, places, ref best);
        return best;
    }

    private void Set(IReadOnlyList<string> few, IReadOnlyList<string> many, int at, int used, double weight, Span<int> places, ref double? best)
    {
        if (at == few.Count || at == 4)
        {
            var total = weight - Order(few, many, places[..at]);
            if (best is null || total > best) best = total;
            return;
        }
        for (var i = 0; i < many.Count && i < 4; i++)
        {
            if ((used & 1 << i) != 0) continue;
            var match = GivenNames.Match(few[at], many[i]);
            if (match == GivenMatch.None) continue;
            places[at] = i;
            Set(few, many, at + 1, used | 1 << i, weight + match switch
            {
                GivenMatch.Same => -Math.Log(frequencies.Given(few[at])),
                GivenMatch.Form => -Math.Log(Math.Min(1, frequencies.Given(few[at]) + frequencies.Given(many[i]))) - 1,
                _ => InitialsAgree,
            }, places, ref best);
        }
        if (at == 0) return;
        places[at] = -1;
        Set(few, many, at + 1, used, weight - MiddleContradicts, places, ref best);
    }

    /// <summary>What speaks against the order, and against a full first name of one that the other passes over.</summary>
    private static double Order(IReadOnlyList<string> few, IReadOnlyList<string> many, ReadOnlySpan<int> places)
    {
        var (last, against) = (-1, 0.0);
        var named = false;
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] < 0) continue;
            if (places[i] < last) against = OutOfOrder;
            last = Math.Max(last, places[i]);
            named |= GivenNames.Match(few[i], many[places[i]]) >= GivenMatch.Form;
        }
        if (!places.Contains(0)) against += many[0].Length > 1 && !named ? FirstNamePassedOver : OutOfOrder;
        return against;
    }
}
