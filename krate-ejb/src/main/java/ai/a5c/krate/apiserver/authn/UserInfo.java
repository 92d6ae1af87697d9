package ai.a5c.krate.apiserver.authn;

import java.util.List;
import java.util.Map;

/** Who calls, as authentication.k8s.io/v1 UserInfo; all that later steps see of a credential. */
public record UserInfo(String name, String uid, List<String> groups, Map<String, List<String>> extra) {
    public static final String AUTHENTICATED = "system:authenticated";
    public static final String UNAUTHENTICATED = "system:unauthenticated";
    public static final String MASTERS = "system:masters";
    public static final UserInfo ANONYMOUS =
            new UserInfo("system:anonymous", "", List.of(UNAUTHENTICATED), Map.of());

    public boolean isAnonymous() {
        return name.equals(ANONYMOUS.name);
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }
}
