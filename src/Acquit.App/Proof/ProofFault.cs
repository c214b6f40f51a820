using Acquit.Core;

namespace Acquit.App.Proof;

/// <summary>In what a proof file is not what was handed over.</summary>
public enum ProofFault
{
    NotAZip,

    /// <summary>It begins as a ZIP and stops before its end.</summary>
    ZipTruncated,
    ZipDamaged,

    /// <summary>More bytes than a proof file holds, packed or unpacked.</summary>
    ZipTooLarge,
    TooManyFiles,

    /// <summary>A path that would leave the folder into which it is unpacked.</summary>
    PathUnsafe,
    FileTwice,
    ManifestMissing,
    ManifestUnreadable,
    FileMissing,

    /// <summary>In the ZIP and not in the manifest.</summary>
    FileUnlisted,
    FileAltered,
    HeadUnreadable,
    EventUnreadable,
    EventAltered,
    WordsAltered,
    EventRemoved,
    EventMisplaced,
    TailRemoved,
    AnchorUnreadable,
    AnchorAltered,

    /// <summary>The history is not the one that an anchor names.</summary>
    AnchorNotHeld,

    /// <summary>A paper that the history names is neither there nor said to be erased.</summary>
    OriginalMissing,

    /// <summary>A paper does not have the hash that the history names.</summary>
    OriginalAltered,
}

/// <summary>One thing that is not as it was handed over.</summary>
/// <param name="Name">path, number of an event or hash; empty when it is about the whole file</param>
public sealed record ProofFinding(ProofFault Fault, string Name)
{
    /// <summary>"eventAltered".</summary>
    public string Key => char.ToLowerInvariant(Fault.ToString()[0]) + Fault.ToString()[1..];

    public string Sentence(Language language) => language switch
    {
        Language.French => French(),
        Language.English => English(),
    };

    private string French() => Fault switch
    {
        ProofFault.NotAZip => "Ce fichier n’est pas un ZIP.",
        ProofFault.ZipTruncated => "Le ZIP est tronqué : sa fin manque.",
        ProofFault.ZipDamaged => "Le ZIP est abîmé : son index est illisible.",
        ProofFault.ZipTooLarge => "Le ZIP est plus gros qu’un dossier ne peut l’être, ou se gonfle en se "
            + "décompressant : il n’est pas lu.",
        ProofFault.TooManyFiles => "Le ZIP contient plus de fichiers qu’un dossier ne peut en avoir : il n’est pas lu.",
        ProofFault.PathUnsafe => $"Chemin qui sort du dossier : « {Name} ». Ne décompressez pas ce ZIP.",
        ProofFault.FileTwice => $"Le ZIP contient deux fois « {Name} ».",
        ProofFault.ManifestMissing => $"Le manifeste manque : {ProofFile.Manifest}.",
        ProofFault.ManifestUnreadable => $"Le manifeste ne se lit pas, ligne {Name}.",
        ProofFault.FileMissing => $"Un fichier du manifeste manque : {Name}.",
        ProofFault.FileUnlisted => $"Un fichier n’est pas au manifeste : {Name}.",
        ProofFault.FileAltered => $"Un fichier n’a plus son empreinte : {Name}.",
        ProofFault.HeadUnreadable => $"Ce n’est pas un dossier d’Acquit, ou {ProofFile.Head} ne se lit pas.",
        ProofFault.EventUnreadable => $"Une ligne de l’historique ne se lit pas : {Name}.",
        ProofFault.EventAltered => $"L’événement {Name} n’est plus celui qui a été noté.",
        ProofFault.WordsAltered => $"Les mots de l’événement {Name} ont changé.",
        ProofFault.EventRemoved => $"L’événement {Name} manque, ou le suivant ne s’y rattache pas.",
        ProofFault.EventMisplaced => $"L’événement {Name} n’est pas à sa place.",
        ProofFault.TailRemoved => $"Les derniers événements manquent : l’historique ne va pas jusqu’au n° {Name}.",
        ProofFault.AnchorUnreadable => $"Une ancre ne se lit pas, ligne {Name}.",
        ProofFault.AnchorAltered => $"Une ancre n’est plus celle qui a été écrite, ligne {Name}.",
        ProofFault.AnchorNotHeld => $"L’historique n’est pas celui que nomme l’ancre, ligne {Name}.",
        ProofFault.OriginalMissing => $"Une pièce que l’historique nomme n’est pas jointe : {Name}.",
        ProofFault.OriginalAltered => $"Une pièce n’a pas l’empreinte que nomme l’historique : {Name}.",
    };

    private string English() => Fault switch
    {
        ProofFault.NotAZip => "This file is no ZIP.",
        ProofFault.ZipTruncated => "The ZIP is truncated: its end is missing.",
        ProofFault.ZipDamaged => "The ZIP is damaged: its directory cannot be read.",
        ProofFault.ZipTooLarge => "The ZIP is larger than a dossier can be, or swells when it is unpacked: it is not "
            + "read.",
        ProofFault.TooManyFiles => "The ZIP holds more files than a dossier can have: it is not read.",
        ProofFault.PathUnsafe => $"A path that leaves the folder: \"{Name}\". Do not unpack this ZIP.",
        ProofFault.FileTwice => $"The ZIP holds \"{Name}\" twice.",
        ProofFault.ManifestMissing => $"The manifest is missing: {ProofFile.Manifest}.",
        ProofFault.ManifestUnreadable => $"The manifest cannot be read, line {Name}.",
        ProofFault.FileMissing => $"A file of the manifest is missing: {Name}.",
        ProofFault.FileUnlisted => $"A file is not in the manifest: {Name}.",
        ProofFault.FileAltered => $"A file no longer has its hash: {Name}.",
        ProofFault.HeadUnreadable => $"This is no dossier of Acquit, or {ProofFile.Head} cannot be read.",
        ProofFault.EventUnreadable => $"A line of the history cannot be read: {Name}.",
        ProofFault.EventAltered => $"Event {Name} is no longer the one that was noted.",
        ProofFault.WordsAltered => $"The words of event {Name} have changed.",
        ProofFault.EventRemoved => $"Event {Name} is missing, or the next does not follow it.",
        ProofFault.EventMisplaced => $"Event {Name} is not in its place.",
        ProofFault.TailRemoved => $"The last events are missing: the history does not go as far as number {Name}.",
        ProofFault.AnchorUnreadable => $"An anchor cannot be read, line {Name}.",
        ProofFault.AnchorAltered => $"An anchor is no longer the one that was written, line {Name}.",
        ProofFault.AnchorNotHeld => $"The history is not the one that the anchor names, line {Name}.",
        ProofFault.OriginalMissing => $"A paper that the history names is not there: {Name}.",
        ProofFault.OriginalAltered => $"A paper does not have the hash that the history names: {Name}.",
    };
}
