package org.dealgraph.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.NavigableSet;
import org.dealgraph.evaluate.Evaluation;
import org.dealgraph.evaluate.FoundClaim;
import org.dealgraph.evaluate.GoldClaim;
import org.dealgraph.evaluate.Level;
import org.dealgraph.evaluate.Score;
import org.dealgraph.evaluate.Scoring;

/**
 * Prints scores as the gold's {@code score.py} does, so that the two can be compared line by line.
 *
 * @param evaluation what is scored
 * @param docs file names of the articles
 */
record ScoreSheet(Evaluation evaluation, NavigableSet<String> docs) {
    private static final int QUOTE_LENGTH = 90;

    /** Which claims to list. */
    enum Show {
        NONE,
        MISSED,
        SPURIOUS,
        ALL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void print(PrintStream out, Show show, boolean byDoc) {
        Scoring scoring = evaluation.scoring();
        out.println(docs.size() + " articles, " + scoring.required().size() + " required gold claims, "
                + scoring.found().size() + " extracted claims");
        for (Level level : Level.values()) {
            Score score = scoring.at(level);
            out.println(pad(level.label()) + "  precision " + decimals(score.precision()) + "  recall "
                    + decimals(score.recall()) + "  F1 " + decimals(score.f1()));
            if (level == Level.CLAIM) {
                printClaims(score, show, out);
            }
        }
        if (byDoc) {
            docs.forEach(doc ->
                    out.println("    " + doc + "  " + line(scoring.of(doc).at(Level.CLAIM))));
        }
        out.println("quotes  " + evaluation.exactQuotes() + "/"
                + scoring.found().size() + " stand in the text at their offsets");
    }

    private static void printClaims(Score score, Show show, PrintStream out) {
        if (show == Show.MISSED || show == Show.ALL) {
            score.missed().forEach(claim -> out.println("    missed    " + line(claim)));
        }
        if (show == Show.SPURIOUS || show == Show.ALL) {
            score.spurious().forEach(claim -> out.println("    spurious  " + line(claim)));
        }
    }

    private static String line(Score score) {
        return "claim precision " + decimals(score.precision()) + " recall " + decimals(score.recall()) + " F1 "
                + decimals(score.f1());
    }

    private static String line(GoldClaim claim) {
        return claim.doc() + ": " + claim.subject().text() + " " + claim.relation() + " "
                + claim.object().text() + " [" + String.join("|", claim.phases()) + ", "
                + String.join("|", claim.modalities()) + ", " + polarity(claim.negated()) + "] <- "
                + claim.evidence();
    }

    private static String line(FoundClaim claim) {
        String quote = claim.quote();
        int end = Math.min(QUOTE_LENGTH, quote.codePointCount(0, quote.length()));
        return claim.doc() + ": " + claim.subject().text() + " " + claim.relation() + " "
                + claim.object().text() + " [" + claim.phase() + ", " + claim.modality() + ", "
                + polarity(claim.negated()) + "] <- " + quote.substring(0, quote.offsetByCodePoints(0, end));
    }

    private static String polarity(boolean negated) {
        return negated ? "-" : "+";
    }

    private static String pad(String label) {
        return label + " ".repeat(6 - label.length());
    }

    /** Three decimals of the exact value of the double, ties to even, as C and Python round. */
    static String decimals(double value) {
        return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }
}
