package org.kept.cli.laptop;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.kept.cli.client.Api;
import org.kept.cli.client.Tokens;
import org.kept.cli.gateway.Gateway;
import org.kept.cli.gateway.Routes;
import org.kept.cli.screen.KeptFailure;
import org.kept.cli.screen.Pause;
import org.kept.cli.screen.Steps;
import org.kept.embedded.PlatformFailure;
import org.kept.embedded.PlatformProcess;

/**
 * The whole of Kept on this machine, started and supervised by this process. Whatever ends this process, short of a
 * kill, ends all of it in good order; after a kill the parts end by themselves, each at the end of its standard input.
 */
public final class Laptop implements AutoCloseable {

    private static final Duration GOOD_ORDER = Duration.ofSeconds(20);
    private static final Duration PORTS_OF_A_KILLED_ONE = Duration.ofSeconds(20);

    private final SetUp setUp;
    private final Steps steps;
    private final Tokens tokens;
    private final InstanceLock lock;
    private final List<ServiceProcess> services = new CopyOnWriteArrayList<>();
    private volatile PlatformProcess platform;
    private volatile Process departments;
    private volatile Gateway gateway;
    private volatile boolean ready;
    private volatile boolean closing;

    private Laptop(SetUp setUp, Steps steps, InstanceLock lock) {
        this.setUp = setUp;
        this.steps = steps;
        this.lock = lock;
        this.tokens = new Tokens(setUp.home().keys());
    }

    /** Returns when all is ready; when something fails on the way, what was started is ended with this process. */
    public static Laptop start(SetUp setUp, Steps steps) {
        InstanceLock lock = InstanceLock.take(setUp.instance());
        Duration patience = Leftovers.end(setUp.instance()).isEmpty() ? Duration.ZERO : PORTS_OF_A_KILLED_ONE;
        new PortsFree(setUp.home()).require(setUp.ports(), patience);
        if (setUp.fresh()) {
            setUp.instance().forgetData();
        }
        Laptop laptop = new Laptop(setUp, steps, lock);
        Runtime.getRuntime().addShutdownHook(new Thread(laptop::close, "laptop-end"));
        laptop.remember();
        laptop.startPlatform();
        laptop.startServices();
        laptop.openGateway();
        return laptop;
    }

    public URI address() {
        return URI.create("http://localhost:" + setUp.ports().gateway());
    }

    public Ports ports() {
        return setUp.ports();
    }

    public Tokens tokens() {
        return tokens;
    }

    public Api api() {
        return new Api(URI.create("http://127.0.0.1:" + setUp.ports().gateway()), tokens);
    }

    /** Lets departments' own systems work beside the services, until all ends. */
    public void employ(List<String> ids, List<String> conduct) {
        departments = SampleDepartments.start(setUp, ids, conduct);
        remember();
    }

    /** Stays until the platform ends; a service that ends by itself is started again. */
    public void supervise() {
        Restarts restarts = new Restarts(steps);
        while (!closing) {
            Pause.ms(1_000);
            if (!closing && !platform.isAlive()) {
                throw new KeptFailure("PostgreSQL, Kafka and Connect have ended by themselves. "
                        + LogEnd.of(setUp.instance().log("platform")));
            }
            for (ServiceProcess service : services) {
                if (!closing && !service.isAlive() && restarts.allow(service)) {
                    services.set(services.indexOf(service), ServiceProcess.start(service.kind(), environment()));
                    remember();
                }
            }
        }
    }

    /** In good order: first who asks, then who is asked. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        if (gateway != null) {
            gateway.close();
        }
        if (departments != null) {
            Ending.of(List.of(departments.toHandle()), GOOD_ORDER);
        }
        Ending.of(services.stream().map(ServiceProcess::handle).toList(), GOOD_ORDER);
        if (platform != null) {
            platform.close();
        }
        // Who was still starting, and so is not known by name.
        Ending.of(ProcessHandle.current().children().toList(), GOOD_ORDER);
        setUp.instance().state().delete();
        lock.close();
    }

    private void startPlatform() {
        steps.say("starting PostgreSQL, Kafka and Kafka Connect");
        try {
            platform = PlatformProcess.start(PlatformStart.options(setUp));
        } catch (PlatformFailure e) {
            throw new KeptFailure(e.getMessage(), e);
        }
        remember();
        steps.say("PostgreSQL, Kafka and Kafka Connect are ready");
    }

    private void startServices() {
        steps.say("starting the four services");
        for (ServiceKind kind : ServiceKind.values()) {
            setUp.instance().freshLog(kind.id());
            services.add(ServiceProcess.start(kind, environment()));
        }
        remember();
        new GettingReady(setUp, steps).await(services);
    }

    private void openGateway() {
        Ports ports = setUp.ports();
        gateway = Gateway.open(
                ports.gateway(),
                Routes.to(ports.account(), ports.segmentation(), ports.proposition(), ports.fulfilment()));
        ready = true;
        remember();
        steps.say("ready at " + address());
    }

    private ServiceEnvironment environment() {
        return new ServiceEnvironment(setUp, tokens.publicKey());
    }

    private void remember() {
        List<ProcessMark> parts = new ArrayList<>();
        if (departments != null) {
            parts.add(ProcessMark.of(SampleDepartments.NAME, departments.toHandle()));
        }
        services.forEach(service -> parts.add(ProcessMark.of(service.kind().id(), service.handle())));
        if (platform != null) {
            ProcessHandle.of(platform.pid()).ifPresent(process -> parts.add(ProcessMark.of("platform", process)));
            PlatformStart.postgres(setUp.instance()).ifPresent(parts::add);
        }
        ProcessMark supervisor = ProcessMark.of("supervisor", ProcessHandle.current());
        setUp.instance()
                .state()
                .write(new RunningSetUp(
                        setUp.instance().name(), setUp.ports().base(), setUp.clock(), ready, supervisor, parts));
    }
}
