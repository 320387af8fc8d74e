package org.kept.chassis.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between the service and its database, which breaks when a test says so. Each direction is a thread. */
final class Line {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    /** The tag of PostgreSQL's answer to a commit. */
    private static final String COMMITTED = "COMMIT";

    private final int database;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket listening;
    private volatile boolean breaksAtCommit;
    private volatile boolean losesACommit;

    Line(int database) {
        this.database = database;
        this.listening = listen(0);
        this.port = listening.getLocalPort();
    }

    int port() {
        return port;
    }

    /** What is under way breaks, and what is new is refused. */
    synchronized void cut() {
        close(listening);
        open.forEach(Line::close);
        open.clear();
    }

    /** The next transaction that commits does, its answer is lost, and nothing else gets through from then on. */
    void cutAtCommit() {
        breaksAtCommit = true;
    }

    /** The next transaction that commits does, and its answer is lost with its connection; all others get through. */
    void loseACommit() {
        losesACommit = true;
    }

    synchronized void mend() {
        breaksAtCommit = false;
        if (listening.isClosed()) {
            listening = listen(port);
        }
    }

    private ServerSocket listen(int wanted) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(HERE, wanted));
            inBackground(() -> accept(socket));
            return socket;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void accept(ServerSocket socket) throws IOException {
        while (true) {
            Socket service = socket.accept();
            Socket postgres = new Socket(HERE, database);
            open.add(service);
            open.add(postgres);
            inBackground(() -> carry(service, postgres, true));
            inBackground(() -> carry(postgres, service, false));
        }
    }

    private void carry(Socket from, Socket to, boolean toDatabase) throws IOException {
        byte[] buffer = new byte[65_536];
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (losesACommit && !toDatabase && says(buffer, n, COMMITTED)) {
                losesACommit = false;
                close(to);
                return;
            }
            if (breaksAtCommit && !toDatabase && says(buffer, n, COMMITTED)) {
                cut();
                return;
            }
            out.write(buffer, 0, n);
            out.flush();
        }
        close(to);
    }

    private static boolean says(byte[] buffer, int length, String word) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(word);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException cut) {
                // as was asked for
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception gone) {
            // as was asked for
        }
    }
}
