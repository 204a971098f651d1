namespace Chancery.Editions.Search;

/// <summary>The words of one document by their stems.</summary>
internal sealed class DocumentForms(IReadOnlyList<PlacedColumn> columns)
{
    private Dictionary<string, List<string>>? _byStem;

    /// <summary>The words of the document that share a word's stem, the word itself first.</summary>
    public IReadOnlyList<string> Of(string word)
    {
        _byStem ??= Read();
        return _byStem.TryGetValue(Stem.Of(word), out var forms) ? [word, .. forms.Where(f => f != word)] : [word];
    }

    private Dictionary<string, List<string>> Read()
    {
        var (seen, byStem) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, List<string>>(StringComparer.Ordinal));
        var words = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[WordReader.MaximumLength];
        foreach (var column in columns)
        {
            var reader = new WordReader(column.Text, buffer);
            while (reader.Next())
            {
                if (!words.Add(reader.Word)) continue;
                var word = reader.Word.ToString();
                if (!byStem.TryGetValue(Stem.Of(word), out var forms)) byStem.Add(Stem.Of(word), forms = []);
                forms.Add(word);
            }
        }
        return byStem;
    }
}
