using Acquit.Core;

namespace Acquit.Formats;

/// <summary>
/// Every way in which outside data can be wrong. Each has a sentence, and a file under tests that reproduces it.
/// </summary>
public enum ProblemCode
{
    // any file
    FileMissing,
    FileTooLarge,
    FileEmpty,
    FileNotRecognised,

    // tables: customers, open items
    SheetUnreadable,
    CustomerKeyColumnMissing,
    CustomerKeyMissing,
    CustomerTwice,
    CustomerStatusUnknown,
    ClaimKindUnknown,
    TerritoryUnknown,
    SirenInvalid,
    AddressLineTooLong,
    EmailInvalid,
    TermsUnreadable,

    // YAML: law, policies, creditor
    YamlInvalid,
    YamlTooDeep,
    KeyUnknown,
    KeyMissing,
    ValueUnreadable,

    // law book
    LawKeyUnknown,
    LawFileMissing,
    LawDatesUnsorted,
    LawPeriodMissing,
    LawValueNotDerived,

    // policies
    StepUnknown,
    StepsOutOfOrder,
    LetterUnknown,
    PolicyRuleBroken,

    // accounting files: nothing can be read
    ColumnMissing,
    MappedColumnMissing,
    TooManyRowsRejected,

    // accounting files: said, nothing is lost
    MapNotUsed,

    // accounting files: the row is rejected
    RowColumnsWrong,
    RowTooLong,
    EntryDateUnreadable,
    AccountMissing,
    AmountUnreadable,
    SideUnreadable,
    TotalRowLeftOut,

    // accounting files: the row is accepted, with a warning
    RowPutRight,
    RowCompleted,
    DayIgnored,

    // accounting files: warnings about the whole
    EncodingDoubtful,
    LedgerUnbalanced,
    NoCustomerLine,
    LetteringUnbalanced,
    LetteringDateMissing,
    OlderThanLimitation,

    // what happened, noted in bulk
    DebtorUnknown,
    DebtorAmbiguous,
    ActDayUnreadable,
    ActAmountUnreadable,
    ActChannelUnknown,
    ActOutcomeUnknown,
    RecordRefused,

    // notices of the BODACC
    NoticeFileTorn,
    NoticeNotInsolvency,
    NoticeCancels,
    NoticePublicationUnreadable,
    NoticeWithoutSiren,
    NoticeSirenInvalid,
    NoticeJudgmentDayUnreadable,
    NoticeNatureUnknown,

    /// <summary>What it changes depends on more than its name.</summary>
    NoticeForAPerson,

    // import into a database
    InvoiceFileUnmatched,
    InvoiceFileAmbiguous,
    InvoiceFileNotPdf,
    FolderBehindLink,
    OpeningLumpDiffers,
}

/// <summary>What a problem is about: the sections of docs/ERRORS.md.</summary>
public enum ProblemSubject
{
    File,
    CustomerFile,
    Ledger,
    Yaml,
    LawBook,
    Policy,
    RecordTable,
    Notices,
}

/// <summary>Keys, subjects and sentences of the codes.</summary>
public static class ProblemCodes
{
    public static string Key(this ProblemCode code) => char.ToLowerInvariant(code.ToString()[0]) + code.ToString()[1..];

    /// <summary>In one sentence: what is wrong, and what becomes of it.</summary>
    public static string Sentence(this ProblemCode code, Language language)
    {
        var (french, english) = ProblemSentences.Of(code);
        return language switch
        {
            Language.French => french,
            Language.English => english,
        };
    }

    /// <summary>A code without a subject does not compile.</summary>
    public static ProblemSubject Subject(this ProblemCode code) => code switch
    {
        ProblemCode.FileMissing or ProblemCode.FileTooLarge or ProblemCode.FileEmpty
            or ProblemCode.FileNotRecognised or ProblemCode.SheetUnreadable or ProblemCode.ColumnMissing
            or ProblemCode.MappedColumnMissing or ProblemCode.MapNotUsed
            or ProblemCode.TooManyRowsRejected or ProblemCode.RowColumnsWrong or ProblemCode.RowTooLong
            or ProblemCode.EncodingDoubtful or ProblemCode.InvoiceFileUnmatched
            or ProblemCode.InvoiceFileAmbiguous or ProblemCode.InvoiceFileNotPdf or ProblemCode.FolderBehindLink
            => ProblemSubject.File,
        ProblemCode.CustomerKeyColumnMissing or ProblemCode.CustomerKeyMissing or ProblemCode.CustomerTwice
            or ProblemCode.CustomerStatusUnknown or ProblemCode.ClaimKindUnknown or ProblemCode.SirenInvalid
            or ProblemCode.AddressLineTooLong or ProblemCode.EmailInvalid or ProblemCode.TermsUnreadable
            or ProblemCode.TerritoryUnknown
            => ProblemSubject.CustomerFile,
        ProblemCode.EntryDateUnreadable or ProblemCode.AccountMissing or ProblemCode.AmountUnreadable
            or ProblemCode.SideUnreadable or ProblemCode.TotalRowLeftOut or ProblemCode.RowPutRight
            or ProblemCode.RowCompleted or ProblemCode.DayIgnored or ProblemCode.LedgerUnbalanced
            or ProblemCode.NoCustomerLine or ProblemCode.LetteringUnbalanced
            or ProblemCode.LetteringDateMissing or ProblemCode.OlderThanLimitation
            or ProblemCode.OpeningLumpDiffers
            => ProblemSubject.Ledger,
        ProblemCode.YamlInvalid or ProblemCode.YamlTooDeep or ProblemCode.KeyUnknown
            or ProblemCode.KeyMissing or ProblemCode.ValueUnreadable
            => ProblemSubject.Yaml,
        ProblemCode.LawKeyUnknown or ProblemCode.LawFileMissing or ProblemCode.LawDatesUnsorted
            or ProblemCode.LawPeriodMissing or ProblemCode.LawValueNotDerived
            => ProblemSubject.LawBook,
        ProblemCode.StepUnknown or ProblemCode.StepsOutOfOrder or ProblemCode.LetterUnknown
            or ProblemCode.PolicyRuleBroken
            => ProblemSubject.Policy,
        ProblemCode.DebtorUnknown or ProblemCode.DebtorAmbiguous or ProblemCode.ActDayUnreadable
            or ProblemCode.ActAmountUnreadable or ProblemCode.ActChannelUnknown or ProblemCode.ActOutcomeUnknown
            or ProblemCode.RecordRefused
            => ProblemSubject.RecordTable,
        ProblemCode.NoticeFileTorn or ProblemCode.NoticeNotInsolvency or ProblemCode.NoticeCancels
            or ProblemCode.NoticePublicationUnreadable or ProblemCode.NoticeWithoutSiren
            or ProblemCode.NoticeSirenInvalid or ProblemCode.NoticeJudgmentDayUnreadable
            or ProblemCode.NoticeNatureUnknown or ProblemCode.NoticeForAPerson
            => ProblemSubject.Notices,
    };
}
