package org.kept.embedded;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ArgumentsTest {

    @Test
    void ports_that_are_not_named_are_free_ones() {
        Arguments arguments = Arguments.parse("--data", "/d", "--deploy", "/p", "--kafka-port", "8086");
        assertEquals(
                new Arguments(Path.of("/d"), Path.of("/p"), new PlatformPorts(0, 8086, 0), true, false), arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--deploy /p",
                "--data /d",
                "--data /d --deploy /p --kafka-port many",
                "--data /d --deploy /p --speed 9",
                "--data /d --deploy /p --verbose"
            })
    void what_makes_no_sense_is_refused(String line) {
        assertThrows(PlatformFailure.class, () -> Arguments.parse(line.split(" ")));
    }

    @Test
    void the_ready_line_is_read_as_it_is_written() {
        PlatformPorts ports = new PlatformPorts(5432, 9092, 8083);
        assertEquals("{\"postgresPort\":5432,\"kafkaPort\":9092,\"connectPort\":8083}", ports.toJson());
        assertEquals(ports, PlatformPorts.parse(ports.toJson()));
        assertThrows(IllegalArgumentException.class, () -> PlatformPorts.parse("{}"));
    }

    @Test
    void what_the_client_says_is_what_the_platform_understands() {
        PlatformOptions options =
                PlatformOptions.at(Path.of("/d")).ports(1, 2, 3).withoutConnect();
        var command = PlatformCommand.of(options);
        int main = command.indexOf(Platform.class.getName());
        Arguments arguments =
                Arguments.parse(command.subList(main + 1, command.size()).toArray(String[]::new));
        assertEquals(new PlatformPorts(1, 2, 3), arguments.ports());
        assertTrue(!arguments.connect());
    }
}
