using Acquit.App.Prepare;
using Acquit.Core.Dossiers;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>Letters outside the steps of the method: what may be asked for today, and why not the others.</summary>
public sealed class PrepareModel : DossierScreen
{
    public IReadOnlyList<LetterOffer> Offers { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (Open(Role.Reader) is { } refused)
        {
            return refused;
        }

        Read();
        return Page();
    }

    /// <summary>The letter joins the proposals of the day.</summary>
    public IActionResult OnPost(string? letter, Channel channel, string? invoice, DateOnly? since)
    {
        if (Open(Role.Collector) is { } refused)
        {
            return refused;
        }

        var refs = string.IsNullOrWhiteSpace(invoice) ? Array.Empty<string>() : [invoice.Trim()];
        var why = Workplace.Prepare.Prepare(
            Debtor, new LetterAsked(letter ?? "", channel, refs, Visitor.Name) { Since = since }, Today);
        if (why is { } no)
        {
            Refuse(no.Sentence(Tell.Language));
            Read();
            return Page();
        }

        Workplace.LookAt(Debtor, Today);
        Announce($"{Debtor.Name} : courrier préparé, à relire et à approuver.",
            $"{Debtor.Name}: letter prepared, to be read and approved.");
        return LocalRedirect($"/dossiers/{Name}#message");
    }

    /// <summary>Where a person brings what a letter lacks; null: nowhere in this file.</summary>
    public static string? WhereToMend(PrepareRefusal refusal) => refusal switch
    {
        PrepareRefusal.CallMissing or PrepareRefusal.PromiseMissing or PrepareRefusal.NoDispute => "appel",
        PrepareRefusal.DisputeUnclear or PrepareRefusal.DisputeUndecided or PrepareRefusal.CreditNoteMissing
            or PrepareRefusal.CreditNotePdfMissing or PrepareRefusal.Disputed => "litige",
        PrepareRefusal.NoPlanProposed or PrepareRefusal.NoClause => "echeancier",
        PrepareRefusal.RecorderMissing or PrepareRefusal.LetterUnknown or PrepareRefusal.AlreadyPrepared
            or PrepareRefusal.AnotherWaits
            or PrepareRefusal.UnderMandate or PrepareRefusal.Insolvent or PrepareRefusal.HandedOver
            or PrepareRefusal.UnknownItem or PrepareRefusal.NothingOpen or PrepareRefusal.AddressMissing
            or PrepareRefusal.EmailMissing or PrepareRefusal.ChannelNotUsed
            or PrepareRefusal.OnlyRegistered or PrepareRefusal.OnlyPaper
            or PrepareRefusal.MediatorMissing or PrepareRefusal.TimeBarred or PrepareRefusal.PlanNotBroken
            or PrepareRefusal.OneInvoice or PrepareRefusal.InvoiceOpen => null,
    };

    /// <summary>How a letter may leave, the usual way first.</summary>
    public IReadOnlyList<Channel> ChannelsOf(string letter)
    {
        var debtor = Sheet.Dossier.Debtor;
        Channel[] ways = letter switch
        {
            PreparedLetters.PlanNotice => [Channel.RegisteredLetter],
            PreparedLetters.PlanAgreement => [Channel.Letter, Channel.RegisteredLetter],
            PreparedLetters.DisputeAnswer => [Channel.Letter, Channel.Email, Channel.RegisteredLetter],
            _ => debtor.Email.Length > 0 ? [Channel.Email, Channel.Letter] : [Channel.Letter],
        };
        var rules = Sheet.Dossier.Creditor.ContactRules;
        return [.. ways.Where(way => rules.Uses(way.Key()) && (way != Channel.Email || debtor.Email.Length > 0))];
    }

    private void Read()
    {
        ReadSheet();
        Offers = Workplace.Prepare.Offers(Debtor, Today);
    }
}
