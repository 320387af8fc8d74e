package org.kept.fulfilment.domain;

import java.util.Locale;

/**
 * Whose public holidays a department keeps, by ISO 3166. Which days these are is for a calendar to know.
 *
 * @param country such as {@code DE}
 * @param region of the country, such as {@code BE} in {@code DE-BE}; null for what the whole country keeps
 */
public record HolidayRegion(String country, String region) {
    private static final String COUNTRY = "[A-Z]{2}";
    private static final String REGION = "[A-Z0-9]{1,3}";

    /** @throws IllegalArgumentException when they are no codes */
    public HolidayRegion {
        if (!country.matches(COUNTRY) || region != null && !region.matches(REGION)) {
            throw new IllegalArgumentException(country + "-" + region + " is no code such as DE-BE");
        }
    }

    /** @throws IllegalArgumentException unless it is a country's code, or that and its region's, such as DE-BE */
    public static HolidayRegion parse(String written) {
        String[] parts = written.trim().toUpperCase(Locale.ROOT).split("-", 2);
        return new HolidayRegion(parts[0], parts.length == 2 ? parts[1] : null);
    }

    /** As {@link #parse} reads it. */
    public String written() {
        return region == null ? country : country + "-" + region;
    }
}
