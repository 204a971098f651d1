using System.Globalization;
using System.Text.RegularExpressions;

namespace Chancery.Documents.Grammar.References;

/// <summary>
/// Where the reader of references stands: the volume and the document whose texts are read, and what <i>ibid.</i> stands for. One context serves
/// all texts of a document in their order.
/// </summary>
public sealed partial class ReferenceContext
{
    /// <summary>The letters before the years in the series' volume ids.</summary>
    public const string SeriesPrefix = "frus";

    private readonly string? _before;
    private readonly string? _after;

    /// <summary>The volume's id; null when unknown.</summary>
    public string? Volume
    {
        get;
        init
        {
            field = value;
            var m = value is null ? Match.Empty : VolumeId().Match(value);
            if (!m.Success) return;
            Prefix = m.Groups["prefix"].Value;
            Years = m.Groups["years"].Value;
            FirstYear = int.Parse(Years.AsSpan(0, 4), CultureInfo.InvariantCulture);
            IsRegular = m.Groups["volume"].Success;
        }
    }

    /// <summary>The id of the document, e.g. <c>d130</c>; null when unknown.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The id of the document printed before, for which <i>supra</i> stands; counted from <see cref="DocumentId"/> when not given.</summary>
    public string? Before
    {
        get => _before ?? Counted(-1);
        init => _before = value;
    }

    /// <summary>The id of the document printed after, for which <i>infra</i> stands; counted from <see cref="DocumentId"/> when not given.</summary>
    public string? After
    {
        get => _after ?? Counted(1);
        init => _after = value;
    }

    /// <summary>Whether the volume's encoding links the bare words <i>supra</i> and <i>infra</i>: the volumes of documents of 1952 to 1954 do, those before and after do not.</summary>
    public bool LinksNeighbours => IsRegular && FirstYear is >= 1952 and < 1955;

    /// <summary>The letters before the years in the volume's id: another edition cites its own volumes in the same form.</summary>
    internal string Prefix { get; private init; } = SeriesPrefix;

    /// <summary>The years of the volume's subseries, e.g. <c>1961-63</c>; null when unknown.</summary>
    internal string? Years { get; private init; }

    /// <summary>The first of these years; 0 when unknown.</summary>
    internal int FirstYear { get; private init; }

    /// <summary>Whether the volume is a numbered one of its subseries.</summary>
    internal bool IsRegular { get; private init; }

    /// <summary>Volumes of documents up to 1951 do not number them: there <c>Document 5</c> is a paper, not a reference.</summary>
    internal bool NumbersDocuments => !(IsRegular && FirstYear is > 0 and < 1952);

    /// <summary>Volumes of documents up to 1954 refer to their own pages.</summary>
    internal bool CitesOwnPages => IsRegular && FirstYear is > 0 and < 1955;

    /// <summary>The volume for which <i>ibid.</i> stands; null when the last thing cited was another publication.</summary>
    internal string? Cited { get; set; }

    /// <summary>The years of the subseries cited last.</summary>
    internal string? CitedYears { get; set; }

    /// <summary>The document referred to last: <c>#d5</c>, <c>frus1964-68v01#d420</c>.</summary>
    internal string? LastDocument { get; set; }

    private string? Counted(int step)
    {
        if (DocumentId is null || !Plain().IsMatch(DocumentId)) return null;
        var number = int.Parse(DocumentId.AsSpan(1), CultureInfo.InvariantCulture) + step;
        return number < 1 ? null : "d" + number.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?<prefix>[a-z]+)(?<years>\d{4}(?:-\d\d)?)(?<volume>v[e\d])?", RegexOptions.CultureInvariant)]
    private static partial Regex VolumeId();

    [GeneratedRegex(@"^d\d{1,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
