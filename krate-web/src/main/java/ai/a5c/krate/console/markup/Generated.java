package ai.a5c.krate.console.markup;

import java.util.Set;

/** Files that people do not review line by line. */
final class Generated {
    private static final Set<String> LOCK_FILES =
            Set.of(
                    "package-lock.json",
                    "yarn.lock",
                    "pnpm-lock.yaml",
                    "Cargo.lock",
                    "go.sum",
                    "poetry.lock",
                    "composer.lock",
                    "Gemfile.lock",
                    "flake.lock");

    private Generated() {}

    static boolean looksGenerated(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return LOCK_FILES.contains(name)
                || name.endsWith(".min.js")
                || name.endsWith(".min.css")
                || name.endsWith(".pb.go");
    }
}
