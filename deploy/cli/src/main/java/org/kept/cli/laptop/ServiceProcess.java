package org.kept.cli.laptop;

import java.nio.file.Path;
import java.util.List;

/** A service that runs as a process of its own, tethered to this one. */
final class ServiceProcess {

    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private final ServiceKind kind;
    private final Process process;
    private final Path log;

    private ServiceProcess(ServiceKind kind, Process process, Path log) {
        this.kind = kind;
        this.process = process;
        this.log = log;
    }

    static ServiceProcess start(ServiceKind kind, ServiceEnvironment environment) {
        Path log = environment.setUp().instance().log(kind.id());
        Process process = ChildJvm.start(new ChildJvm.Program(
                kind.jar(environment.setUp().home()), MAIN, kind.jvmOptions(), List.of(), environment.of(kind), log));
        return new ServiceProcess(kind, process, log);
    }

    ServiceKind kind() {
        return kind;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** In words, once it has ended. */
    String end() {
        return "The " + kind.id() + " service ended by itself (exit code " + process.exitValue() + "). "
                + LogEnd.of(log);
    }
}
