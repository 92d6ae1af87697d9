/**
 * Organisations and their namespaces, and how people sign in to the console; who may do what in an
 * organisation is said by RBAC objects that this package makes and {@code apiserver.authz}
 * evaluates. Start at {@code OrganizationReconciler}. Invariant: one organisation owns exactly one
 * namespace.
 */
@NullMarked
package ai.a5c.krate.identity;

import org.jspecify.annotations.NullMarked;
