package org.kept.fulfilment.calendars;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

import org.kept.fulfilment.domain.HolidayRegion;

/**
 * Which days are public holidays where, as Jollyday's data has them; what is merely observed does not count. A year is
 * computed once.
 */
public final class PublicHolidays {
    // Every place of the world in ten years.
    private static final int YEARS_KEPT_MAX = 10_000;
    private static final Map<Place, SortedSet<LocalDate>> YEARS = new ConcurrentHashMap<>();
    private static final Set<String> COUNTRIES = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private PublicHolidays() {}

    private record Place(HolidayRegion region, int year) {}

    /** Whether {@link #in} has an answer. */
    public static boolean areKnownOf(HolidayRegion region) {
        String country = region.country().toLowerCase(Locale.ROOT);
        return COUNTRIES.contains(country)
                && (region.region() == null
                        || country(country)
                                .getCalendarHierarchy()
                                .getChildren()
                                .containsKey(region.region().toLowerCase(Locale.ROOT)));
    }

    /**
     * @param region null for none
     * @param last included
     * @return all holidays from the beginning of the first year to the end of the last
     * @throws IllegalArgumentException when the region is not known
     */
    public static SortedSet<LocalDate> in(HolidayRegion region, int first, int last) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (int year = first; region != null && year <= last; year++) {
            days.addAll(YEARS.computeIfAbsent(new Place(region, year), PublicHolidays::compute));
        }
        if (YEARS.size() > YEARS_KEPT_MAX) {
            YEARS.clear();
        }
        return days;
    }

    private static SortedSet<LocalDate> compute(Place place) {
        HolidayRegion region = place.region();
        if (!areKnownOf(region)) {
            throw new IllegalArgumentException("Nobody knows the holidays of " + region.written());
        }
        String[] within = region.region() == null
                ? new String[0]
                : new String[] {region.region().toLowerCase(Locale.ROOT)};
        return country(region.country().toLowerCase(Locale.ROOT)).getHolidays(Year.of(place.year()), within).stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(holiday -> holiday.getDate())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }

    private static HolidayManager country(String code) {
        return HolidayManager.getInstance(ManagerParameters.create(code));
    }
}
