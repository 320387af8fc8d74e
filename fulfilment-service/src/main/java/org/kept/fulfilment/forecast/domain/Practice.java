package org.kept.fulfilment.forecast.domain;

import java.time.Duration;
import java.util.Map;

/**
 * How a department usually does its work, as it is known at one moment.
 *
 * @param clock its working time
 * @param leadTime declared: what holds while too little is measured
 * @param ofAllTypes of everything that it has delivered
 * @param byType of the types with enough deliveries of their own
 */
public record Practice(WorkClock clock, Duration leadTime, Course ofAllTypes, Map<String, Course> byType) {

    /**
     * @param whole from the moment at which it could be worked on until it was delivered
     * @param begun from the last start or resumption of the work until it was delivered
     */
    public record Course(LeadTimes whole, LeadTimes begun) {}

    public Practice {
        byType = Map.copyOf(byType);
    }

    Course of(String type) {
        return byType.getOrDefault(type, ofAllTypes);
    }
}
