using Acquit.App.People;
using Acquit.Core;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Api;

/// <summary>
/// The program that asks: what its key was given, within what the maker of the key may do at this moment.
/// </summary>
public sealed class ApiCaller(Visitor visitor, AcquitDb db)
{
    private IReadOnlyList<CreditorRow>? _creditors;
    private Reach _for = new(false, new HashSet<Guid>());

    /// <summary>Null: nobody opened the door yet.</summary>
    public ApiKeyRow? Key { get; private set; }

    public Language Language => visitor.Language;

    /// <summary>As it stands in the history of dossiers: « Claire Morvan (API : compta) ».</summary>
    public string Name => $"{visitor.Name} (API{(char)0xA0}: {Key!.Name})";

    /// <summary>The person who answers for the key.</summary>
    public Guid Maker => visitor.User!.Id;

    public string MakerName => visitor.Name;

    public IReadOnlySet<KeyScope> Scopes { get; private set; } = new HashSet<KeyScope>();

    /// <summary>Those that it may see, in order of their number.</summary>
    public IReadOnlyList<CreditorRow> Creditors => _creditors ??=
        [.. db.Creditors.AsNoTracking().OrderBy(row => row.Number).AsEnumerable()
            .Where(row => Reaches(KeyScope.Read, row.Id))];

    public bool Has(KeyScope scope) => Scopes.Contains(scope);

    /// <summary>Whether it may use a right for a creditor.</summary>
    public bool May(KeyScope scope, Guid creditor) => Has(scope) && Reaches(scope, creditor);

    /// <summary>Whether its maker holds at least this role for a creditor that the key is for.</summary>
    public bool Is(Role role, Guid creditor) =>
        _for.Holds(creditor) && visitor.May(role, creditor);

    /// <summary>Whether its maker holds at least this role for every creditor, and the key is for all.</summary>
    public bool IsEverywhere(Role role) => _for.Everywhere && visitor.MayEverywhere(role);

    /// <summary>Whether it may know that the creditor exists.</summary>
    public bool Sees(Guid creditor) => Reaches(KeyScope.Read, creditor);

    internal void Speaks(Language language) => visitor.Speaks(language);

    internal void Comes(ApiKeyRow key, UserRow maker, IEnumerable<GrantRow> grants)
    {
        var asked = visitor.Language;
        visitor.SignedIn(maker, grants);
        visitor.Speaks(asked);
        (Key, Scopes, _for) = (key, KeyDesk.ScopesOf(key), KeyDesk.ReachOf(key));
    }

    private bool Reaches(KeyScope scope, Guid creditor) =>
        Is(KeyDesk.RoleFor(scope), creditor);
}
