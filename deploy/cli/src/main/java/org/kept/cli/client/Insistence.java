package org.kept.cli.client;

import java.time.Duration;
import java.util.Map;

import org.kept.cli.screen.KeptFailure;
import org.kept.cli.screen.Pause;

/**
 * Makes a call again and again until it is answered; only for calls that change nothing the second time. What got no
 * answer, or "not now", is tried again.
 */
public final class Insistence {

    private static final long PAUSE_FIRST_MS = 200;
    private static final long PAUSE_MAX_MS = 5_000;

    private final Api api;
    private final String whom;
    private final Duration patience;

    /**
     * @param whom in words, to say who is away: "The order intake"
     * @param patience how long one call is tried before giving up
     */
    public Insistence(Api api, String whom, Duration patience) {
        this.api = api;
        this.whom = whom;
        this.patience = patience;
    }

    /**
     * The answer, which may be a refusal.
     *
     * @throws KeptFailure when there was none in time
     */
    public Answer post(String user, String path, Map<String, String> headers, byte[] body) {
        long givenUpAt = System.nanoTime() + patience.toNanos();
        for (int attempt = 0; ; attempt++) {
            String trouble;
            try {
                Answer answer = api.call("POST", user, path, headers, body);
                if (!isPassing(answer.status())) {
                    return answer;
                }
                trouble = answer.problem();
            } catch (Unreachable e) {
                trouble = e.getMessage();
            }
            if (System.nanoTime() > givenUpAt) {
                throw new KeptFailure(whom + " has been away for " + patience.toSeconds() + " s (" + trouble
                        + "). Run the same import again later: what is in already stays as it is.");
            }
            Pause.ms(Math.min(PAUSE_MAX_MS, PAUSE_FIRST_MS << Math.min(attempt, 10)));
        }
    }

    /** 503 is a service that is away, 429 one that asks for time, 502 and 504 a gateway's word for either. */
    private static boolean isPassing(int status) {
        return status == 503 || status == 429 || status == 502 || status == 504;
    }
}
