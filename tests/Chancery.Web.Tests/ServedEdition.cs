using System.Text;
using Chancery.Editions.Sqlite;
using Chancery.Facts;
using Chancery.Sources;
using Microsoft.AspNetCore.Builder;

namespace Chancery.Web.Tests;

/// <summary>An edition made of given sources, served on a free port for as long as tests need it.</summary>
public sealed class ServedEdition : IAsyncDisposable
{
    private readonly string _folder;
    private readonly SqliteEdition _edition;
    private readonly WebApplication _app;

    private ServedEdition(string folder, SqliteEdition edition, WebApplication app)
    {
        (_folder, _edition, _app) = (folder, edition, app);
        Address = WebEdition.AddressOf(app);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    /// <summary>The edition's file.</summary>
    public string File { get; private init; } = "";

    public HttpClient Client { get; }

    public string Name => _edition.Name;

    public static async Task<ServedEdition> Of(params (string Name, string Text)[] sources) =>
        await Of([.. sources.Select(s => new ImportSource(s.Name, "loose", () => Encoding.UTF8.GetBytes(s.Text)))]);

    /// <summary>The same, looked at by the checks before it is served.</summary>
    public static async Task<ServedEdition> Checked(params (string Name, string Text)[] sources) =>
        await Of([.. sources.Select(s => new ImportSource(s.Name, "loose", () => Encoding.UTF8.GetBytes(s.Text)))], check: true);

    public static async Task<ServedEdition> Of(IReadOnlyList<ImportSource> sources, string name = "Test", bool check = false, bool edit = false)
    {
        var folder = Directory.CreateTempSubdirectory("chancery-web-").FullName;
        var file = Path.Combine(folder, name + ".chancery");
        Import.Run(file, sources, new ReadingOptions());
        if (check) CheckEdition.Keep(file, new CheckSettingsFiles());
        var edition = SqliteEdition.Open(file);
        var app = WebEdition.Build(edition, new WebOptions { Addition = edit ? new EditionAddition(file, FactOptions.Default, new CheckSettingsFiles()) : null });
        await app.StartAsync();
        return new ServedEdition(folder, edition, app) { File = file };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _edition.Dispose();
        Directory.Delete(_folder, true);
    }
}
