package org.dealgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dealgraph.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
    private static final Path SHARED = Path.of("../shared");
    private static final String GERMAN =
            "Der Konzern hat am Montag mitgeteilt, dass er den kleineren Wettbewerber für zwölf"
                    + " Millionen Euro übernimmt. Die Belegschaft soll bleiben, wo sie ist, und die Marke auch.";

    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            de | Der Konzern hat am Montag mitgeteilt, dass er den kleineren Wettbewerber für zwölf Millionen Euro übernimmt. Die Belegschaft soll bleiben, wo sie ist, und die Marke auch.
            nl | Het bedrijf heeft maandag gezegd dat het de kleinere concurrent voor twaalf miljoen euro overneemt. Het personeel mag blijven waar het is, en het merk ook. In de branche is de prijs aan de hoge kant.
            fr | Le groupe a annoncé lundi qu'il rachète son petit concurrent pour douze millions d'euros. Les salariés resteront où ils sont, et la marque aussi. On juge le prix élevé dans le métier.
            es | El grupo anunció el lunes que compra a su pequeño competidor por doce millones de euros. La plantilla se queda donde está, y la marca también. En el sector se cree que el precio es alto.
            it | Il gruppo ha annunciato lunedì che compra il piccolo concorrente per dodici milioni di euro. I dipendenti restano dove sono, e anche il marchio. Nel settore il prezzo è considerato alto.
            pt | O grupo anunciou na segunda-feira que compra o pequeno concorrente por doze milhões de euros. Os empregados ficam onde estão, e a marca também. No setor acha-se o preço alto.
            sv | Koncernen meddelade på måndagen att den köper sin mindre konkurrent för tolv miljoner euro. Personalen får vara kvar, och varumärket också. I branschen anses priset vara högt.
            da | Koncernen meddelte mandag, at den køber sin mindre konkurrent for tolv millioner euro. Medarbejderne må blive, hvor de er, og det må mærket også. I branchen er det en høj pris for et hus som dette.
            pl | Grupa ogłosiła w poniedziałek, że kupuje mniejszego konkurenta za dwanaście milionów euro. Pracownicy zostają tam, gdzie są, i marka też. W branży cena uchodzi za wysoką.
            fi | Konserni kertoi maanantaina ostavansa pienemmän kilpailijansa kahdellatoista miljoonalla eurolla. Henkilöstö saa jäädä paikalleen, ja niin saa tuotemerkkikin. Alalla hintaa pidetään korkeana.
            tr | Grup pazartesi günü küçük rakibini on iki milyon avroya satın aldığını açıkladı. Çalışanlar yerinde kalacak, marka da öyle. Sektörde fiyatın yüksek olduğu söyleniyor.
            ru | Группа сообщила в понедельник, что покупает меньшего конкурента за двенадцать миллионов евро. Сотрудники остаются на своих местах, и марка тоже.
            ja | 同社は月曜日、小さな競合会社を千二百万ユーロで買収すると発表した。従業員はそのまま残り、ブランドも残る。業界では高い値段だと言われている。
            zh | 该集团周一宣布，将以一千二百万欧元收购规模较小的竞争对手。员工将留在原来的岗位，品牌也会保留。业内认为价格偏高。
            """)
    void newsInOtherLanguagesIsTold(String language, String text) {
        assertThat(detector.detect(text)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Société Générale, Crédit Agricole and Banco Bilbao Vizcaya Argentaria lend Deutsche Börse €2bn for the purchase of SimCorp.",
                "Nvidia NVDA +2.1%, Microsoft MSFT -0.4%, Alphabet GOOGL +0.7%, Amazon AMZN +1.1%, Meta META -2.0%",
                "Der Spiegel said that Müller GmbH is to be sold to Schmidt & Söhne AG."
            })
    void englishFullOfNamesIsNotTakenForAnotherLanguage(String text) {
        assertThat(detector.detect(text).filter(tag -> !tag.equals("en"))).isEmpty();
    }

    @Test
    void aFewWordsTellNothing() {
        assertThat(detector.detect("Konzern kauft Wettbewerber")).isEmpty();
    }

    @Test
    void theTextWinsOverWhatAPageStatesButAKindOfItStays() {
        assertThat(detector.marked(article(GERMAN, "en")).metadata().language()).contains("de");
        assertThat(detector.marked(article(GERMAN, "de-AT")).metadata().language())
                .contains("de-AT");
        assertThat(LanguageDetector.isEnglish(detector.marked(article(GERMAN, "en"))))
                .isFalse();
        String english =
                "The group said on Monday that it has bought its smaller rival for twelve million euros in cash.";
        assertThat(LanguageDetector.isEnglish(detector.marked(article(english, "de"))))
                .isTrue();
        assertThat(detector.marked(article(english, "en-GB")).metadata().language())
                .contains("en-GB");
    }

    private static Article article(String text, String stated) {
        Article article = Articles.paragraph(text);
        return article.withMetadata(article.metadata().withLanguage(stated));
    }

    @Test
    void noArticleOfTheEnglishCorporaIsTakenForAnotherLanguage() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "the corpora are not at " + SHARED);
        List<String> texts = new ArrayList<>();
        for (String folder : new String[] {"gold/dev", "articles"}) {
            try (Stream<Path> files = Files.list(SHARED.resolve(folder))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        for (String year : new String[] {"2019", "2020"}) {
            try (Reader in = Files.newBufferedReader(SHARED.resolve("data/wikinews/wikinews_" + year + ".csv"))) {
                CSVFormat format = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get();
                for (CSVRecord record : format.parse(in)) {
                    texts.add(record.get("text"));
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(300);
        assertThat(texts)
                .allSatisfy(text -> assertThat(detector.detect(text)).isIn(Optional.of("en"), Optional.empty()));
    }
}
