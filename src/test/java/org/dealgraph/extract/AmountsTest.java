package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "They paid $1.5bn in cash.; 1500000000 USD",
                "They paid $1.5 billion in cash.; 1500000000 USD",
                "The order is worth 300 billion dollars.; 300000000000 USD",
                "A €600m round closed.; 600000000 EUR",
                "It will invest USD 1.0 billion in the firm.; 1000000000 USD",
                "It cost £10.5 billion last year.; 10500000000 GBP",
                "The contract is worth 22.8 trillion won.; 22800000000000 KRW",
                "It paid about 970 billion yen for the group.; 970000000000 JPY",
                "Ottawa pledged C$240 million.; 240000000 CAD",
                "The $14bn hire surprised them.; 14000000000 USD",
                "It raised $650,000 from friends.; 650000 USD",
            })
    void sumsAreReadInWholeUnits(String sentence, String sum) {
        assertThat(sums(sentence)).isEqualTo(sum);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "It employs 12 million people.",
                "The fund owns 20.8 million shares.",
                "The plant draws 10 gigawatts.",
                "He was born in 1984.",
            })
    void numbersWithoutCurrencyAreNoSums(String sentence) {
        assertThat(sums(sentence)).isEmpty();
    }

    @Test
    void aPriceAShareIsMarkedAsSuch() {
        assertThat(Amounts.sums(Texts.tree("It offered $40 a share for the rest.")))
                .allMatch(Amounts.Sum::aShare);
        assertThat(Amounts.sums(Texts.tree("It offered $40 billion for the rest.")))
                .noneMatch(Amounts.Sum::aShare);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "It took a 49% stake.; 49",
                "It holds 2.9 percent of the shares.; 2.9",
                "The family owns 12 per cent of it.; 12",
            })
    void percentagesAreRead(String sentence, String percent) {
        String found = Amounts.shares(Texts.tree(sentence)).stream()
                .map(share -> share.percent().toPlainString())
                .collect(Collectors.joining(","));
        assertThat(found).isEqualTo(percent);
    }

    private static String sums(String sentence) {
        return Amounts.sums(Texts.tree(sentence)).stream()
                .map(sum ->
                        sum.money().amount().toPlainString() + " " + sum.money().currency())
                .collect(Collectors.joining(","));
    }
}
