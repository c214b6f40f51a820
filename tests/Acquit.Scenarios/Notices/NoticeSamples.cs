namespace Acquit.Scenarios.Notices;

/// <summary>Fictitious notices in the two forms of the BODACC.</summary>
internal static class NoticeSamples
{
    public const string Xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <PCL_REDIFF>
          <parution>20260176</parution><dateParution>2026-09-15</dateParution>
          <annonces>
            <annonce>
              <typeAnnonce><creation/></typeAnnonce>
              <nojo>PCL000000000001</nojo>
              <numeroAnnonce>5232</numeroAnnonce>
              <numeroDepartement>56</numeroDepartement>
              <tribunal>GREFFE DU TRIBUNAL DE COMMERCE DE LORIENT</tribunal>
              <identifiantClient>X</identifiantClient>
              <personneMorale><denomination>ATELIER DU PORT</denomination></personneMorale>
              <numeroImmatriculation>
                <numeroIdentificationRCS>732 829 320</numeroIdentificationRCS><codeRCS>RCS</codeRCS>
              </numeroImmatriculation>
              <jugement>
                <famille>Jugement d'ouverture</famille>
                <nature>Jugement d'ouverture de liquidation judiciaire</nature>
                <date>2026-09-08</date>
                <complementJugement>Liquidateur : Maître Petit, 12 rue du Port, 56100 Lorient.</complementJugement>
              </jugement>
            </annonce>
            <annonce>
              <typeAnnonce><creation/></typeAnnonce>
              <numeroAnnonce>5233</numeroAnnonce>
              <tribunal>GREFFE DU TRIBUNAL DE COMMERCE DE LORIENT</tribunal>
              <personneMorale><denomination>LA VOILE BLEUE</denomination></personneMorale>
              <numeroImmatriculation>
                <numeroIdentificationRCS>404 833 048</numeroIdentificationRCS>
              </numeroImmatriculation>
              <jugement>
                <famille>Jugement de clôture</famille>
                <nature>Jugement de clôture pour insuffisance d'actif</nature>
                <date>9 septembre 2026</date>
              </jugement>
            </annonce>
          </annonces>
        </PCL_REDIFF>
        """;

    public const string Json =
        """
        [
         {"id":"A202601765232","dateparution":"2026-09-15","familleavis":"collective",
          "tribunal":"Greffe du Tribunal de Commerce de Lorient","commercant":"ATELIER DU PORT",
          "registre":["732829320","732 829 320"],
          "jugement":"{\"nature\": \"Jugement d'ouverture de liquidation judiciaire\", \"date\": \"2026-09-08\"}"},
         {"id":"A202601771993","dateparution":"2026-12-09","familleavis":"collective","registre":["404 833 048"],
          "jugement":{"nature":"Jugement de conversion en liquidation judiciaire","date":"1er décembre 2026"}},
         {"id":"V1","familleavis":"vente","dateparution":"2026-09-01","registre":["732829320"],"jugement":null}
        ]
        """;

    public static string One(
        string nature = "Jugement d'ouverture de liquidation judiciaire", string judged = "2026-09-08",
        string published = "2026-09-15", string siren = "732 829 320") =>
        $$"""
        [{"id":"A1","dateparution":"{{published}}","registre":["{{siren}}"],
        "jugement":{"nature":"{{nature}}","date":"{{judged}}" } }]
        """;
}
