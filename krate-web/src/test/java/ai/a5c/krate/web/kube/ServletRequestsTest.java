package ai.a5c.krate.web.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.apiserver.request.ApiRequest;
import ai.a5c.krate.web.FakeHttp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServletRequestsTest {
    @Test
    void decodesPathAndQueryAsGoDoes() throws IOException {
        FakeHttp http = new FakeHttp("GET", "/apis/krate.a5c.ai/v1alpha1/repositories%20x");
        http.query = "labelSelector=a%3Db%2Cc+d&watch&limit=1&limit=2";
        ApiRequest request = ServletRequests.toApiRequest(http.request());
        assertThat(request.path()).isEqualTo("/apis/krate.a5c.ai/v1alpha1/repositories x");
        assertThat(request.parameter("labelSelector")).isEqualTo("a=b,c d");
        assertThat(request.parameter("watch")).isEmpty();
        assertThat(request.query().get("limit")).containsExactly("1", "2");
    }

    @Test
    void headersAreFoundByLowerCaseName() throws IOException {
        FakeHttp http = new FakeHttp("GET", "/api").header("ACCEPT", "application/json;q=@");
        assertThat(ServletRequests.toApiRequest(http.request()).header("accept"))
                .isEqualTo("application/json;q=@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/../x",
                "/api/v1/%2e%2e/x",
                "/api/v1/namespaces/a%2Fb",
                "/api/v1/.",
                "/api/v1/..;x",
                "/api/%zz",
                "/api/%f",
                "/api/%ff",
                "/api/%00",
                "/api/a%5cb"
            })
    void refusesPathsThatTwoReadersCouldUnderstandDifferently(String uri) {
        assertThatThrownBy(() -> ServletRequests.toApiRequest(new FakeHttp("GET", uri).request()))
                .isInstanceOfSatisfying(
                        StatusException.class, e -> assertThat(e.code()).isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/a..b", "/api/v1/...", "/.well-known/openid-configuration"})
    void dotsInsideASegmentAreFine(String uri) {
        assertThat(UrlDecoding.path(uri)).isEqualTo(uri);
    }

    @Test
    void bodyBeyondTheLimitIsRefusedWhetherAnnouncedOrNot() {
        FakeHttp http = new FakeHttp("POST", "/api").body(new byte[ApiRequest.MAX_BODY_BYTES + 1]);
        assertTooLarge(http);
        http.announced = false;
        assertTooLarge(http.header("Transfer-Encoding", "chunked"));
    }

    @Test
    void gzipBodyIsInflatedAndItsHeaderRemoved() throws IOException {
        FakeHttp http =
                new FakeHttp("POST", "/api")
                        .header("Content-Encoding", "gzip")
                        .body(gzip("{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
        ApiRequest request = ServletRequests.toApiRequest(http.request());
        assertThat(new String(request.body(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}");
        assertThat(request.header("content-encoding")).isNull();
    }

    @Test
    void bodyThatTheContainerInflatedAlreadyIsLeftAlone() throws IOException {
        FakeHttp http =
                new FakeHttp("POST", "/api")
                        .header("Content-Encoding", "gzip")
                        .body("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(ServletRequests.toApiRequest(http.request()).body()).hasSize(2);
    }

    @Test
    void gzipBombIsRefused() throws IOException {
        assertTooLarge(
                new FakeHttp("POST", "/api")
                        .header("Content-Encoding", "gzip")
                        .body(gzip(new byte[ApiRequest.MAX_BODY_BYTES + 1])));
    }

    @Test
    void formOfAnotherSiteCannotUseTheConsoleSession() throws IOException {
        FakeHttp http =
                new FakeHttp("POST", "/api")
                        .header("Cookie", "krate_session=x")
                        .header("Content-Type", "text/plain");
        assertThatThrownBy(() -> ServletRequests.toApiRequest(http.request()))
                .hasMessageContaining("X-Krate-Request");
        http.header("X-Krate-Request", "1").header("Sec-Fetch-Site", "same-origin");
        assertThat(ServletRequests.toApiRequest(http.request()).method()).isEqualTo("POST");
        http.header("Sec-Fetch-Site", "cross-site");
        assertThatThrownBy(() -> ServletRequests.toApiRequest(http.request()))
                .isInstanceOf(StatusException.class);
    }

    @Test
    void headIsAskedForAsGet() throws IOException {
        ApiRequest request = ServletRequests.toApiRequest(new FakeHttp("HEAD", "/api").request());
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.body()).isEmpty();
        assertThat(request.query()).isEmpty();
        assertThat(request.clientCertificates()).isEmpty();
    }

    private static void assertTooLarge(FakeHttp http) {
        assertThatThrownBy(() -> ServletRequests.toApiRequest(http.request()))
                .isInstanceOfSatisfying(
                        StatusException.class, e -> assertThat(e.code()).isEqualTo(413));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
