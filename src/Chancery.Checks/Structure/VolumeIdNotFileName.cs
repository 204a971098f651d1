using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Structure;

/// <summary>The id of a volume is not the name of its file.</summary>
public sealed class VolumeIdNotFileName() : Rule("CH-S009", Severity.Error, RuleScope.Volume, "The id of a volume is not the name of its file")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "References of other volumes name the file; where the header's idno says otherwise one of the two is wrong. A volume whose header gives no id is not looked at.";

    /// <inheritdoc/>
    public override string Broken => """
        <!-- in the file vesp1961-63v09.xml -->
        <teiHeader><fileDesc><publicationStmt><idno type="frus">vesp1961-63v08</idno></publicationStmt></fileDesc></teiHeader>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <!-- in the file vesp1961-63v09.xml -->
        <teiHeader><fileDesc><publicationStmt><idno type="frus">vesp1961-63v09</idno></publicationStmt></fileDesc></teiHeader>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        var file = Path.GetFileNameWithoutExtension(volume.Volume.File.Source.Name);
        if (file is "-" or "" || volume.Volume.Header?.Descendants(TeiNames.Idno).FirstOrDefault(i => i[TeiNames.Type] == "frus") is not { } idno) return;
        if (Document.Fold(idno.Content()) is { Length: > 0 } id && id != file) findings.At(idno, $"The header says {id}, the file's name {file}.", id);
    }
}
