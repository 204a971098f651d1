using Chancery.Checks;
using Chancery.Checks.Reading;
using Chancery.Checks.Reports;
using Chancery.Checks.Settings;
using Chancery.Documents;
using Chancery.Editions;
using Chancery.Sources;
using Chancery.Sources.Decoding;

namespace Chancery;

/// <summary>A change of a text that someone works on.</summary>
/// <param name="Title">What it does, as an order.</param>
/// <param name="Start">Offset of the first character that is replaced.</param>
/// <param name="Length">How many characters are replaced.</param>
/// <param name="Text">What takes their place.</param>
public sealed record TextChange(string Title, int Start, int Length, string Text);

/// <summary>A finding in a text that someone works on.</summary>
/// <param name="Finding">The finding, placed in the text; its line is 0 where the whole text is meant, or has no lines.</param>
/// <param name="Fingerprint">Sixteen characters that stay the same when lines move.</param>
/// <param name="Document">The index of the document it lies in; below 0 for none.</param>
/// <param name="Start">Offset in the text; below 0 where its place is not known.</param>
/// <param name="Length">How many characters are meant.</param>
/// <param name="Changes">What would mend it, where that is known: one alone is certain, of several an editor chooses.</param>
public sealed record ProofFinding(Finding Finding, string Fingerprint, int Document, int Start, int Length, IReadOnlyList<TextChange> Changes);

/// <summary>A proof of a text: what it becomes, and what reading and the checks say of it, each placed in the text and in the document.</summary>
/// <param name="Transcribed">What was read.</param>
/// <param name="Text">The text; null for a source that is none (a Word file, a PDF, a book).</param>
/// <param name="Findings">The findings in the order of the text.</param>
public sealed record Proof(Transcribed Transcribed, SourceText? Text, IReadOnlyList<ProofFinding> Findings)
{
    /// <summary>Reads and checks a text.</summary>
    /// <param name="name">Its name, as shown in findings.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="edition">The edition whose words and volumes answer what the text alone does not.</param>
    /// <param name="settings">Settings of the checks; none when omitted.</param>
    public static Proof Of(string name, byte[] bytes, IEdition edition, CheckSettings? settings = null)
    {
        var reading = SourceReaders.Read(name, bytes, new ReadingOptions());
        var text = reading.Format is null or SourceFormat.Word or SourceFormat.Pdf or SourceFormat.Epub ? null : SourceDecoder.Decode(name, bytes).Source;
        var transcribed = Transcribe.Of(new SourceFile(null, name, name), reading, new ReadingOptions());
        if (transcribed.Volume is not { } volume) return new Proof(transcribed, text ?? SourceDecoder.Decode(name, bytes).Source, Numbered(reading.Findings.Select(f => new ProofFinding(f, "", -1, -1, 0, []))));
        settings ??= CheckSettings.None;
        var check = Check.Run(volume, transcribed.Documents, Rules.All, settings, name);
        var holdings = new ProofHoldings(edition, check.Holding);
        var answered = check.Questions.Select(q => Rules.All.First(r => r.Id == q.Finding.Rule).Answer(q.Asked, holdings) is { } message ? q.Finding with { Message = message } : null).OfType<Finding>();
        var places = new ProofPlaces(transcribed, text);
        var found = reading.Findings.Select(places.OfReading).Concat(check.Findings.Concat(answered).Select(places.OfCheck));
        return new Proof(transcribed, text, Numbered(found.OrderBy(f => f.Finding.Where.Line).ThenBy(f => f.Finding.Where.Column).ThenBy(f => f.Finding.Rule, StringComparer.Ordinal).ThenBy(f => f.Finding.Message, StringComparer.Ordinal)));
    }

    /// <summary>Gives findings the fingerprints that reports would give them.</summary>
    private static IReadOnlyList<ProofFinding> Numbered(IEnumerable<ProofFinding> findings)
    {
        var list = findings.ToList();
        var reported = ReportedSource.Of(list.Select(f => new LinedFinding(f.Finding, null, 0, f.Length)));
        return [.. list.Zip(reported, (f, r) => f with { Fingerprint = r.Fingerprint })];
    }

    /// <summary>What the edition holds together with the text.</summary>
    private sealed class ProofHoldings(IEdition edition, Holding? own) : IHoldings
    {
        private readonly EditionHoldings _edition = new(edition);
        private readonly Dictionary<string, int> _own = own?.Words.ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal) ?? [];

        public int CountOf(string word) => _edition.CountOf(word) + _own.GetValueOrDefault(word);

        public bool HasVolume(string volume) => _edition.HasVolume(volume);

        public bool Has(string volume, string id) => _edition.Has(volume, id);
    }
}
