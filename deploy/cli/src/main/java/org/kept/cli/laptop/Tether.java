package org.kept.cli.laptop;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * The main of a service's process: runs another main, and ends when standard input does. That is a pipe from the
 * supervisor, so a service never outlives it, not even one that was killed. Needs nothing but the JDK.
 */
public final class Tether {

    private static final int ENDED_BY_SUPERVISOR = 143;
    private static final long GOOD_ORDER_MS = 20_000;

    private Tether() {}

    /** @param args the other main's class, and its arguments */
    public static void main(String[] args) throws Throwable {
        daemon("tether", Tether::endWithInput);
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void endWithInput() {
        try {
            while (System.in.read() >= 0) {
                // Nobody says anything here; only the end matters.
            }
        } catch (IOException e) {
            // As good as the end.
        }
        daemon("tether-cut", Tether::cut);
        System.exit(ENDED_BY_SUPERVISOR);
    }

    /** For a shutdown that hangs. */
    private static void cut() {
        try {
            Thread.sleep(GOOD_ORDER_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ENDED_BY_SUPERVISOR);
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
