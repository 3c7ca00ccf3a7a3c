package org.dealgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {
    @TempDir
    Path folder;

    @Test
    void aLineOfJsonIsAnArticleWithWhatItsFieldsSay() throws IOException {
        Path file = write(
                "news.jsonl",
                """
                {"title": "Quay buys  Dock", "body": "Quay bought Dock on Monday.", "authors": ["Ann Lee", "Bo Ek"],\
                 "source": {"id": 7, "name": "The Quay Gazette"}, "date": "2026-03-14 09:26:53",\
                 "url": "https://quay.example/1", "language": "en"}

                {"text": "Dock denied it."}
                """);

        Finds finds =
                Finds.in(Finds.OPTIONS.withColumns(new Columns(Map.of(Columns.Part.OUTLET, "source.name"))), file);

        assertThat(finds.problems()).isEmpty();
        assertThat(finds.names(folder)).containsExactly("news.jsonl#1", "news.jsonl#3");
        assertThat(finds.texts()).containsExactly("Quay buys Dock\n\nQuay bought Dock on Monday.", "Dock denied it.");
        assertThat(finds.items().get(0).known())
                .isEqualTo(Metadata.unknown()
                        .withHeadline("Quay buys Dock")
                        .withAuthors(List.of("Ann Lee", "Bo Ek"))
                        .withOutlet("The Quay Gazette")
                        .withPublished(PartialDate.parse("2026-03-14"))
                        .withUrl("https://quay.example/1")
                        .withLanguage("en"));
    }

    @Test
    void aHeadlineThatTheTextBeginsWithIsNotRepeated() throws IOException {
        Path file = write("news.jsonl", "{\"title\": \"Quay buys Dock\", \"text\": \"Quay buys Dock\\n\\nIt did.\"}");

        assertThat(Finds.in(file).texts()).containsExactly("Quay buys Dock\n\nIt did.");
    }

    @Test
    void markedTextBecomesAPageUnderItsHeadline() throws IOException {
        Path file = write("news.jsonl", "{\"title\": \"Quay & Dock\", \"html\": \"<p>Quay bought Dock.</p>\"}");

        assertThat(Finds.in(file).texts())
                .singleElement()
                .asString()
                .contains("<h1>Quay &amp; Dock</h1>\n<p>Quay bought Dock.</p>");
    }

    @Test
    void aBrokenLineStopsNoOther() throws IOException {
        Path file = folder.resolve("news.jsonl");
        Files.write(
                file,
                Finds.bytes("{\"text\": \"One.\"}\n{\"text\": \n[1]\n{\"text\": 1} x\n{\"story\": \"Where?\"}\n"
                        + "{\"text\": \"" + "x".repeat(Finds.MOST_BYTES) + "\"}\n{\"text\": \" \"}\n"
                        + "{\"text\": \"Two.\"}"));

        Finds finds = Finds.in(file);

        assertThat(finds.texts()).containsExactly("One.", "Two.");
        assertThat(finds.problems())
                .satisfiesExactly(
                        cut -> assertThat(cut).contains("news.jsonl#2: is no JSON object"),
                        list -> assertThat(list).contains("news.jsonl#3: is no JSON object"),
                        more -> assertThat(more).contains("news.jsonl#4: is no JSON object"),
                        other -> assertThat(other)
                                .endsWith(
                                        "news.jsonl#5: has only story and so no text; say which column is the text with --column text=NAME"),
                        huge -> assertThat(huge).contains("news.jsonl#6: is longer than 1048576 bytes"),
                        blank -> assertThat(blank).contains("news.jsonl#7: has an empty \"text\""));
    }

    @Test
    void aLineInAnotherEncodingOrNestedBeyondMeasureIsAProblem() throws IOException {
        Path file = folder.resolve("news.jsonl");
        Files.write(file, "{\"text\": \"Cr\u00e9dit\"}\n".getBytes(StandardCharsets.ISO_8859_1));
        Path deep = write("deep.jsonl", "{\"text\": " + "[".repeat(100_000));

        assertThat(Finds.in(file).problems()).singleElement().asString().contains("#1: is no UTF-8");
        assertThat(Finds.in(deep).problems()).singleElement().asString().contains("#1: is no JSON object");
    }

    @Test
    void aTableHasItsColumnsInTheFirstLine() throws IOException {
        Path file = write(
                "news.csv",
                """
                \uFEFFHeadline,Publish Date,Story,URL\r
                Quay buys Dock,14 March 2026,"Quay bought Dock, ""on Monday"".
                It paid.",https://q.example/1\r
                """);

        Finds finds = Finds.in(Finds.OPTIONS.withColumns(new Columns(Map.of(Columns.Part.TEXT, "Story"))), file);

        assertThat(finds.problems()).isEmpty();
        assertThat(finds.names(folder)).containsExactly("news.csv#1");
        assertThat(finds.texts()).containsExactly("Quay buys Dock\n\nQuay bought Dock, \"on Monday\".\nIt paid.");
        assertThat(finds.items().get(0).known().published()).contains(PartialDate.parse("2026-03-14"));
        assertThat(finds.items().get(0).known().url()).contains("https://q.example/1");
    }

    @Test
    void semicolonsAndTabsStandBetweenFieldsToo() throws IOException {
        assertThat(Finds.in(write("a.csv", "title;text\nA;One, two.\n")).texts())
                .containsExactly("A\n\nOne, two.");
        assertThat(Finds.in(write("b.tsv", "title\ttext\nB\tOne, two; three.\n"))
                        .texts())
                .containsExactly("B\n\nOne, two; three.");
    }

    @Test
    void aTableWithoutATextIsOneProblem() throws IOException {
        Finds finds = Finds.in(write("news.csv", "id,story\n1,One.\n2,Two.\n"));

        assertThat(finds.problems())
                .singleElement()
                .asString()
                .endsWith("news.csv: has only id, story and so no text; say which column is the text with"
                        + " --column text=NAME");
    }

    @Test
    void aRecordWithMoreFieldsThanColumnsStopsNoOther() throws IOException {
        Finds finds = Finds.in(write("news.csv", "id,text\n1,One.\n2,Two,2.\n3,Three.\n"));

        assertThat(finds.texts()).containsExactly("One.", "Three.");
        assertThat(finds.problems()).singleElement().asString().contains("news.csv#2: has 3 fields");
    }

    @Test
    void aQuotationMarkLeftOpenTakesNoMoreMemoryThanAnArticle() throws IOException {
        Path file = write("news.csv", "id,text\n1,\"One.\n" + "2,Two.\n".repeat(1_000_000));

        assertThat(Finds.in(file).problems())
                .singleElement()
                .asString()
                .contains("has a record of more than 1048576 characters");
    }

    @Test
    void aTableInAnotherEncodingSaysSoAndIsReadWhenToldWhich() throws IOException {
        Path file = folder.resolve("news.csv");
        Files.write(file, "id,text\n1,Cr\u00e9dit G\u00e9n\u00e9rale.\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Finds.in(file).problems())
                .singleElement()
                .asString()
                .contains("is not encoded as UTF-8 near line")
                .contains("--charset");
        assertThat(Finds.in(Finds.OPTIONS.withCharset(StandardCharsets.ISO_8859_1), file)
                        .texts())
                .containsExactly("Cr\u00e9dit G\u00e9n\u00e9rale.");
    }

    @Test
    void recordsComeFromStandardInputCompressedOrNot() {
        byte[] line = Finds.bytes("{\"text\": \"One.\"}\n");

        assertThat(Finds.onStandardInput(line).texts()).containsExactly("One.");
        assertThat(Finds.onStandardInput(Finds.gzip(line)).texts()).containsExactly("One.");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
