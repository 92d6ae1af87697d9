package ai.a5c.krate.apiserver.request;

import ai.a5c.krate.apiserver.authn.UserInfo;
import ai.a5c.krate.apiserver.registry.KindDefinition;
import java.time.Instant;

/**
 * What a resource request wants, after parsing and authentication.
 *
 * @param verb get, list, watch, create, update, patch, delete, deletecollection
 * @param subresource empty for the object itself
 * @param namespace empty for cluster scope and for lists over all namespaces
 * @param name empty for collections
 * @param receivedAt the request's clock; strategies use no other
 * @param auditId correlation id of log lines, audit entry and answer
 */
public record RequestInfo(
        String verb,
        KindDefinition kind,
        String subresource,
        String namespace,
        String name,
        boolean dryRun,
        UserInfo user,
        Instant receivedAt,
        String auditId) {}
