namespace Acquit.Letters.Pdf.Foreign;

/// <summary>
/// What one file may cost, in bytes: small files can be written so that each part leads to the same large one again,
/// so every byte counts that is read, unpacked, copied, joined or taken, not only the first time.
/// </summary>
internal sealed class PdfBudget
{
    /// <summary>What a value that was read occupies beside its own bytes.</summary>
    private const long ValueWeight = 64;

    private long _read = 1L << 30;
    private long _unpacked = 200L << 20;
    private long _taken = 200L << 20;

    /// <summary>Bytes stepped over to read an object, and the values found there.</summary>
    public void SpendRead(long bytes, int values, long at) => Spend(ref _read, bytes + (values * ValueWeight), at);

    /// <summary>Bytes that came out of a filter, or were copied to be joined.</summary>
    public void SpendUnpacked(long bytes, long at) => Spend(ref _unpacked, bytes, at);

    /// <summary>Bytes that the new file will hold.</summary>
    public void SpendTaken(long bytes, long at) => Spend(ref _taken, bytes, at);

    private static void Spend(ref long left, long bytes, long at)
    {
        left -= bytes;
        if (left < 0)
        {
            throw new PdfFaultException(PdfFault.TooLarge, at);
        }
    }
}
