using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquit.Web.Shell;

/// <summary><c>&lt;aq-icon name="phone" /&gt;</c>: a drawing of <c>icons.svg</c>, always beside a word.</summary>
[HtmlTargetElement("aq-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTag : TagHelper
{
    public string Name { get; set; } = "";

    /// <summary>s: 13 pixels, l: 20; empty: 16.</summary>
    public string Size { get; set; } = "";

    public string Class { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        var size = Size.Length > 0 ? $" aq-i-{Size}" : "";
        var more = Class.Length > 0 ? $" {Class}" : "";
        output.Attributes.SetAttribute("class", $"aq-i{size}{more}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"/icons.svg#i-{Name}\"></use>");
    }
}
