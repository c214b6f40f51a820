using Acquit.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens;

/// <summary>What could not be shown or done, in a sentence, with a way out.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : Screen
{
    public string Title { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code) => (Title, Sentence) = code switch
    {
        403 => (Tell.Say("Accès refusé", "Not allowed"), Tell.Say(
            "Votre rôle ne permet pas cette action. Un administrateur peut le changer.",
            "Your role does not allow this. An administrator can change it.")),
        404 => (Tell.Say("Page introuvable", "Not found"), Tell.Say(
            "Cette adresse ne mène à rien, ou à un dossier qui n’est pas le vôtre.",
            "This address leads nowhere, or to a file that is not yours.")),
        413 => (Tell.Say("Fichiers trop volumineux", "Files too large"), Tell.Say(
            "200 Mo au plus par envoi. Importez les fichiers un à un, ou passez par « acquit import ».",
            "200 MB at most at once. Import the files one by one, or use \"acquit import\".")),
        429 => (Tell.Say("Trop d’essais", "Too many tries"), Tell.Say(
            "Attendez une minute avant d’essayer de nouveau.", "Wait a minute before you try again.")),
        400 => (Tell.Say("Formulaire expiré", "Form expired"), Tell.Say(
            "Rechargez la page et recommencez : rien n’a été enregistré.",
            "Load the page again and repeat: nothing was saved.")),
        _ => (Tell.Say("Une erreur s’est produite", "Something went wrong"), Tell.Say(
            "Rien n’a été enregistré à moitié. L’erreur est dans le journal du serveur.",
            "Nothing was saved by halves. The error is in the server's log.")),
    };
}
