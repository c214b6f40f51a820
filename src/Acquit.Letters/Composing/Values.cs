namespace Acquit.Letters.Composing;

/// <summary>Nested dictionaries by dotted name: "creditor.name".</summary>
internal static class Values
{
    public static void Put(Dictionary<string, object> values, string path, object value)
    {
        var parts = path.Split('.');
        var level = values;
        foreach (var part in parts[..^1])
        {
            if (!level.TryGetValue(part, out var inner) || inner is not Dictionary<string, object> dictionary)
            {
                dictionary = [];
                level[part] = dictionary;
            }

            level = dictionary;
        }

        level[parts[^1]] = value;
    }

    /// <summary>Puts a text only when there is one: an absent name is a refusal when a letter prints it.</summary>
    public static void PutIfAny(Dictionary<string, object> values, string path, string text)
    {
        if (text.Length > 0)
        {
            Put(values, path, text);
        }
    }
}
