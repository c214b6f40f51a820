using Acquit.App.Import;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Acquit.Web.Shell;

/// <summary>
/// A page that takes files: as much as may wait for an import, refused before it is read when it says it is more.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Names of fields and files, and what stands between them.</summary>
    private const long Around = 1_000_000;

    private const long Largest = WaitingImports.Largest + Around;

    /// <summary>Before the check of forms, which reads the body.</summary>
    public int Order => 0;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.Request.ContentLength > Largest)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = Largest;
        }

        http.Features.Set<IFormFeature>(new FormFeature(
            http.Request, new FormOptions { MultipartBodyLengthLimit = Largest }));
    }
}
