import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/** Runs a Cypher script twice in a Neo4j of its own, then counts and asks for a path: Load graph.cypher FOLDER FROM TO */
final class Load {
    public static void main(String[] arguments) throws IOException {
        try (Neo4j neo4j = Neo4jBuilders.newInProcessBuilder(Path.of(arguments[1]))
                .withDisabledServer()
                .build()) {
            GraphDatabaseService graph = neo4j.defaultDatabaseService();
            graph.executeTransactionally("CREATE INDEX entity_iri IF NOT EXISTS FOR (n:Entity) ON (n.iri)");
            for (int round = 0; round < 2; round++) {
                for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                    if (!line.startsWith("//")) {
                        graph.executeTransactionally(line.substring(0, line.lastIndexOf(';')));
                    }
                }
            }
            print(graph, "MATCH (n:Entity) RETURN count(n) + ' nodes' AS line", Map.of());
            print(graph, "MATCH (:Entity)-[r]->() RETURN count(r) + ' edges' AS line", Map.of());
            print(
                    graph,
                    "MATCH p = shortestPath((a:Entity {label: $from})-[*..9]-(b:Entity {label: $to}))"
                            + " RETURN reduce(s = 'path', n IN nodes(p) | s + ' ' + n.label) AS line",
                    Map.of("from", arguments[2], "to", arguments[3]));
        }
    }

    private static void print(GraphDatabaseService graph, String query, Map<String, Object> parameters) {
        graph.executeTransactionally(query, parameters, result -> {
            result.forEachRemaining(row -> System.out.println(row.get("line")));
            return null;
        });
    }
}
