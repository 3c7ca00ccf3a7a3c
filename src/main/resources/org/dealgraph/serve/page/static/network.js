// Draws the network of claims, and draws it anew whenever a filter changes.
import { gexf, png, svg } from "./network-export.js";

const SMALL = 400;
const LISTED = 500;
const stage = document.getElementById("network");
const field = (id) => document.getElementById(id);
const nodes = new Map();
const claims = new Map();
const expanded = new Set();
let picture;

start().catch((error) => say("The network could not be loaded: " + error.message));

async function start() {
  const entity = stage.dataset.entity ?? "";
  await load(entity);
  const begin = performance.now();
  makeChecks("relations", (claim) => claim.relation);
  makeChecks("phases", (claim) => claim.phase);
  makeChecks("modalities", (claim) => (claim.negated ? "denied" : claim.modality));
  picture = cytoscape({
    container: field("picture"),
    style: style(),
    minZoom: 0.05,
    maxZoom: 4,
    textureOnViewport: nodes.size > SMALL,
    hideEdgesOnViewport: nodes.size > SMALL,
    pixelRatio: nodes.size > SMALL ? 1 : "auto",
  });
  draw();
  listen();
  if (entity && nodes.has(entity)) {
    choose(picture.getElementById(entity));
  }
  await nextFrame();
  await nextFrame();
  stage.dataset.drawn = Math.round(performance.now() - begin);
}

/** The second one comes when the first has been painted. */
function nextFrame() {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

async function load(entity) {
  const response = await fetch("/network.json" + (entity ? "?entity=" + encodeURIComponent(entity) : ""));
  const network = await response.json();
  if (!response.ok) {
    throw new Error(network.detail);
  }
  network.nodes.forEach((node) => nodes.set(node.id, node));
  for (const raw of network.claims) {
    const claim = {
      ...raw,
      source: network.nodes[raw.s].id,
      target: network.nodes[raw.o].id,
      relation: network.relations[raw.r],
      outlet: network.outlets[raw.outlet],
    };
    const key = [claim.source, claim.relation, claim.target, claim.outlet, claim.date, claim.phase, claim.modality, claim.negated];
    claims.set(key.join(" "), claim);
  }
  stage.dataset.left = network.left;
  if (entity) {
    expanded.add(entity);
  }
}

/** A box for each value that claims have; all are ticked but denials and what is said as no fact. */
function makeChecks(id, valueOf) {
  const box = field(id);
  const known = new Set([...box.querySelectorAll("input")].map((input) => input.value));
  const values = [...new Set([...claims.values()].map(valueOf))].filter((value) => value && !known.has(value)).sort();
  for (const value of values) {
    const label = document.createElement("label");
    const input = Object.assign(document.createElement("input"), { type: "checkbox", value, checked: value !== "denied" });
    label.append(input, " ", value);
    box.append(label);
  }
}

function ticked(id) {
  return new Set([...field(id).querySelectorAll("input:checked")].map((input) => input.value));
}

/** The lines that pass the filters: one for each relation between two ends. */
function lines() {
  const relations = ticked("relations");
  const phases = ticked("phases");
  const modalities = ticked("modalities");
  const from = field("from").value;
  const until = field("until").value;
  const found = new Map();
  for (const claim of claims.values()) {
    const date = claim.date;
    if (
      relations.has(claim.relation) &&
      (!claim.phase || phases.has(claim.phase)) &&
      (!claim.modality || modalities.has(claim.negated ? "denied" : claim.modality)) &&
      (!from || (date && date >= from.slice(0, date.length))) &&
      (!until || (date && date <= until.slice(0, date.length)))
    ) {
      const key = [claim.source, claim.relation, claim.target].join(" ");
      const line = found.get(key) ?? { id: key, ...claim, outlets: new Set(), count: 0 };
      line.outlets.add(claim.outlet);
      line.count += 1;
      line.ended = line.ended || claim.phase === "ends";
      found.set(key, line);
    }
  }
  const least = Number(field("outlets").value) || 1;
  return [...found.values()].filter((line) => line.outlets.size >= least);
}

function draw() {
  const shown = lines();
  const degree = new Map();
  for (const line of shown) {
    degree.set(line.source, (degree.get(line.source) ?? 0) + 1);
    degree.set(line.target, (degree.get(line.target) ?? 0) + 1);
  }
  const elements = [...degree].map(([id, count]) => ({
    data: { id, label: clip(nodes.get(id).label, 40), kind: nodes.get(id).kind, size: 14 + 9 * Math.sqrt(count), font: 13 + 3.5 * Math.sqrt(count) },
  }));
  for (const line of shown) {
    elements.push({
      data: {
        id: line.id,
        source: line.source,
        target: line.target,
        label: line.relation,
        width: 1 + Math.min(6, line.outlets.size),
        ended: line.ended ? "yes" : "no",
      },
    });
  }
  picture.batch(() => {
    picture.elements().remove();
    picture.add(elements);
  });
  arrange();
  list(shown);
  const left = Number(stage.dataset.left) ? ` ${stage.dataset.left} things with fewer claims are left out.` : "";
  say(`${degree.size} things, ${shown.length} lines.${left}`);
}

function arrange() {
  const small = picture.nodes().length <= SMALL;
  picture
    .layout({
      name: "fcose",
      animate: false,
      quality: small ? "default" : "draft",
      nodeSeparation: 90,
      idealEdgeLength: 95,
      nodeRepulsion: 9000,
      packComponents: false,
      padding: 30,
    })
    .run();
}

function listen() {
  field("filters").addEventListener("input", draw);
  field("filters").addEventListener("submit", (event) => event.preventDefault());
  field("fit").addEventListener("click", () => picture.fit(undefined, 30));
  field("arrange").addEventListener("click", arrange);
  field("png").addEventListener("click", () => png(picture));
  field("svg").addEventListener("click", () => svg(picture));
  field("gexf").addEventListener("click", () => gexf(picture, nodes));
  picture.on("tap", "node", (event) => choose(event.target));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => picture.style(style()));
}

/** Shows who a thing is, and what may be done with it. */
function choose(target) {
  const node = nodes.get(target.id());
  picture.elements().removeClass("far");
  picture.elements().not(target.closedNeighborhood()).addClass("far");
  const name = node.href ? element("a", node.label, { href: node.href }) : element("span", node.label);
  const title = element("p", "", { className: "triple" });
  title.append(name, " ", element("span", node.kind, { className: "note" }));
  const more = element("button", "Add its neighbours", { type: "button" });
  more.disabled = expanded.has(node.id);
  more.addEventListener("click", () => expand(node.id));
  const clear = element("button", "Show all again", { type: "button", className: "quiet" });
  clear.addEventListener("click", () => {
    picture.elements().removeClass("far");
    field("chosen").replaceChildren();
  });
  const buttons = element("p", "", { className: "buttons" });
  buttons.append(more, " ", clear);
  field("chosen").replaceChildren(title, buttons);
}

async function expand(id) {
  try {
    await load(id);
    makeChecks("relations", (claim) => claim.relation);
    makeChecks("phases", (claim) => claim.phase);
    draw();
    choose(picture.getElementById(id));
  } catch (error) {
    say("Its neighbours could not be loaded: " + error.message);
  }
}

/** The same for those who do not see the picture. */
function list(shown) {
  const items = shown.slice(0, LISTED).map((line) => {
    const item = document.createElement("li");
    item.append(link(line.source), ` ${line.relation} `, link(line.target));
    item.append(" ", element("span", `${line.outlets.size} outlet${line.outlets.size === 1 ? "" : "s"}`, { className: "note" }));
    return item;
  });
  if (shown.length > LISTED) {
    items.push(element("li", `and ${shown.length - LISTED} more`));
  }
  field("lines").replaceChildren(...items);
}

function link(id) {
  const node = nodes.get(id);
  return node.href ? element("a", clip(node.label, 80), { href: node.href }) : element("bdi", clip(node.label, 80));
}

function style() {
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  return [
    {
      selector: "node",
      style: {
        width: "data(size)",
        height: "data(size)",
        label: "data(label)",
        "font-size": "data(font)",
        "min-zoomed-font-size": 8,
        "text-valign": "bottom",
        "text-margin-y": 3,
        "background-color": color("grey"),
        color: color("text"),
        "text-outline-color": color("card"),
        "text-outline-width": 2,
      },
    },
    { selector: "node[kind = 'company']", style: { "background-color": color("accent") } },
    { selector: "node[kind = 'person']", style: { "background-color": color("violet") } },
    { selector: "node[kind = 'public body']", style: { "background-color": color("red") } },
    { selector: "node[kind = 'AI model'], node[kind = 'product']", style: { "background-color": color("green"), shape: "round-rectangle" } },
    { selector: "node[kind = 'cloud platform']", style: { "background-color": color("teal"), shape: "round-rectangle" } },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        label: nodes.size > SMALL ? "" : "data(label)",
        "font-size": 9,
        "min-zoomed-font-size": 9,
        color: color("soft"),
        "text-background-color": color("card"),
        "text-background-opacity": 0.85,
        "text-background-padding": 1,
        "line-color": color("soft"),
        "line-opacity": 0.45,
        "target-arrow-color": color("soft"),
        "target-arrow-shape": nodes.size > SMALL ? "none" : "triangle",
        "arrow-scale": 0.8,
        "curve-style": nodes.size > SMALL ? "haystack" : "bezier",
      },
    },
    { selector: "edge[ended = 'yes']", style: { "line-style": "dashed", "line-color": color("red"), "line-opacity": 0.9 } },
    { selector: ".far", style: { opacity: 0.15 } },
  ];
}

function clip(text, longest) {
  const letters = [...text];
  return letters.length > longest ? letters.slice(0, longest).join("") + "…" : text;
}

function element(name, text, properties = {}) {
  return Object.assign(document.createElement(name), { textContent: text }, properties);
}

function say(text) {
  field("summary").textContent = text;
}
