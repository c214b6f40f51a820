using System.Runtime.CompilerServices;
using Acquit.Core.Dates;

namespace Acquit.Formats.Accounting.Sieve;

/// <summary>Due days by invoice day, each computed once from the terms; shared by the threads of a pass.</summary>
internal sealed class DueDayTable(PaymentTerms terms)
{
    private static readonly int _first = new DateOnly(1990, 1, 1).DayNumber;
    private readonly int[] _due = new int[SieveFields.LastDay + 1 - _first];

    /// <summary>Day number of the due date of an invoice of that day number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(int issued)
    {
        ref var due = ref _due[issued - _first];
        return due > 0 ? due : due = terms.DueOn(DateOnly.FromDayNumber(issued)).DayNumber;
    }
}
