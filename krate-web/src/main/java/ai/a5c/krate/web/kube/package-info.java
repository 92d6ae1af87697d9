/**
 * The wire of the Kubernetes paths: turns servlet requests into {@code ApiRequest}s and answers
 * into responses. It owns bytes, compression and flow control, and leaves every decision to {@code
 * apiserver}. Start at {@link ai.a5c.krate.web.kube.KubeServlet}. Invariant: an open watch holds no
 * thread.
 */
@NullMarked
package ai.a5c.krate.web.kube;

import org.jspecify.annotations.NullMarked;
