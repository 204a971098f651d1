using System.Net;
using Chancery.Editions;
using Chancery.Web.Api;
using Chancery.Web.Compare;
using Chancery.Web.Cited;
using Chancery.Web.Dates;
using Chancery.Web.Desk;
using Chancery.Web.Exchanges;
using Chancery.Web.Files;
using Chancery.Web.Findings;
using Chancery.Web.Layout;
using Chancery.Web.Lookup;
using Chancery.Web.People;
using Chancery.Web.Places;
using Chancery.Web.Reading;
using Chancery.Web.References;
using Chancery.Web.Search;
using Chancery.Web.Transcribe;
using Chancery.Web.Verify;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chancery.Web;

/// <summary>The web edition: pages and endpoints over an edition, ready to be started.</summary>
public static class WebEdition
{
    /// <summary>Kestrel's bound of 8 KB would cut long searches off before the search page can explain itself.</summary>
    private const int MaximumRequestLine = 64 * 1024;

    /// <summary>Makes the application; <c>StartAsync</c> or <c>RunAsync</c> serves it. The edition stays the caller's to dispose of.</summary>
    /// <param name="edition">The edition served.</param>
    /// <param name="options">Address and limits; the defaults when null.</param>
    public static WebApplication Build(IEdition edition, WebOptions? options = null)
    {
        options ??= new WebOptions();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Chancery.Web", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().UseUrls(options.Url).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = MaximumRequestLine;
            kestrel.Limits.MaxRequestHeadersTotalSize = 2 * MaximumRequestLine;
            kestrel.Limits.MaxRequestBufferSize = 4 * MaximumRequestLine;
            // Somewhat above the page's own limit, so that the page can say what was too large.
            kestrel.Limits.MaxRequestBodySize = 2L * options.MaximumTranscription + 64 * 1024;
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Error);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(edition);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<Assets>();
        builder.Services.AddSingleton<Pages>();
        builder.Services.AddSingleton<Reader>();
        builder.Services.AddSingleton<WriteGuard>();
        builder.Services.AddSingleton<ChecksAfterAdding>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ChecksAfterAdding>());

        var app = builder.Build();
        app.UseSecurity();
        app.UseFaultPage();
        app.UseRouting();
        app.MapAssets();
        app.MapSearch();
        app.MapTranscribe();
        app.MapVerify();
        app.MapDesk();
        app.MapLookup();
        app.MapPeople();
        app.MapDates();
        app.MapPlaces();
        app.MapExchanges();
        app.MapFiles();
        app.MapReferences();
        app.MapCited();
        app.MapFindings();
        app.MapCompare();
        app.MapApi();
        app.MapReading();
        app.MapMissing();
        return app;
    }

    /// <summary>The address of a started application, e.g. <c>http://127.0.0.1:5000</c>.</summary>
    public static Uri AddressOf(WebApplication app)
    {
        var address = new UriBuilder(app.Urls.First());
        if (IPAddress.TryParse(address.Host, out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any))) address.Host = "127.0.0.1";
        return address.Uri;
    }
}
