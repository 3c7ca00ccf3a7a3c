"""How many nodes and edges networkx finds, and who has most of them: graph.py graph.graphml (or graph.gexf)"""
import io, sys
import networkx

text = open(sys.argv[1], encoding="utf-8").read()
gexf = text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")  # networkx 2 knows GEXF up to 1.2
graph = networkx.read_gexf(io.BytesIO(gexf.encode())) if "<gexf" in text else networkx.parse_graphml(text)
print(len(graph), "nodes", graph.number_of_edges(), "edges")
print(max(graph.degree, key=lambda pair: pair[1]))
