using System.Xml.Linq;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Acquit.Web.Access;

/// <summary>Keys that protect cookies and forms, kept in the database: every node reads the same.</summary>
internal sealed class SharedKeyRing(Database database) : IConfigureOptions<KeyManagementOptions>, IXmlRepository
{
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
