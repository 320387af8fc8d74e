package org.kept.acceptance;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The running system that the classes of a test run share: started empty for the first one that asks for a {@link Talk},
 * ended with the run. Whoever shares it names people and accounts of their own.
 */
final class OneSystem implements ParameterResolver {

    private record Running(Kept kept, Talk talk) implements AutoCloseable {
        static Running start() {
            Kept kept = Kept.inTemporaryHome()
                    // What is looked at by the hour and by the minute, soon enough for a test.
                    .with("KEPT_MANDATES_GROWTH_EVERY", "2s")
                    .with("KEPT_CAPABILITIES_AT_MOST_EVERY", "1s")
                    .with("KEPT_CAPABILITIES_LOOK_EVERY", "1s");
            try {
                kept.up("--empty");
                return new Running(kept, new Talk(kept));
            } catch (RuntimeException | Error notUp) {
                kept.close();
                throw notUp;
            }
        }

        @Override
        public void close() {
            kept.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Talk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Running.class, type -> Running.start(), Running.class)
                .talk();
    }
}
