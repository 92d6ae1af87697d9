package ai.a5c.krate.web.kube;

import static org.assertj.core.api.Assertions.assertThat;

import ai.a5c.krate.apiserver.request.ApiResponse;
import ai.a5c.krate.apiserver.request.ApiResponse.Body.Bytes;
import ai.a5c.krate.web.FakeHttp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ServletResponsesTest {
    @Test
    void writesAllPiecesWithTheirLength() throws IOException {
        FakeHttp http = new FakeHttp("GET", "/api");
        write(http, new Bytes(List.of(new byte[] {'a'}, new byte[] {'b', 'c'})));
        assertThat(http.written.toString()).isEqualTo("abc");
        assertThat(http.responseHeaders).containsEntry("Content-Length", "3");
        assertThat(http.status).isEqualTo(201);
    }

    @Test
    void largeAnswersAreCompressedForThoseWhoAccept() throws IOException {
        FakeHttp http = new FakeHttp("GET", "/api").header("Accept-Encoding", "gzip");
        Bytes body = large();
        write(http, body);
        assertThat(http.responseHeaders).containsEntry("Content-Encoding", "gzip");
        assertThat(http.written.size()).isLessThan((int) body.length() / 10);
        byte[] plain =
                new GZIPInputStream(new ByteArrayInputStream(http.written.toByteArray()))
                        .readAllBytes();
        assertThat(plain).isEqualTo(joined(body));
    }

    @Test
    void largeAnswersStayPlainForOthers() throws IOException {
        FakeHttp http = new FakeHttp("GET", "/api");
        Bytes body = large();
        write(http, body);
        assertThat(http.written.toByteArray()).isEqualTo(joined(body));
    }

    @Test
    void headGetsTheLengthOnly() throws IOException {
        FakeHttp http = new FakeHttp("HEAD", "/api");
        write(http, new Bytes(List.of(new byte[7])));
        assertThat(http.responseHeaders).containsEntry("Content-Length", "7");
        assertThat(http.written.size()).isZero();
    }

    private static void write(FakeHttp http, Bytes body) throws IOException {
        ServletResponses.write(
                http.request(), http.response(), new ApiResponse(201, Map.of(), body), body);
    }

    /** Small pieces, one larger than the copy buffer in their midst. */
    private static Bytes large() {
        List<byte[]> pieces = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            byte[] piece = new byte[i == 1000 ? 200_000 : 100];
            java.util.Arrays.fill(piece, (byte) ('a' + i % 26));
            pieces.add(piece);
        }
        return new Bytes(pieces);
    }

    private static byte[] joined(Bytes body) {
        java.io.ByteArrayOutputStream joined = new java.io.ByteArrayOutputStream();
        body.pieces().forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
