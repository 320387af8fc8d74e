package org.kept.cli.screen;

/** The breath between two looks at something that takes its time. */
public final class Pause {

    private Pause() {}

    public static void ms(long duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeptFailure("Interrupted.", e);
        }
    }
}
