"""How many quads rdflib finds in a dump, and what it knows of investments: rdf.py graph.trig"""
import sys
import rdflib

graph = rdflib.ConjunctiveGraph()
graph.parse(sys.argv[1])
print(len(set(graph.quads())), "quads")
print(len(list(graph.query("SELECT ?claim { ?claim rdf:predicate <https://w3id.org/dealgraph/ontology#investsIn> }"))), "investments")
