using System.Text.Json;
using Chancery.Editions.Cited;
using Chancery.Editions.Exchanges;
using Chancery.Editions.Files;
using Chancery.Editions.People;
using Chancery.Editions.Sqlite;
using Chancery.Facts.Provenance;

namespace Chancery.Cli.Commands;

/// <summary>What <c>show</c> shows of the edition as a whole rather than of one volume: a person, an exchange, a file, what is cited and not printed.</summary>
internal static class ShowWhole
{
    private const string Person = "person:", Exchange = "exchange:", File = "file:", Unprinted = "not-printed";

    /// <summary>Shows what an id names; null when it is an id of a volume.</summary>
    public static int? Run(Surroundings surroundings, SqliteEdition edition, string id, string format)
    {
        if (id.StartsWith(Person, StringComparison.Ordinal)) return OfPerson(surroundings, edition, id[Person.Length..], format);
        if (id.StartsWith(Exchange, StringComparison.Ordinal)) return OfExchange(surroundings, edition, id[Exchange.Length..], format);
        if (id.StartsWith(File, StringComparison.Ordinal)) return OfFile(surroundings, edition, id[File.Length..], format);
        return id == Unprinted ? OfUnprinted(surroundings, edition, format) : null;
    }

    private static int OfExchange(Surroundings surroundings, SqliteEdition edition, string key, string format)
    {
        if (format is not ("text" or "json")) throw new WrongUseException("An exchange can be shown as text or json.");
        if (edition.Exchange(key.Replace('/', '-')) is not { } exchange)
        {
            surroundings.Error.WriteLine($"chancery: {edition.Name} has no exchange {key}; an exchange is named by any document that prints one of its letters.");
            return ExitCode.NothingFound;
        }
        if (format == "json") surroundings.Output.WriteLine(JsonSerializer.Serialize(exchange, ExchangesJson.Readable.EditionExchange));
        else ExchangeText.Write(surroundings.Output, exchange);
        return ExitCode.Done;
    }

    private static int OfPerson(Surroundings surroundings, SqliteEdition edition, string key, string format)
    {
        if (format is not ("text" or "json")) throw new WrongUseException("A person can be shown as text or json.");
        if (edition.Person(key) is not { } person)
        {
            var near = edition.People(key.Length == 0 ? " " : key).Take(5).Select(p => p.Key).ToList();
            surroundings.Error.WriteLine($"chancery: {edition.Name} has no person with the key {key}.{(near.Count == 0 ? "" : $" There is {string.Join(", ", near)}.")}");
            return ExitCode.NothingFound;
        }
        if (format == "json") surroundings.Output.WriteLine(JsonSerializer.Serialize(person, PeopleJson.Readable.EditionPerson));
        else PersonText.Write(surroundings.Output, edition, person);
        return ExitCode.Done;
    }

    private static int OfFile(Surroundings surroundings, SqliteEdition edition, string number, string format)
    {
        if (format is not ("text" or "json")) throw new WrongUseException("A file can be shown as text or json.");
        if (edition.File(ArchivalPlace.KeyOf(ArchivalPlace.FileOf(number))) is not { } file)
        {
            surroundings.Error.WriteLine($"chancery: {edition.Name} holds nothing of the file {number}.");
            return ExitCode.NothingFound;
        }
        if (format == "json")
        {
            surroundings.Output.WriteLine(JsonSerializer.Serialize(file, ArchiveJson.Readable.FileContents));
            return ExitCode.Done;
        }
        surroundings.Output.WriteLine($"{file.Name}  {file.Key}");
        foreach (var place in file.Places) surroundings.Output.WriteLine("  " + place);
        foreach (var d in file.Documents)
            surroundings.Output.WriteLine($"  {(d.Date ?? "undated") + (d.DateInferred ? "?" : ""),-11} {d.Volume}/{d.Id}  {(d.Number is null ? "" : d.Number + ". ")}{d.Heading}  {d.FileNumber}");
        return ExitCode.Done;
    }

    private static int OfUnprinted(Surroundings surroundings, SqliteEdition edition, string format)
    {
        if (format is not ("text" or "json")) throw new WrongUseException("The papers that are not printed can be shown as text or json.");
        var papers = edition.UnprintedPapers();
        if (papers.Count == 0)
        {
            surroundings.Error.WriteLine($"chancery: {edition.Name} cites no paper that it does not print.");
            return ExitCode.NothingFound;
        }
        if (format == "json") surroundings.Output.WriteLine(JsonSerializer.Serialize(papers, UnprintedJson.Readable.Papers));
        else UnprintedText.Write(surroundings.Output, papers);
        return ExitCode.Done;
    }
}
