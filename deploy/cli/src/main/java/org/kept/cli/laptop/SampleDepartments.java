package org.kept.cli.laptop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The departments' own systems, as far as the demo has them: one process for all of them. */
final class SampleDepartments {

    static final String NAME = "departments";
    private static final String MAIN = "org.kept.sample.SampleDepartment";
    private static final List<String> JVM_OPTIONS =
            List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-Xss512k", "-XX:+UseSerialGC", "-Xshare:auto");

    private SampleDepartments() {}

    /** @param conduct settings of the program, as {@code key=value} */
    static Process start(SetUp setUp, List<String> departments, List<String> conduct) {
        List<String> arguments = new ArrayList<>(conduct);
        arguments.add("departments=" + String.join(",", departments));
        arguments.add("kafka.bootstrap.servers=" + setUp.ports().bootstrapServers());
        Path jar = setUp.home().deploy().resolve(Path.of("sample-department", "target", "kept-sample-department.jar"));
        return ChildJvm.start(new ChildJvm.Program(
                jar, MAIN, JVM_OPTIONS, arguments, Map.of(), setUp.instance().freshLog(NAME)));
    }
}
