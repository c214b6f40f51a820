using Acquit.Core;
using Acquit.Letters.Typography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Acquit.Web.Api;

/// <summary>A refusal as every address answers it (RFC 9457).</summary>
/// <param name="Type">a name, not an address: urn:acquit:refusal:noSuchProposal</param>
/// <param name="Title">the refusal in a sentence, in the language asked for</param>
/// <param name="Status">of HTTP</param>
/// <param name="Code">the refusal by its name, which never changes</param>
/// <param name="Detail">what it rests on, when there is more to say</param>
public sealed record ApiProblem(string Type, string Title, int Status, string Code, string? Detail)
{
    public const string MediaType = "application/problem+json";

    /// <summary>A refusal of a desk: the act is not allowed now.</summary>
    public static IResult Of(string code, string sentence, int status = StatusCodes.Status409Conflict,
        string? detail = null) => Results.Json(
        new ApiProblem("urn:acquit:refusal:" + code, sentence, status, code, detail),
        ApiJson.Options, MediaType, status);

    public static IResult Of(ApiRefusal why, Language language, string? detail = null) =>
        Of(why.Key(), Say(why.Sentence(language), language), why.Status(), detail);

    /// <summary>An answer that has a status and no words yet.</summary>
    public static Task Write(HttpContext context, ApiRefusal why)
    {
        if (why.Status() == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        return Of(why, context.RequestServices.GetRequiredService<ApiCaller>().Language).ExecuteAsync(context);
    }

    private static string Say(string sentence, Language language) =>
        language == Language.French ? FrenchTypography.Set(sentence) : sentence;
}
