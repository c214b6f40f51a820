using Acquit;

return CommandLine.Run(args, Console.Out, Console.Error, TimeProvider.System, Console.OpenStandardOutput());
