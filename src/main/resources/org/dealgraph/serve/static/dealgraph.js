// Shows the rows of the SPARQL box below it, as a table. Without this script the endpoint's own answer is shown.
"use strict";

const form = document.getElementById("sparql-form");
if (form) {
  form.addEventListener("submit", (event) => {
    if (form.elements.output.value !== "text") {
      return;
    }
    event.preventDefault();
    ask(form.elements.query.value);
  });
  form.elements.query.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
}

async function ask(query) {
  show(element("p", "Running…"));
  try {
    const response = await fetch(form.action, {
      method: "POST",
      headers: {
        "Content-Type": "application/sparql-query",
        Accept: "application/sparql-results+json, text/turtle;q=0.9",
      },
      body: query,
    });
    const text = await response.text();
    if (!response.ok) {
      show(element("p", text, { className: "error" }));
    } else if (response.headers.get("Content-Type").startsWith("application/sparql-results+json")) {
      showResults(JSON.parse(text));
    } else {
      show(element("pre", text));
    }
  } catch (error) {
    show(element("p", "No whole answer came: " + error.message, { className: "error" }));
  }
}

function showResults(results) {
  if ("boolean" in results) {
    show(element("p", results.boolean ? "Yes" : "No"));
    return;
  }
  const names = results.head.vars;
  const rows = results.results.bindings;
  const table = element("table");
  table.createTHead().insertRow().append(...names.map((name) => element("th", name, { scope: "col" })));
  const body = table.createTBody();
  for (const row of rows) {
    body.insertRow().append(...names.map((name) => element("td", row[name]?.value ?? "", { dir: "auto" })));
  }
  const scroll = element("div", "", { className: "scroll", tabIndex: 0, role: "region", ariaLabel: "Answer" });
  scroll.append(table);
  show(element("p", rows.length === 1 ? "1 row" : rows.length + " rows"), scroll);
}

function show(...elements) {
  document.getElementById("sparql-answer").replaceChildren(...elements);
}

function element(name, text = "", properties = {}) {
  return Object.assign(document.createElement(name), { textContent: text }, properties);
}
