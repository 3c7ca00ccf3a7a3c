package org.dealgraph.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What on a page is no part of its article, at three degrees of suspicion. The words that give an element's purpose away
 * are those of Mozilla's Readability.js (Apache 2.0).
 */
enum Clutter {
    /** All that looks like no part of an article. */
    LIKELY(true, true, true),
    /** What is none for certain, and boxes of links. */
    BOXES(false, true, true),
    /** What is none for certain, and lists of other articles. */
    TEASERS(false, false, true),
    /** Only what is none for certain. */
    CERTAIN(false, false, false);

    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "canvas",
            "svg",
            "math",
            "video",
            "audio",
            "form",
            "button",
            "select",
            "input",
            "textarea",
            "nav",
            "aside",
            "footer",
            "dialog",
            "menu",
            "link",
            "meta",
            "title");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "complementary",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar");
    private static final Set<String> BOXES_OF_LINKS = Set.of("table", "ul", "ol", "div", "section", "header");
    private static final Pattern UNSEEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Pattern UNLIKELY =
            Pattern.compile("(?i)-ad-|ai2html|banner|breadcrumbs|combx|comment|community"
                    + "|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar"
                    + "|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote|newsletter"
                    + "|cookie|consent");
    private static final Pattern MAYBE = Pattern.compile("(?i)and|article|body|column|content|main|shadow");
    private static final Pattern GOOD =
            Pattern.compile("(?i)article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story");
    private static final Pattern BAD =
            Pattern.compile("(?i)-ad-|hidden|\\bhid\\b|banner|combx|comment|com-|contact|footer"
                    + "|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor"
                    + "|shopping|tags|widget");
    private static final Pattern SHARING = Pattern.compile("(?i)\\b(?:share|sharing|sharedaddy|social)\\b|_share");

    private static final Pattern PULLED = Pattern.compile("(?i)(?:^|[\\s_-])pull-?_?quotes?(?:$|[\\s_-])");
    private static final Pattern CAPTION =
            Pattern.compile("(?i)(?:^|\\s|image-|photo-|media-|img-|wp-)(?:captions?|credits?)(?:-text)?(?:$|\\s)");
    private static final Set<String> TEASER_LISTS = Set.of("div", "section", "ul", "ol");
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5");

    private static final int FEWEST_TEASERS = 3;
    private static final int MOST_IN_TEASER = 5;
    private static final int LONGEST_TEASER = 300;
    private static final int LONGEST_SHARE_BAR = 500;
    private static final int FEW_COMMAS = 10;
    private static final int NAMED = 25;

    private final boolean unlikely;
    private final boolean boxes;
    private final boolean teasers;

    Clutter(boolean unlikely, boolean boxes, boolean teasers) {
        this.unlikely = unlikely;
        this.boxes = boxes;
        this.teasers = teasers;
    }

    /** Whether {@code element} and all in it are out of the question from the start. */
    boolean hides(Element element) {
        return NEVER_TEXT.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || (element.hasAttr("style")
                        && UNSEEN.matcher(element.attr("style")).find())
                || PULLED.matcher(purpose(element)).find()
                || (teasers && isTeasers(element))
                || (unlikely && isUnlikely(element));
    }

    /** Whether most of what {@code element} holds, three things or more, is headed by a link. */
    private static boolean isTeasers(Element element) {
        if (!TEASER_LISTS.contains(element.normalName()) || element.childrenSize() < FEWEST_TEASERS) {
            return false;
        }
        long teasers = element.children().stream().filter(Clutter::isTeaser).count();
        return teasers >= FEWEST_TEASERS && teasers * 3 >= element.childrenSize() * 2L;
    }

    private static boolean isTeaser(Element element) {
        return element.childrenSize() <= MOST_IN_TEASER
                && element.children().stream()
                                .mapToInt(child -> child.ownText().length())
                                .sum()
                        <= LONGEST_TEASER
                && element.children().stream()
                        .anyMatch(child -> HEADINGS.contains(child.normalName())
                                && child.childrenSize() == 1
                                && child.child(0).nameIs("a"));
    }

    /** Whether the names of {@code element} say that it is what stands below a picture, or who took it. */
    static boolean isCaption(Element element) {
        return CAPTION.matcher(purpose(element)).find();
    }

    private static boolean isUnlikely(Element element) {
        String purpose = purpose(element);
        boolean held = element.nameIs("body") || element.nameIs("article") || element.nameIs("a");
        return !held
                && UNLIKELY.matcher(purpose).find()
                && !MAYBE.matcher(purpose).find();
    }

    private static String purpose(Element element) {
        return element.className() + " " + element.id();
    }

    /** The points that the names of {@code element} give or take. */
    int weight(Element element) {
        return boxes ? points(element.className()) + points(element.id()) : 0;
    }

    private static int points(String name) {
        return (BAD.matcher(name).find() ? -NAMED : 0) + (GOOD.matcher(name).find() ? NAMED : 0);
    }

    /** Whether {@code element} within the content is a share bar, or a box that is mostly links. */
    boolean isBox(Element element, Tally tally) {
        if (SHARING.matcher(purpose(element)).find() && tally.text() < LONGEST_SHARE_BAR) {
            return true;
        }
        return boxes && BOXES_OF_LINKS.contains(element.normalName()) && isBoxOfLinks(element, tally);
    }

    private boolean isBoxOfLinks(Element element, Tally tally) {
        int weight = weight(element);
        if (weight < 0) {
            return true;
        }
        if (tally.commas() >= FEW_COMMAS) {
            return false;
        }
        if (element.nameIs("ul") || element.nameIs("ol")) {
            return tally.linkDensity() > 0.6;
        }
        return tally.linkDensity() > (weight < NAMED ? 0.2 : 0.5);
    }
}
