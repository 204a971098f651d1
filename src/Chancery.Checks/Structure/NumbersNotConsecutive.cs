using System.Globalization;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Structure;

/// <summary>The numbers of documents do not rise by one.</summary>
public sealed class NumbersNotConsecutive() : Rule("CH-S005", Severity.Error, RuleScope.Volume, "The numbers of documents do not rise by one")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A gap means that a document is missing, or that a number is wrong. A document put in later has the number before it with a letter (373a). Where they rise by one, the count of documents is the last number minus the first plus one.";

    /// <inheritdoc/>
    public override string Broken => """
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p>Text.</p></div>
        <div type="document" n="4" xml:id="d4"><head>4. Note</head><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p>Text.</p></div>
        <div type="document" n="2a" xml:id="d2a"><head>2a. Note</head><p>Text.</p></div>
        <div type="document" n="3" xml:id="d3"><head>3. Note</head><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        int? before = null;
        foreach (var document in volume.Documents)
        {
            if (document.Document.Number is not { } printed) continue;
            var digits = printed.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? printed.Length : end;
            if (!int.TryParse(printed.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            var follows = before is null || number == before + 1 || number == before && digits < printed.Length;
            if (!follows) findings.At(document.Element, TeiNames.N, $"Number {printed} follows {before}.", printed);
            before = number;
        }
    }
}
