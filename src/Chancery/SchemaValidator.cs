using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chancery.Documents;

namespace Chancery;

/// <summary>A schema cannot be applied: there is no program for it, or it is faulty.</summary>
/// <param name="message">What is wrong, one sentence.</param>
public sealed class SchemaException(string message) : Exception(message);

/// <summary>
/// Applies a schema of the user's to TEI sources with a program that is installed: <c>jing</c> for RELAX NG (<c>.rng</c>, compact <c>.rnc</c>), <c>xmllint</c> for W3C
/// schemas (<c>.xsd</c>) and, without jing, for <c>.rng</c>. The programs are given files and no network; a document type declaration is blanked out before, so that no entity is loaded.
/// </summary>
public sealed partial class SchemaValidator
{
    /// <summary>The rule under which their messages are reported.</summary>
    public const string Rule = "CH-X021";

    private readonly string _schema;
    private readonly string _program;
    private readonly string[] _options;

    private SchemaValidator(string schema, string program, params string[] options) => (_schema, _program, _options) = (schema, program, options);

    /// <summary>Finds the program for a schema.</summary>
    /// <param name="schema">The schema's file.</param>
    /// <exception cref="SchemaException">There is no such file, its ending is not known, or the program is not installed.</exception>
    public static SchemaValidator For(string schema)
    {
        var full = Path.GetFullPath(schema);
        if (!File.Exists(full)) throw new SchemaException($"--schema {schema}: there is no file of this name.");
        var (jing, xmllint) = (Installed("jing"), Installed("xmllint"));
        return Path.GetExtension(full).ToLowerInvariant() switch
        {
            ".rng" when jing is not null => new SchemaValidator(full, jing),
            ".rng" when xmllint is not null => new SchemaValidator(full, xmllint, "--noout", "--nonet", "--relaxng"),
            ".rnc" when jing is not null => new SchemaValidator(full, jing, "-c"),
            ".xsd" when xmllint is not null => new SchemaValidator(full, xmllint, "--noout", "--nonet", "--schema"),
            ".rng" => throw new SchemaException($"--schema {schema}: RELAX NG is applied by jing or xmllint, and neither is installed."),
            ".rnc" => throw new SchemaException($"--schema {schema}: compact RELAX NG is applied by jing, which is not installed."),
            ".xsd" => throw new SchemaException($"--schema {schema}: W3C schemas are applied by xmllint, which is not installed."),
            _ => throw new SchemaException($"--schema {schema}: a schema ends in .rng, .rnc or .xsd."),
        };
    }

    /// <summary>Validates sources.</summary>
    /// <param name="sources">Path and name of each.</param>
    /// <param name="stop">Ends the program.</param>
    /// <returns>By path, what the schema says of it; sources that are valid are absent.</returns>
    /// <exception cref="SchemaException">The schema is faulty, or the program failed.</exception>
    public async Task<IReadOnlyDictionary<string, List<Finding>>> Run(IReadOnlyCollection<(string Path, string Name)> sources, CancellationToken stop)
    {
        var found = new Dictionary<string, List<Finding>>(StringComparer.Ordinal);
        if (sources.Count == 0) return found;
        var folder = Directory.CreateTempSubdirectory("chancery-schema-");
        try
        {
            var named = sources.Select((s, i) => (Given: WithoutDoctype(s.Path, Path.Combine(folder.FullName, i.ToString(CultureInfo.InvariantCulture) + ".xml")), s.Path, s.Name)).ToDictionary(s => s.Given, s => (s.Path, s.Name), StringComparer.Ordinal);
            var (code, lines) = await Output(named.Keys, stop);
            foreach (var line in lines)
            {
                if (Message().Match(line) is not { Success: true } m) continue;
                if (m.Groups["file"].Value == _schema) throw new SchemaException($"{_schema}:{m.Groups["line"].Value}: {m.Groups["message"].Value}");
                if (!named.TryGetValue(m.Groups["file"].Value, out var source)) continue;
                if (!found.TryGetValue(source.Path, out var findings)) found.Add(source.Path, findings = []);
                findings.Add(FindingOf(source.Name, m));
            }
            if (code != 0 && found.Count == 0) throw new SchemaException($"{Path.GetFileName(_program)} could not apply {_schema}: {lines.LastOrDefault(l => l.Length > 0) ?? $"it ended with {code}"}");
            return found;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<(int Code, List<string> Lines)> Output(IEnumerable<string> files, CancellationToken stop)
    {
        var start = new ProcessStartInfo(_program, [.. _options, _schema, .. files]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        using var process = Process.Start(start) ?? throw new SchemaException($"{_program} did not start.");
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
            await process.WaitForExitAsync(stop);
            return (process.ExitCode, [.. (await output).Split('\n').Concat((await error).Split('\n')).Select(l => l.TrimEnd('\r'))]);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Finding FindingOf(string name, Match message)
    {
        var line = int.Parse(message.Groups["line"].Value, CultureInfo.InvariantCulture);
        var column = message.Groups["column"].Success ? int.Parse(message.Groups["column"].Value, CultureInfo.InvariantCulture) : 1;
        var text = message.Groups["message"].Value.Replace("{http://www.tei-c.org/ns/1.0}", "", StringComparison.Ordinal).Trim();
        if (text is not [.., '.' or '!']) text += ".";
        return new Finding(Rule, Severity.Error, char.ToUpperInvariant(text[0]) + text[1..], new SourcePosition(name, line, column), null, message.Groups["element"].Success ? message.Groups["element"].Value : null);
    }

    /// <summary>The file, or a copy in which the document type declaration is white space, so that lines and columns stay.</summary>
    private static string WithoutDoctype(string path, string copy)
    {
        var full = Path.GetFullPath(path);
        var bytes = File.ReadAllBytes(full);
        var start = bytes.AsSpan().IndexOf("<!DOCTYPE"u8);
        if (start < 0) return full;
        var depth = 0;
        for (var i = start; i < bytes.Length; i++)
        {
            var isEnd = bytes[i] == '>' && depth == 0;
            if (bytes[i] == '[') depth++;
            else if (bytes[i] == ']') depth--;
            if (bytes[i] is not ((byte)'\n' or (byte)'\r')) bytes[i] = (byte)' ';
            if (isEnd) break;
        }
        File.WriteAllBytes(copy, bytes);
        return copy;
    }

    private static string? Installed(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(f => (string[])[Path.Combine(f, program), Path.Combine(f, program + ".exe")]).FirstOrDefault(File.Exists);

    /// <summary>jing: <c>file:line:column: error: message</c>; xmllint: <c>file:line: element name: Relax-NG validity error : message</c>.</summary>
    [GeneratedRegex(@"^(?<file>.+?):(?<line>\d+)(?::(?<column>\d+))?: (?:element (?<element>[^:]+): )?[^:]*(?:error|fatal)[^:]*?\s?: (?<message>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Message();
}
