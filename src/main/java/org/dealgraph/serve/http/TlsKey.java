package org.dealgraph.serve.http;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * What a server proves its name with.
 *
 * @param store a PKCS#12 or Java key store
 * @param password of the store and its key
 */
public record TlsKey(Path store, String password) {
    public TlsKey {
        requireNonNull(store, "store is null");
        requireNonNull(password, "password is null");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "TlsKey[" + store + "]";
    }
}
