package org.kept.fulfilment.declaration;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.kept.fulfilment.calendars.PublicHolidays;
import org.kept.fulfilment.domain.DailyCapacity;
import org.kept.fulfilment.domain.Declaration;
import org.kept.fulfilment.domain.DepartmentTerms;
import org.kept.fulfilment.domain.HolidayRegion;
import org.kept.fulfilment.domain.WrongTerm;

/** One department's file, in UTF-8. Keys that are not known here belong to a newer version and are left alone. */
final class DepartmentFile {
    private static final String ID = "[a-z][a-z0-9-]{0,62}";
    private static final String CAPACITY_OF = DepartmentTerms.CAPACITY + ".";

    private final Path path;
    private final SortedMap<String, String> values = new TreeMap<>();

    private DepartmentFile(Path path, Properties properties) {
        this.path = path;
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
    }

    /** @throws BrokenDeclaration naming the file, the key, and what would be right */
    static Declaration read(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new BrokenDeclaration(path, "is no properties file in UTF-8 (" + unreadable.getMessage() + ")");
        }
        return new DepartmentFile(path, properties).declaration();
    }

    private Declaration declaration() {
        String id = id();
        String capacity = capacityPerDay().written();
        if (!capacity.isEmpty()) {
            values.put(DepartmentTerms.CAPACITY, capacity);
        }
        try {
            Declaration declaration = new DepartmentTerms(values).declaration(id);
            mustBeKnown(declaration.holidays());
            declaration.strangers().ifPresent(wrong -> {
                throw wrong;
            });
            return declaration;
        } catch (WrongTerm wrong) {
            throw new BrokenDeclaration(path, wrong.getMessage());
        }
    }

    private String id() {
        String id = values.getOrDefault("id", "").trim();
        if (!id.matches(ID)) {
            throw new BrokenDeclaration(
                    path,
                    (id.isEmpty() ? "id is missing; it is " : "id is '" + id + "', but should be ")
                            + "lower-case letters, digits and dashes, such as after-sales");
        }
        return id;
    }

    private void mustBeKnown(HolidayRegion region) {
        if (region != null && !PublicHolidays.areKnownOf(region)) {
            throw new BrokenDeclaration(
                    path, "holidays is '" + region.written() + "', whose holidays nobody knows here");
        }
    }

    /** {@code capacityPerDay} for each type, and {@code capacityPerDay.<type>} for one of its own. */
    private DailyCapacity capacityPerDay() {
        SortedMap<String, Integer> byType = new TreeMap<>();
        for (String key : new TreeSet<>(values.keySet())) {
            if (key.startsWith(CAPACITY_OF)) {
                String type = key.substring(CAPACITY_OF.length());
                byType.put(type, commitments(key, Map.of(type, 1)));
            }
        }
        return new DailyCapacity(
                byType,
                values.containsKey(DepartmentTerms.CAPACITY) ? commitments(DepartmentTerms.CAPACITY, Map.of()) : null);
    }

    /** @param sample names the type, which must be one */
    private Integer commitments(String key, Map<String, Integer> sample) {
        String written = values.get(key).trim();
        try {
            Integer number = Integer.valueOf(written);
            return new DailyCapacity(new TreeMap<>(sample), number).otherwise();
        } catch (IllegalArgumentException wrong) {
            throw new BrokenDeclaration(
                    path,
                    key + " is '" + written
                            + "', but should be a number of commitments from 1 to 1000000, for a type such as delivery");
        }
    }
}
