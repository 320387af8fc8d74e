package org.kept.fulfilment.capacity.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.fulfilment.capacity.domain.Tier;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

class TierExamplesTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void what_segmentation_tells_of_accounts_is_understood() throws JsonProcessingException {
        for (String example : Contract.of("segmentation-service", "account-tier-changed.v1")
                .examples()
                .values()) {
            AccountTierChanged changed = JSON.readValue(example, AccountTierChanged.class);
            assertNotEquals(Tier.UNRANKED, Tier.of(changed.tier()));
        }
    }
}
