package org.kept.benchmarks.service;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * HTTP/1.1 over one kept-alive socket, for one thread: as little of it as answers with a Content-Length need. A load
 * generator shares the processors with what it measures, so it should cost no more than pgbench does.
 */
public final class HttpConnection implements Closeable {
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int PATIENCE_MS = 30_000;

    private final int port;
    private Socket socket;
    private InputStream input;

    public HttpConnection(int port) {
        this.port = port;
    }

    /** @param etag null where there is none */
    public record Response(int status, String etag, byte[] body) {}

    /** @param headers each with its line's end */
    public Response call(String method, String path, String headers, byte[] body) throws IOException {
        if (socket == null) {
            open();
        }
        byte[] head = (method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + body.length + "\r\n"
                        + headers + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        socket.getOutputStream().write(request);
        return read();
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        input = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
    }

    private Response read() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = -1;
        String etag = null;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            } else if (lower.startsWith("etag:")) {
                etag = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        if (length < 0) {
            throw new IOException("An answer without a Content-Length, with status " + status);
        }
        byte[] body = input.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("The answer ended early");
        }
        return new Response(status, etag, body);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = input.read(); read != '\n'; read = input.read()) {
            if (read < 0) {
                throw new EOFException("No answer");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }
}
