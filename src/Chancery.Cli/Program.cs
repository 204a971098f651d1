using System.CommandLine;

var root = new RootCommand("Chancery turns diplomatic documents into an edition that can be read, searched, checked, cited and reused.");
return root.Parse(args).Invoke();
