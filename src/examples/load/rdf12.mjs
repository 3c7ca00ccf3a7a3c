// How many triples and reifiers Oxigraph and N3.js find in RDF 1.2: node rdf12.mjs graph.ttl
import { readFileSync } from "node:fs";
import { Parser } from "n3";
import oxigraph from "oxigraph";

const text = readFileSync(process.argv[2], "utf8");
const store = new oxigraph.Store();
store.load(text, { format: "text/turtle" });
const reifies = "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies";
console.log(store.size, store.match(null, oxigraph.namedNode(reifies)).length, "Oxigraph");
const quads = new Parser({ format: "text/turtle" }).parse(text);
console.log(quads.length, quads.filter(quad => quad.predicate.value === reifies).length, "N3.js");
