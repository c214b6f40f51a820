using Acquit.Store.Access;

namespace Acquit.Web.Shell;

/// <summary>Whether a key still opens.</summary>
public enum KeyState
{
    Works,

    /// <summary>Its last day is past.</summary>
    Over,

    Revoked,
}

/// <summary>Words of the keys by which programs act.</summary>
public static class SpeechOfKeys
{
    public static string Name(this Speech tell, KeyScope scope) => scope switch
    {
        KeyScope.Read => tell.Say("Lire", "Read"),
        KeyScope.Write => tell.Say("Noter", "Note"),
        KeyScope.Approve => tell.Say("Approuver", "Approve"),
        KeyScope.Import => tell.Say("Importer", "Import"),
        KeyScope.Administer => tell.Say("Administrer", "Administer"),
    };

    /// <summary>What it lets a program do, in a line.</summary>
    public static string Does(this Speech tell, KeyScope scope) => scope switch
    {
        KeyScope.Read => tell.Say("dossiers, balance, file du jour, documents", "files, balance, queue, documents"),
        KeyScope.Write => tell.Say("appels, promesses, paiements ; passer, reporter",
            "calls, promises, payments; skip, put off"),
        KeyScope.Approve => tell.Say("ce qui attend votre accord", "what waits for your approval"),
        KeyScope.Import => tell.Say("comptabilité et fiches clients", "ledgers and customers"),
        KeyScope.Administer => tell.Say(
            "envois ouverts ou arrêtés, réglages, adresses prévenues de ce qui arrive",
            "sending on or off, settings, addresses that are told what happens"),
    };

    public static (string Class, string Icon, string Word) Chip(this Speech tell, KeyState state) => state switch
    {
        KeyState.Works => ("aq-open", "check", tell.Say("En service", "In use")),
        KeyState.Over => ("aq-late", "clock", tell.Say("Expirée", "Ended")),
        KeyState.Revoked => ("aq-hold", "ban", tell.Say("Révoquée", "Revoked")),
    };
}
