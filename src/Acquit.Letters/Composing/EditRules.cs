using System.Text.RegularExpressions;
using Acquit.Core.Dossiers;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Composing;

/// <summary>Everything that stands against the words of a person, all of it at once.</summary>
internal static partial class EditRules
{
    private static readonly string[] _tellsDebt =
    [
        "impay", "dette", "relance", "demeure", "échu", "retard", "recouvrement", "contentieux", "€", "huissier",
        "commissaire de justice", "créance",
    ];

    public static IReadOnlyList<RefusedLetter> WhyNot(LetterEdit edit, EditableModel model, Channel channel)
    {
        var isFull = edit.Text.Trim().Length > 0 && edit.Subject.Trim().Length > 0;
        var fits = edit.Text.Length <= LetterEdit.LongestText && edit.Subject.Length <= LetterEdit.LongestSubject;
        return isFull && fits
            ? [.. OnFields(edit, model), .. OnSums(edit, model), .. OnMentions(edit, model),
                .. OnSubject(edit, model, channel)]
            : [new(LetterRefusal.EditLength, $"{LetterEdit.LongestText} caractères au plus")];
    }

    private static IEnumerable<RefusedLetter> OnFields(LetterEdit edit, EditableModel model)
    {
        var known = EditedText.FieldsOf(model.Words.Text).Concat(EditedText.FieldsOf(model.Words.Subject)).ToHashSet();
        var used = EditedText.FieldsOf(edit.Text);
        var all = used.Concat(EditedText.FieldsOf(edit.Subject)).Distinct();
        foreach (var name in all.Where(one => !known.Contains(one)))
        {
            yield return new(LetterRefusal.EditUnknownField, InBraces(name));
        }

        foreach (var name in EditedText.FieldsOf(model.Words.Text).Distinct())
        {
            var count = used.Count(one => one == name);
            var isPart = LetterField.MarkOf(name) is not null;
            if (isPart ? count != 1 : LetterField.IsDemand(name) && count == 0)
            {
                yield return new(LetterRefusal.EditFieldMissing, InBraces(name));
            }
        }

        var among = EditedText.Paragraphs(edit.Text)
            .SelectMany(paragraph => EditedText.FieldsOf(paragraph)
                .Where(name => LetterField.MarkOf(name) is not null && paragraph != InBraces(name)));
        foreach (var name in among.Distinct())
        {
            yield return new(LetterRefusal.EditTableAmongWords, InBraces(name));
        }
    }

    /// <summary>« 500 € » typed by hand, unless the model itself says it.</summary>
    private static IEnumerable<RefusedLetter> OnSums(LetterEdit edit, EditableModel model)
    {
        var said = Sums(model.Words).ToHashSet();
        return Sums(edit).Where(sum => !said.Contains(sum)).Distinct()
            .Select(sum => new RefusedLetter(LetterRefusal.EditTypesASum, $"«\u00A0{sum}\u00A0»"));
    }

    private static IEnumerable<string> Sums(LetterEdit words) =>
        Sum().Matches(words.Subject + "\n" + words.Text).Select(match => Folded(match.Value));

    private static IEnumerable<RefusedLetter> OnMentions(LetterEdit edit, EditableModel model)
    {
        var text = Folded(edit.Text);
        return model.Mandatory.Where(one => !text.Contains(Folded(one), StringComparison.Ordinal))
            .Select(one => new RefusedLetter(LetterRefusal.EditMentionRemoved, $"«\u00A0{Short(one)}\u00A0»"));
    }

    private static IEnumerable<RefusedLetter> OnSubject(LetterEdit edit, EditableModel model, Channel channel)
    {
        var isFixed = model.Template.Tone == Core.Dunning.Tone.Formal;
        var isChanged = Folded(edit.Subject) != Folded(model.Words.Subject);
        var tellsDebt = channel == Channel.Email
            && (_tellsDebt.Any(word => edit.Subject.Contains(word, StringComparison.OrdinalIgnoreCase))
                || EditedText.FieldsOf(edit.Subject).Any(LetterField.IsDemand));
        return isChanged && (isFixed || tellsDebt || edit.Subject.Contains('\n', StringComparison.Ordinal))
            ? [new(LetterRefusal.EditSubject, "")] : [];
    }

    /// <summary>White space and typography make no difference.</summary>
    private static string Folded(string text) =>
        string.Join(' ', FrenchTypography.Set(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string InBraces(string name) => $"{{{name}}}";

    private static string Short(string mention) => mention.Length <= 80 ? mention : mention[..80].TrimEnd() + "…";

    [GeneratedRegex(@"\d[\d\s.,\u00A0\u202F]*(€|euros?\b|EUR\b)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sum();
}
