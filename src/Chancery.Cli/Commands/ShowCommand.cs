using System.CommandLine;
using System.Globalization;
using Chancery.Documents.Tei;
using Chancery.Editions;
using Chancery.Editions.Sqlite;
using Chancery.Publishing.Html;
using Chancery.Publishing.Text;

namespace Chancery.Cli.Commands;

/// <summary><c>show</c>: a document, the contents of a volume, a person, an exchange, a file.</summary>
internal static class ShowCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var edition = SourceArguments.Edition();
        var id = new Argument<string>("ID") { Description = "A document as VOLUME/d9, or d9 where only one volume has it; a section or chapter as VOLUME/preface; a page (VOLUME/pg_12), note (VOLUME/d9fn2) or person (VOLUME/p_TA1) shows what it stands in; a VOLUME shows its contents; person:KEY shows a person over all volumes, exchange:KEY the letters of an exchange, file:NUMBER the documents of a file, not-printed the papers that are cited and not printed." };
        var format = new Option<string>("--format") { Description = "text, tei (to the character), json (the facts of a document), markdown or html.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "tei", "json", "markdown", "html");
        var command = new Verb("show", "Show a document or section of an edition, the contents of a volume, a person, an exchange, or a file.")
        {
            Examples =
            [
                ("chancery show samples.chancery vesp1958-60v02", "The contents of a volume, with the ids of its documents."),
                ("chancery show samples.chancery vesp1958-60v02/d9", "A document as text, notes at its end."),
                ("chancery show samples.chancery vesp1958-60v02/d9 --format json", "What the record says of it, as one JSON object."),
                ("chancery show samples.chancery person:tarn-aurel", "A person over all volumes: entries of the lists, offices, documents with the role in each."),
                ("chancery show samples.chancery exchange:vesp1961-63v06/d9", "The letters of an exchange in order of time, by any document that prints one of them."),
                ("chancery show samples.chancery file:627.2822", "The documents of a file, in the order of the paper."),
                ("chancery show samples.chancery not-printed", "Telegrams, memoranda and letters that the edition cites and does not print, as they lie in the archive."),
                ("chancery show samples.chancery vesp1958-60v02 --format tei > volume.xml", "A volume's TEI to the byte, as it was imported."),
            ],
        };
        command.Add(edition);
        command.Add(id);
        command.Add(format);
        command.SetAction((parsed, _) =>
        {
            using var store = SqliteEdition.Open(parsed.GetRequiredValue(edition));
            return Task.FromResult(Run(surroundings, store, parsed.GetRequiredValue(id), parsed.GetRequiredValue(format)));
        });
        return command;
    }

    private static int Run(Surroundings surroundings, SqliteEdition edition, string id, string format)
    {
        if (ShowWhole.Run(surroundings, edition, id, format) is { } shown) return shown;
        if (edition.Volume(id) is { } volume) return Show(surroundings, edition, volume, format);
        var found = Lookup.Find(edition, id);
        if (found.Count == 0 && Lookup.Sections(edition, id) is { Count: > 0 } sections)
        {
            if (sections.Count > 1) throw new WrongUseException($"{id} is in several volumes: {string.Join(", ", sections.Select(s => $"{s.Volume}/{s.Id}"))}. Name one.");
            if (format == "json") throw new WrongUseException($"{sections[0].Id} is a section: it has no facts.");
            Write(surroundings, $"{sections[0].Volume}/{sections[0].Id}", sections[0].Tei, format);
            return ExitCode.Done;
        }
        if (found.Count == 0)
        {
            surroundings.Error.WriteLine($"chancery: {edition.Name} holds nothing of the id {id}.");
            return ExitCode.NothingFound;
        }
        if (found.Count > 1) throw new WrongUseException($"{id} is in several volumes: {string.Join(", ", found.Select(d => $"{d.Volume}/{d.Id}"))}. Name one.");
        if (format == "json") surroundings.Output.WriteLine(found[0].FactsJson);
        else Write(surroundings, $"{found[0].Volume}/{found[0].Id}", found[0].Tei, format);
        return ExitCode.Done;
    }

    private static void Write(Surroundings surroundings, string name, string tei, string format)
    {
        var text = format switch
        {
            "tei" => tei,
            "markdown" => Markdown.Of(Lookup.Element(name, tei)),
            "html" => Html(Lookup.Element(name, tei)),
            _ => PlainText.Of(Lookup.Element(name, tei)),
        };
        surroundings.Output.Write(text.EndsWith('\n') ? text : text + "\n");
    }

    private static string Html(TeiElement element)
    {
        var html = HtmlRenderer.Render(element, target => new Link(target.StartsWith('#') ? target : null));
        var notes = string.Concat(html.Notes.Select(n => $"<li id=\"{Encoded(n.Id)}\" value=\"{n.Ordinal}\">{Encoded(n.Label)} {n.Html}</li>\n"));
        return $"<article>\n<h1>{html.Heading}</h1>\n{(html.Source is { } source ? $"<p class=\"source\">{source.Html}</p>\n" : "")}{html.Body}\n{(notes.Length > 0 ? $"<ol>\n{notes}</ol>\n" : "")}</article>\n";
    }

    /// <summary>Ids and markers stand in the source as they like; here they must not become markup.</summary>
    private static string Encoded(string text) => System.Net.WebUtility.HtmlEncode(text);

    private static int Show(Surroundings surroundings, SqliteEdition edition, VolumeEntry volume, string format)
    {
        if (format == "tei")
        {
            surroundings.Write(edition.Tei(volume.Id) ?? []);
            return ExitCode.Done;
        }
        if (format != "text") throw new WrongUseException($"{volume.Id} is a volume: it can be shown as text (its contents) or tei.");
        surroundings.Output.WriteLine(volume.Title);
        surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{volume.Documents:N0} documents, {volume.Notes:N0} notes, {volume.Pages:N0} pages{(volume.FirstDay is null ? "" : $", {volume.FirstDay} to {volume.LastDay}")}"));
        foreach (var entry in edition.Contents(volume.Id))
            surroundings.Output.WriteLine($"{new string(' ', 2 * entry.Depth)}{entry.Id}  {(entry.Number is null ? "" : entry.Number + ". ")}{entry.Heading}{(entry.Date is null ? "" : $"  {entry.Date}{(entry.DateInferred ? "?" : "")}")}");
        return ExitCode.Done;
    }
}
