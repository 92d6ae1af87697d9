package ai.a5c.krate.apiserver.authn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers tokens whose signature was good, by their SHA-256: a memory dump shows no token, and
 * the time of a look-up tells nothing about one. Bounded: when full it starts anew, which costs a
 * signature check per token.
 */
final class TokenCache {
    private static final int CAPACITY = 10_000;

    private final Map<java.nio.ByteBuffer, VerifiedToken> tokens = new ConcurrentHashMap<>();

    Optional<VerifiedToken> get(String token) {
        return Optional.ofNullable(tokens.get(key(token)));
    }

    VerifiedToken put(String token, VerifiedToken verified) {
        if (tokens.size() >= CAPACITY) {
            tokens.clear();
        }
        tokens.put(key(token), verified);
        return verified;
    }

    private static java.nio.ByteBuffer key(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return java.nio.ByteBuffer.wrap(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
