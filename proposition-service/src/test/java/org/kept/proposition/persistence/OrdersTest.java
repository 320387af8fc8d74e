package org.kept.proposition.persistence;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.kept.chassis.persistence.Sql;
import org.kept.embedded.testing.PlatformResource;
import org.kept.proposition.mandates.InTransactions;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever lists reads as many rows as a page has, not all there are: PostgreSQL sorts nothing when it need not. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class OrdersTest {
    @Inject
    InTransactions transactions;

    @Test
    void an_index_stands_behind_each_order_of_propositions() {
        for (Order order : Orders.OF_PROPOSITIONS) {
            String currency = order.word().equals(Orders.BY_VALUE) ? " where p.value_currency = 'EUR'" : "";
            assertSortsNothing("select p.id from propositions p" + currency + order.orderBy());
        }
    }

    @Test
    void an_index_stands_behind_each_order_of_commitments_that_is_their_own() {
        for (Order order : Orders.OF_COMMITMENTS) {
            if (order.key().startsWith("c.")) {
                assertSortsNothing("select c.id from commitments c" + order.orderBy());
            }
        }
    }

    @Test
    void what_is_followed_up_by_its_state_or_department_comes_by_its_date_from_an_index() {
        String byDate = Orders.OF_COMMITMENTS.get(0).orderBy();
        for (String filter :
                List.of("c.state = 'COUNTERED'", "c.department = 'logistics'", "c.at_risk", "c.kept is false")) {
            String plan = assertSortsNothing("select c.id from commitments c where " + filter + byDate);
            assertFalse(plan.contains("Filter"), "reads what it does not list\n" + plan);
        }
    }

    /** @return the plan */
    private String assertSortsNothing(String select) {
        String plan = transactions
                .run(() -> Sql.change("set local enable_sort = off")
                        .chain(() -> Sql.change("set local enable_seqscan = off"))
                        .chain(() -> Sql.rows("explain " + select + " limit 51")))
                .stream()
                .map(row -> (String) row[0])
                .collect(Collectors.joining("\n"));
        assertTrue(plan.contains("Index"), select + "\n" + plan);
        assertFalse(plan.contains("Sort"), select + "\n" + plan);
        return plan;
    }
}
