package org.kept.fulfilment.webhooks.domain;

import java.util.Locale;

/** Whether a webhook is sent to. In every state but the last its messages wait for it, in order. */
public enum WebhookState {
    ACTIVE,
    /** Its department has paused it. */
    PAUSED,
    /** Nothing got through for so long that sending has stopped; its department may resume it. */
    DISABLED,
    /** Its receiver has said 410, and nothing waits for it any more; its department's next webhook can ask for what happens. */
    GONE;

    /** As it is written on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
