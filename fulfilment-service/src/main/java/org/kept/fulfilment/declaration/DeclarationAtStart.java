package org.kept.fulfilment.declaration;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import org.jboss.logging.Logger;

import org.kept.chassis.persistence.Transactions;
import org.kept.fulfilment.application.DeclaringDepartments;
import org.kept.fulfilment.application.DepartmentsConfig;
import org.kept.fulfilment.domain.Declaration;
import org.kept.fulfilment.domain.Department;

/** Makes the departments known before the first commitment is read. */
@Singleton
class DeclarationAtStart {
    private static final Logger LOG = Logger.getLogger(DeclarationAtStart.class);
    // The channels start at 1000: every department that a commitment may name is there by then.
    private static final int BEFORE_THE_CHANNELS = 100;

    private final DepartmentsConfig config;
    private final DeclaringDepartments declaring;
    private final Transactions transactions;

    DeclarationAtStart(DepartmentsConfig config, DeclaringDepartments declaring, Transactions transactions) {
        this.config = config;
        this.declaring = declaring;
        this.transactions = transactions;
    }

    void declare(@Observes @Priority(BEFORE_THE_CHANNELS) StartupEvent start) throws Throwable {
        List<Declaration> declarations = DepartmentFiles.below(config.directory());
        config.served().orElse(List.of()).forEach(id -> mustBeAmong(declarations, id));
        List<Department> changed =
                VertxContextSupport.subscribeAndAwait(() -> transactions.run(() -> declaring.declare(declarations)));
        LOG.infof(
                "%d departments are declared, new or changed: %s",
                declarations.size(), changed.stream().map(Department::id).toList());
    }

    /** Who serves nobody, by a slip of the pen, would look well and do nothing. */
    private void mustBeAmong(List<Declaration> declarations, String id) {
        if (declarations.stream().noneMatch(declaration -> declaration.id().equals(id))) {
            throw new BrokenDeclaration(
                    config.directory(), "declares no '" + id + "', which kept.departments.served names");
        }
    }
}
