using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Layout;

/// <summary>
/// Keeps what other sites' pages send from writing: a request is heard when it is made to this machine by its own name, comes from a page of this server, and brings the token that
/// only its pages know. The first holds against names that were turned to this machine, the second and third against forms elsewhere.
/// </summary>
internal sealed class WriteGuard
{
    private readonly string _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>The token for a page's form; null where the page was asked for by a name that is not this machine's.</summary>
    public string? TokenFor(HttpRequest request) => IsOwnName(request) ? _token : null;

    /// <summary>Why a post is not heard, in a sentence; null when it is.</summary>
    /// <param name="request">The post.</param>
    /// <param name="token">The token that it brings.</param>
    public string? Refusal(HttpRequest request, string? token)
    {
        if (!IsOwnName(request)) return "Documents are added through this machine's own address alone, such as http://127.0.0.1:5180. Nothing was added.";
        if (!IsOwnPage(request)) return "This was not sent from a page of this server. Nothing was added.";
        // The program was started anew since the page was made, or the form is not its own.
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token ?? ""), Encoding.UTF8.GetBytes(_token)) ? null : "This page is older than the program that serves it. Nothing was added; send it once more.";
    }

    private static bool IsOwnName(HttpRequest request) => request.Host.Host is var host && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Browsers say where a post comes from; pages that send no referrer have an origin of <c>null</c>, and then the other header decides.</summary>
    private static bool IsOwnPage(HttpRequest request)
    {
        var (site, origin) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers.Origin.ToString());
        if (site.Length > 0 && site != "same-origin") return false;
        if (origin.Length > 0 && origin != "null") return string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
        return site == "same-origin";
    }
}
