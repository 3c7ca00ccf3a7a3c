// Saves a picture of Cytoscape.js as PNG, SVG or GEXF. Documents are built node by node, so that every name is escaped.
const SVG = "http://www.w3.org/2000/svg";
const GEXF = "http://gexf.net/1.3";
const VIZ = "http://gexf.net/1.3/viz";

export async function png(picture) {
  save("network.png", await picture.png({ output: "blob-promise", full: true, scale: 2, bg: background() }));
}

export function svg(picture) {
  const box = picture.elements().boundingBox();
  const page = document.implementation.createDocument(SVG, "svg");
  const root = page.documentElement;
  const padding = 20;
  set(root, {
    viewBox: [box.x1 - padding, box.y1 - padding, box.w + 2 * padding, box.h + 2 * padding].map(Math.round).join(" "),
    "font-family": "sans-serif",
  });
  for (const edge of picture.edges()) {
    const from = edge.source().position();
    const to = edge.target().position();
    add(root, SVG, "line", {
      x1: round(from.x),
      y1: round(from.y),
      x2: round(to.x),
      y2: round(to.y),
      stroke: edge.style("line-color"),
      "stroke-width": edge.data("width"),
      "stroke-dasharray": edge.data("ended") === "yes" ? "6 4" : "none",
    }).append(titled(page, edge));
  }
  for (const node of picture.nodes()) {
    const { x, y } = node.position();
    const size = node.data("size");
    add(root, SVG, "circle", { cx: round(x), cy: round(y), r: round(size / 2), fill: node.style("background-color") });
    add(root, SVG, "text", {
      x: round(x),
      y: round(y + size / 2 + 13),
      "font-size": 12,
      "text-anchor": "middle",
      fill: node.style("color"),
    }).textContent = node.data("label");
  }
  saveText("network.svg", "image/svg+xml", page);
}

export function gexf(picture, names) {
  const page = document.implementation.createDocument(GEXF, "gexf");
  const root = page.documentElement;
  set(root, { version: "1.3" });
  root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:viz", VIZ);
  const graph = add(root, GEXF, "graph", { defaultedgetype: "directed" });
  const kinds = add(graph, GEXF, "attributes", { class: "node" });
  add(kinds, GEXF, "attribute", { id: "kind", title: "kind", type: "string" });
  const nodes = add(graph, GEXF, "nodes", {});
  for (const node of picture.nodes()) {
    const element = add(nodes, GEXF, "node", { id: node.id(), label: names.get(node.id()).label });
    add(add(element, GEXF, "attvalues", {}), GEXF, "attvalue", { for: "kind", value: node.data("kind") });
    add(element, VIZ, "viz:size", { value: round(node.data("size")) });
    add(element, VIZ, "viz:position", { x: round(node.position().x), y: round(-node.position().y) });
  }
  const edges = add(graph, GEXF, "edges", {});
  for (const edge of picture.edges()) {
    add(edges, GEXF, "edge", {
      id: edge.id(),
      source: edge.data("source"),
      target: edge.data("target"),
      label: edge.data("label"),
      weight: edge.data("width") - 1,
    });
  }
  saveText("network.gexf", "application/gexf+xml", page);
}

function titled(page, edge) {
  const title = page.createElementNS(SVG, "title");
  title.textContent = [edge.source().data("label"), edge.data("label"), edge.target().data("label")].join(" ");
  return title;
}

function add(parent, namespace, name, attributes) {
  const element = parent.ownerDocument.createElementNS(namespace, name);
  set(element, attributes);
  parent.append(element);
  return element;
}

function set(element, attributes) {
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
}

function round(number) {
  return Math.round(number * 10) / 10;
}

function background() {
  return getComputedStyle(document.documentElement).getPropertyValue("--card").trim();
}

function saveText(name, type, page) {
  const text = '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(page);
  save(name, new Blob([text], { type }));
}

function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
