// How YASGUI shows results here: as a table, a chart, a timeline and a network. Each looks for the columns that it needs.
const MOST_ROWS = 1000;

/** The plugins, for a server whose names begin with `base`. */
export function plugins(base) {
  return [
    { name: "table", plugin: view("Table", () => true, (rows) => table(rows, base)) },
    { name: "chart", plugin: view("Chart", (rows) => numeric(rows) && words(rows), chart) },
    { name: "timeline", plugin: view("Timeline", (rows) => dated(rows), timeline) },
    { name: "network", plugin: view("Network", (rows) => ends(rows), network) },
  ];
}

function view(label, fits, draw) {
  return class {
    constructor(yasr) {
      this.yasr = yasr;
      this.priority = 10;
      this.label = label;
      this.hideFromSelection = false;
    }
    canHandleResults() {
      const rows = bindings(this.yasr);
      return rows !== undefined && fits(rows);
    }
    draw() {
      const rows = bindings(this.yasr);
      this.yasr.resultsEl.replaceChildren();
      const made = draw(rows, this.yasr.resultsEl);
      if (made) {
        this.yasr.resultsEl.append(made);
      }
    }
    getIcon() {
      return document.createElement("span");
    }
  };
}

function bindings(yasr) {
  const json = yasr.results?.getAsJson?.();
  const rows = json?.results?.bindings;
  return rows && Object.assign([...rows], { names: json.head.vars });
}

function table(rows, base) {
  const scroll = make("div", "", { className: "scroll answer", tabIndex: 0 });
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", "Answer");
  const grid = document.createElement("table");
  const head = grid.createTHead().insertRow();
  head.append(...rows.names.map((name) => make("th", name, { scope: "col" })));
  const body = grid.createTBody();
  for (const row of rows.slice(0, MOST_ROWS)) {
    body.insertRow().append(...rows.names.map((name) => cell(row[name], base)));
  }
  scroll.append(grid);
  if (rows.length > MOST_ROWS) {
    scroll.append(make("p", `The first ${MOST_ROWS} of ${rows.length} rows. Download the answer for all of them.`, { className: "note" }));
  }
  return scroll;
}

function cell(value, base) {
  const place = make("td", "", { dir: "auto" });
  if (value?.type === "uri") {
    const own = value.value.startsWith(base) && /^(id|deal|article|claim)\//.test(value.value.slice(base.length));
    const web = /^https?:/.test(value.value);
    const href = own ? "/" + value.value.slice(base.length) : web ? value.value : undefined;
    place.append(href ? make("a", short(value.value), { href }) : value.value);
  } else {
    place.append(value?.value ?? "");
  }
  return place;
}

/** Bars: the first column that is no number names them, the first number measures them. */
function chart(rows) {
  const label = words(rows);
  const figure = numeric(rows);
  const shown = rows.filter((row) => row[figure]).slice(0, 40);
  const most = Math.max(...shown.map((row) => Number(row[figure].value)), 1);
  const list = make("ol", "", { className: "bars chart" });
  for (const row of shown) {
    const number = Number(row[figure].value);
    const item = document.createElement("li");
    const meter = make("meter", "", { max: most, value: number });
    meter.setAttribute("aria-label", figure);
    item.append(make("bdi", text(row[label])), meter, make("span", number.toLocaleString("en"), { className: "figure" }));
    list.append(item);
  }
  return list;
}

/** One entry a row, in the order of the first column that holds dates. */
function timeline(rows) {
  const date = dated(rows);
  const others = rows.names.filter((name) => name !== date);
  const list = make("ol", "", { className: "timeline" });
  const sorted = rows.filter((row) => row[date]).sort((a, b) => a[date].value.localeCompare(b[date].value));
  for (const row of sorted.slice(0, MOST_ROWS)) {
    const item = document.createElement("li");
    item.append(make("p", row[date].value, { className: "when" }));
    const what = others.filter((name) => row[name]).map((name) => text(row[name]));
    item.append(make("p", what.join(" · ")));
    list.append(item);
  }
  return list;
}

/** The first two columns of names as circles, one line a row. */
function network(rows, parent) {
  const [from, to] = ends(rows);
  const place = make("div", "", { className: "picture" });
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", "Network of the answer; the table says the same");
  parent.append(place);
  const names = new Set();
  const edges = [];
  for (const row of rows.slice(0, MOST_ROWS)) {
    if (row[from] && row[to]) {
      names.add(text(row[from])).add(text(row[to]));
      edges.push({ data: { source: text(row[from]), target: text(row[to]) } });
    }
  }
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  cytoscape({
    container: place,
    elements: [...[...names].map((id) => ({ data: { id } })), ...edges],
    layout: { name: names.size > 300 ? "concentric" : "cose", animate: false },
    style: [
      { selector: "node", style: { label: "data(id)", "font-size": 11, color: color("text"), "background-color": color("accent"), width: 18, height: 18 } },
      { selector: "edge", style: { width: 1.5, "line-color": color("line"), "curve-style": "bezier", "target-arrow-shape": "triangle" } },
    ],
  });
}

function numeric(rows) {
  return rows.names.find((name) => rows.some((row) => row[name]) && rows.every((row) => !row[name] || isNumber(row[name])));
}

function words(rows) {
  return rows.names.find((name) => rows.some((row) => row[name]) && rows.every((row) => !row[name] || !isNumber(row[name])));
}

function dated(rows) {
  return rows.names.find(
    (name) => rows.some((row) => row[name]?.value) && rows.every((row) => !row[name]?.value || /^\d{4}(-\d\d){0,2}/.test(row[name].value)),
  );
}

/** The first two columns that hold names: neither numbers, dates nor sentences. */
function ends(rows) {
  const names = rows.names.filter(
    (name) =>
      rows.some((row) => row[name]) &&
      rows.every((row) => !row[name] || (!isNumber(row[name]) && !/^\d{4}(-|$)/.test(row[name].value) && row[name].value.length < 60)) &&
      new Set(rows.map((row) => row[name]?.value)).size > 1,
  );
  return names.length > 1 ? names.slice(0, 2) : undefined;
}

function isNumber(value) {
  return value.type !== "uri" && value.value.trim() !== "" && !Number.isNaN(Number(value.value));
}

function text(value) {
  return value === undefined ? "" : value.type === "uri" ? short(value.value) : value.value;
}

function short(iri) {
  return decodeURI(iri.replace(/^.*[/#](?=.)/, "").replace(/%(?![0-9A-Fa-f]{2})/g, "%25"));
}

function make(name, content, properties = {}) {
  return Object.assign(document.createElement(name), { textContent: content }, properties);
}
