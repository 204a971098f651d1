using Chancery.Checks.Characters;
using Chancery.Checks.Dates;
using Chancery.Checks.Editing;
using Chancery.Checks.Enclosures;
using Chancery.Checks.Notes;
using Chancery.Checks.Pages;
using Chancery.Checks.People;
using Chancery.Checks.References;
using Chancery.Checks.Signatures;
using Chancery.Checks.SourceNotes;
using Chancery.Checks.Structure;

namespace Chancery.Checks;

/// <summary>The rules there are, by subject and number.</summary>
public static class Rules
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new RepeatedId(),
        new DocumentWithoutId(),
        new DocumentWithoutHead(),
        new NumbersNotConsecutive(),
        new NumberInBrackets(),
        new ChapterWithoutDocuments(),
        new DocumentInDocument(),
        new VolumeIdNotFileName(),
        new HeaderIncomplete(),
        new UnknownElement(),
        new UnknownAttribute(),
        new UnknownValue(),
        new ElementMisplaced(),
        new NoteWithoutMarker(),
        new NoteIdOfOtherDocument(),
        new MarkersSkip(),
        new NoteInNote(),
        new NoSourceNote(),
        new SourceNoteBeginsOtherwise(),
        new SpaceBeforeMarker(),
        new MarkersTouch(),
        new EmptyNote(),
        new LostMarker(),
        new ClassificationMarkingWording(),
        new FiledLongAfter(),
        new PartsOutOfOrder(),
        new UnknownClassification(),
        new ClassificationBeforeRepository(),
        new UnknownRepository(),
        new CitationInFullAgain(),
        new CollectionNearlyAnother(),
        new NoSuchDate(),
        new RangeDescends(),
        new NoDateLine(),
        new WideRange(),
        new DateDisagrees(),
        new OutOfOrder(),
        new WrongWeekday(),
        new OutsideCoverage(),
        new TargetMissing(),
        new NumberAndTargetDisagree(),
        new PageRangeDescends(),
        new UnlinkedDocument(),
        new ReferenceToItself(),
        new ReferenceWithoutTarget(),
        new TargetForId(),
        new TargetMissingInOtherVolume(),
        new PagesNotConsecutive(),
        new PageTwice(),
        new BreakAtEdge(),
        new DivisionInEnclosure(),
        new EnclosureMissing(),
        new EnclosureWithoutHeading(),
        new EnclosureInRunningText(),
        new KeyMissing(),
        new DefinedTwice(),
        new TwoKeys(),
        new UntaggedMention(),
        new UnlistedParticipant(),
        new OfficeOfAnother(),
        new UnlistedAbbreviation(),
        new NameOfAnother(),
        new NamesInSignature(),
        new WordsBeforeName(),
        new CloserAfterCloser(),
        new ControlCharacters(),
        new RepeatedWord(),
        new BrokenWord(),
        new LetterInNumber(),
        new UnpairedQuotation(),
        new MixedQuotationMarks(),
        new SpaceBeforePunctuation(),
        new LetterInFileNumber(),
        new WorkingLabel(),
        new UnknownOmission(),
        new OmissionSums(),
        new SuppressionIncomplete(),
        new UnusedSuppression(),
    ];

    /// <summary>What a rule is about, by the letter of its id: <c>notes</c>, <c>dates</c> …</summary>
    public static string SubjectOf(Rule rule) => rule.Id[3] switch
    {
        'S' => "structure",
        'N' => "notes",
        'O' => "source notes",
        'D' => "dates",
        'R' => "references",
        'P' => "pages",
        'E' => "enclosures",
        'L' => "lists of persons and terms",
        'G' => "signatures",
        'C' => "characters",
        'M' => "editing",
        var letter => letter.ToString(),
    };
}
