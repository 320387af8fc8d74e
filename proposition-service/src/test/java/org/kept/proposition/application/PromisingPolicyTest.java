package org.kept.proposition.application;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import org.kept.proposition.domain.SelfServicePolicy;
import org.kept.proposition.domain.UnknownAccountPolicy;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PromisingPolicyTest {
    @Test
    void where_nobody_says_otherwise_an_unknown_account_is_refused_and_self_service_wants_a_reason() {
        PromisingPolicy policy = new SmallRyeConfigBuilder()
                .withMapping(PromisingPolicy.class)
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(PromisingPolicy.class);

        assertEquals(UnknownAccountPolicy.REFUSE, policy.unknownAccount());
        assertEquals(SelfServicePolicy.REASON, policy.selfService());
    }
}
