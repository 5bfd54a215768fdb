// Opens the passages behind a number in a panel at the side. Without this script the page is complete, but for the panel.
(function () {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const panel = byId("passages--panel"), title = byId("passages--title"), count = byId("passages--count"), list = byId("passages--list");
  const { words, texts, passages } = JSON.parse(byId("passages--json").textContent);
  const fields = ["source", "ego", "place", "before", "quote", "after", "code", "contact", "stage", "coder", "memo", "translation"];
  const atOnce = 100;
  let opener = null;

  document.documentElement.classList.add("js");
  for (const button of document.querySelectorAll("button[data-passages]")) {
    button.setAttribute("aria-haspopup", "dialog");
    button.setAttribute("aria-expanded", "false");
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function readPassage(place) {
    const passage = { withheld: passages[place][fields.length] === 1 };
    fields.forEach((field, i) => { passage[field] = texts[passages[place][i]]; });
    return passage;
  }

  // "0-3,7" → [0, 1, 2, 3, 7]
  function placesOf(ranges) {
    const places = [];
    for (const range of ranges.split(",")) {
      const [first, last] = range.split("-").map(Number);
      for (let place = first; place <= (last ?? first); ++place) places.push(place);
    }
    return places;
  }

  function article(passage) {
    const made = element("article");
    made.append(element("p", "place", [passage.source, passage.place].filter(Boolean).join(" · ")));
    if (passage.withheld) {
      made.append(element("p", "withheld", words.withheld));
    } else if (passage.quote) {
      const quote = element("blockquote");
      quote.append(passage.before ?? "", element("mark", "", passage.quote), passage.after ?? "");
      made.append(quote);
    }
    for (const field of ["translation", "memo"]) {
      if (!passage[field]) continue;
      const said = element("p", "said");
      said.append(element("strong", "", words[field] + ": "), passage[field]);
      made.append(said);
    }
    const facts = element("dl");
    for (const field of ["code", "contact", "stage", "coder"]) {
      if (!passage[field]) continue;
      const fact = element("div");
      fact.append(element("dt", "", words[field]), element("dd", "", passage[field]));
      facts.append(fact);
    }
    made.append(facts);
    return made;
  }

  // Case by case, in the order in which the cases come first; a long list in parts.
  function show(all) {
    const order = new Map();
    for (const passage of all) if (!order.has(passage.ego)) order.set(passage.ego, order.size);
    all.sort((a, b) => order.get(a.ego) - order.get(b.ego));
    let shown = 0, ego = null;
    list.replaceChildren();
    list.scrollTop = 0;
    (function part() {
      for (const passage of all.slice(shown, shown + atOnce)) {
        if (passage.ego !== ego) list.append(element("h3", "", passage.ego || words.noCase));
        ego = passage.ego;
        list.append(article(passage));
      }
      shown += atOnce;
      if (shown >= all.length) return;
      const more = element("button", "more", words.more + " (" + (all.length - shown) + ")");
      more.type = "button";
      more.addEventListener("click", () => {
        const last = more.previousElementSibling;
        more.remove();
        part();
        const next = last.nextElementSibling;
        next.tabIndex = -1;
        next.focus();
      });
      list.append(more);
    })();
  }

  function headingOf(button) {
    const cell = button.closest("td, th"), row = cell.parentElement, table = row.closest("table");
    const name = row.cells[0] === cell ? "" : row.cells[0].textContent.trim();
    const column = table.tHead.rows[0].cells[cell.cellIndex].textContent.trim();
    return [name, column].filter(Boolean).join(" · ") + ": " + button.textContent.trim();
  }

  function open(button) {
    if (opener) opener.setAttribute("aria-expanded", "false");
    opener = button;
    opener.setAttribute("aria-expanded", "true");
    const all = placesOf(button.dataset.passages).map(readPassage);
    title.textContent = headingOf(button);
    count.textContent = all.length + " " + (all.length === 1 ? words.passage : words.passages);
    show(all);
    panel.hidden = false;
    document.body.classList.add("reading");
    opener.scrollIntoView({ block: "nearest", inline: "nearest" });
    title.focus();
  }

  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    document.body.classList.remove("reading");
    opener.setAttribute("aria-expanded", "false");
    opener.focus();
    opener = null;
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-passages]");
    if (button) button === opener ? close() : open(button);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  byId("passages--close").addEventListener("click", close);

  // On a small screen the contents list starts folded; in print nothing is folded.
  const contents = byId("contents--"), narrow = matchMedia("(max-width: 56rem)");
  const fold = () => { contents.open = !narrow.matches; };
  narrow.addEventListener("change", fold);
  fold();
  contents.querySelector("summary").addEventListener("click", (event) => {
    if (!narrow.matches) event.preventDefault();
  });
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("main details")) details.open = true;
  });

  // Shows in the contents list where the reader is.
  const links = new Map();
  for (const link of document.querySelectorAll("nav a")) links.set(link.hash.slice(1), link);
  let current = null;
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const link = links.get(entry.target.parentElement.id);
      if (!entry.isIntersecting || !link) continue;
      if (current) current.removeAttribute("aria-current");
      current = link;
      current.setAttribute("aria-current", "true");
    }
  }, { rootMargin: "0px 0px -75% 0px" });
  for (const heading of document.querySelectorAll("section > h2, section > h3")) watch.observe(heading);
})();
