"use strict";
// All cities are in the page. The script hides those that were not asked for, and puts facts side by side.
(() => {
  const most = 3;
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  // "Sønderborg" is found by "sonderborg" and "ΣΈΡΡΕΣ" by "σερρες".
  const plain = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ø", "o").replaceAll("ı", "i").replaceAll("ς", "σ");

  const texts = JSON.parse(one("#texts").textContent);
  const cities = all(".city").map((card) => ({
    card,
    text: plain(texts[card.id] + " " + card.textContent),
    themes: card.dataset.themes.split(" "),
    dot: one(`[data-dot="${card.id}"]`),
  }));
  const form = one(".finder");
  const [search, region, country, theme] = ["search", "region", "country", "theme"].map((id) => one("#" + id));
  const shown = one("#shown");

  const wanted = (city) =>
    plain(search.value).split(/\s+/).every((word) => city.text.includes(word)) &&
    (!region.value || city.card.dataset.region === region.value) &&
    (!country.value || city.card.dataset.country === country.value) &&
    (!theme.value || city.themes.includes(theme.value));

  const show = () => {
    let count = 0;
    for (const city of cities) {
      const stays = wanted(city);
      count += stays ? 1 : 0;
      city.card.hidden = !stays;
      city.dot?.classList.toggle("out", !stays);
    }
    shown.textContent = fill(shown.dataset.words, { shown: count, count: cities.length });
  };

  const marks = all(".mark input");
  const table = one("#compare table");
  const hint = one("#compare-hint");

  const cell = (row, name, text, scope) => {
    const made = row.appendChild(document.createElement(name));
    made.textContent = text;
    if (scope) made.scope = scope;
    return made;
  };
  const facts = (card) =>
    all("dl div", card).map((fact) => [one("dt", fact).textContent, [...one("dd", fact).children]]);

  const add_head = (chosen) => {
    const row = table.createTHead().insertRow();
    cell(row, "td", "");
    for (const mark of chosen) {
      const card = document.getElementById(mark.value);
      const name = one(".name", card).textContent;
      const head = cell(row, "th", name, "col");
      head.className = [...card.classList].find((word) => word.startsWith("region-")) ?? "";
      const button = cell(head, "button", "×");
      button.type = "button";
      button.ariaLabel = fill(table.dataset.remove, { city: name });
      button.onclick = () => {
        mark.checked = false;
        compare();
        (one("#compare button") ?? mark).focus();
      };
    }
  };
  const add_facts = (chosen) => {
    const of_city = chosen.map((mark) => new Map(facts(document.getElementById(mark.value))));
    const body = table.createTBody();
    for (const label of new Set(of_city.flatMap((map) => [...map.keys()]))) {
      const row = body.insertRow();
      cell(row, "th", label, "row");
      for (const map of of_city) {
        const figure = cell(row, "td", map.has(label) ? "" : table.dataset.none);
        figure.append(...(map.get(label) ?? []).flatMap((part) => [part.cloneNode(true), " "]));
      }
    }
  };
  const compare = () => {
    const chosen = marks.filter((mark) => mark.checked);
    const full = chosen.length >= most;
    marks.forEach((mark) => (mark.disabled = full && !mark.checked));
    hint.textContent = full ? hint.dataset.full : hint.dataset.few;
    table.replaceChildren();
    table.parentElement.hidden = chosen.length === 0;
    if (chosen.length) {
      add_head(chosen);
      add_facts(chosen);
    }
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", show);
  form.addEventListener("reset", () => setTimeout(show));
  marks.forEach((mark) => mark.addEventListener("change", compare));
  // A link to a city that is hidden shows all again, so that it leads somewhere.
  document.addEventListener("click", (event) => {
    const slug = event.target.closest("a[href^='#']")?.getAttribute("href").slice(1);
    const card = slug && document.getElementById(slug);
    if (card?.hidden) {
      form.reset();
      cities.forEach((city) => (city.card.hidden = false));
    }
  });
  document.documentElement.classList.add("js");
  show();
  compare();
})();
