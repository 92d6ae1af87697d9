package ai.a5c.krate.web.kube;

/** Which paths belong to Kubernetes clients; the rest of the site speaks HTML or Git. */
public final class KubePaths {
    private static final String[] TREES = {
        "/api", "/apis", "/openapi", "/version", "/livez", "/readyz", "/healthz", "/openid"
    };

    private KubePaths() {}

    public static boolean isKube(String path) {
        for (String tree : TREES) {
            if (path.startsWith(tree)
                    && (path.length() == tree.length() || path.charAt(tree.length()) == '/')) {
                return true;
            }
        }
        return path.startsWith("/.well-known/");
    }
}
