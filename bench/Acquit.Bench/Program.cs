Console.Error.WriteLine("usage: Acquit.Bench NAME");
return 2;
