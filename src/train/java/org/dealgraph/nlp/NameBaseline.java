package org.dealgraph.nlp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.dealgraph.model.NameSpan;
import org.dealgraph.model.NameSpan.Kind;

/**
 * What OpenNLP's own name finder reaches with its default features, trained on the same examples but CORE, which does not
 * mark all names.
 */
public final class NameBaseline {
    private NameBaseline() {}

    /**
     * Trains, measures and prints; writes nothing.
     *
     * @param arguments the folder of the corpora
     */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        List<NameSample> samples = new ArrayList<>();
        for (NameExample example : new NameCorpora(data).read()) {
            if (example.allowed(0, 1)[0] != NameExample.ANY) {
                samples.add(sample(example));
            }
        }
        TokenNameFinderModel model = NameFinderME.train(
                "en",
                null,
                ObjectStreamUtils.createObjectStream(samples),
                TrainingParameters.defaultParams(),
                new TokenNameFinderFactory());
        NameFinderME finder = new NameFinderME(model);
        NameScores.Finder found = document -> document.stream()
                .map(words -> Arrays.stream(finder.find(words.toArray(String[]::new)))
                        .map(NameBaseline::name)
                        .toList())
                .toList();
        System.out.printf("UniversalNER English EWT, dev:%n%s", NameScores.of(NameScores.uner(data), found));
        System.out.printf("GUM, news held back:%n%s", NameScores.of(NameScores.gum(data), found));
    }

    private static NameSpan name(Span span) {
        Kind kind = Kind.valueOf(span.getType().toUpperCase(Locale.ROOT));
        return new NameSpan(span.getStart(), span.getEnd(), kind, Math.min(1, Math.max(0, span.getProb())));
    }

    private static NameSample sample(NameExample example) {
        List<Span> spans = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < example.words().size(); i++) {
            for (Kind kind : Kind.values()) {
                if (example.isName(i) && example.mayStart(i, kind)) {
                    first = i;
                }
                if (example.isName(i) && example.mayEnd(i, kind)) {
                    spans.add(new Span(first, i + 1, kind.name().toLowerCase(Locale.ROOT)));
                    break;
                }
            }
        }
        return new NameSample(example.words().toArray(String[]::new), spans.toArray(Span[]::new), false);
    }
}
