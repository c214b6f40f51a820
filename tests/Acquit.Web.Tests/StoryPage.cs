using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Playwright;

namespace Acquit.Web.Tests;

/// <summary>What the person of the story does on a page, and what she is told.</summary>
internal static class StoryPage
{
    public static async Task HandOver(this IPage page, params FilePayload[] files)
    {
        await page.GotoAsync("/imports");
        await page.SetInputFilesAsync("#files", files);
        await page.Press("Voir ce qui changerait");
        await page.WaitForURLAsync("**/imports/*");
    }

    /// <summary>The bytes behind the frame of the letter.</summary>
    public static async Task<byte[]> Shown(this IPage page, NewOffice office)
    {
        var source = await page.GetAttributeAsync("iframe.aq-pdf", "src");
        var response = await page.APIRequest.GetAsync(office.Address + source!.Split('#')[0]);
        return await response.BodyAsync();
    }

    public static Task Press(this IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();

    public static Task Says(this IPage page, string words) =>
        Assertions.Expect(page.Locator(".aq-banner[role=status]")).ToContainTextAsync(words);

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>With ordinary blanks.</summary>
    public static string Plain(string words) =>
        words.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
