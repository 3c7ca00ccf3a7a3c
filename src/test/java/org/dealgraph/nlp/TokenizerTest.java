package org.dealgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    private final Tokenizer tokenizer = new Tokenizer(Abbreviations.english());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "It paid $1.5bn. | It paid $ 1.5 bn .",
                "It paid $1.5 billion. | It paid $ 1.5 billion .",
                "US$2bn, C$3m and €600m | US$ 2 bn , C$ 3 m and € 600 m",
                "£10k or $5B | £ 10 k or $ 5 B",
                "12.5% of it | 12.5 % of it",
                "10%-15% | 10 % - 15 %",
                "1,000,000 users | 1,000,000 users",
                "at 10:30 today | at 10:30 today",
                "$10bn-plus deal | $ 10 bn - plus deal",
                "$5.75-a-share offer | $ 5.75 - a - share offer",
                "OpenAI's chips | OpenAI 's chips",
                "OpenAI’s chips | OpenAI 's chips",
                "companies' chips | companies ' chips",
                "companies’ chips | companies ' chips",
                "It isn't, doesn’t, can't | It is n't , does n't , ca n't",
                "We cannot sell | We can not sell",
                "they'll, we're, I've, he'd, I'm | they 'll , we 're , I 've , he 'd , I 'm",
                "Ian O'Reilly | Ian O'Reilly",
                "the '90s | the '90s",
                "'We sold it' | ' We sold it '",
                "\"We sold it.\" | \" We sold it . \"",
                "“We sold it.” | \" We sold it . \"",
                "an AI-based tool | an AI - based tool",
                "a multi-cloud deal | a multi-cloud deal",
                "its co-founder re-entered | its co-founder re-entered",
                "the Nordwind-Seeblick deal | the Nordwind - Seeblick deal",
                "a 10-year, seven-day pact | a 10 - year , seven - day pact",
                "GPT-4o and o3-mini | GPT-4o and o3-mini",
                "a GPT-4-based bot | a GPT-4 - based bot",
                "COVID-19 in mid-2025 | COVID-19 in mid-2025",
                "T-Mobile, e-commerce, X-ray | T-Mobile , e-commerce , X-ray",
                "a tie-up, two spin-offs | a tie-up , two spin-offs",
                "Lip-Bu Tan on Wi-Fi | Lip-Bu Tan on Wi-Fi",
                "state-of-the-art | state - of - the - art",
                "2023-2025 or 2023–2025 | 2023 - 2025 or 2023 – 2025",
                "on 2025-09-03 | on 2025-09-03",
                "in US-EAST-1 | in US-EAST-1",
                "it said so—and left | it said so — and left",
                "it said so -- and left | it said so -- and left",
                "Wait... what? | Wait ... what ?",
                "Wait… what?! | Wait ... what ?!",
                "AT&T, R&D, M&A | AT&T , R&D , M&A",
                "Nordwind Inc. and Seeblick Corp. | Nordwind Inc. and Seeblick Corp.",
                "in the U.S. today | in the U.S. today",
                "J. P. Lind at 5 p.m. | J. P. Lind at 5 p.m.",
                "It chose plan B. | It chose plan B .",
                "No. 1 of all | No. 1 of all",
                "He said no. | He said no .",
                "Amazon.com, C3.ai and Node.js. | Amazon.com , C3.ai and Node.js .",
                "see https://example.org/a-b?c=d. | see https://example.org/a-b?c=d .",
                "ask ian.roe@example.org, please | ask ian.roe@example.org , please",
                "@nordwind #deal | @nordwind #deal",
                "(Reuters) - Nordwind | ( Reuters ) - Nordwind",
                "and/or, 24/7 | and / or , 24/7",
                "1. Nordwind buys | 1. Nordwind buys",
                "Acme™ and Bolt® | Acme ™ and Bolt ®",
                "up +5% or -5 | up +5 % or -5",
                "50-50, 60-40 | 50 - 50 , 60 - 40",
                "• Nordwind | • Nordwind",
            })
    void aSentenceFallsIntoTokens(String sentence, String tokens) {
        String plain = AlignedText.of(sentence, 0).plain();
        assertThat(tokenizer.tokenize(plain, new Range(0, plain.length())).stream()
                        .map(token -> token.in(plain)))
                .containsExactlyElementsOf(List.of(tokens.split(" ")));
    }
}
