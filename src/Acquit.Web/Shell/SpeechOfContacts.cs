using Acquit.Core.Dates;
using Acquit.Core.Parties;

namespace Acquit.Web.Shell;

/// <summary>Words of contacts and of what was agreed with a customer.</summary>
public static class SpeechOfContacts
{
    public static string Name(this Speech tell, ContactRole role) => role switch
    {
        ContactRole.Accounting => tell.Say("comptabilité", "accounting"),
        ContactRole.Buyer => tell.Say("achats", "buying"),
        ContactRole.Director => tell.Say("direction", "management"),
    };

    /// <summary>« 45 jours fin de mois » for <c>45d-eom</c>; the code itself when it is none.</summary>
    public static string Terms(this Speech tell, string code) => !PaymentTerms.TryParse(code, out var terms) ? code
        : terms.Form switch
        {
            PaymentTermsForm.Days when terms.Days == 0 => tell.Say("comptant", "on receipt"),
            PaymentTermsForm.Days => tell.Say($"{terms.Days} jours", $"{terms.Days} days"),
            PaymentTermsForm.DaysThenMonthEnd =>
                tell.Say($"{terms.Days} jours fin de mois", $"{terms.Days} days, end of month"),
            PaymentTermsForm.MonthEndThenDays =>
                tell.Say($"fin de mois + {terms.Days} jours", $"end of month + {terms.Days} days"),
            PaymentTermsForm.MonthEnd => tell.Say("fin de mois", "end of month"),
            PaymentTermsForm.DaysThenMonthEndThenDay => tell.Say(
                $"{terms.Days} jours fin de mois, le {terms.DayOfMonth}",
                $"{terms.Days} days, end of month, on the {terms.DayOfMonth}"),
        };
}
