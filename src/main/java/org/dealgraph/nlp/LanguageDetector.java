package org.dealgraph.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block;

/**
 * Tells the language of articles. English is told by the words that hold its sentences together; only for what has too few
 * of them OpenNLP's model of 103 languages is loaded, which takes seconds. Any thread may use it.
 */
public final class LanguageDetector {
    private static final String ENGLISH = "en";
    private static final String MODEL = "/langdetect-183.bin";
    private static final int ENOUGH = 3000;
    private static final double LEAST_CONFIDENCE = 0.2;
    /** What the model tells apart and tags do not, or name otherwise. */
    private static final Map<String, String> TAGS = Map.of(
            "cmn", "zh", "nob", "nb", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg", "zlm", "ms", "arb", "ar");

    /**
     * {@code article} with its language in its metadata: the detected one, or the stated one where that is a kind of it;
     * as it was where the text is too short to tell.
     */
    public Article marked(Article article) {
        Optional<String> detected = detect(content(article));
        boolean stated = detected.equals(article.metadata().language().map(LanguageDetector::primary));
        return detected.isEmpty() || stated
                ? article
                : article.withMetadata(article.metadata().withLanguage(detected.get()));
    }

    /** Whether a marked article is in English, or does not say. */
    public static boolean isEnglish(Article marked) {
        return marked.metadata()
                .language()
                .map(LanguageDetector::primary)
                .filter(tag -> !tag.equals(ENGLISH))
                .isEmpty();
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String content(Article article) {
        String text = article.blocks().stream()
                .filter(block -> block.kind() != Block.Kind.RESIDUE)
                .map(block -> block.span().in(article.text()))
                .collect(Collectors.joining("\n"));
        return text.substring(0, text.offsetByCodePoints(0, Math.min(ENOUGH, text.codePointCount(0, text.length()))));
    }

    /** The language of {@code text}; empty where it is too short to tell. */
    Optional<String> detect(String text) {
        EnglishWords words = EnglishWords.of(text);
        if (!words.mayBeForeign()) {
            return words.isEnglish() ? Optional.of(ENGLISH) : Optional.empty();
        }
        Language language = Model.detector().predictLanguage(text);
        boolean sure = words.isOtherScript() || language.getConfidence() >= LEAST_CONFIDENCE;
        return Optional.of(language.getLang()).filter(lang -> sure).map(Model::tag);
    }

    /** Loaded when first asked. */
    private static final class Model {
        private static final LanguageDetectorModel LEARNED = load();
        private static final Map<String, String> BY_CODE = byCode();

        private Model() {}

        static LanguageDetectorME detector() {
            return new LanguageDetectorME(LEARNED);
        }

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageDetector.class.getResourceAsStream(MODEL)) {
                return new LanguageDetectorModel(in);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static Map<String, String> byCode() {
            Map<String, String> tags = new HashMap<>();
            for (String tag : Locale.getISOLanguages()) {
                tags.putIfAbsent(new Locale.Builder().setLanguage(tag).build().getISO3Language(), tag);
            }
            tags.putAll(TAGS);
            return tags;
        }

        /** The BCP 47 tag of an ISO 639-3 code. */
        static String tag(String code) {
            return BY_CODE.getOrDefault(code, code);
        }
    }
}
