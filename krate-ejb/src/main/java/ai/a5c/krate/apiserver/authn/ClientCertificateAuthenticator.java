package ai.a5c.krate.apiserver.authn;

import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.apiserver.request.ApiRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * Client certificates of the installation's authority: common name is the user, each organization a
 * group. The edge has verified the chain already; whether it ends in our authority and not in one
 * of the JDK's is checked here, once per certificate.
 */
@ApplicationScoped
@Priority(10)
public class ClientCertificateAuthenticator implements Authenticator {
    private static final int CAPACITY = 10_000;
    private static final String CLIENT_USAGE = "1.3.6.1.5.5.7.3.2";

    private final PublicKey authority;
    private final Clock clock;
    private final Map<X509Certificate, UserInfo> known = new ConcurrentHashMap<>();

    /** For the container's proxy, which delegates every call. */
    @SuppressWarnings("NullAway")
    protected ClientCertificateAuthenticator() {
        this.authority = null;
        this.clock = Clock.systemUTC();
    }

    @Inject
    public ClientCertificateAuthenticator(ClientAuthority authority) {
        this(authority, Clock.systemUTC());
    }

    ClientCertificateAuthenticator(ClientAuthority authority, Clock clock) {
        this.authority = authority.key();
        this.clock = clock;
    }

    @Override
    public Optional<UserInfo> authenticate(ApiRequest request) {
        if (request.clientCertificates().isEmpty()) {
            return Optional.empty();
        }
        X509Certificate leaf = request.clientCertificates().get(0);
        UserInfo user = known.get(leaf);
        if (user == null) {
            user = verified(leaf);
            if (known.size() >= CAPACITY) {
                known.clear();
            }
            known.put(leaf, user);
        }
        long now = clock.millis();
        if (now < leaf.getNotBefore().getTime() || now > leaf.getNotAfter().getTime()) {
            throw StatusException.unauthorized();
        }
        return Optional.of(user);
    }

    private UserInfo verified(X509Certificate leaf) {
        try {
            leaf.verify(authority);
            List<String> usages = leaf.getExtendedKeyUsage();
            if (usages == null || !usages.contains(CLIENT_USAGE)) {
                throw StatusException.unauthorized();
            }
            return user(leaf);
        } catch (GeneralSecurityException | InvalidNameException e) {
            throw StatusException.unauthorized();
        }
    }

    private static UserInfo user(X509Certificate leaf)
            throws InvalidNameException, GeneralSecurityException {
        String name = "";
        List<String> groups = new ArrayList<>();
        for (Rdn rdn : new LdapName(leaf.getSubjectX500Principal().getName()).getRdns()) {
            if (rdn.getType().equalsIgnoreCase("CN")) {
                name = rdn.getValue().toString();
            } else if (rdn.getType().equalsIgnoreCase("O")) {
                groups.add(rdn.getValue().toString());
            }
        }
        if (name.isEmpty()) {
            throw StatusException.unauthorized();
        }
        groups.add(UserInfo.AUTHENTICATED);
        String fingerprint =
                HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(leaf.getEncoded()));
        return new UserInfo(
                name,
                "",
                List.copyOf(groups),
                Map.of(
                        "authentication.kubernetes.io/credential-id",
                        List.of("X509SHA256=" + fingerprint)));
    }
}
