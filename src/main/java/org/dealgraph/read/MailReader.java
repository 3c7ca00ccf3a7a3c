package org.dealgraph.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealgraph.model.Block.Kind;
import org.dealgraph.model.Metadata;

/**
 * An e-mail (RFC 5322) as an article: its subject is the headline, who it is from the author, the text its body. Quoted
 * mails and the signature are residue; attachments are not read.
 */
final class MailReader implements FormatReader {
    private static final Pattern HEADERS =
            Pattern.compile("\\A(?:From [^\\n]*+\\n)?(?:[!-9;-~]++:[^\\n]*+\\n(?:[ \\t][^\\n]*+\\n)*+)++");
    private static final Pattern SENDER = Pattern.compile("(?im)^From:");
    private static final Pattern TRANSPORT =
            Pattern.compile("(?im)^(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To|DKIM-Signature):");
    private static final Pattern ANSWER = Pattern.compile("(?i)^(?:(?:re|fwd?|aw|wg)\\s*:\\s*)+");
    private static final Pattern ADDRESS = Pattern.compile("<[^<>]*>|\\S+@\\S+|\\([^()]*\\)");
    private static final Pattern LINK = Pattern.compile("<(https?://[^<>\\s]+)>");
    private static final Pattern SIGNATURE_LINE = Pattern.compile("(?m)^-- ?\\r?$");

    /** Whether a file of any name begins with the header of an e-mail. */
    static boolean beginsAsMail(String head) {
        Matcher headers = HEADERS.matcher(head.replace("\r\n", "\n"));
        return headers.find()
                && SENDER.matcher(headers.group()).find()
                && TRANSPORT.matcher(headers.group()).find();
    }

    @Override
    public Page read(Original original) throws ReadException {
        MailParts parts = new MailParts(original.source(), original.charset());
        try {
            parts.take(new ByteArrayInputStream(original.bytes()));
        } catch (IOException broken) {
            throw new ReadException(
                    original.source(),
                    "is no sound e-mail (" + ReadException.reasonOf(broken) + "); save it again, or as text or HTML",
                    broken);
        }
        if (parts.headers().isEmpty()) {
            throw new ReadException(original.source(), "is no e-mail: it begins with no header such as From or Date");
        }
        return page(parts);
    }

    private static Page page(MailParts parts) {
        Metadata metadata = metadata(parts);
        PageText text = new PageText();
        List<Page> bodies = parts.bodies().stream().map(MailReader::laidOut).toList();
        metadata.headline()
                .filter(subject -> !beginsWith(bodies, subject))
                .ifPresent(subject -> text.add(subject, Kind.HEADLINE));
        bodies.forEach(text::add);
        return text.page(bodies.stream().map(Page::metadata).reduce(metadata, Metadata::orElse));
    }

    private static boolean beginsWith(List<Page> bodies, String subject) {
        return bodies.stream()
                .limit(1)
                .flatMap(body -> body.drafts().stream().limit(1).map(draft -> draft.in(body.text())))
                .anyMatch(line -> Wording.onOneLine(line).equalsIgnoreCase(subject));
    }

    private static Page laidOut(MailParts.Body body) {
        if (body.html()) {
            Page page = new HtmlReader().readWhole(body.text());
            return new Page(page.text(), page.drafts(), Metadata.unknown());
        }
        Matcher signature = SIGNATURE_LINE.matcher(body.text());
        int end = signature.find() ? signature.start() : body.text().length();
        Page page = new TextReader().read(body.text().substring(0, end));
        List<Draft> drafts = new ArrayList<>();
        page.drafts()
                .forEach(draft -> drafts.add(draft.in(page.text()).startsWith(">") ? draft.as(Kind.RESIDUE) : draft));
        drafts.add(new Draft(end, body.text().length(), Kind.RESIDUE));
        return new Page(body.text(), drafts, Metadata.unknown());
    }

    private static Metadata metadata(MailParts parts) {
        return new Metadata(
                parts.header("subject")
                        .map(subject ->
                                ANSWER.matcher(Wording.onOneLine(subject)).replaceFirst(""))
                        .filter(Wording::hasWord),
                parts.header("from").map(MailReader::names).orElse(List.of()),
                Optional.empty(),
                parts.header("date").flatMap(DateText::find).map(DateText::date),
                parts.header("archived-at")
                        .map(LINK::matcher)
                        .filter(Matcher::find)
                        .map(link -> link.group(1)),
                parts.header("content-language").flatMap(LanguageTag::read));
    }

    /** The names beside the addresses. */
    private static List<String> names(String from) {
        String names = ADDRESS.matcher(from).replaceAll("").replace("\"", "");
        return AuthorNames.read(names);
    }
}
