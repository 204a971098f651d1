using BenchmarkDotNet.Running;
using Chancery.Benchmarks;

if (args is ["transcribe", var folder, var output]) return TranscribeFolder.Run(folder, output);
BenchmarkSwitcher.FromAssembly(typeof(TranscribeFolder).Assembly).Run(args);
return 0;
