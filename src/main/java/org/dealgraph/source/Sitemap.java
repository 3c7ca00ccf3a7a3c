package org.dealgraph.source;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.dealgraph.model.Metadata;
import org.dealgraph.read.ReadException;
import org.dealgraph.source.web.Response;

/** The pages that a sitemap lists, and those of the sitemaps that an index lists. All of them have to be fetched. */
final class Sitemap implements Container {
    /** An index may list no index, so that a circle of them ends. */
    private static final int MOST_MAPS = 10_000;

    private final String name;
    private final InputStream in;
    private final SourceOptions options;
    private final Web web;
    private final Deque<String> pages = new ArrayDeque<>();
    private final Deque<String> maps = new ArrayDeque<>();
    private boolean begun;
    private int read;

    Sitemap(String name, InputStream in, SourceOptions options, Web web) {
        this.name = name;
        this.in = in;
        this.options = options;
        this.web = web;
    }

    @Override
    public Optional<Found> next() throws IOException {
        if (!begun) {
            begun = true;
            read(name, in.readNBytes(options.maxBytes() + 1), true);
        }
        while (pages.isEmpty() && !maps.isEmpty() && read < MOST_MAPS) {
            String map = maps.remove();
            read++;
            try {
                Response response = web.get(map);
                if (response.body().isPresent()) {
                    read(map, response.body().get(), false);
                }
            } catch (ReadException problem) {
                return Optional.of(Found.Problem.of(problem));
            } catch (IOException broken) {
                return Optional.of(new Found.Problem(map, map + ": " + broken.getMessage()));
            }
        }
        return Optional.ofNullable(pages.poll())
                .map(page -> new Found.Item(
                        page, Metadata.unknown(), Optional.of(name), web.page(page, Metadata.unknown())));
    }

    private void read(String address, byte[] bytes, boolean indexAllowed) throws IOException {
        if (bytes.length > options.maxBytes()) {
            throw new IOException("is longer than " + options.maxBytes() + " bytes, the limit for a sitemap; split it");
        }
        XmlDepth.check(bytes);
        AbstractSiteMap map;
        try {
            URI base = URI.create(address.matches("(?i)https?://.*") ? address : "https://sitemap.invalid/sitemap.xml");
            map = new SiteMapParser(false).parseSiteMap("text/xml", bytes, base.toURL());
        } catch (UnknownFormatException | IllegalArgumentException e) {
            throw new IOException("cannot be read as a sitemap (" + e.getMessage() + ")", e);
        }
        if (map instanceof SiteMapIndex index && indexAllowed) {
            index.getSitemaps().forEach(each -> maps.add(each.getUrl().toString()));
        } else if (map instanceof SiteMap list) {
            for (SiteMapURL each : list.getSiteMapUrls()) {
                pages.add(each.getUrl().toString());
            }
        }
    }
}
