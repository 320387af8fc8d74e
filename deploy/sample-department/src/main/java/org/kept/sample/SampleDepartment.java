package org.kept.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program: one thread for each department that it works for. A real department has one, and its own name on Kafka. */
public final class SampleDepartment {
    // Otherwise each start is pages of settings. Held, since the library holds its loggers weakly.
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private SampleDepartment() {}

    /**
     * Works until it is told to end.
     *
     * @param args files of properties, and single ones as {@code key=value}; of two, the later counts
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        KAFKA.setLevel(Level.WARNING);
        Settings settings = Settings.of(args);
        List<Department> departments = settings.departments().stream()
                .map(id -> new Department(id, settings))
                .toList();
        List<Thread> threads = new ArrayList<>();
        for (Department department : departments) {
            threads.add(new Thread(department, department.id()));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(departments, threads), "end"));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void end(List<Department> departments, List<Thread> threads) {
        departments.forEach(Department::end);
        for (Thread thread : threads) {
            try {
                thread.join(5_000);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
