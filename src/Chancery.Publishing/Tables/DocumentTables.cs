using Chancery.Facts;
using Chancery.Facts.References;

namespace Chancery.Publishing.Tables;

/// <summary>Begins a table.</summary>
/// <param name="file">The file's name.</param>
/// <param name="columns">Its columns.</param>
internal delegate CsvTable NewTable(string file, params ReadOnlySpan<string> columns);

/// <summary>The tables that are filled document by document.</summary>
/// <param name="table">Begins a table.</param>
/// <param name="targets">What the edition has, for references that dangle.</param>
internal sealed class DocumentTables(NewTable table, EditionTargets targets)
{
    private readonly CsvTable _documents = table("documents.csv", "document", "volume", "number", "kind", "heading", "from", "from_person", "from_key", "to", "to_person", "to_key", "date_start", "date_end", "date_precision", "date_degree", "date_basis", "place",
        "subjects", "repository", "collection", "file_number", "lot", "box", "folder", "classification", "drafted_by", "cleared_by", "approved_by", "notes", "pages");

    private readonly CsvTable _participants = table("participants.csv", "document", "position", "printed", "name", "person", "key", "office", "side", "degree", "basis", "undecided");

    private readonly CsvTable _statements = table("statements.csv", "document", "position", "paragraph", "speaker", "person", "key", "verb", "addressee", "capacity", "reported_by", "degree", "basis", "quote");

    private readonly CsvTable _communications = table("communications.csv", "document", "position", "form", "scope", "from", "from_person", "from_key", "to", "to_person", "to_key", "date", "date_degree", "where", "part",
        "in_reply_to", "answered_by", "via", "delivered_date", "delivered_to", "made_public", "published_in");

    private readonly CsvTable _references = table("references.csv", "document", "position", "printed", "target", "resolved", "where", "suggestion", "suggestion_reason");

    private readonly CsvTable _cited = table("cited-papers.csv", "document", "position", "printed", "form", "post", "direction", "from", "to", "series", "number", "second_number", "date", "date_degree", "date_basis",
        "repository", "collection", "file_number", "lot", "box", "folder", "place_degree", "not_printed", "target", "printed_in", "printed_in_basis", "where");

    private readonly CsvTable _publications = table("publications.csv", "document", "position", "printed", "series", "title", "year", "volume", "date", "pages", "number", "degree", "where");

    private readonly CsvTable _sameText = table("same-text.csv", "document_a", "document_b", "kind", "share_a", "share_b");

    /// <summary>Writes the rows of a document.</summary>
    public void Add(DocumentFacts f)
    {
        var (date, paper) = (f.Date, f.Provenance);
        _documents.Row(f.Id, f.Volume, f.Number, f.Kind, f.Heading, f.From?.Printed, f.From?.Person, f.From?.Key, f.To?.Printed, f.To?.Person, f.To?.Key, date?.Start, date?.End, date?.Precision, date?.Degree, date?.Basis, f.Place, f.Subjects,
            paper?.Repository, paper?.Collection, paper?.FileNumber, paper?.Lot, paper?.Box, paper?.Folder, paper?.Classification, paper?.DraftedBy, paper?.ClearedBy, paper?.ApprovedBy, f.Notes.Count, f.Pages.Select(p => p.N));
        for (var i = 0; i < f.Participants.Count; i++)
        {
            var p = f.Participants[i];
            _participants.Row(f.Id, i, p.Printed, p.Name, p.Person, p.Key, p.Office, p.Side, p.Degree, p.Basis, p.Undecided);
        }
        for (var i = 0; i < f.Statements.Count; i++)
        {
            var s = f.Statements[i];
            _statements.Row(f.Id, i, s.Paragraph, s.Speaker, s.Person, s.Key, s.Verb, s.Addressee, s.Capacity, s.ReportedBy, s.Degree, s.Basis, s.Quote);
        }
        for (var i = 0; i < f.Communications.Count; i++)
        {
            var c = f.Communications[i];
            _communications.Row(f.Id, i, c.Form, c.Scope, c.From, c.FromPerson, c.FromKey, c.To, c.ToPerson, c.ToKey, c.Date, c.DateDegree, c.Where, c.Part,
                c.InReplyTo, c.AnsweredBy, c.Via, c.Delivered?.Date, c.Delivered?.To, c.MadePublic, c.PublishedIn);
        }
        for (var i = 0; i < f.References.Count; i++)
        {
            var r = f.References[i];
            var suggestion = r.Resolved || f.Volume is null ? null : DanglingReferences.Suggest(targets, f.Volume, r);
            _references.Row(f.Id, i, r.Printed, r.Target, r.Resolved, r.Where, suggestion?.Target, suggestion?.Reason);
        }
        for (var i = 0; i < f.CitedPapers.Count; i++)
        {
            var p = f.CitedPapers[i];
            _cited.Row(f.Id, i, p.Printed, p.Form, p.Post, p.Direction, p.From, p.To, p.Series, p.Number, p.SecondNumber, p.Date, p.DateDegree, p.DateBasis,
                p.Repository, p.Collection, p.FileNumber, p.Lot, p.Box, p.Folder, p.PlaceDegree, p.NotPrinted, p.Target, p.Document, p.DocumentBasis, p.Where);
        }
        for (var i = 0; i < f.Publications.Count; i++)
        {
            var p = f.Publications[i];
            _publications.Row(f.Id, i, p.Printed, p.Series, p.Title, p.Year, p.Volume, p.Date, p.Pages, p.Number, p.Degree, p.Where);
        }
        // Each pair once: with the document whose id comes first.
        foreach (var s in f.SameText)
            if (string.CompareOrdinal(f.Id, s.Document) < 0) _sameText.Row(f.Id, s.Document, s.Kind, s.Share, s.ShareOfOther);
    }
}
