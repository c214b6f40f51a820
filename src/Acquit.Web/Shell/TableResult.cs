using Acquit.App.Export;
using Acquit.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Acquit.Web.Shell;

/// <summary>A table handed over as a file, written while it is read.</summary>
public sealed class TableResult(TableExport table, TableFormat format, Language language) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName(table.FileName(format));
        response.ContentType = TableExport.MediaType(format);
        response.Headers.ContentDisposition = name.ToString();
        response.Headers.CacheControl = "no-store";
        if (context.HttpContext.Features.Get<IHttpBodyControlFeature>() is { } body)
        {
            // ZipArchive closes each part without waiting for it: a few kilobytes a file
            body.AllowSynchronousIO = true;
        }

        return table.WriteAsync(response.Body, format, language, context.HttpContext.RequestAborted);
    }
}

/// <summary>Where the table on a page is handed over as a file: the same filters, all pages of it.</summary>
public static class TableLink
{
    /// <param name="table">which one, where a page has several; empty: its only one</param>
    public static string Of(HttpRequest request, TableFormat format, string table = "")
    {
        string[] own = ["handler", "format", "table", "p"];
        var kept = request.Query.Where(pair => !own.Contains(pair.Key, StringComparer.OrdinalIgnoreCase));
        var query = new QueryBuilder(kept) { { "handler", "Export" }, { "format", format.ToString() } };
        if (table.Length > 0)
        {
            query.Add("table", table);
        }

        return request.Path + query.ToString();
    }
}
