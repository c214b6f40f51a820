using Acquit.App.Proof;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>The whole file handed over as one ZIP.</summary>
public sealed partial class OneModel
{
    public IActionResult OnGetExport()
    {
        if (Open(Role.Reader) is { } refused)
        {
            return refused;
        }

        var parcel = Workplace.Proofs.Draw(Debtor);
        if (!parcel.IsTooLarge)
        {
            return new ProofResult(parcel);
        }

        Refuse(Tell.Say("Le dossier dépasse ce qu’un fichier peut contenir (1,8 Go).",
            "The file is larger than one archive can hold (1.8 GB)."));
        Read();
        return Page();
    }

    /// <summary>Written while it is read: a file of many scans needs no more memory than its largest one.</summary>
    private sealed class ProofResult(ProofParcel parcel) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context)
        {
            var response = context.HttpContext.Response;
            var name = new ContentDispositionHeaderValue("attachment");
            name.SetHttpFileName(parcel.FileName);
            response.ContentType = "application/zip";
            response.Headers.ContentDisposition = name.ToString();
            response.Headers.CacheControl = "no-store";
            if (context.HttpContext.Features.Get<IHttpBodyControlFeature>() is { } body)
            {
                body.AllowSynchronousIO = true;
            }

            parcel.WriteTo(response.Body);
            return Task.CompletedTask;
        }
    }
}
