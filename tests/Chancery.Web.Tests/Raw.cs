using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Chancery.Web.Tests;

/// <summary>Requests as they stand, without a client that tidies addresses.</summary>
internal static class Raw
{
    /// <summary>Status and body of the answer to a GET.</summary>
    public static async Task<(int Status, string Body)> Get(Uri address, string path, CancellationToken stop)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, stop);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n"), stop);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync(stop);
        return (int.Parse(answer.Split(' ')[1], CultureInfo.InvariantCulture), answer);
    }
}
