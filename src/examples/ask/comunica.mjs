// Who acquires whom, asked by Comunica of an endpoint and of a page of linked data: node comunica.mjs http://localhost:3330/
import { QueryEngine } from "@comunica/query-sparql";

const server = process.argv[2];
const query = `
  PREFIX dg: <https://w3id.org/dealgraph/ontology#>
  PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
  SELECT DISTINCT ?name { ?buyer dg:acquires ?bought ; rdfs:label ?name } ORDER BY ?name`;
const engine = new QueryEngine();
for (const source of [{ type: "sparql", value: server + "dealgraph/sparql" }, server + "id/" + (process.argv[3] ?? "nvidia")]) {
  const rows = await (await engine.queryBindings(query, { sources: [source] })).toArray();
  console.log(rows.map(row => row.get("name").value).join(", "));
}
