package org.dealgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
    private final Boilerplate boilerplate = new Boilerplate(Articles.phrases());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Comments (0)",
                "12 Comments",
                "Login Log in to comment.",
                "Be the first to comment!",
                "Sign up",
                "SIGN UP FOR OUR NEWSLETTER",
                "Sign up for our morning technology newsletter",
                "Share this article: Facebook | X | LinkedIn | Email",
                "READ MORE: Why Example Cloud wants two halls",
                "Print this page | Follow us on LinkedIn",
                "Forwarded this email? Sign up here.",
                "Subscribe",
                "5 min read",
                "NewsAi5 min read",
                "Photo: Jane Roe / Example Pictures",
                "Loading comments...",
                "Join the conversation",
                "We use cookies to improve your experience.",
                "© 2025 Example Wire",
                "Copyright 2025 Example Wire. All rights reserved.",
                "Home | News | Tech",
                "Home › Business › Cloud",
                "Comments (12) - Log in to comment",
                "5 comments | Most read | Back to top",
                "Don’t miss: Ten questions about clouds",
                "(Reporting by Lena Ortiz; editing by P. Dreyer)",
                "The views expressed are the author’s own.",
                "Advertisement"
            })
    void residueOfAPageIsKnown(String line) {
        assertThat(boilerplate.matches(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sign up numbers rose 10%",
                "Sign ups rose 10% at Example Cloud.",
                "Subscribers rose 10%.",
                "Subscribe revenue rose, and so did profit.",
                "Share prices of chip makers fell on Tuesday.",
                "Share of the market: 31% for Amazon, 25% for Microsoft.",
                "Comments by the chief executive hurt the stock.",
                "Comments (in French) by the minister hurt the stock.",
                "Follow the money: Nvidia pays OpenAI, OpenAI pays Oracle.",
                "Read more than the headline, the judge told them.",
                "Login provider Example ID was bought by Okta.",
                "Photo app maker Lightsmith was bought for $2 billion.",
                "Photo sharing is what Instagram sold to Facebook.",
                "Home prices rose | analysts had expected less.",
                "Example Cloud said that all rights had been reserved for Microsoft.",
                "We use Azure for everything, the bank said.",
                "Credit: Moody's cut the rating of Example Cloud.",
                "Image generators compete with Adobe's Firefly.",
                "Advertisement sales at Google rose 12%.",
                "Join the conversation, he told regulators, or be left out of it.",
                "Related companies must be disclosed under the rules.",
                "Print is dead, the owner of the paper said.",
                "Cookies are going away, Google said.",
                "The company sells a newsletter platform. Sign up.",
                "Copyright law does not protect it, the court said.",
                "More from the call: Azure grew 39%.",
                "Up to 10,000 GPUs in more than 1,000 systems",
                "OpenAI | AWS | $38 billion",
                "$82 million: annual recurring revenue",
                "Amazon, Google and Microsoft",
                "Sponsored by Microsoft, the event drew 3,000 people.",
                "The agency sold its archive via Getty Images."
            })
    void aSentenceIsNeverResidue(String line) {
        assertThat(boilerplate.matches(line)).isFalse();
    }

    @Test
    void aStarInAPhraseStandsForAnyWords() {
        Boilerplate own = new Boilerplate(Set.of("Seen in *", "page <number> of <number>", "<word>!"));

        assertThat(own.matches("seen in Paris and Rome")).isTrue();
        assertThat(own.matches("Not seen in Paris")).isFalse();
        assertThat(own.matches("Page 2 of 1,200")).isTrue();
        assertThat(own.matches("Page two of three")).isFalse();
        assertThat(own.matches("Hello!")).isTrue();
        assertThat(own.matches("Hello there!")).isFalse();
    }

    @Test
    void markupOfRegularExpressionsIsPlainTextInAPhrase() {
        Boilerplate own = new Boilerplate(Set.of("(a+)+$ *"));

        assertThat(own.matches("(a+)+$ here")).isTrue();
        assertThat(own.matches("aaaa here")).isFalse();
    }

    @Test
    void aLongLineIsContentWhateverItBeginsWith() {
        assertThat(boilerplate.matches("Read more: " + "word ".repeat(100))).isFalse();
    }

    @Test
    void phrasesWithManyStarsDoNotStallOnALongLine() {
        Boilerplate own = new Boilerplate(Set.of("* a * a * a * a * b"));

        assertThat(own.matches("a ".repeat(140))).isFalse();
    }
}
