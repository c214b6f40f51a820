// Keyboard, and little else: every page works without this file.
"use strict";
(() => {
  const typing = (e) => e.target.closest("input:not([type=checkbox]):not([type=range]), textarea, select, [contenteditable]");
  const visible = (el) => el && el.offsetParent !== null;

  // rows of a queue: J and K move, Enter opens, Space selects
  const rows = () => [...document.querySelectorAll("[data-row]")].filter(visible);
  const focusRow = (row) => {
    rows().forEach((r) => { r.classList.toggle("is-focus", r === row); r.toggleAttribute("aria-current", r === row); });
    row?.scrollIntoView({ block: "nearest" });
  };
  const current = () => document.querySelector("[data-row].is-focus");
  const move = (by) => {
    const all = rows();
    if (all.length > 0) {
      const at = all.indexOf(current());
      focusRow(all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))]);
    }
  };

  const keyOf = (e) => (e.key === " " ? "Space" : e.key.length === 1 ? e.key.toLowerCase() : e.key);
  const act = (key) => {
    const row = current();
    if (key === "j" || key === "k") {
      const step = document.querySelector(`[data-key="${key}"]`);
      if (step) { step.click(); } else { move(key === "j" ? 1 : -1); }
      return true;
    }
    if (row && key === "Enter") { row.querySelector("a")?.click(); return true; }
    if (row && key === "Space") { row.querySelector("input[type=checkbox]:not(:disabled)")?.click(); return true; }
    const inRow = row?.querySelector(`[data-key="${key}"]`);
    const target = inRow ?? [...document.querySelectorAll(`[data-key="${key}"]`)].find(visible);
    if (!target || target.disabled) { return false; }
    if (target.matches("input:not([type=checkbox]), textarea, select")) { target.focus(); } else { target.click(); }
    return true;
  };

  // what opens is typed into at once
  document.addEventListener("toggle", (e) => {
    if (e.target.open && e.target.matches(".aq-drop, .aq-leave")) {
      e.target.querySelector("input:not([type=hidden]), textarea")?.focus();
    }
  }, true);

  const places = { a: "/aujourdhui", d: "/dossiers", b: "/balance", s: "/sante" };
  let going = false;
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey && e.key === "Enter") { e.target.form?.requestSubmit(); return; }
    if ((e.ctrlKey || e.metaKey) && e.key === "z" && !typing(e)) { document.querySelector("[data-undo]")?.click(); return; }
    if (e.key === "Escape" && !document.querySelector("dialog[open]")) {
      if (typing(e)) { e.target.blur(); } else { document.querySelector("[data-back]")?.click(); }
      return;
    }
    if (document.body.dataset.shortcuts === "off" || e.ctrlKey || e.metaKey || e.altKey || typing(e)) { return; }
    if (document.querySelector("dialog[open]")) { return; }
    const key = keyOf(e);
    if (going) { going = false; if (places[key]) { location.href = places[key]; } e.preventDefault(); return; }
    if (key === "g") { going = true; setTimeout(() => { going = false; }, 1500); return; }
    if (key === "/") { document.getElementById("q")?.focus(); e.preventDefault(); return; }
    if (key === "?") { showKeys(); e.preventDefault(); return; }
    if (key === "Enter" && e.target.closest("a, button, summary")) { return; }
    if (act(key)) { e.preventDefault(); }
  });

  // every shortcut of this page, from what stands on it
  const showKeys = () => {
    const list = document.querySelector("[data-keys-list]");
    const seen = new Map();
    document.querySelectorAll("[data-key]").forEach((el) => seen.set(el.dataset.key,
      el.dataset.keyName ?? el.getAttribute("aria-label") ?? el.textContent.trim().replace(/\s+\S$/, "")));
    list.replaceChildren(...[...seen].flatMap(([key, name]) => {
      const dt = document.createElement("dt"); const kbd = document.createElement("kbd");
      kbd.className = "aq-kbd"; kbd.textContent = key.length === 1 ? key.toUpperCase() : key; dt.append(kbd);
      const dd = document.createElement("dd"); dd.textContent = name;
      return [dt, dd];
    }));
    document.getElementById("keys").showModal();
  };
  document.addEventListener("click", (e) => { if (e.target.closest("[data-keys]")) { showKeys(); } });

  // what a box selects is counted on the button it is for
  document.addEventListener("change", (e) => {
    if (e.target.matches("[data-all]")) {
      document.querySelectorAll("[data-one]:not(:disabled)").forEach((box) => { box.checked = e.target.checked; });
    }
    if (e.target.matches("[data-all], [data-one]")) {
      const count = document.querySelectorAll("[data-one]:checked").length;
      document.querySelectorAll("[data-count]").forEach((el) => { el.textContent = count; });
      document.querySelectorAll("[data-needs-one]").forEach((el) => { el.hidden = count === 0; });
    }
    if (e.target.matches("[data-submit]")) { e.target.form.requestSubmit(); }
  });
})();
