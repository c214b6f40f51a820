using Acquit.App.Decide;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Import;

/// <summary>Why no creditor could be chosen.</summary>
public enum CreditorRefusal
{
    /// <summary>The database has none yet: <c>acquit creditor set</c> comes first.</summary>
    NoCreditor,

    /// <summary>None has this name or number.</summary>
    UnknownCreditor,

    /// <summary>There are several, and none was named.</summary>
    CreditorNotNamed,
}

/// <summary>The creditor that an act is for, or why there is none.</summary>
public sealed record ChosenCreditor(CreditorBook? Book, CreditorRefusal? Refusal, IReadOnlyList<string> Names);

/// <summary>The creditors of an installation: chosen by name, made and changed from a file.</summary>
public static class CreditorDesk
{
    /// <summary>By name (case and accents do not matter) or number; without either, the only one.</summary>
    public static ChosenCreditor Choose(AcquitDb db, string? name)
    {
        var rows = db.Creditors.OrderBy(row => row.Number)
            .Select(row => new { row.Id, row.Number, row.Name, row.FoldedName })
            .ToList();
        var named = name is { Length: > 0 }
            ? rows.FindAll(row => row.FoldedName == DebtorBook.Folded(name) || $"{row.Number}" == name)
            : rows;
        CreditorRefusal? refusal = rows.Count == 0 ? CreditorRefusal.NoCreditor
            : named.Count == 0 ? CreditorRefusal.UnknownCreditor
            : named.Count > 1 ? CreditorRefusal.CreditorNotNamed
            : null;
        var book = refusal is null ? CreditorBook.One(db, named[0].Id) : null;
        return new(book, refusal, [.. rows.Select(row => row.Name)]);
    }

    /// <summary>Makes the creditor of this name, or gives him these settings; due dates follow new terms.</summary>
    /// <param name="hasLogo">whether the settings say which logo; else the one that is set stays</param>
    /// <param name="startsLive">of a new one: whether approved messages may leave at once</param>
    /// <returns>his number, and whether he is new</returns>
    public static (int Number, bool IsNew) Set(
        AcquitDb db, Creditor creditor, DateTimeOffset now, bool startsLive = true, bool hasLogo = false) =>
        db.Write(() =>
    {
        var folded = DebtorBook.Folded(creditor.Name);
        var row = db.Creditors.SingleOrDefault(known => known.FoldedName == folded);
        var isNew = row is null;
        if (row is null)
        {
            var number = (db.Creditors.Max(known => (int?)known.Number) ?? 0) + 1;
            row = new CreditorRow
            {
                Id = Guid.CreateVersion7(now), Number = number, Name = creditor.Name, FoldedName = folded,
                Settings = "", IsLive = startsLive,
            };
            db.Creditors.Add(row);
        }

        Give(db, row, isNew ? creditor : WithOwn(creditor, CreditorSettings.Read(row.Settings), hasLogo), now);
        return (row.Number, isNew);
    });

    /// <summary>A file of settings names no texts, and need not name a logo: those set before stay.</summary>
    private static Creditor WithOwn(Creditor creditor, Creditor before, bool hasLogo) => creditor with
    {
        Logo = hasLogo ? creditor.Logo : before.Logo,
        PolicyText = before.Policy == creditor.Policy ? before.PolicyText : null,
        LetterTexts = before.LetterTexts,
    };

    /// <summary>Gives a known creditor other settings, his name included.</summary>
    public static void Change(AcquitDb db, Guid id, Creditor creditor, DateTimeOffset now) => db.Write(() =>
    {
        var row = db.Creditors.Single(known => known.Id == id);
        Give(db, row, creditor, now);
        return row.Number;
    });

    /// <summary>Whether another creditor than this one (null: any) has the name, case and accents apart.</summary>
    public static bool IsTaken(AcquitDb db, string name, Guid? but = null)
    {
        var folded = DebtorBook.Folded(name);
        return db.Creditors.Any(row => row.FoldedName == folded && row.Id != but);
    }

    private static void Give(AcquitDb db, CreditorRow row, Creditor creditor, DateTimeOffset now)
    {
        var settings = CreditorSettings.Write(creditor);
        var (isNew, isOther) = (row.Settings.Length == 0, settings != row.Settings);
        (row.Name, row.FoldedName) = (creditor.Name, DebtorBook.Folded(creditor.Name));
        row.Siren = creditor.Siren?.Digits;
        row.Settings = settings;
        row.UpdatedAt = Instants.Micros(now);
        db.SaveChanges();
        if (isNew)
        {
            return;
        }

        PortfolioProjection.Refresh(db, row.Id, now);
        if (isOther)
        {
            db.Dossiers.Where(dossier => dossier.CreditorId == row.Id)
                .ExecuteUpdate(set => set.SetProperty(dossier => dossier.IsChanged, true));
        }
    }

    /// <summary>
    /// Other texts of method or letters: items and due dates stay as they are; under another method every dossier is
    /// decided again. Nothing else of the creditor is written: somebody may have changed it meanwhile.
    /// </summary>
    public static void SetTexts(AcquitDb db, Guid id, Creditor creditor, DateTimeOffset now) => db.Write(() =>
    {
        db.LockCreditor(id);
        var row = db.Creditors.Single(known => known.Id == id);
        db.Entry(row).Reload();
        var before = CreditorSettings.Read(row.Settings);
        var isOther = before.PolicyText != creditor.PolicyText;
        row.Settings = CreditorSettings.Write(
            before with { PolicyText = creditor.PolicyText, LetterTexts = creditor.LetterTexts });
        row.UpdatedAt = Instants.Micros(now);
        return !isOther ? 0 : db.Dossiers.Where(dossier => dossier.CreditorId == id)
            .ExecuteUpdate(set => set.SetProperty(dossier => dossier.IsChanged, true));
    });

    /// <summary>
    /// Another text of the method, or none of one's own any more, within the caller's transaction: every dossier is
    /// decided again. Nothing else of the creditor is written.
    /// </summary>
    /// <returns>false: the method or its text is another one since the creditor was read, and nothing changes</returns>
    public static bool SetPolicyText(AcquitDb db, CreditorBook book, string? text, DateTimeOffset now)
    {
        db.LockCreditor(book.Id);
        var row = db.Creditors.Single(known => known.Id == book.Id);
        db.Entry(row).Reload();
        var before = CreditorSettings.Read(row.Settings);
        if (before.PolicyText != book.Creditor.PolicyText || before.Policy != book.Creditor.Policy)
        {
            return false;
        }

        row.Settings = CreditorSettings.Write(before with { PolicyText = text });
        row.UpdatedAt = Instants.Micros(now);
        db.SaveChanges();
        db.Dossiers.Where(dossier => dossier.CreditorId == book.Id)
            .ExecuteUpdate(set => set.SetProperty(dossier => dossier.IsChanged, true));
        return true;
    }

    /// <summary>Whether approved messages of a creditor may leave; otherwise only decisions are made.</summary>
    public static void SetLive(AcquitDb db, Guid creditor, bool isLive) =>
        db.Creditors.Where(row => row.Id == creditor)
            .ExecuteUpdate(set => set.SetProperty(row => row.IsLive, isLive));

    /// <summary>Other terms for debtors that have none of their own; kept in the creditor's settings.</summary>
    public static void SetTerms(AcquitDb db, CreditorBook book, PaymentTerms terms, DateTimeOffset now)
    {
        if (book.Creditor.Terms != terms.ToString())
        {
            Set(db, book.Creditor with { Terms = terms.ToString() }, now);
        }
    }
}
