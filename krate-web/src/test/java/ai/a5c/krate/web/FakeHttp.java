package ai.a5c.krate.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request and the response to it, as far as our edges look at them. */
public final class FakeHttp {
    public String method = "GET";
    public String uri = "/";
    public String query;
    public byte[] body = {};
    public boolean announced = true;
    public final Map<String, String> requestHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    public final Map<String, String> responseHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    public final ByteArrayOutputStream written = new ByteArrayOutputStream();
    public int status = 200;

    public FakeHttp(String method, String uri) {
        this.method = method;
        this.uri = uri;
    }

    public FakeHttp header(String name, String value) {
        requestHeaders.put(name, value);
        return this;
    }

    public FakeHttp body(byte[] bytes) {
        body = bytes;
        return this;
    }

    public HttpServletRequest request() {
        return proxy(
                HttpServletRequest.class,
                (name, args) ->
                        switch (name) {
                            case "getMethod" -> method;
                            case "getRequestURI" -> uri;
                            case "getQueryString" -> query;
                            case "getHeader" -> requestHeaders.get((String) args[0]);
                            case "getHeaderNames" ->
                                    Collections.enumeration(requestHeaders.keySet());
                            case "getHeaders" ->
                                    Collections.enumeration(
                                            List.of(requestHeaders.get((String) args[0])));
                            case "getContentLengthLong" -> announced ? (long) body.length : -1L;
                            case "getInputStream" -> new Input(new ByteArrayInputStream(body));
                            case "isSecure" -> false;
                            case "getRemoteAddr" -> "192.0.2.1";
                            case "getServerName" -> "krate.example";
                            default -> throw new UnsupportedOperationException(name);
                        });
    }

    public HttpServletResponse response() {
        return proxy(
                HttpServletResponse.class,
                (name, args) -> {
                    switch (name) {
                        case "setStatus" -> status = (int) args[0];
                        case "setHeader", "addHeader" ->
                                responseHeaders.put((String) args[0], (String) args[1]);
                        case "setContentLength", "setContentLengthLong" ->
                                responseHeaders.put("Content-Length", String.valueOf(args[0]));
                        case "getOutputStream" -> {
                            return new Output(written);
                        }
                        default -> throw new UnsupportedOperationException(name);
                    }
                    return null;
                });
    }

    private interface Answers {
        Object to(String method, Object[] args);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, args) -> answers.to(method.getName(), args)));
    }

    private static final class Input extends ServletInputStream {
        private final ByteArrayInputStream in;

        Input(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Output extends ServletOutputStream {
        private final ByteArrayOutputStream out;

        Output(ByteArrayOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            out.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
