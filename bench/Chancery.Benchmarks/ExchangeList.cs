using Chancery.Facts;
using Chancery.Facts.Exchanges.Threads;

namespace Chancery.Benchmarks;

/// <summary>The exchanges of a folder's volumes, to be read: each letter with its day, parties, document, links and what they rest on.</summary>
internal static class ExchangeList
{
    public static void Run(string folder)
    {
        var letters = new List<ExchangeLetter>();
        foreach (var volume in VolumeFolder.Read(folder))
            foreach (var document in volume.Documents)
            {
                var facts = FactReader.Read(document, volume);
                for (var i = 0; i < facts.Communications.Count; i++) letters.Add(new ExchangeLetter(facts.Id, i, facts.Communications[i]) { References = facts.References });
            }
        var exchanges = ExchangeThreads.Of(letters);
        foreach (var exchange in exchanges.Where(e => e.Letters.Count > 1 || e.Letters[0].AlsoPrinted.Count > 0))
        {
            Console.WriteLine($"{exchange.Key} ({exchange.Scope}, {exchange.Letters.Count})");
            foreach (var letter in exchange.Letters)
            {
                var fact = letter.Letter.Communication;
                Console.WriteLine($"  {fact.Date ?? "undated   "} {fact.Form} {fact.From} → {fact.To}  {letter.Letter.Key}{string.Concat(letter.AlsoPrinted.Select(p => " = " + p.Key))}");
                foreach (var link in letter.Links) Console.WriteLine($"      {link.Kind} {link.To} ({link.Basis}) “{link.Evidence?.Quote}”");
            }
        }
        Console.WriteLine($"{letters.Count} letters, {exchanges.Count(e => e.Letters.Count > 1)} exchanges of several with {exchanges.Where(e => e.Letters.Count > 1).Sum(e => e.Letters.Count)} letters");
    }
}
