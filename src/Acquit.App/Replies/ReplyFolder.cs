using Acquit.Core;
using Acquit.Formats.Mail;

namespace Acquit.App.Replies;

/// <summary>
/// A folder into which e-mails are dropped: <c>.eml</c> files, or a Maildir (<c>new</c> and <c>cur</c>). What was read
/// stays where it lies and is not read again; what cannot be read is moved into <c>quarantaine</c>.
/// </summary>
public sealed class ReplyFolder(string root)
{
    public const string Quarantine = "quarantaine";

    private static readonly string[] _maildir = ["new", "cur"];

    private readonly HashSet<(string Path, long Length, DateTime Written)> _seen = [];

    public bool Exists => Directory.Exists(root);

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
    /// Null: known already, or moved or held by another program just now: the next look finds it. It counts as seen
    /// once it is taken in.
    /// </summary>
    private TakenIn? TakeNew(string path, ReplyIntake intake)
    {
        try
        {
            var file = new FileInfo(path);
            var seen = (path, file.Length, file.LastWriteTimeUtc);
            if (_seen.Contains(seen))
            {
                return null;
            }

            var one = file.Length > MailReader.Largest
                ? new TakenIn(path, null, UnreadableMail.TooLarge, IsNew: false)
                : intake.Take(File.ReadAllBytes(path), Path.GetFileName(path));
            if (one.Kind is null)
            {
                SetAside(path);
            }

            _seen.Add(seen);
            return one;
        }
        catch (Exception busy) when (busy is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whole files only: a Maildir writes into <c>tmp</c> first, others into « .name » or « name.part ».
    /// </summary>
    private List<string> Files()
    {
        var dropped = Directory.EnumerateFiles(root, "*.eml");
        var maildir = _maildir.Select(name => Path.Combine(root, name)).Where(Directory.Exists)
            .SelectMany(Directory.EnumerateFiles);
        return
        [
            .. dropped.Concat(maildir).Where(path => Path.GetFileName(path)[0] != '.').Order(StringComparer.Ordinal),
        ];
    }

    private void SetAside(string path)
    {
        var aside = Path.Combine(root, Quarantine);
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
