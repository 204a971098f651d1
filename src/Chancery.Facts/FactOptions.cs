using System.Security.Cryptography;
using System.Text;
using Chancery.Documents;
using Chancery.Facts.Decisions;
using Chancery.Facts.Offices;

namespace Chancery.Facts;

/// <summary>What facts are read with besides the documents.</summary>
public sealed record FactOptions
{
    /// <summary>The built-in tables alone.</summary>
    public static FactOptions Default { get; } = new();

    /// <summary>The holders of offices.</summary>
    public OfficeTable Offices { get; init; } = OfficeTable.BuiltIn;

    /// <summary>The decisions of editors.</summary>
    public DecisionList Decisions { get; init; } = DecisionList.Empty;

    /// <summary>Changes when tables or decisions do, so that what was read with others is read anew; empty for the built-in tables alone.</summary>
    public string Fingerprint { get; private init; } = "";

    /// <summary>Reads tables and decisions.</summary>
    /// <param name="authorities">Tables of office holders.</param>
    /// <param name="decisions">A file of decisions; null when there is none.</param>
    /// <param name="findings">Receives every line that cannot be read.</param>
    public static FactOptions Read(IReadOnlyList<SourceText> authorities, SourceText? decisions, List<Finding> findings)
    {
        if (authorities.Count == 0 && decisions is null) return Default;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in authorities) hash.AppendData(table.Bytes);
        var decided = decisions is null ? DecisionList.Empty : DecisionList.Read(decisions, findings);
        hash.AppendData(Encoding.UTF8.GetBytes("\0" + decided.Fingerprint));
        return new FactOptions { Offices = OfficeTable.With(authorities, findings), Decisions = decided, Fingerprint = Convert.ToHexStringLower(hash.GetHashAndReset()) };
    }
}
