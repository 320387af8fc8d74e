package org.kept.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CommandsTest {

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aClone() throws IOException {
        System.setProperty("kept.root", root.toString());
        for (String department : new String[] {"logistics", "support"}) {
            Path folder = Files.createDirectories(
                    root.resolve("deploy/kubernetes/departments").resolve(department));
            Files.writeString(folder.resolve("department.properties"), "id=" + department);
        }
    }

    @AfterEach
    void noClone() {
        System.clearProperty("kept.root");
    }

    @Test
    void a_token_is_all_that_is_printed_and_names_user_role_and_department() {
        assertEquals(0, run("token", "logistics-desk"));

        assertEquals(1, out.toString().lines().count());
        String claims = claims(out.toString().strip());
        assertTrue(claims.contains("\"upn\":\"logistics-desk\""), claims);
        assertTrue(claims.contains("\"groups\":[\"department\"]"), claims);
        assertTrue(claims.contains("\"department\":\"logistics\""), claims);
    }

    @Test
    void a_role_gives_the_token_of_its_user() {
        assertEquals(0, run("token", "order-feed"));

        assertTrue(claims(out.toString().strip()).contains("\"sub\":\"order-system\""));
    }

    @Test
    void the_role_department_is_several_users_and_they_are_named() {
        assertEquals(1, run("token", "department"));

        assertTrue(
                err.toString().contains("logistics-desk, logistics-lead, support-desk, support-lead"), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void an_unknown_user_and_an_unknown_department_are_refused() {
        assertEquals(1, run("token", "nobody"));
        assertEquals(1, run("token", "catering-desk"));
        assertEquals("", out.toString());
    }

    @Test
    void nothing_that_runs_is_a_status_of_1() {
        assertEquals(1, run("status"));
        assertEquals("Kept is not running.", out.toString().strip());
    }

    @Test
    void a_status_for_programs_is_json_also_when_nothing_runs() {
        assertEquals(1, run("status", "--output", "json"));
        assertEquals("[]", out.toString().strip());
    }

    @Test
    void down_of_nothing_is_fine() {
        assertEquals(0, run("down"));
    }

    @Test
    void a_missing_file_and_nobody_at_the_port_are_sentences() throws IOException {
        assertEquals(1, run("import", "orders", "no-such.csv"));
        assertTrue(err.toString().contains("There is no file no-such.csv"), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }

    @Test
    void a_backtest_before_anything_is_built_is_a_sentence() throws IOException {
        String orders = Files.writeString(
                        root.resolve("orders.csv"), "order_id,account_id,ordered_at,amount,currency\n")
                .toString();

        assertEquals(1, run("backtest", orders));
        assertEquals(1, run("backtest", "jeopardy", "--seed", "3"));
        assertTrue(err.toString().contains("start Kept by deploy/kept"), err.toString());
    }

    @Test
    void a_backtest_reads_a_file_as_the_import_does() throws IOException {
        String orders = Files.writeString(root.resolve("orders.csv"), "Rechnung;Kunde;Datum;Total\n1;A;2025-03-01;5\n")
                .toString();

        assertEquals(1, run("backtest", orders));
        assertTrue(err.toString().contains("Name yours with --columns"), err.toString());
        assertEquals(1, run("backtest", "no-such.csv"));
        assertTrue(err.toString().contains("There is no file no-such.csv"), err.toString());
    }

    @Test
    void what_a_backtest_leaves_out_is_told_and_an_imports_rejected_rows_stay() throws IOException {
        Path orders = Files.writeString(
                root.resolve("orders.csv"),
                "order_id,account_id,ordered_at,amount,currency\n1,A,soon,5,EUR\n2,A,2025-03-01,5,EUR\n");
        Path rejected = Files.writeString(root.resolve("orders.csv.rejected.csv"), "being corrected");

        run("backtest", orders.toString());

        assertTrue(err.toString().contains("1 of 2 rows are left out."), err.toString());
        assertTrue(Files.readString(root.resolve("orders.csv.unscored.csv")).contains("ordered_at 'soon'"));
        assertEquals("being corrected", Files.readString(rejected));
    }

    @Test
    void a_wrong_option_is_a_wrong_use() {
        assertEquals(Failures.WRONG_USE, run("up", "--frish"));
        assertEquals(Failures.WRONG_USE, run());
    }

    private int run(String... arguments) {
        CommandLine command = KeptCommand.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
