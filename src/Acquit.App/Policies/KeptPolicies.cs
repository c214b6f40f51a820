using Acquit.Core.Dunning;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Policies;

/// <summary>The texts of methods that decisions name, each once under the hash of its text.</summary>
internal static class KeptPolicies
{
    /// <summary>
    /// Keeps a text. Whoever comes second with the same one finds it kept: the same hash is the same text.
    /// </summary>
    public static void Keep(AcquitDb db, DunningPolicy policy, string text) => db.Database.ExecuteSql(
        $"""
        INSERT INTO policy_version (sha256, name, text) VALUES ({policy.Version}, {policy.Name}, {text})
        ON CONFLICT DO NOTHING
        """);

    /// <summary>The same for the whole law book.</summary>
    public static void KeepLaw(AcquitDb db, string version, string text) => db.Database.ExecuteSql(
        $"INSERT INTO law_version (sha256, text) VALUES ({version}, {text}) ON CONFLICT DO NOTHING");
}
