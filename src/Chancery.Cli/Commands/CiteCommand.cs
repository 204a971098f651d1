using System.CommandLine;
using Chancery.Editions.Sqlite;
using Chancery.Publishing.Citations;

namespace Chancery.Cli.Commands;

/// <summary><c>cite</c>: citations of documents.</summary>
internal static class CiteCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var edition = SourceArguments.Edition();
        var ids = new Argument<string[]>("ID") { Description = "Documents as VOLUME/d9, or d9 where only one volume has it; a page or note stands for its document.", Arity = ArgumentArity.OneOrMore };
        var style = new Option<string>("--style") { Description = "chicago (a full note, default), short (a later note), bibliography, bibtex, ris, csl-json, or url (the address on the site of the series).", DefaultValueFactory = _ => "chicago" };
        style.AcceptOnlyFromAmong("chicago", "short", "bibliography", "bibtex", "ris", "csl-json", "url");
        var command = new Verb("cite", "Cite documents of an edition: for a note, a bibliography, or a reference manager.")
        {
            Examples =
            [
                ("chancery cite samples.chancery vesp1958-60v02/d9", "A note in the manner of Chicago."),
                ("chancery cite samples.chancery vesp1958-60v02/d9 vesp1961-63v06/d9 --style bibtex > varen.bib", "Two documents for LaTeX."),
            ],
        };
        command.Add(edition);
        command.Add(ids);
        command.Add(style);
        command.SetAction((parsed, _) =>
        {
            using var store = SqliteEdition.Open(parsed.GetRequiredValue(edition));
            return Task.FromResult(Run(surroundings, store, parsed.GetRequiredValue(ids), parsed.GetRequiredValue(style)));
        });
        return command;
    }

    private static int Run(Surroundings surroundings, SqliteEdition edition, string[] ids, string style)
    {
        var citations = new List<DocumentCitation>();
        var missing = false;
        foreach (var id in ids)
        {
            var found = Lookup.Find(edition, id);
            if (found.Count > 1) throw new WrongUseException($"{id} is in several volumes: {string.Join(", ", found.Select(d => $"{d.Volume}/{d.Id}"))}. Name one.");
            if (found.Count == 1) citations.Add(DocumentCitation.Of(edition, found[0]));
            else
            {
                missing = true;
                surroundings.Error.WriteLine($"chancery: {edition.Name} holds no document of the id {id}.");
            }
        }
        if (style == "csl-json") surroundings.Output.Write(CslJson.Of(citations));
        else
        {
            foreach (var citation in citations)
            {
                if (style == "url" && citation.Address is null)
                {
                    missing = true;
                    surroundings.Error.WriteLine($"chancery: the series of {citation.Key} has no site that is known.");
                    continue;
                }
                surroundings.Output.Write(style switch
                {
                    "short" => Chicago.Plain(Chicago.Short(citation)) + "\n",
                    "bibliography" => Chicago.Plain(Chicago.Bibliography(citation)) + "\n",
                    "bibtex" => BibTeX.Of(citation),
                    "ris" => Ris.Of(citation),
                    "url" => citation.Address + "\n",
                    _ => Chicago.Plain(Chicago.Note(citation)) + "\n",
                });
            }
        }
        return missing ? ExitCode.NothingFound : ExitCode.Done;
    }
}
