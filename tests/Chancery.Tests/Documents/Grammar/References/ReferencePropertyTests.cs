using Chancery.Documents.Grammar.References;
using CsCheck;

namespace Chancery.Tests.Documents.Grammar.References;

/// <summary>Whatever is read: references in order, inside the text, none overlapping, with targets of the dialect's form.</summary>
public sealed class ReferencePropertyTests
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        Gen.OneOfConst("Document", "Documents", "document", "Footnote", "footnotes", "footnote", "Foreign Relations", "Foreign Relations of the United States", "ibid.", "Ibid", "vol.", "volume", "Vol.",
            "supra", "Infra", "infra-red", "p.", "pp.", "page", "Page", "thereto", "above", "below", "and", "or", ",", ";", ".", "(", ")", "–", "-", "see", "See", "in", "XIV", "iv", "E–5", "Part", "2", "17",
            "1961–1963", "1958-60", "1949", "[1917]", "Russia", "Supplement 2", "The Conferences at Cairo and Tehran", "Bulletin", "telegram", "March 3", "ante", "post", "“", "12a", "999", "1000", "ʼ", "é", "\uD83D"),
        Gen.String[0, 6]);

    private static readonly Gen<string> Text = Gen.Select(Fragment.Array[0, 40], Gen.OneOfConst(" ", "", ", "), (parts, gap) => string.Join(gap, parts));

    private static readonly Gen<string?> Volume = Gen.OneOfConst<string?>(null, "frus1961-63v06", "frus1949v07p1", "frus1952-54v01p1", "frus1917-72PubDip", "vesp1958-60v02", "pages", "");

    [Fact]
    public void References_lie_in_the_text_in_order_without_overlap()
    {
        Gen.Select(Text.Array[1, 4], Volume, Gen.OneOfConst<string?>(null, "d1", "d12", "d12a", "x")).Sample((texts, volume, document) =>
        {
            var context = new ReferenceContext { Volume = volume, DocumentId = document };
            foreach (var text in texts)
            {
                var at = 0;
                foreach (var reference in ReferenceGrammar.Find(text, context))
                {
                    if (reference.Start < at || reference.Length < 1 || reference.Start + reference.Length > text.Length) return false;
                    if (reference.Target.Length < 2 || reference.Target.Contains(' ', StringComparison.Ordinal) || reference.Target.EndsWith('#')) return false;
                    at = reference.Start + reference.Length;
                }
            }
            return true;
        }, iter: 20000);
    }

    [Fact]
    public void A_text_read_twice_with_fresh_contexts_gives_the_same()
    {
        Text.Sample(text =>
        {
            var context = () => new ReferenceContext { Volume = "frus1961-63v06", DocumentId = "d12" };
            return ReferenceGrammar.Find(text, context()).SequenceEqual(ReferenceGrammar.Find(text, context()));
        }, iter: 2000);
    }
}
