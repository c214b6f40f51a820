using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;

namespace Acquit.Store;

/// <summary>
/// The canonical words of an event: one line of JSON, keys in ordinal order, money as "1234.56", days as ISO dates,
/// closed lists as words, <c>kind</c> and version <c>v</c> inside. What is hashed, so it never changes for a given
/// version.
/// </summary>
public static class EventJson
{
    private const int Version = 1;

    /// <summary>Characters; longer words are refused before they are recorded.</summary>
    public const int Longest = 200_000;

    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new MoneyWords(), new ItemKeyWords(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly Dictionary<string, Type> _kinds = new[]
    {
        typeof(StepDone), typeof(LetterRecorded), typeof(StepSkipped), typeof(Postponed), typeof(CallLogged),
        typeof(CauseFound), typeof(PromiseMade), typeof(DisputeOpened), typeof(DisputeClosed), typeof(HoldPlaced),
        typeof(HoldLifted), typeof(PlanAgreed), typeof(ReplyReceived), typeof(ReplyRead), typeof(PaymentReported),
        typeof(LetterTracked), typeof(InsolvencyOpened), typeof(InsolvencyActRecorded),
        typeof(InsolvencyStated), typeof(HandedOver), typeof(WrittenOff),
        typeof(FirstContactReviewed), typeof(NoteAdded), typeof(DoubtResolved), typeof(EventWithdrawn),
        typeof(ItemsLeftOut), typeof(ItemsTakenBack), typeof(MessageEdited),
        typeof(MessageReset), typeof(MatchAccepted), typeof(MatchRejected), typeof(MatchUndone),
        typeof(VanishingExplained), typeof(LetterPrepared), typeof(LetterGivenUp), typeof(DisputeAnswered),
        typeof(CreditNoteIssued), typeof(PlanProposed), typeof(EvidenceRecorded), typeof(CreditLimitSet),
        typeof(Blacklisted), typeof(BlacklistLifted), typeof(EmailReturned), typeof(ChannelChosen),
        typeof(CollectorAssigned), typeof(RecipientChosen),
        typeof(ProcedureOpened), typeof(ProcedureActRecorded), typeof(PetitionStated), typeof(CourtLetterStated),
        typeof(ExhibitsFiled), typeof(CostNoted), typeof(LossStated),
    }.ToDictionary(type => JsonNamingPolicy.CamelCase.ConvertName(type.Name), StringComparer.Ordinal);

    /// <summary>The kinds of events that can be written and read back.</summary>
    public static IReadOnlyCollection<Type> Kinds => _kinds.Values;

    /// <summary><c>paymentReported</c>.</summary>
    public static string KindOf<T>()
        where T : DossierEvent => JsonNamingPolicy.CamelCase.ConvertName(typeof(T).Name);

    /// <summary><c>promiseMade</c>.</summary>
    public static string KindOf(DossierEvent happened) =>
        JsonNamingPolicy.CamelCase.ConvertName(happened.GetType().Name);

    /// <summary>The words of an event.</summary>
    /// <exception cref="ArgumentException">words longer than <see cref="Longest"/></exception>
    public static string Write(DossierEvent happened)
    {
        var words = JsonSerializer.SerializeToNode(happened, happened.GetType(), _options)!.AsObject();
        words["kind"] = KindOf(happened);
        words["v"] = Version;
        var text = Ordered(words).ToJsonString(_options);
        return text.Length <= Longest ? text : throw new ArgumentException($"an event of {text.Length} characters",
            nameof(happened));
    }

    /// <summary>The event that these words tell.</summary>
    /// <exception cref="JsonException">unknown kind or version, or words that are no event</exception>
    public static DossierEvent Read(string words)
    {
        var read = JsonNode.Parse(words)!.AsObject();
        var version = (int?)read["v"];
        if (version != Version || !_kinds.TryGetValue((string?)read["kind"] ?? "", out var type))
        {
            throw new JsonException($"no event of kind {read["kind"]}, version {version}");
        }

        return (DossierEvent)read.Deserialize(type, _options)!;
    }

    private static JsonNode Ordered(JsonNode node) => node switch
    {
        JsonObject map => new JsonObject(map
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value is null ? null : Ordered(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Ordered(item))]),
        _ => node.DeepClone(),
    };

    private sealed class MoneyWords : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Money.TryParse(reader.GetString(), out var money) ? money : throw new JsonException("no amount");

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class ItemKeyWords : JsonConverter<ItemKey>
    {
        public override ItemKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, ItemKey value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
