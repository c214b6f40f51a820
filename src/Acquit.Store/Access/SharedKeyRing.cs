using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquit.Store.Access;

/// <summary>
/// Keys that protect cookies, forms and passwords of mailboxes, kept in the database: every node reads the same.
/// </summary>
public sealed class SharedKeyRing(Database database) : IConfigureOptions<KeyManagementOptions>, IXmlRepository
{
    /// <summary>What is protected under one name is read under the same.</summary>
    public const string Application = "acquit";

    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = database.OpenAccess();
        return [.. db.RingKeys.AsNoTracking().Select(row => row.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = database.OpenAccess();
        db.RingKeys.Add(new RingKeyRow { Name = friendlyName, Xml = element.ToString() });
        db.SaveChanges();
    }
}
