package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.authn.UserInfo;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** UserInfo as authentication.k8s.io/v1 writes it. */
final class UserInfos {
    private UserInfos() {}

    static ObjectNode json(UserInfo user) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("username", user.name());
        if (!user.uid().isEmpty()) {
            json.put("uid", user.uid());
        }
        ArrayNode groups = json.putArray("groups");
        user.groups().forEach(groups::add);
        if (!user.extra().isEmpty()) {
            ObjectNode extra = json.putObject("extra");
            user.extra()
                    .forEach((key, values) -> values.forEach(extra.withArrayProperty(key)::add));
        }
        return json;
    }
}
