package org.kept.cli.laptop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What runs of one set-up just now.
 *
 * @param url the gateway's
 * @param ready whether every part can do its work
 * @param residentMib the memory of all parts; see {@link Memory}
 */
public record Overview(String instance, String url, String clock, boolean ready, long residentMib, List<Part> parts) {

    /**
     * One process.
     *
     * @param port 0 for one that has none of its own, or several
     * @param residentMib with its children
     */
    public record Part(String name, long pid, int port, boolean running, boolean ready, long residentMib) {}

    private static final int KIB_PER_MIB = 1024;

    static Part part(ProcessMark mark, int port, boolean answers) {
        Optional<ProcessHandle> process = mark.process();
        long kib = process.map(Memory::ofFamilyKib).orElse(OptionalLong.empty()).orElse(0);
        boolean running = process.isPresent();
        return new Part(mark.name(), mark.pid(), port, running, running && answers, kib / KIB_PER_MIB);
    }

    /** Looks at everything that is remembered of the set-up. */
    public static Overview of(RunningSetUp running, KeptHome home) {
        Readiness readiness = new Readiness();
        Ports ports = running.ports();
        List<Part> parts = new ArrayList<>();
        // Its children are the other parts, so it is looked at alone.
        parts.add(supervisor(running));
        for (ProcessMark mark : running.parts()) {
            int port = ports.byName().getOrDefault(mark.name(), 0);
            boolean answers = port == 0
                    ? readiness.connectors(ports.connect(), Readiness.declaredConnectors(home.deploy()))
                    : readiness.service(port);
            parts.add(part(mark, port, answers));
        }
        boolean ready = running.ready() && parts.stream().allMatch(Part::ready);
        long resident = parts.stream().mapToLong(Part::residentMib).sum();
        return new Overview(
                running.instance(), "http://localhost:" + ports.gateway(), running.clock(), ready, resident, parts);
    }

    private static Part supervisor(RunningSetUp running) {
        ProcessMark mark = running.supervisor();
        long kib = mark.process().map(Memory::ofOneKib).orElse(0L);
        boolean alive = mark.process().isPresent();
        return new Part("kept (gateway)", mark.pid(), running.basePort(), alive, alive, kib / KIB_PER_MIB);
    }
}
