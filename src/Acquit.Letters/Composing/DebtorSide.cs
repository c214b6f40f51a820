using Acquit.Core.Parties;

namespace Acquit.Letters.Composing;

/// <summary>How a letter must speak to the debtor; it decides what may be claimed and said.</summary>
internal enum DebtorSide
{
    Business,
    Consumer,

    /// <summary>A legal person that is no professional: claims as for a consumer.</summary>
    NonProfessional,
    Public,

    /// <summary>Nobody has confirmed the status: spoken to as a consumer, acts refused.</summary>
    Unknown,
}

internal static class DebtorSides
{
    public static DebtorSide Of(LetterFacts facts) => facts.Debtor.Status switch
    {
        LegalStatus.Unknown => DebtorSide.Unknown,
        LegalStatus.Consumer => DebtorSide.Consumer,
        LegalStatus.PublicBody => DebtorSide.Public,
        LegalStatus.Association when facts.IsNonProfessional => DebtorSide.NonProfessional,
        LegalStatus.Trader or LegalStatus.Craftsman or LegalStatus.Liberal => DebtorSide.Business,
        LegalStatus.Farmer or LegalStatus.Association => DebtorSide.Business,
    };

    /// <summary>Business formal notices become their consumer or public variant.</summary>
    public static LetterKind Variant(LetterKind kind, DebtorSide side) => side switch
    {
        DebtorSide.Consumer or DebtorSide.NonProfessional when kind.IsFormalNotice() => LetterKind.FormalNoticeConsumer,
        DebtorSide.Public when kind.IsFormalNotice() => LetterKind.FormalNoticePublic,
        DebtorSide.Business when kind is LetterKind.FormalNoticeConsumer or LetterKind.FormalNoticePublic =>
            LetterKind.FormalNotice,
        DebtorSide.Business or DebtorSide.Consumer or DebtorSide.NonProfessional => kind,
        DebtorSide.Public or DebtorSide.Unknown => kind,
    };
}
