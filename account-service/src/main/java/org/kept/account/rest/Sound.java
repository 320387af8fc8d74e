package org.kept.account.rest;

import java.util.ArrayList;
import java.util.List;

import org.kept.account.domain.Fault;
import org.kept.account.domain.Identifier;
import org.kept.account.domain.Profile;
import org.kept.chassis.rest.Problems;
import org.kept.chassis.rest.Problems.Violation;

/** Lets through what the domain can take, and answers 422 with every fault for what it cannot. */
final class Sound {
    private Sound() {}

    static String id(String given) {
        List<Fault> faults = new ArrayList<>();
        String id = id(given, faults);
        mustBeNone(faults);
        return id;
    }

    /** The id of a new account, when its profile is sound as well. */
    static String id(String given, Profile profile) {
        List<Fault> faults = new ArrayList<>();
        String id = id(given, faults);
        faults.addAll(profile.faults());
        mustBeNone(faults);
        return id;
    }

    static Profile profile(Profile profile) {
        mustBeNone(profile.faults());
        return profile;
    }

    static void mustBeNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults.stream()
                    .map(fault -> new Violation(fault.field(), fault.message()))
                    .toList());
        }
    }

    private static String id(String given, List<Fault> faults) {
        try {
            return Identifier.parse(given);
        } catch (IllegalArgumentException fault) {
            faults.add(new Fault("accountId", fault.getMessage()));
            return null;
        }
    }
}
