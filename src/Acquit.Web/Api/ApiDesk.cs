using System.Globalization;
using Acquit.App;
using Acquit.App.Record;
using Acquit.App.Review;
using Acquit.Core.Dunning;
using Acquit.Core.Law;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Api;

/// <summary>A day as YYYY-MM-DD and in no other form.</summary>
public readonly record struct IsoDay(DateOnly On)
{
    public static bool TryParse(string? text, out IsoDay day)
    {
        var isDay = DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on);
        day = new IsoDay(on);
        return isDay;
    }
}

/// <summary>A state of proposals in an address, as JSON writes it: « approved ».</summary>
public readonly record struct StateWord(ProposalState Value)
{
    public static bool TryParse(string? text, out StateWord word)
    {
        var found = Enum.GetValues<ProposalState>().Where(one => Database.Key(one) == text).ToList();
        word = new StateWord(found.FirstOrDefault());
        return found.Count > 0;
    }
}

/// <summary>A level of limitation in an address, as JSON writes it: « thirtyDays ».</summary>
public readonly record struct LevelWord(LimitationAlarm Value)
{
    public static bool TryParse(string? text, out LevelWord word)
    {
        var found = Enum.GetValues<LimitationAlarm>().Where(one => Database.Key(one) == text).ToList();
        word = new LevelWord(found.FirstOrDefault());
        return found.Count > 0;
    }
}

/// <summary>What every address has at hand: who asks, the database, the desks; and how things are named.</summary>
public sealed class ApiDesk(ApiCaller caller, AcquitDb db, Workplace workplace)
{
    public ApiCaller Caller => caller;

    public AcquitDb Db => db;

    public Workplace Workplace => workplace;

    public DateOnly Today => workplace.Clock.Today;

    /// <summary>« 2-12 »: number of the creditor, number within it.</summary>
    public static string Name(int creditor, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{creditor}-{number}");

    public static (int Creditor, int Number)? Parse(string name) =>
        name.Split('-') is [var left, var right] && Whole(left) is { } creditor && Whole(right) is { } number
            ? (creditor, number) : null;

    /// <summary>The one of this number, or all; null: there is none that the key may see.</summary>
    public IReadOnlyList<CreditorRow>? Creditors(int? number)
    {
        var those = caller.Creditors.Where(row => number is null || row.Number == number).ToList();
        return number is not null && those.Count == 0 ? null : those;
    }

    public CreditorRow? Creditor(int number) => caller.Creditors.FirstOrDefault(row => row.Number == number);

    /// <summary>Null: another's dossier and no dossier are the same.</summary>
    public NamedDebtor? Dossier(string name)
    {
        if (Parse(name) is not { } wanted || Creditor(wanted.Creditor) is not { } owner)
        {
            return null;
        }

        return (
            from row in db.Dossiers.AsNoTracking()
            join debtor in db.Debtors.AsNoTracking()
                on new { row.CreditorId, Id = row.DebtorId } equals new { debtor.CreditorId, debtor.Id }
            where row.CreditorId == owner.Id && row.Number == wanted.Number
            select new NamedDebtor(owner.Id, owner.Name, row.Id, row.Number, debtor.Id, debtor.Key, debtor.Name)
        ).SingleOrDefault();
    }

    /// <summary>Null: there is none that the key may see.</summary>
    public ProposalName? Proposal(string name) =>
        Parse(name) is { } wanted && Creditor(wanted.Creditor) is { } owner
        && db.Proposals.Any(row => row.CreditorId == owner.Id && row.Number == wanted.Number)
            ? new ProposalName(owner.Id, wanted.Number) : null;

    public IReadOnlyList<ReasonShape> Reasons(IEnumerable<Reason> reasons) =>
        [.. reasons.Select(reason => new ReasonShape(reason.Key, reason.In(caller.Language), reason.Rule))];

    public IResult Refuse(ApiRefusal why, string? detail = null) => ApiProblem.Of(why, caller.Language, detail);

    public IResult NotFound() => Refuse(ApiRefusal.NotFound);

    /// <summary>Null: the key has the right for this creditor, which it sees.</summary>
    public IResult? WhyNot(KeyScope scope, Guid creditor) => caller.May(scope, creditor) ? null
        : Refuse(caller.Has(scope) ? ApiRefusal.NotAllowed : ApiRefusal.ScopeMissing);

    /// <summary>Does it where the dossier is seen and the right is held.</summary>
    public IResult On(string dossier, KeyScope scope, Func<NamedDebtor, IResult> what) =>
        Dossier(dossier) is not { } named ? NotFound() : WhyNot(scope, named.Creditor) ?? what(named);

    /// <summary>The same for what a program writes: the file is decided again at once, as on the screens.</summary>
    /// <param name="act">null: done; else its refusal</param>
    /// <param name="answer">what stands then</param>
    public IResult Does(string dossier, Func<NamedDebtor, IResult?> act, Func<NamedDebtor, IResult> answer) =>
        On(dossier, KeyScope.Write, named =>
        {
            if (act(named) is { } refused)
            {
                return refused;
            }

            workplace.LookAt(named, Today);
            return answer(named);
        });

    /// <summary>A field that the act needs.</summary>
    public IResult Missing(string field) => Refuse(ApiRefusal.FieldMissing, field);

    /// <summary>The pages; else the first refusal, with the sentences of all.</summary>
    public IResult Pages(ReadOnlyMemory<byte>? pdf, IReadOnlyList<(string Key, string Sentence)> refused) =>
        pdf is { } bytes && refused.Count == 0 ? Results.File(bytes.ToArray(), "application/pdf")
            : refused is [var (key, sentence), ..]
                ? ApiProblem.Of(key, sentence, detail: string.Join(' ', refused.Select(one => one.Sentence)))
            : NotFound();

    public static IResult Ok<T>(T answer) => Results.Json(answer, ApiJson.Options);

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
}
