using Chancery.Documents.Grammar;

namespace Chancery.Tests.Documents.Grammar;

/// <summary>Date lines of every form the series prints, with invented places and days.</summary>
public sealed class DateLineGrammarTests
{
    [Theory]
    [InlineData("Port Ostia, January 3, 1955.", "place Port Ostia; date January 3, 1955 =1955-01-03")]
    [InlineData("[ Port Ostia ,] April 13, 1948.", "place Port Ostia; date April 13, 1948 =1948-04-13")]
    [InlineData("[Port Ostia, September 3, 1948.]", "place Port Ostia; date September 3, 1948 =1948-09-03")]
    [InlineData("Port Ostia, [January 4, 1961.]", "place Port Ostia; date January 4, 1961 =1961-01-04")]
    [InlineData("Port Ostia , March 14, 1949—6 p. m.", "place Port Ostia; date March 14, 1949—6 p. m. =1949-03-14T18:00:00")]
    [InlineData("Port Ostia, January 7, 1955—7:07 p.m.", "place Port Ostia; date January 7, 1955—7:07 p.m. =1955-01-07T19:07:00")]
    [InlineData("Port Ostia, April 29, 1955–8 p.m.", "place Port Ostia; date April 29, 1955–8 p.m. =1955-04-29T20:00:00")]
    [InlineData("Port Ostia, October 7, 1912, 7.30 p.m.", "place Port Ostia; date October 7, 1912, 7.30 p.m. =1912-10-07T19:30:00")]
    [InlineData("Velmark, March 14, 1917, 12 noon.", "place Velmark; date March 14, 1917, 12 noon =1917-03-14T12:00:00")]
    [InlineData("Velmark, April 5, 1955—midnight.", "place Velmark; date April 5, 1955—midnight =1955-04-05T00:00:00")]
    [InlineData("On board, August 31, 1963.", "date August 31, 1963 =1963-08-31")]
    [InlineData("On board the Margit, August 30–September 1, 1963.", "place Margit; date August 30–September 1, 1963 1963-08-30..1963-09-01")]
    [InlineData("Velmark, September 17, 1956, Noon", "place Velmark; date September 17, 1956, Noon =1956-09-17T12:00:00")]
    [InlineData("Velmark, January 22, 1952, 2322Z.", "place Velmark; date January 22, 1952, 2322Z =1952-01-22T23:22:00Z")]
    [InlineData("Velmark, October 16, 1961, l p.m.", "place Velmark; date October 16, 1961, l p.m. =1961-10-16T13:00:00")]
    [InlineData("Velmark, July 3, 1961, 3 p.m. Ostia time", "place Velmark; date July 3, 1961, 3 p.m. Ostia time =1961-07-03T15:00:00")]
    [InlineData("Velmark, September 27, 1960, 2:05–2:45 p.m.", "place Velmark; date September 27, 1960 =1960-09-27; time 2:05–2:45 p.m. 14:05:00..14:45:00")]
    [InlineData("Velmark, January 28, 1961, 10 a.m.–12:15 p.m.", "place Velmark; date January 28, 1961 =1961-01-28; time 10 a.m.–12:15 p.m. 10:00:00..12:15:00")]
    [InlineData("Velmark, May 6, 1970, 11-1:30 p.m.", "place Velmark; date May 6, 1970 =1970-05-06; time 11-1:30 p.m. 11:00:00..13:30:00")]
    [InlineData("Residence, 10:05 a.m., March 19, 1954", "place Residence; time 10:05 a.m. =10:05:00; date March 19, 1954 =1954-03-19")]
    [InlineData("Port Ostia, 4 March 1948.", "place Port Ostia; date 4 March 1948 =1948-03-04")]
    [InlineData("Port Ostia, the 5th of May, 1905.", "place Port Ostia; date the 5th of May, 1905 =1905-05-05")]
    [InlineData("Port Ostia, Dec. 5, 1898.", "place Port Ostia; date Dec. 5, 1898 =1898-12-05")]
    [InlineData("Port Ostia, May 16,1954, 2135Z.", "place Port Ostia; date May 16,1954, 2135Z =1954-05-16T21:35:00Z")]
    [InlineData("Port Ostia and Kaldova, February 25, 1960", "place Port Ostia; place Kaldova; date February 25, 1960 =1960-02-25")]
    [InlineData("En route from Kaldova to Port Ostia, February 7, 1965.", "place Kaldova; place Port Ostia; date February 7, 1965 =1965-02-07")]
    [InlineData("[place not declassified], March 2, 1954", "place [place not declassified]; date March 2, 1954 =1954-03-02")]
    [InlineData("February 5, 1970, 1830Z", "date February 5, 1970, 1830Z =1970-02-05T18:30:00Z")]
    [InlineData("Port Ostia, June 7–12, 1965.", "place Port Ostia; date June 7–12, 1965 1965-06-07..1965-06-12")]
    [InlineData("Port Ostia, May 30–June 2, 1965.", "place Port Ostia; date May 30–June 2, 1965 1965-05-30..1965-06-02")]
    [InlineData("Port Ostia, December 30, 1960–January 2, 1961", "place Port Ostia; date December 30, 1960–January 2, 1961 1960-12-30..1961-01-02")]
    [InlineData("Port Ostia, June 1977", "place Port Ostia; date June 1977 within 1977-06-01..1977-06-30 medium")]
    [InlineData("Port Ostia, mid-June 1977", "place Port Ostia; date mid-June 1977 within 1977-06-11..1977-06-20 medium")]
    [InlineData("Port Ostia, January–February 1964", "place Port Ostia; date January–February 1964 within 1964-01-01..1964-02-29 medium")]
    [InlineData("Port Ostia, Spring 1962", "place Port Ostia; date Spring 1962 within 1962-03-01..1962-05-31 low")]
    [InlineData("Port Ostia, about May 3, 1961", "place Port Ostia; date about May 3, 1961 within 1961-05-03..1961-05-03 low")]
    [InlineData("Port Ostia, September 9 [30?], 1955.", "place Port Ostia; date September 9 [30?], 1955 within 1955-09-09..1955-09-30 medium")]
    [InlineData("Port Ostia, September 9 [10], 1955.", "place Port Ostia; date September 9 [10], 1955 =1955-09-10")]
    [InlineData("Port Ostia, undated.", "place Port Ostia; date undated")]
    [InlineData("Port Ostia, [March 3], 1955.", "place Port Ostia; date March 3], 1955 =1955-03-03")]
    [InlineData("[March] 3, [1955]", "date [March] 3, [1955] =1955-03-03")]
    [InlineData("[Undated.]", "date Undated")]
    [InlineData("Port Ostia, December 8, 1948—10 p. m. [Received December 8—8:09 p. m.]", "place Port Ostia; date December 8, 1948—10 p. m. =1948-12-08T22:00:00; received December 8—8:09 p. m. =1948-12-08T20:09:00")]
    [InlineData("Port Ostia, December 30, 1912. (Received January 4.)", "place Port Ostia; date December 30, 1912 =1912-12-30; received January 4 =1913-01-04")]
    [InlineData("The Minister came at noon.", "time noon =12:00:00; place The Minister came at")]
    [InlineData("No figures and no word for it", "")]
    public void Places_dates_and_times(string line, string expected) => Assert.Equal(Parts(expected), Parts(Shown(line, DateLineGrammar.Parse(line))));

    [Theory]
    [InlineData("Memorandum of a Conversation, Port Ostia, March 3, 1957, 3 p.m.", "date March 3, 1957, 3 p.m. =1957-03-03T15:00:00")]
    [InlineData("Minutes of the Third Meeting, March 3–5, 1957", "date March 3–5, 1957 1957-03-03..1957-03-05")]
    [InlineData("Letter of March 3, 1957, From the Minister", "")]
    [InlineData("Telegram From the Legation in Velmark", "")]
    public void The_date_that_ends_a_heading(string heading, string expected) => Assert.Equal(expected, Shown(heading, DateLineGrammar.AtEndOf(heading)));

    [Fact]
    public void A_date_without_year_takes_the_one_that_is_known() => Assert.Equal("1948-12-09", DateLineGrammar.Parse("[Received December 9.]", 1948)[0].When);

    private static string[] Parts(string shown) => [.. shown.Split("; ").Order(StringComparer.Ordinal)];

    private static string Shown(string line, IReadOnlyList<DateLineSpan> spans) => string.Join("; ", spans.Select(s =>
        (s.Received ? "received" : s.Part.ToString().ToLowerInvariant()) + " " + line.Substring(s.Start, s.Length)
        + (s.When is { } when ? " =" + when : s.From is { } from ? $" {from}..{s.To}" : s.NotBefore is { } first ? $" within {first}..{s.NotAfter}" : "")
        + (s.Precision is { } precision ? " " + precision : "")));
}
