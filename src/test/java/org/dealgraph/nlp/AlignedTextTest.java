package org.dealgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dealgraph.model.Span;
import org.junit.jupiter.api.Test;

class AlignedTextTest {
    @Test
    void curlyQuotesDashesAndSpacesBecomePlain() {
        assertThat(AlignedText.of("“It’s”\u00a0x‑y – z", 0).plain()).isEqualTo("\"It's\" x-y – z");
    }

    @Test
    void aLigatureComesFromOneCodePoint() {
        AlignedText text = AlignedText.of("a ﬁrm", 10);
        assertThat(text.plain()).isEqualTo("a firm");
        assertThat(text.original(2, 6)).isEqualTo(new Span(12, 15));
    }

    @Test
    void invisibleSignsVanishAndStayInsideTheirWord() {
        AlignedText text = AlignedText.of("Nord\u00adwi\u200bnd AG", 0);
        assertThat(text.plain()).isEqualTo("Nordwind AG");
        assertThat(text.original(0, 8)).isEqualTo(new Span(0, 10));
    }

    @Test
    void aSignBeyondTheBasicPlaneIsOneCodePointAndOneChar() {
        AlignedText text = AlignedText.of("😀 up", 0);
        assertThat(text.plain()).isEqualTo(AlignedText.OBJECT + " up");
        assertThat(text.original(2, 4)).isEqualTo(new Span(2, 4));
    }

    @Test
    void mathematicalLettersBecomeLetters() {
        assertThat(AlignedText.of("𝗡𝗲𝘄", 0).plain()).isEqualTo("New");
    }

    @Test
    void aCombiningMarkJoinsItsLetter() {
        AlignedText text = AlignedText.of("Cafe\u0301 X", 0);
        assertThat(text.plain()).isEqualTo("Café X");
        assertThat(text.original(0, 4)).isEqualTo(new Span(0, 5));
    }

    @Property
    void charsComeFromCodePointsInTheirOrder(@ForAll String original) {
        AlignedText text = AlignedText.of(original, 0);
        int length = original.codePointCount(0, original.length());
        int end = 0;
        for (int i = 0; i < text.plain().length(); i++) {
            Span span = text.original(i, i + 1);
            assertThat(span.end()).isBetween(Math.max(end, 1), length);
            assertThat(span.start()).isLessThan(span.end());
            end = span.end();
        }
        assertThat(text.plain().chars().noneMatch(c -> Character.isSurrogate((char) c)))
                .isTrue();
    }

    @Property
    void plainTextStaysAsItIs(@ForAll String original) {
        String plain = AlignedText.of(original, 0).plain();
        assertThat(AlignedText.of(plain, 0).plain()).isEqualTo(plain);
    }
}
