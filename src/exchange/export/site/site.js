"use strict";
// Hides, marks and counts what is on the page. Reads attributes, writes text and classes, nothing else.
(function () {
  const root = document.documentElement;
  const form = document.getElementById("filter");
  const result = document.getElementById("filter-result");
  const rows = Array.from(document.querySelectorAll("tr[data-pair]"));
  const items = Array.from(document.querySelectorAll("article.item"));
  const groups = Array.from(document.querySelectorAll("div.group"));
  const cells = Array.from(document.querySelectorAll("td.link[id^='cell-']"));
  const drawn = Array.from(document.querySelectorAll("svg.map a"));
  const fields = ["action-group", "target-group", "value", "kind", "status"];
  root.classList.add("script");
  form.hidden = false;

  const fold = function (text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  };
  // A row is found by its own words and by the title of the item it stands under.
  const wordsOf = new Map(rows.map(function (row) {
    const item = row.closest("article");
    const heading = item ? item.querySelector("h4").textContent : "";
    return [row, fold(row.textContent + " " + heading)];
  }));
  const keyOf = function (link) {
    const at = link.getAttribute("href");
    return at && at.startsWith("#pair-") ? at.slice(6) : null;
  };

  const wanted = function () {
    const text = fold(form.elements.namedItem("text").value).trim();
    const chosen = [];
    for (const name of fields) {
      const field = form.elements.namedItem(name);
      if (field && field.value !== "") {
        chosen.push([name, field.value]);
      }
    }
    return { words: text === "" ? [] : text.split(/\s+/), chosen: chosen };
  };

  const matches = function (row, want) {
    for (const pair of want.chosen) {
      if (row.getAttribute("data-" + pair[0]) !== pair[1]) {
        return false;
      }
    }
    const words = wordsOf.get(row);
    return want.words.every(function (word) { return words.includes(word); });
  };

  const apply = function () {
    const want = wanted();
    const isActive = want.words.length > 0 || want.chosen.length > 0;
    const shown = new Set();
    for (const row of rows) {
      if (matches(row, want)) {
        shown.add(row.getAttribute("data-pair"));
      }
    }
    // A pair is shown under both its items or under none.
    for (const row of rows) {
      row.hidden = !shown.has(row.getAttribute("data-pair"));
    }
    for (const item of items) {
      item.hidden = isActive && item.querySelector("tr[data-pair]:not([hidden])") === null;
    }
    for (const group of groups) {
      group.hidden = isActive && group.querySelector("article:not([hidden])") === null;
    }
    for (const cell of cells) {
      cell.classList.toggle("dim", isActive && !shown.has(cell.id.slice(5)));
    }
    for (const link of drawn) {
      const key = keyOf(link);
      link.classList.toggle("dim", isActive && key !== null && !shown.has(key));
    }
    const all = new Set(rows.map(function (row) { return row.getAttribute("data-pair"); })).size;
    result.textContent = form.getAttribute("data-shown")
      .replace("{shown}", String(shown.size))
      .replace("{all}", String(all));
  };

  // An item of the map lights up its own links.
  const light = function (link) {
    const at = link === null ? "" : link.getAttribute("href");
    const isAction = at.startsWith("#action-");
    const isTarget = at.startsWith("#target-");
    const place = at.slice(8);
    for (const other of drawn) {
      const key = keyOf(other);
      if (key === null) {
        continue;
      }
      const ends = key.split("-");
      const isOwn = isAction ? ends[0] === place : isTarget ? ends[1] === place : at === "#pair-" + key;
      other.classList.toggle("lit", at !== "" && isOwn);
      other.classList.toggle("faint", at !== "" && !isOwn);
    }
  };
  for (const link of drawn) {
    for (const name of ["mouseenter", "focus"]) {
      link.addEventListener(name, function () { light(link); });
    }
    for (const name of ["mouseleave", "blur"]) {
      link.addEventListener(name, function () { light(null); });
    }
  }

  // Following a link to something that the filter hides shows it again, and moves the focus there.
  const follow = function () {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (place === null) {
      return;
    }
    if (place.closest("[hidden]") !== null) {
      form.reset();
      apply();
    }
    if (!place.hasAttribute("tabindex")) {
      place.setAttribute("tabindex", "-1");
    }
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "center" });
  };

  form.addEventListener("input", apply);
  form.addEventListener("change", apply);
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  window.addEventListener("hashchange", follow);
  apply();
})();
