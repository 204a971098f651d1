using System.Text.Json;
using Chancery.Editions;
using Chancery.Editions.Reuse;
using Chancery.Facts;
using Chancery.Facts.Reuse;

namespace Chancery.Web.Compare;

/// <summary>One of two documents that are compared.</summary>
/// <param name="Volume">Its volume.</param>
/// <param name="Document">The document.</param>
/// <param name="CopyText">What its source note says; null when it has none.</param>
/// <param name="Share">The share of its words that stand in the other, 0 to 1.</param>
public sealed record ComparedDocument(VolumeEntry Volume, StoredDocument Document, string? CopyText, double Share);

/// <summary>A row of both texts.</summary>
/// <param name="IsShared">Whether the words stand in both.</param>
/// <param name="IsAlike">Whether they differ in nothing.</param>
/// <param name="A">The first document's side.</param>
/// <param name="B">The second document's side.</param>
public sealed record ComparedRow(bool IsShared, bool IsAlike, ComparedCell A, ComparedCell B);

/// <summary>Two documents with everything that their comparison shows.</summary>
/// <param name="A">The first document.</param>
/// <param name="B">The second document.</param>
/// <param name="Collation">What they share.</param>
/// <param name="Rows">Both texts side by side.</param>
public sealed record Comparison(ComparedDocument A, ComparedDocument B, Collation Collation, IReadOnlyList<ComparedRow> Rows)
{
    /// <summary>Compares two documents of an edition; null when one of them is not there.</summary>
    public static Comparison? Of(IEdition edition, (string Volume, string Id) a, (string Volume, string Id) b)
    {
        if (edition.Document(a.Volume, a.Id) is not { } first || edition.Document(b.Volume, b.Id) is not { } second) return null;
        var collation = PrintedTexts.Collate(first, second);
        var rows = new List<ComparedRow>();
        var number = 1;
        foreach (var row in collation.Rows)
        {
            var from = number;
            rows.Add(new ComparedRow(row.IsShared, row.IsShared && row.Variants.Count == 0,
                ComparedCell.Of(collation.A, row.StartA, row.LengthA, row.Variants.Select((v, i) => (v.StartA, v.LengthA, v.Kind, from + i))),
                ComparedCell.Of(collation.B, row.StartB, row.LengthB, row.Variants.Select((v, i) => (v.StartB, v.LengthB, v.Kind, from + i)))));
            number += row.Variants.Count;
        }
        return new Comparison(Document(first, collation.Shared.ShareA), Document(second, collation.Shared.ShareB), collation, rows);

        ComparedDocument Document(StoredDocument document, double share)
        {
            var facts = JsonSerializer.Deserialize(document.FactsJson, FactsJson.Default.DocumentFacts)!;
            return new ComparedDocument(edition.Volume(document.Volume)!, document, facts.Notes.FirstOrDefault(n => n.Kind == "source")?.Text ?? facts.Provenance?.Printed, share);
        }
    }
}
