package org.kept.fulfilment.declaration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.kept.fulfilment.domain.Declaration;
import org.kept.fulfilment.domain.WorkingHours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DepartmentFilesTest {
    private static final String GOOD =
            "id=logistics\nname=Logistik für alle\ntimeZone=Europe/Berlin\nresponseTime=PT8H\n";

    @TempDir
    Path directory;

    @Test
    void the_directories_of_the_source_tree_are_read() {
        List<Declaration> found = DepartmentFiles.below(Path.of("../deploy/kubernetes/departments"));

        assertEquals(
                List.of("finance", "logistics", "marketing", "production", "support"),
                found.stream().map(Declaration::id).toList());
    }

    @Test
    void a_file_is_read_whole() throws IOException {
        write("logistics/department.properties", GOOD + "colour=of a later version\n");

        assertEquals(
                List.of(new Declaration(
                        "logistics", "Logistik für alle", ZoneId.of("Europe/Berlin"), Duration.ofHours(8))),
                DepartmentFiles.below(directory));
    }

    @Test
    void hours_closed_days_lead_time_and_capacity_are_read() throws IOException {
        write("department.properties", GOOD + """
                workingHours=Mon-Fri 06:00-14:00 14:30-22:00
                closedDays=2027-01-01, 2026-12-25
                leadTime=PT30H
                capacityPerDay=20
                capacityPerDay.delivery=40
                """);

        Declaration declared = DepartmentFiles.below(directory).get(0);

        assertEquals(WorkingHours.parse("Mon-Fri 06:00-14:00 14:30-22:00"), declared.workingHours());
        assertEquals(
                List.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2027-01-01")),
                List.copyOf(declared.closedDays()));
        assertEquals(Duration.ofHours(30), declared.leadTime());
        assertEquals("20 delivery=40", declared.capacityPerDay().written());
    }

    @Test
    void a_mounted_config_map_is_read_once_through_its_links() throws IOException {
        write("..2027_01_04/logistics.properties", GOOD);
        write("..2027_01_04/finance.properties", GOOD.replace("logistics", "finance"));
        Files.createSymbolicLink(directory.resolve("..data"), Path.of("..2027_01_04"));
        for (String name : List.of("logistics.properties", "finance.properties")) {
            Files.createSymbolicLink(directory.resolve(name), Path.of("..data", name));
        }
        write("README.md", "not ours");

        assertEquals(2, DepartmentFiles.below(directory).size());
    }

    @ParameterizedTest
    @CsvSource({
        "id=logistics,,id is missing",
        "id=logistics,id=After Sales,id is 'After Sales'",
        "id=logistics,id=a.b,id is 'a.b'",
        "name=Logistik für alle,name=,name is missing",
        "timeZone=Europe/Berlin,timeZone=Mars/Olympus,timeZone is 'Mars/Olympus'",
        "timeZone=Europe/Berlin,timeZone=+02:00,timeZone is '+02:00'",
        "responseTime=PT8H,responseTime=8 hours,responseTime is '8 hours'",
        "responseTime=PT8H,responseTime=PT0S,responseTime is 'PT0S'",
        "responseTime=PT8H,responseTime=-PT1H,responseTime is '-PT1H'",
        "responseTime=PT8H,name=\\u00zz,is no properties file"
    })
    void a_broken_file_is_named_with_its_key(String line, String instead, String complaint) throws IOException {
        Path file = write("department.properties", GOOD.replace(line, instead == null ? "" : instead));

        var broken = assertThrows(BrokenDeclaration.class, () -> DepartmentFiles.below(directory));

        assertTrue(broken.getMessage().contains(file.toString()), broken.getMessage());
        assertTrue(broken.getMessage().contains(complaint), broken.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "workingHours=Mon 9-17,workingHours is 'Mon 9-17'",
        "workingHours=,workingHours is missing",
        "closedDays=25.12.2026,closedDays is '25.12.2026'",
        "leadTime=PT0S,leadTime is 'PT0S'",
        "capacityPerDay=many,capacityPerDay is 'many'",
        "capacityPerDay=0,capacityPerDay is '0'",
        "capacityPerDay.delivery=-1,capacityPerDay.delivery is '-1'",
        "capacityPerDay.On_Site=5,capacityPerDay.On_Site is '5'"
    })
    void what_a_department_says_beyond_that_is_named_too_when_it_is_broken(String line, String complaint)
            throws IOException {
        write("department.properties", GOOD + line + "\n");

        var broken = assertThrows(BrokenDeclaration.class, () -> DepartmentFiles.below(directory));

        assertTrue(broken.getMessage().contains(complaint), broken.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "'',PT0S: boss,nobody bears 'boss' (people: none)",
        "lead: Lea Brandt <lea>; head: Jonas Weiss,'PT0S: lead; PT4H: boss, Jonas Wise, head',"
                + "Wise' (people: lead: Lea Brandt <lea>; head: Jonas Weiss)",
        "head: Jonas Weiss,PT0S: lead,nobody bears 'lead'"
    })
    void a_ladder_that_names_strangers_is_refused_with_those_whom_it_may_name(
            String people, String ladder, String complaint) throws IOException {
        write(
                "department.properties",
                GOOD + (people.isEmpty() ? "" : "people=" + people + "\n") + "escalation=" + ladder);

        var broken = assertThrows(BrokenDeclaration.class, () -> DepartmentFiles.below(directory));

        assertTrue(broken.getMessage().contains(complaint), broken.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"'',PT0S: lead", "lead: Lea Brandt <lea>; head: Jonas Weiss,'PT0S: lea; PT4H: head; PT8H: Lea Brandt'"})
    void a_ladder_may_name_roles_names_and_while_nobody_is_declared_the_lead(String people, String ladder)
            throws IOException {
        write(
                "department.properties",
                GOOD + (people.isEmpty() ? "" : "people=" + people + "\n") + "escalation=" + ladder);

        assertEquals(
                ladder, DepartmentFiles.below(directory).get(0).escalation().written());
    }

    @Test
    void two_files_of_one_department_are_both_named() throws IOException {
        write("a/department.properties", GOOD);
        write("b/department.properties", GOOD);

        var broken = assertThrows(BrokenDeclaration.class, () -> DepartmentFiles.below(directory));

        assertTrue(broken.getMessage().matches(".*b/department.properties: id is 'logistics', as in .*a/.*"));
    }

    @Test
    void no_department_at_all_and_no_directory_are_said_in_words() {
        for (Path nothing : List.of(directory, directory.resolve("absent"))) {
            var broken = assertThrows(BrokenDeclaration.class, () -> DepartmentFiles.below(nothing));

            assertTrue(broken.getMessage().contains("kept.departments.directory"), broken.getMessage());
        }
    }

    private Path write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
