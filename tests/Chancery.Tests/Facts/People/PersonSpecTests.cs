using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Facts;
using Chancery.Facts.People;
using Chancery.Facts.People.Reconciliation;

namespace Chancery.Tests.Facts.People;

/// <summary>Runs the examples of <c>docs/spec/persons.md</c>: the entries of the first block must become the persons of the last, in any order of the volumes.</summary>
public sealed partial class PersonSpecTests
{
    public static TheoryData<string, string, string, string> Examples()
    {
        var examples = new TheoryData<string, string, string, string>();
        var section = "";
        foreach (Match m in SectionOrExample().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "spec", "persons.md"))))
        {
            if (m.Groups["title"].Success) section = m.Groups["title"].Value;
            else examples.Add(section, m.Groups["entries"].Value, m.Groups["decisions"].Value, m.Groups["persons"].Value);
        }
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(string name, string entries, string decisions, string persons)
    {
        var findings = new List<Finding>();
        var options = FactOptions.Read([], decisions.Length == 0 ? null : new SourceText("decisions", decisions), findings);
        Assert.Empty(findings);
        var lists = entries.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).Select(f => new ListEntry(f[0], f[1], f[2], f[3], YearSpan.OfId(f[0])!.Value)).ToList();
        var found = Print(PersonRegister.Reconcile(lists, options));
        Assert.True(persons.Trim() == found, $"{name}: expected\n{persons}\nfound\n{found}");
        Assert.Equal(found, Print(PersonRegister.Reconcile(lists.AsEnumerable().Reverse(), options)));
    }

    [Fact]
    public void There_are_examples() => Assert.True(Examples().Count >= 9);

    private static string Print(PersonRegister register) => string.Join('\n', register.Persons.Select(p =>
        $"{p.Key}: {string.Join(' ', p.Entries.Select(e => e.Reference))}{(p.Merges.Count == 0 ? "" : " | " + string.Join(' ', p.Merges.Select(m => m.Basis).Distinct().Order(StringComparer.Ordinal)))}"));

    [GeneratedRegex(@"^#{2,3} (?<title>[^\n]+)$|^```tsv\n(?<entries>.*?)^```\s*?(?:^```tsv\n(?<decisions>.*?)^```\s*?)?^```persons\n(?<persons>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SectionOrExample();
}
