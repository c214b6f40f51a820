using System.Xml;

namespace Acquit.Formats.Notices;

/// <summary>The official XML files of the BODACC: no DTD, no outside entity, one pass.</summary>
internal static class NoticeXml
{
    private const int MostDepth = 64;

    public static List<RawNotice> Read(byte[] bytes, string file, List<ImportProblem> problems)
    {
        var (found, state) = (new List<RawNotice>(), new Parution());
        using var stream = new MemoryStream(bytes);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true,
            IgnoreProcessingInstructions = true, MaxCharactersInDocument = NoticeFile.MostBytes,
        });
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    Take(reader, state, found);
                }
            }
        }
        catch (XmlException torn)
        {
            problems.Add(new(ProblemCode.NoticeFileTorn, file, torn.LineNumber, 0, "", ""));
        }

        if (found.Count == 0 && problems.Count == 0)
        {
            problems.Add(new(ProblemCode.FileNotRecognised, file, 0, 0, "", "<annonce>"));
        }

        return found;
    }

    private static void Take(XmlReader reader, Parution state, List<RawNotice> found)
    {
        switch (reader.LocalName)
        {
            case "parution":
                state.Number = Text(reader);
                break;
            case "dateParution":
                state.Day = Text(reader);
                break;
            case "annonce":
                var notice = new RawNotice { Line = (reader as IXmlLineInfo)?.LineNumber ?? 0 };
                found.Add(notice);
                Fill(notice, reader, state);
                break;
        }
    }

    /// <summary>The words of one notice, by the element they stand in.</summary>
    private static void Fill(RawNotice notice, XmlReader reader, Parution state)
    {
        (notice.Published, var number) = (state.Day, "");
        using var part = reader.ReadSubtree();
        var path = new string[MostDepth];
        while (part.Read())
        {
            if (part.Depth >= MostDepth)
            {
                throw new XmlException("too deep", null, notice.Line, 0);
            }

            if (part.NodeType == XmlNodeType.Element)
            {
                path[part.Depth] = part.LocalName;
                notice.Cancels |= part.LocalName is "annulation" or "jugementAnnule";
            }
            else if (part.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && part.Depth >= 1)
            {
                var parent = part.Depth >= 2 ? path[part.Depth - 2] : "";
                number = path[part.Depth - 1] == "numeroAnnonce" && parent == "annonce" ? part.Value.Trim() : number;
                Put(notice, (parent, path[part.Depth - 1]), part.Value.Trim());
            }
        }

        notice.Id = $"{state.Number}{number}";
    }

    private static void Put(RawNotice notice, (string Parent, string Name) place, string words)
    {
        switch (place)
        {
            case ("annonce", "tribunal"):
                notice.Court = words;
                break;
            case ("numeroImmatriculation", "numeroIdentificationRCS"):
                notice.Numbers.Add(words);
                break;
            case ("personneMorale", "denomination") or ("personnePhysique", "nom" or "denominationEIRL"):
                notice.Names.Add(words);
                break;
            case ("jugement", "nature"):
                notice.Nature = words;
                break;
            case ("jugement", "date"):
                notice.Judged = words;
                break;
            case ("jugement", "complementJugement"):
                notice.Complement = words;
                break;
        }
    }

    private static string Text(XmlReader reader)
    {
        using var part = reader.ReadSubtree();
        var words = "";
        while (part.Read())
        {
            words += part.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? part.Value : "";
        }

        return words.Trim();
    }

    /// <summary>What stands before the notices.</summary>
    private sealed class Parution
    {
        public string Number { get; set; } = "";

        public string Day { get; set; } = "";
    }
}
