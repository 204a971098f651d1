using System.Text;
using Chancery.Documents;
using Chancery.Editions.Search;
using Chancery.Facts;

namespace Chancery.Editions.Writing;

/// <summary>Folds the columns of one source's documents into what the index takes, and gathers its distinct words.</summary>
internal sealed class WordFolding
{
    /// <summary>Stands between the values of a column that has several, so that no phrase runs from one into the next: a word that no query contains.</summary>
    private static ReadOnlySpan<byte> ValueBreak => " \uE000 "u8;

    private readonly DocumentText _text = new();
    private readonly WordSet _words = new();
    private byte[] _folded = new byte[64 * 1024];
    private int _length;

    /// <summary>The distinct words without digits.</summary>
    public IReadOnlyCollection<string> Words => _words.ToList();

    /// <summary>The columns of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="facts">Its facts.</param>
    /// <param name="persons">Names of the listed persons tagged in it.</param>
    public FoldedText Fold(Document document, DocumentFacts facts, IEnumerable<string> persons)
    {
        _text.Read(document);
        return new FoldedText(
            Fold(_text.HeadingColumn.Characters), Fold(_text.BodyColumn.Characters), Fold(_text.NotesColumn.Characters), Fold(_text.SourceColumn.Characters),
            FoldEach(persons.Concat(facts.Participants.Select(p => p.Printed))), Fold(facts.Place), FoldEach([facts.Provenance?.FileNumber, facts.Provenance?.Lot]));
    }

    /// <summary>The words of a document's body alone.</summary>
    public byte[] FoldBody(Document document)
    {
        _text.Read(document);
        return Fold(_text.BodyColumn.Characters);
    }

    private byte[] Fold(ReadOnlySpan<char> text)
    {
        _length = 0;
        Add(text);
        return Taken();
    }

    private byte[] FoldEach(IEnumerable<string?> values)
    {
        _length = 0;
        var first = true;
        foreach (var value in values)
        {
            if (value is null) continue;
            if (!first) Add(ValueBreak);
            first = false;
            Add(value.AsSpan());
        }
        return Taken();
    }

    private byte[] Taken() => _length == 0 ? [] : _folded.AsSpan(0, _length).ToArray();

    private void Add(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_folded.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Add(ReadOnlySpan<char> text)
    {
        var reader = new WordReader(text, stackalloc char[WordReader.MaximumLength]);
        var between = false;
        while (reader.Next())
        {
            Reserve(1 + 3 * WordReader.MaximumLength);
            if (between) _folded[_length++] = (byte)' ';
            between = true;
            var start = _length;
            var (hash, digits) = Append(reader.Word);
            if (!digits) _words.Add(_folded.AsSpan(start, _length - start), hash);
        }
    }

    private (uint Hash, bool Digits) Append(ReadOnlySpan<char> word)
    {
        var (hash, digits, wide) = (0u, false, 0);
        var into = _folded.AsSpan(_length, 3 * word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            into[i] = (byte)c;
            hash = hash * 31 + c;
            wide |= c;
            digits |= (uint)(c - '0') <= 9;
        }
        _length += wide < 128 ? word.Length : Encoding.UTF8.GetBytes(word, into);
        return (hash, digits);
    }

    private void Reserve(int room)
    {
        if (_length + room > _folded.Length) Array.Resize(ref _folded, 2 * _folded.Length);
    }
}
