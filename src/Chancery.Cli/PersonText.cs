using System.Globalization;
using Chancery.Editions;
using Chancery.Editions.People;

namespace Chancery.Cli;

/// <summary>A person of the edition on a terminal.</summary>
internal static class PersonText
{
    /// <summary>Who it is, and the documents in order of time, a line each.</summary>
    public static void Write(TextWriter output, IEdition edition, EditionPerson person)
    {
        output.WriteLine($"{person.Name}{Life(person)}  {person.Key}");
        foreach (var office in person.Offices) output.WriteLine($"  {office.FirstDay} – {office.LastDay ?? ""}  {office.Office}{(office.Post is null ? "" : " to " + office.Post)}, {office.Power}");
        foreach (var entry in person.Entries) output.WriteLine($"  {entry.Volume}/{entry.Id}  {entry.Name}{(entry.Description.Length == 0 ? "" : ": " + entry.Description)}");
        var roles = person.Roles;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{roles.Any:N0} documents: {roles.Sent:N0} sent, {roles.Received:N0} received, {roles.TookPart:N0} took part, {roles.Said:N0} said, {roles.Mentioned:N0} mentioned; {person.Statements:N0} statements"));
        foreach (var d in edition.PersonDocuments(person.Key, PersonRole.Any, null, 0, int.MaxValue).Items)
            output.WriteLine($"  {(d.Date ?? "undated") + (d.DateInferred ? "?" : ""),-11} {d.Volume}/{d.Id}  {(d.Number is null ? "" : d.Number + ". ")}{d.Heading}  ({string.Join(", ", d.Roles.Select(RoleOf))})");
    }

    private static string Life(EditionPerson person) => (person.Born, person.Died) switch
    {
        (null, null) => "",
        var (born, died) => $" ({born}–{died})",
    };

    private static string RoleOf(PersonRole role) => role == PersonRole.TookPart ? "took part" : role.ToString().ToLowerInvariant();
}
