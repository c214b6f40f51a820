namespace Acquit.Core.Law;

/// <summary>Keys of what picks a version.</summary>
public static class SelectedBys
{
    public static string Key(this SelectedBy selectedBy) =>
        selectedBy switch
        {
            SelectedBy.InvoiceDate => "invoice_date",
            SelectedBy.InvoiceDueDate => "invoice_due_date",
            SelectedBy.EachHalfYear => "each_half_year",
            SelectedBy.EachYear => "each_year",
            SelectedBy.FirstDayOfHalfYear => "first_day_of_half_year",
            SelectedBy.HalfYearOfStart => "half_year_of_start",
            SelectedBy.PerformanceDate => "performance_date",
            SelectedBy.ServiceDate => "service_date",
            SelectedBy.ActDate => "act_date",
        };

    /// <summary>Reads a key; null when there is none.</summary>
    public static SelectedBy? Parse(string key)
    {
        foreach (var selectedBy in Enum.GetValues<SelectedBy>())
        {
            if (selectedBy.Key() == key)
            {
                return selectedBy;
            }
        }

        return null;
    }
}
