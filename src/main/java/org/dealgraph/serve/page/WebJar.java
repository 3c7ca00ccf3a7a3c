package org.dealgraph.serve.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * A library for browsers that is packed with the program, in whatever version that is.
 *
 * @param name of the artifact in org.webjars.npm
 */
record WebJar(String name) {
    /** The bytes of one of its files. */
    byte[] bytes(String path) {
        return read("/META-INF/resources/webjars/" + name + "/" + version() + "/" + path);
    }

    private String version() {
        Properties versions = new Properties();
        try (InputStream in = WebJar.class.getResourceAsStream("build.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(name);
    }

    private static byte[] read(String path) {
        try (InputStream in = WebJar.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
