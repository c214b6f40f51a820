using System.Globalization;
using Acquit.Bench;

switch (args)
{
    case ["generate", var path, var lines]:
        LedgerGenerator.Write(path, int.Parse(lines, CultureInfo.InvariantCulture), seed: 1);
        return 0;
    case ["decide", .. var rest]:
        return DecideBench.Run(rest);
    case ["letters", .. var rest]:
        return LettersBench.Run(rest);
    case ["run", .. var rest]:
        return RunBench.Run(rest);
    case ["web", .. var rest]:
        return await WebBench.Run(rest);
    default:
        Console.Error.WriteLine(
            "usage: Acquit.Bench generate FILE LINES | "
                + "decide [ITEMS] [FILE.yaml] | letters [N | samples FOLDER] | run [DEBTORS] [ADDRESS] | "
                + "web [DEBTORS] [TIMES] [ADDRESS]");
        return 2;
}
