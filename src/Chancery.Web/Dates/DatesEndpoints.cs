using Chancery.Editions;
using Chancery.Web.Layout;
using Chancery.Web.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Dates;

/// <summary>The documents in order of time: years, a year as a calendar, a month, a day.</summary>
internal static class DatesEndpoints
{
    /// <summary>Documents on a page.</summary>
    public const int PageLength = 200;

    public static void MapDates(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/dates", Pages.Methods, async (HttpContext context, Pages pages, IEdition edition) =>
        {
            var dates = edition.Dates();
            await Pages.Send(context, await pages.Render<DatesPage>((nameof(DatesPage.Dates), dates), (nameof(DatesPage.Summary), edition.Summary())));
        });
        app.MapMethods("/dates/{year}", Pages.Methods, Year);
        app.MapMethods("/dates/{year}/{month}", Pages.Methods, Month);
        app.MapMethods("/dates/{year}/{month}/{day}", Pages.Methods, Day);
    }

    private static async Task Year(string year, HttpContext context, Pages pages, IEdition edition)
    {
        if (DateAddress.Read(year) is not { } first) await pages.Missing(context, Near(null));
        else await Pages.Send(context, await pages.Render<YearPage>((nameof(YearPage.Year), first.Year), (nameof(YearPage.Dates), edition.Dates())));
    }

    private static async Task Month(string year, string month, HttpContext context, Pages pages, IEdition edition)
    {
        if (DateAddress.Read(year, month) is not { } first) await pages.Missing(context, Near(DateAddress.Read(year)));
        else if (Elsewhere(context, DateAddress.Month(first)) is { } right) context.Response.Redirect(right);
        else
        {
            var page = PeopleEndpoints.Page(context.Request.Query);
            await Pages.Send(context, await pages.Render<MonthPage>(
                (nameof(MonthPage.First), first), (nameof(MonthPage.Page), page), (nameof(MonthPage.Dates), edition.Dates()),
                (nameof(MonthPage.Documents), edition.Dated(first, LastOfMonth(first), (page - 1) * PageLength, PageLength)), (nameof(MonthPage.Volumes), Volumes(edition))));
        }
    }

    private static async Task Day(string year, string month, string day, HttpContext context, Pages pages, IEdition edition)
    {
        if (DateAddress.Read(year, month, day) is not { } date) await pages.Missing(context, Near(DateAddress.Read(year), DateAddress.Read(year, month)));
        else if (Elsewhere(context, DateAddress.Day(date)) is { } right) context.Response.Redirect(right);
        else
        {
            var page = PeopleEndpoints.Page(context.Request.Query);
            await Pages.Send(context, await pages.Render<DayPage>(
                (nameof(DayPage.Day), date), (nameof(DayPage.Page), page), (nameof(DayPage.Dates), edition.Dates()),
                (nameof(DayPage.Documents), edition.Dated(date, date, (page - 1) * PageLength, PageLength)), (nameof(DayPage.Volumes), Volumes(edition))));
        }
    }

    /// <summary>The last day of a month.</summary>
    public static DateOnly LastOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static Dictionary<string, VolumeEntry> Volumes(IEdition edition) => edition.Volumes().ToDictionary(v => v.Id, StringComparer.Ordinal);

    /// <summary>The address of a date when it was asked for by another: <c>/dates/1961/4</c>.</summary>
    private static string? Elsewhere(HttpContext context, string address) => context.Request.Path.Value == address ? null : address + context.Request.QueryString;

    /// <summary>What an address that names no date may have meant.</summary>
    private static IReadOnlyList<(string Href, string Label)> Near(DateOnly? year, DateOnly? month = null)
    {
        var near = new List<(string, string)>();
        if (month is { } m) near.Add((DateAddress.Month(m), DateAddress.MonthOf(m)));
        if (year is { } y) near.Add((DateAddress.Year(y.Year), Words.Digits(y.Year)));
        near.Add(("/dates", "All years. Dates have the form /dates/1961, /dates/1961/04, /dates/1961/04/18"));
        return near;
    }
}
