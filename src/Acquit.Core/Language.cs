namespace Acquit.Core;

/// <summary>In which language a sentence for people is written. Codes and JSON keys never change with it.</summary>
public enum Language
{
    French,
    English,
}
