package ai.a5c.krate.apiserver.authn;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * What the certificates are for.
 *
 * @param dataDirectory {@code krate.data-dir}; {@code ~/.krate} when not set
 * @param httpsPort {@code krate.https-port}; 6443
 * @param hosts names and addresses of the serving certificate: this machine's, and those of {@code
 *     krate.tls-hosts}, a comma-separated list for names under which others reach it
 */
public record PkiSettings(Path dataDirectory, int httpsPort, List<String> hosts) {
    /** Reads the settings by property name; {@code lookup} answers null for what is not set. */
    public static PkiSettings read(Function<String, String> lookup) {
        String directory = orDefault(lookup.apply("krate.data-dir"), "");
        Path data =
                directory.isEmpty()
                        ? Path.of(System.getProperty("user.home"), ".krate")
                        : Path.of(directory);
        int port = port(orDefault(lookup.apply("krate.https-port"), "6443"));
        return new PkiSettings(
                data.toAbsolutePath().normalize(),
                port,
                hosts(orDefault(lookup.apply("krate.tls-hosts"), "")));
    }

    /**
     * From the environment alone, as MicroProfile Config maps names: {@code krate.data-dir},
     * KRATE_DATA_DIR.
     */
    public static PkiSettings fromEnvironment() {
        return read(
                property -> {
                    String value = System.getProperty(property);
                    return value != null
                            ? value
                            : System.getenv(
                                    property.replaceAll("[^A-Za-z0-9]", "_")
                                            .toUpperCase(Locale.ROOT));
                });
    }

    public PkiFiles files() {
        return new PkiFiles(dataDirectory);
    }

    /** Server of the kubeconfig: the loopback address, which no resolver can point elsewhere. */
    public String serverUrl() {
        return "https://127.0.0.1:" + httpsPort;
    }

    private static List<String> hosts(String further) {
        Set<String> hosts =
                new LinkedHashSet<>(List.of("localhost", "127.0.0.1", canonical("::1")));
        try {
            hosts.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
        } catch (UnknownHostException e) {
            // a machine without a resolvable name is reached by localhost, or by krate.tls-hosts
            hosts.add("localhost");
        }
        for (String host : further.split(",")) {
            if (!host.isBlank()) {
                hosts.add(canonical(host.strip().toLowerCase(Locale.ROOT)));
            }
        }
        return List.copyOf(hosts);
    }

    /**
     * An IPv6 address in the long form that the JDK reads back from a certificate; others as they
     * are.
     */
    static String canonical(String host) {
        if (host.indexOf(':') < 0) {
            return host;
        }
        try {
            return InetAddress.getByName(host).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "krate.tls-hosts: \"" + host + "\" is no address", e);
        }
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException(
                    "krate.https-port: \"" + text + "\" is no port number");
        }
        return Integer.parseInt(text);
    }

    @SuppressWarnings("NullAway") // lookups answer null for what is not set
    private static String orDefault(String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
