using Acquit.Core;
using Acquit.Formats.Mail;

namespace Acquit.App.Replies;

/// <summary>
/// A folder into which e-mails are dropped: <c>.eml</c> files, or a Maildir (<c>new</c> and <c>cur</c>). What was read
/// stays where it lies and is not read again; what cannot be read is moved into <c>quarantaine</c>; what is still being
/// written waits for the next look, and is told.
/// </summary>
public sealed class ReplyFolder(string root, ParisClock clock)
{
    public const string Quarantine = "quarantaine";

    /// <summary>A file that ends anywhere is whole when nothing was added for so long.</summary>
    private static readonly TimeSpan _settled = TimeSpan.FromSeconds(10);

    /// <summary>What lacks its end and has not grown for so long will not: it is read as it is.</summary>
    private static readonly TimeSpan _abandoned = TimeSpan.FromMinutes(10);

    private static readonly string[] _maildir = ["new", "cur"];

    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    private readonly HashSet<(string Path, long Length, DateTime Written)> _seen = [];

    public bool Exists => Directory.Exists(_root);

    /// <summary>
    /// Every message, once; the same folder again notes nothing twice. Asked again, it opens only what is new in it.
    /// </summary>
    public IReadOnlyList<TakenIn> Take(ReplyIntake intake)
    {
        var taken = new List<TakenIn>();
        foreach (var path in Files())
        {
            if (TakeNew(path, intake) is { } one)
            {
                taken.Add(one with { Source = Path.GetFileName(path) });
            }
        }

        return taken;
    }

    /// <summary>
    /// Null: known already, or moved by another program just now. It counts as seen once it is taken in.
    /// </summary>
    private TakenIn? TakeNew(string path, ReplyIntake intake)
    {
        try
        {
            var seen = StampOf(path);
            if (_seen.Contains(seen))
            {
                return null;
            }

            var bytes = seen.Length > MailReader.Largest ? [] : File.ReadAllBytes(path);
            if (StampOf(path) != seen || IsUnderWay(path, seen, bytes))
            {
                return Waiting(path);
            }

            var one = seen.Length > MailReader.Largest
                ? new TakenIn(path, null, UnreadableMail.TooLarge, IsNew: false)
                : intake.Take(bytes, Path.GetFileName(path));
            if (one.Kind is null)
            {
                SetAside(path);
            }

            _seen.Add(seen);
            return one;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (IOException)
        {
            // held by the program that writes it
            return Waiting(path);
        }
    }

    /// <summary>
    /// A Maildir is handed whole files (maildir(5): written in <c>tmp</c>, then moved). Elsewhere the file tells: its
    /// own end, or the time since it last grew. A time yet to come is a clock that differs, and tells nothing.
    /// </summary>
    private bool IsUnderWay(string path, (string Path, long Length, DateTime Written) seen, byte[] bytes)
    {
        var age = clock.Now.UtcDateTime - seen.Written;
        var waitsFor = seen.Length > MailReader.Largest ? _settled : MailEnds.Of(bytes) switch
        {
            MailEnd.Reached => TimeSpan.Zero,
            MailEnd.Unknown => _settled,
            MailEnd.Lacking => _abandoned,
        };
        return age >= TimeSpan.Zero && age < waitsFor
            && string.Equals(Path.GetDirectoryName(path), _root, StringComparison.Ordinal);
    }

    private static TakenIn Waiting(string path) => new(path, null, null, IsNew: false) { Waits = true };

    private static (string Path, long Length, DateTime Written) StampOf(string path)
    {
        var file = new FileInfo(path);
        return (path, file.Length, file.LastWriteTimeUtc);
    }

    /// <summary>
    /// Whole files only: a Maildir writes into <c>tmp</c> first, others into « .name » or « name.part ».
    /// </summary>
    private List<string> Files()
    {
        var dropped = Directory.EnumerateFiles(_root, "*.eml");
        var maildir = _maildir.Select(name => Path.Combine(_root, name)).Where(Directory.Exists)
            .SelectMany(Directory.EnumerateFiles);
        return
        [
            .. dropped.Concat(maildir).Where(path => Path.GetFileName(path)[0] != '.').Order(StringComparer.Ordinal),
        ];
    }

    private void SetAside(string path)
    {
        var aside = Path.Combine(_root, Quarantine);
        Directory.CreateDirectory(aside);
        File.Move(path, Path.Combine(aside, Path.GetFileName(path)), overwrite: true);
    }
}

/// <summary>Why a file was set aside, in a sentence.</summary>
public static class UnreadableMails
{
    public static string Key(this UnreadableMail why) => char.ToLowerInvariant(why.ToString()[0]) + why.ToString()[1..];

    public static string Sentence(this UnreadableMail why, Language language) => language switch
    {
        Language.French => why switch
        {
            UnreadableMail.Empty => "Le fichier est vide.",
            UnreadableMail.TooLarge => "Le message dépasse 25 Mo.",
            UnreadableMail.NoMessage => "Ce n’est pas un e-mail : aucun expéditeur n’y figure.",
        },
        Language.English => why switch
        {
            UnreadableMail.Empty => "The file is empty.",
            UnreadableMail.TooLarge => "The message is larger than 25 MB.",
            UnreadableMail.NoMessage => "This is no e-mail: it names no sender.",
        },
    };
}
