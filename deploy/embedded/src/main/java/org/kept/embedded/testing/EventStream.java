package org.kept.embedded.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client of server-sent events, as plain as the format. */
public final class EventStream implements AutoCloseable {
    /** What stands between two empty lines; what is absent is null. */
    public record Block(String id, String event, String data, String comment) {}

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InputStream body;
    private final BlockingQueue<Block> blocks = new LinkedBlockingQueue<>();

    private EventStream(InputStream body) {
        this.body = body;
        Thread reading = new Thread(this::read, "event-stream");
        reading.setDaemon(true);
        reading.start();
    }

    /** @param lastEventId null for none */
    public static EventStream open(URI uri, String token, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    response.statusCode() + " " + new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
        }
        return new EventStream(response.body());
    }

    /** The next block that is wanted; others before it are passed over. */
    public Block await(Predicate<Block> wanted) throws InterruptedException {
        return await(wanted, PATIENCE);
    }

    /** @throws AssertionError when none comes in time */
    public Block await(Predicate<Block> wanted, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            Block next = blocks.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                throw new AssertionError("Nothing that is wanted within " + atMost);
            }
            if (wanted.test(next)) {
                return next;
            }
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            Block block = new Block(null, null, null, null);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    blocks.add(block);
                    block = new Block(null, null, null, null);
                } else {
                    block = with(block, line);
                }
            }
        } catch (IOException closed) {
            // that is its end
        }
    }

    private static Block with(Block block, String line) {
        int colon = line.indexOf(':');
        String value = line.substring(colon + 1).strip();
        return switch (line.substring(0, colon)) {
            case "id" -> new Block(value, block.event, block.data, block.comment);
            case "event" -> new Block(block.id, value, block.data, block.comment);
            case "data" -> new Block(block.id, block.event, value, block.comment);
            case "" -> new Block(block.id, block.event, block.data, value);
            case "retry" -> block;
            default -> throw new IllegalStateException("No field of the format: " + line);
        };
    }
}
