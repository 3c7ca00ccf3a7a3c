package org.dealgraph;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that a host of a test gives itself, in a key store that the JDK's own tool makes. */
public final class OwnCertificate {
    public static final String PASSWORD = "for this test";

    private final Path file;
    private final KeyStore keys;

    private OwnCertificate(Path file, KeyStore keys) {
        this.file = file;
        this.keys = keys;
    }

    /** One for a host, kept in a file of {@code folder}. */
    public static OwnCertificate of(Path folder, String host)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("key.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keypass",
                        PASSWORD)
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
        return new OwnCertificate(file, KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()));
    }

    /** The key store. */
    public Path file() {
        return file;
    }

    /** For who trusts the host; a new one each time. */
    public SSLContext client() {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(keys);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For the host itself. */
    public SSLContext server() throws GeneralSecurityException {
        KeyManagerFactory key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        key.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(key.getKeyManagers(), null, null);
        return context;
    }
}
