package org.kept.fulfilment.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How webhooks are sent. */
@ConfigMapping(prefix = "kept.webhooks")
public interface WebhooksConfig {
    /**
     * At least 32 random bytes in base64, of which every secret is made; without it there are no webhooks. Another key makes
     * all secrets others at once.
     */
    Optional<String> key();

    /** For laptops and tests: http to this machine itself is permitted. */
    @WithDefault("false")
    boolean insecure();

    /** Networks that are not public and may still be sent to, such as {@code 10.20.0.0/16}. */
    Optional<List<String>> privateNetworks();

    /** At most this long something that is due waits to be noticed. */
    @WithDefault("1s")
    Duration lookEvery();

    @WithDefault("5s")
    Duration connectTimeout();

    /** For one attempt as a whole, from the look-up of the address to the answer. */
    @WithDefault("20s")
    Duration timeout();

    /** Beyond the time-out: after that much silence an instance is taken for dead, and another sends again. */
    @WithDefault("30s")
    Duration leaseMargin();

    /** Waits after each failed attempt; after the last, the message has failed. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> schedule();

    /** The share by which a wait may be shorter or longer. */
    @WithDefault("0.1")
    double jitter();

    /** A receiver's Retry-After counts up to this. */
    @WithDefault("24h")
    Duration waitMax();

    /** Messages that one instance has in hand. */
    @WithDefault("64")
    int concurrentMax();

    /** Messages on their way to one webhook, over all instances. */
    @WithDefault("8")
    int inFlightMax();

    /** What a receiver answers beyond its status is thrown away; beyond this, its connection too. */
    @WithDefault("16384")
    int answerBytesMax();

    @WithDefault("20")
    int perDepartmentMax();

    /** A webhook to which nothing got through for that long is disabled. */
    @WithDefault("5d")
    Duration disableAfter();

    /** After a new secret, the old one signs as well for that long. */
    @WithDefault("24h")
    Duration oldSecretSigns();

    /** What has happened can be sent again for that long. */
    @WithDefault("30d")
    Duration keep();

    /** What is asked to be sent again is put on its way slice by slice, one so often. */
    @WithDefault("1s")
    Duration replayEvery();

    /** Events that are looked at for one slice, in one transaction. */
    @WithDefault("1000")
    int replaySlice();

    /** Of one webhook, replays that are not finished. */
    @WithDefault("10")
    int replaysMax();

    @WithDefault("10m")
    Duration purgeEvery();

    /** Events that are forgotten in one transaction. */
    @WithDefault("1000")
    int purgeMax();
}
