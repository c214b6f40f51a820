// Passkeys: the browser asks the device, the form carries its answer. Nothing else needs this file.
"use strict";
(() => {
  const forms = document.querySelectorAll("form[data-passkey]");
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) { return; }

  // what the server asks the device; refused when the password is wrong
  const optionsOf = async (form) => {
    const answer = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
    if (!answer.ok || answer.redirected) { throw new Error(`options: ${answer.status}`); }
    return answer.json();
  };

  const ask = {
    create: async (form) => navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(await optionsOf(form)) }),
    get: async (form) => navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(await optionsOf(form)) }),
  };

  forms.forEach((form) => {
    form.hidden = false;
    form.addEventListener("submit", async (e) => {
      e.preventDefault();
      const refused = form.querySelector("[data-passkey-refused]");
      refused.hidden = true;
      try {
        const credential = await ask[form.dataset.passkey](form);
        form.elements.credential.value = JSON.stringify(credential.toJSON());
        form.submit();
      } catch (problem) {
        refused.hidden = false;
        refused.dataset.problem = problem.name;
      }
    });
  });
})();
