package org.kept.chassis.persistence;

import java.util.Map;
import java.util.function.Consumer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.kept.embedded.testing.PlatformResource;

/**
 * Puts a {@link Line} between the service and its database. A test orders {@code cut}, {@code cutAtCommit}, {@code loseACommit} and {@code mend}
 * through its field {@code Consumer<String> line}: it is loaded by another class loader, and shares only Java's own types.
 */
public final class LineResource implements QuarkusTestResourceLifecycleManager {
    private Line line;

    @Override
    public Map<String, String> start() {
        line = new Line(PlatformResource.ports().postgres());
        return Map.of("quarkus.datasource.reactive.url", "postgresql://127.0.0.1:" + line.port() + "/proposition");
    }

    @Override
    public void inject(TestInjector injector) {
        Consumer<String> orders = this::order;
        injector.injectIntoFields(orders, field -> field.getType() == Consumer.class);
    }

    private void order(String order) {
        switch (order) {
            case "cut" -> line.cut();
            case "cutAtCommit" -> line.cutAtCommit();
            case "loseACommit" -> line.loseACommit();
            case "mend" -> line.mend();
            default -> throw new IllegalArgumentException(order);
        }
    }

    /** After the platform, whose address of the database this takes the place of. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        line.cut();
    }
}
