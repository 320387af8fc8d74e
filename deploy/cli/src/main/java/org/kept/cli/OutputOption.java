package org.kept.cli;

import picocli.CommandLine.Option;

/** For whom the answer is. */
final class OutputOption {

    enum Form {
        text,
        json
    }

    @Option(
            names = "--output",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "text for people, json for programs (${DEFAULT-VALUE}).")
    private Form form;

    boolean isJson() {
        return form == Form.json;
    }
}
