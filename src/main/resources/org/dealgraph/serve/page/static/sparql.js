// YASGUI over this server's endpoint, with its prefixes, results of its own making, and the shipped questions.
import { plugins } from "./sparql-results.js";

const START = `SELECT ?buyer ?bought ?quote
WHERE {
  ?claim rdf:predicate dg:acquires ;
    rdf:subject/rdfs:label ?buyer ;
    rdf:object/rdfs:label ?bought ;
    dg:quote ?quote .
}
LIMIT 20`;

const box = document.getElementById("yasgui");
const choice = document.getElementById("question");
const problem = document.getElementById("question-error");

const prefixes = await (await fetch("/prefixes")).json();
plugins(box.dataset.base).forEach(({ name, plugin }) => Yasgui.Yasr.registerPlugin(name, plugin));
["table", "chart", "timeline", "network"].forEach((name, i) => (Yasgui.Yasr.plugins[name].prototype.priority = 10 - i));

Yasgui.Yasqe.forkAutocompleter("prefixes", {
  name: "prefixes-local",
  persistenceId: null,
  get: () => Object.entries(prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`),
});
Yasgui.defaults.persistenceId = null;
const yasgui = new Yasgui(box, {
  persistenceId: null,
  copyEndpointOnNewTab: true,
  requestConfig: { endpoint: new URL("/dealgraph/sparql", location).href, method: "POST" },
  yasqe: { value: header(START) + START, autocompleters: ["prefixes-local", "variables"] },
  yasr: { prefixes, pluginOrder: ["table", "chart", "timeline", "network", "response"], defaultPlugin: "table" },
});
label();
new MutationObserver(label).observe(box, { childList: true, subtree: true });

choice.addEventListener("change", show);
document.getElementById("forms").addEventListener("submit", (event) => {
  event.preventDefault();
  take(event.target);
});

function show() {
  for (const form of document.querySelectorAll("#forms form")) {
    form.hidden = form.dataset.question !== choice.value;
  }
  problem.textContent = "";
}

/** Puts the question, with its parameters filled in, into the editor and runs it. */
async function take(form) {
  const filled = [...new FormData(form)].filter(([, value]) => value !== "");
  const response = await fetch(`/query/${form.dataset.question}.rq?${new URLSearchParams(filled)}`);
  const text = await response.text();
  problem.textContent = response.ok ? "" : text;
  if (response.ok) {
    const tab = yasgui.getTab();
    tab.setQuery(text);
    tab.getYasqe().query();
  }
}

/** The prefixes that a query uses. */
function header(query) {
  return (
    Object.entries(prefixes)
      .filter(([prefix]) => new RegExp(`\\b${prefix}:`).test(query))
      .map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>\n`)
      .join("") + "\n"
  );
}

/** Names for what YASGUI leaves without one. */
function label() {
  name(".CodeMirror textarea", "SPARQL query");
  name(".yasqe_queryButton", "Run the query");
  name(".yasqe_share", "Share the query");
  name(".yasqe_fullscreenButtons button", "Full screen");
  name(".addTab", "New tab");
  name("input.autocomplete, .autocompleteWrapper input", "Endpoint");
  name(".yasr_response_chip", "Status");
  box.querySelectorAll(".addTab").forEach((button) => button.setAttribute("role", "tab"));
  box.querySelectorAll(".CodeMirror-scroll").forEach((editor) => editor.setAttribute("tabindex", "0"));
  for (const resizer of box.querySelectorAll(".resizeWrapper")) {
    resizer.setAttribute("aria-hidden", "true");
  }
}

function name(selector, text) {
  for (const element of box.querySelectorAll(selector)) {
    if (!element.hasAttribute("aria-label")) {
      element.setAttribute("aria-label", text);
    }
  }
}
