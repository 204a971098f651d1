using Chancery.Documents;
using Chancery.Facts.People.Names;
using Chancery.Facts.People.Reconciliation;
using NodaTime;

namespace Chancery.Facts.Offices;

/// <summary>Who held an office on a day, or why that stays undecided.</summary>
/// <param name="Tenure">The tenure; null when undecided.</param>
/// <param name="Candidates">Those who may be meant when undecided.</param>
/// <param name="Doubt">One sentence that says why it is undecided; null when it is not, or nobody is known.</param>
public sealed record OfficeHolder(Tenure? Tenure, IReadOnlyList<Tenure> Candidates, string? Doubt)
{
    /// <summary>The table knows nobody.</summary>
    public static OfficeHolder Unknown { get; } = new(null, [], null);
}

/// <summary>
/// Holders of offices. Built in are the offices and missions of the United States and the principals of other powers; tables of one's own are added to them.
/// </summary>
public sealed class OfficeTable
{
    private static readonly Lazy<OfficeTable> Known = new(LoadBuiltIn);

    private readonly Dictionary<string, Officer> _officers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Class, string Power), List<Tenure>> _offices = [];
    private readonly Dictionary<string, List<Officer>> _surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Officer>> _otherNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _titleOpenings;
    private Dictionary<string, int>? _described;

    private OfficeTable(IEnumerable<AuthorityRow> rows, Powers powers)
    {
        Powers = powers;
        foreach (var row in rows) Add(row);
        foreach (var officer in _officers.Values) Index(officer);
        _titleOpenings = _titles.Select(t => t.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The tables kept in the program.</summary>
    public static OfficeTable BuiltIn => Known.Value;

    /// <summary>The powers that the tables name.</summary>
    internal Powers Powers { get; }

    /// <summary>The powers of tables of one's own.</summary>
    internal IReadOnlyList<string> OwnPowers { get; private init; } = [];

    /// <summary>The persons in no particular order.</summary>
    public IReadOnlyCollection<Officer> Officers => _officers.Values;

    /// <summary>A person by key; null when the table has none.</summary>
    public Officer? this[string key] => _officers.GetValueOrDefault(key);

    /// <summary>The built-in tables and tables of one's own.</summary>
    /// <param name="own">The tables (<c>docs/guide/authorities.md</c>).</param>
    /// <param name="findings">Receives every line that could not be read, with file, line and column.</param>
    public static OfficeTable With(IEnumerable<SourceText> own, List<Finding> findings)
    {
        var rows = own.SelectMany(source => AuthorityFile.Read(source, findings)).ToList();
        return rows.Count == 0 ? BuiltIn : new OfficeTable(BuiltInRows().Concat(rows), Powers.BuiltIn.With(rows.Select(r => r.PowerForms))) { OwnPowers = [.. rows.Select(r => r.Power).Distinct(StringComparer.Ordinal)] };
    }

    /// <summary>Who held an office over some days.</summary>
    /// <param name="office">The office, as printed or tabled.</param>
    /// <param name="powers">The powers it may serve.</param>
    /// <param name="post">Where a mission is accredited; null for an office at home.</param>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day.</param>
    public OfficeHolder Holder(string office, IReadOnlyList<string> powers, string? post, LocalDate first, LocalDate last) => HolderOfClass(OfficeClasses.Of(office), powers, post, first, last);

    /// <summary>The persons whose surname, or the surname in another form of the name, begins or ends with a folded word.</summary>
    public IReadOnlyList<Officer> OfSurname(string word) => _surnames.TryGetValue(word, out var found) ? found : [];

    /// <summary>The persons who bear exactly this other name: <c>lord harlech</c>.</summary>
    internal IReadOnlyList<Officer> OfOtherName(string folded) => _otherNames.TryGetValue(folded, out var found) ? found : [];

    /// <summary>Whether folded words are the name of an American office, as they stand before a name.</summary>
    internal bool IsTitle(string words) => _titles.Contains(words);

    /// <summary>Whether a folded word is the first of such a name.</summary>
    internal bool BeginsTitle(string word) => _titleOpenings.Contains(word);

    /// <summary>The number of persons whose offices or posts have a word in their names.</summary>
    internal int OfficersDescribedBy(string word) => (_described ??= CountWords()).GetValueOrDefault(word);

    /// <summary>Whether the table has an office of this class for a power.</summary>
    internal bool Has(string officeClass, string power) => _offices.ContainsKey((officeClass, power));

    internal OfficeHolder HolderOfClass(string office, IReadOnlyList<string> powers, string? post, LocalDate first, LocalDate last)
    {
        var held = new List<(Tenure Tenure, Holding Holding)>();
        foreach (var power in powers)
        {
            if (!_offices.TryGetValue((office, power), out var tenures)) continue;
            foreach (var tenure in tenures)
            {
                if (tenure.Post != post) continue;
                var (begin, end) = (tenure.On(first), first == last ? tenure.On(first) : tenure.On(last));
                if (begin == Holding.No && end == Holding.No) continue;
                held.Add((tenure, begin == Holding.Yes && end == Holding.Yes ? Holding.Yes : Holding.Perhaps));
            }
        }
        if (held.Count == 0) return OfficeHolder.Unknown;
        var sure = held.Where(h => h.Holding == Holding.Yes).Select(h => h.Tenure).DistinctBy(t => t.Officer).ToList();
        var all = held.Select(h => h.Tenure).DistinctBy(t => t.Officer).ToList();
        if (sure.Count > 1) return new OfficeHolder(null, sure, "More than one may be meant.");
        if (sure.Count == 1 && office == OfficeClasses.SecretaryOfState && powers.Contains(Powers.UnitedStates) && Acting(first, last) is { } acting && acting.Officer != sure[0].Officer)
            return new OfficeHolder(null, [sure[0], acting], "An Acting Secretary was in charge on that day.");
        if (sure.Count == 1 && all.Count == 1) return new OfficeHolder(sure[0], [], null);
        if (sure.Count == 1 && held.All(h => h.Tenure.Officer == sure[0].Officer || !ChangedOn(h.Tenure, first, last))) return new OfficeHolder(sure[0], [], null);
        return all.Count == 1
            ? new OfficeHolder(null, all, "The table's dates are not exact enough for that day.")
            : new OfficeHolder(null, all, "The office changed hands at that time.");
    }

    /// <summary>Whether a term ended exactly on one of the days, rather than in a month or year that is all the table knows.</summary>
    private static bool ChangedOn(Tenure tenure, LocalDate first, LocalDate last) => first != last || tenure.To is { } to && to.First == to.Last;

    private Dictionary<string, int> CountWords()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var officer in Officers)
            foreach (var word in officer.Tenures.SelectMany(t => PreparedEntry.WordsOf(t.Title)).Distinct(StringComparer.Ordinal)) counts[word] = counts.GetValueOrDefault(word) + 1;
        return counts;
    }

    private Tenure? Acting(LocalDate first, LocalDate last)
    {
        if (!_offices.TryGetValue((OfficeClasses.SecretaryOfState + OfficeClasses.AdInterim, Powers.UnitedStates), out var tenures)) return null;
        foreach (var tenure in tenures)
            if (tenure.On(first) != Holding.No || tenure.On(last) != Holding.No) return tenure;
        return null;
    }

    private void Add(AuthorityRow row)
    {
        if (!_officers.TryGetValue(row.Key, out var officer)) _officers.Add(row.Key, officer = new Officer(row.Key, row.Name ?? row.Key));
        else if (row.Name is { } name && name != officer.Name) officer.OtherNames = [.. officer.OtherNames, name];
        if (row.OtherNames.Length > 0) officer.OtherNames = [.. officer.OtherNames.Union(row.OtherNames)];
        officer.Born ??= row.Born;
        officer.Died ??= row.Died;
        var tenure = new Tenure(officer, row.Office, row.Power, row.Post, row.From, row.To);
        officer.TenureList.Add(tenure);
        var office = tenure.Class;
        if (!_offices.TryGetValue((office, row.Power), out var tenures)) _offices.Add((office, row.Power), tenures = []);
        tenures.Add(tenure);
        if (row.Power == Powers.UnitedStates) _titles.Add(office);
    }

    private void Index(Officer officer)
    {
        foreach (var form in officer.Forms)
        {
            AddTo(_surnames, form.Core[^1], officer);
            if (!form.IsUndivided) AddTo(_surnames, form.Core[0], officer);
        }
        foreach (var other in officer.OtherNames) AddTo(_otherNames, NameWords.Fold(other), officer);
    }

    private static void AddTo(Dictionary<string, List<Officer>> index, string key, Officer officer)
    {
        if (!index.TryGetValue(key, out var officers)) index.Add(key, officers = []);
        if (!officers.Contains(officer)) officers.Add(officer);
    }

    private static OfficeTable LoadBuiltIn() => new(BuiltInRows(), Powers.BuiltIn);

    private static IEnumerable<AuthorityRow> BuiltInRows()
    {
        var findings = new List<Finding>();
        foreach (var name in (string[])["american-offices.tsv", "principals.tsv"])
            foreach (var row in AuthorityFile.Read(new SourceText(name, EmbeddedTables.Text(name)), findings))
                yield return row;
        if (findings.Count > 0) throw new InvalidOperationException($"{findings[0].Where}: {findings[0].Message}");
    }
}
