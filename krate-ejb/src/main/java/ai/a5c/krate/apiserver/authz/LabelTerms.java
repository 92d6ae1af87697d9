package ai.a5c.krate.apiserver.authz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A LabelSelector object (meta/v1), as in {@code aggregationRule.clusterRoleSelectors}. */
record LabelTerms(Map<String, String> labels, List<Expression> expressions) {
    record Expression(String key, String operator, List<String> values) {
        boolean matches(Map<String, String> labels) {
            String value = labels.get(key);
            return switch (operator) {
                case "In" -> value != null && values.contains(value);
                case "NotIn" -> value == null || !values.contains(value);
                case "Exists" -> value != null;
                case "DoesNotExist" -> value == null;
                default -> false;
            };
        }
    }

    static LabelTerms read(JsonNode selector) {
        Map<String, String> labels = new HashMap<>();
        selector.path("matchLabels")
                .fields()
                .forEachRemaining(each -> labels.put(each.getKey(), each.getValue().asText()));
        List<Expression> expressions = new ArrayList<>();
        for (JsonNode each : selector.path("matchExpressions")) {
            List<String> values = new ArrayList<>();
            each.path("values").forEach(value -> values.add(value.asText()));
            expressions.add(
                    new Expression(
                            each.path("key").asText(), each.path("operator").asText(), values));
        }
        return new LabelTerms(labels, expressions);
    }

    boolean matches(Map<String, String> candidate) {
        return candidate.entrySet().containsAll(labels.entrySet())
                && expressions.stream().allMatch(each -> each.matches(candidate));
    }
}
