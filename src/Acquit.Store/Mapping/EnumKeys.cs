using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Acquit.Store.Mapping;

/// <summary>
/// Closed lists are kept as the words of JSON: <c>ProposalState.Open</c> is <c>open</c>, never a number.
/// </summary>
internal static class EnumKeys
{
    private const int LongestKey = 40;

    public static void Apply(ModelConfigurationBuilder conventions)
    {
        Keep<LegalStatus>(conventions);
        Keep<ClaimKind>(conventions);
        Keep<Channel>(conventions);
        Keep<DueOrigin>(conventions);
        Keep<ItemKind>(conventions);
        Keep<DecisionAction>(conventions);
        Keep<Approval>(conventions);
        Keep<BatchKind>(conventions);
        Keep<BatchState>(conventions);
        Keep<LineRole>(conventions);
        Keep<MatchingOrigin>(conventions);
        Keep<Phase>(conventions);
        Keep<ProposalState>(conventions);
        Keep<OutboxState>(conventions);
        Keep<RunKind>(conventions);
        Keep<ReceivedKind>(conventions);
        Keep<DeliveryState>(conventions);
    }

    public static void ApplyAccess(ModelConfigurationBuilder conventions)
    {
        Keep<Role>(conventions);
        Keep<OneTimeLinkKind>(conventions);
    }

    public static string KeyOf<T>(T value)
        where T : struct, Enum => Known<T>.Keys[value];

    /// <summary>For a column that is text without a longest length.</summary>
    public static ValueConverter WordsOf<T>()
        where T : struct, Enum => new Words<T>();

    private static void Keep<T>(ModelConfigurationBuilder conventions)
        where T : struct, Enum =>
        conventions.Properties<T>().HaveConversion<Words<T>>().HaveMaxLength(LongestKey);

    private static T ValueOf<T>(string key)
        where T : struct, Enum => Known<T>.Values[key];

    private sealed class Words<T>() : ValueConverter<T, string>(value => KeyOf(value), key => ValueOf<T>(key))
        where T : struct, Enum;

    /// <summary>Worked out once: a run writes a hundred thousand of them.</summary>
    private static class Known<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Keys = Enum.GetValues<T>().ToDictionary(value => value, Word);

        public static readonly Dictionary<string, T> Values =
            Keys.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

        private static string Word(T value)
        {
            var name = value.ToString();
            return char.ToLowerInvariant(name[0]) + name[1..];
        }
    }
}
