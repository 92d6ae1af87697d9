/**
 * The kinds of Kubernetes' own groups that Krate serves when there is no cluster (spec README,
 * decision 6): their definitions, rules and virtual resources. Start at {@link
 * ai.a5c.krate.apiserver.builtin.BuiltInKinds}. Invariant: what a Kubernetes client sees here is
 * what kube-apiserver would show it.
 */
@NullMarked
package ai.a5c.krate.apiserver.builtin;

import org.jspecify.annotations.NullMarked;
