using System.Globalization;
using Chancery.Editions.Exchanges;

namespace Chancery.Cli;

/// <summary>An exchange on a terminal: its letters in order of time.</summary>
internal static class ExchangeText
{
    /// <summary>Writes an exchange.</summary>
    public static void Write(TextWriter output, EditionExchange exchange)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{exchange.Key}  {exchange.Letters.Count:N0} letters, {exchange.Scope.Replace('-', ' ')}"));
        foreach (var letter in exchange.Letters)
        {
            var l = letter.Letter;
            output.WriteLine($"  {(l.Date ?? "undated") + (l.DateDegree == "inferred" ? "?" : ""),-11} {letter.Place.Volume}/{letter.Place.Id}  {l.Form}: {l.From ?? "?"} to {l.To ?? "?"}");
            foreach (var step in l.Route) output.WriteLine($"      {step.From} → {step.To}{(step.Date is null ? "" : ", " + step.Date)}{(step.Status == "announced" ? ", announced" : "")}");
            foreach (var link in letter.Links) output.WriteLine($"      {(link.Kind == "reply" ? "answers" : "names")} {link.To}{(link.Quote is null ? "" : $": “{link.Quote}” ({link.Where})")}{(link.Degree is null ? "" : ", " + link.Degree)}{(link.Decision is null ? "" : ", " + link.Decision)}");
            foreach (var place in l.PublishedIn) output.WriteLine("      published in " + place);
            foreach (var other in letter.AlsoPrinted) output.WriteLine($"      also printed in {other.Volume}/{other.Id}");
        }
    }
}
