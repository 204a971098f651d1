using Chancery.Facts;
using Chancery.Facts.Exchanges;
using Chancery.Facts.Exchanges.Threads;

namespace Chancery.Tests.Facts.Exchanges;

/// <summary>Letters between invented persons, as threads take them.</summary>
internal static class Letters
{
    /// <summary>A letter between governments whose parties are known by surname.</summary>
    public static ExchangeLetter Of(string document, string from, string to, string? date, string form = "letter", int position = 0, string[]? replies = null, MentionFact[]? mentions = null, string[]? answered = null, ReferenceFact[]? references = null) =>
        new(document, position, new CommunicationFact
        {
            Form = form,
            Scope = "between-governments",
            From = from,
            FromPerson = from,
            FromKey = from.ToLowerInvariant(),
            To = to,
            ToPerson = to,
            ToKey = to.ToLowerInvariant(),
            Date = date,
            Where = "body",
            InReplyTo = replies ?? [],
            AnsweredBy = answered ?? [],
            Mentions = mentions ?? [],
        })
        { References = references ?? [] };
}
