package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.util.Arrays;

/** The rates of one currency in one quote currency, by date. A look takes O(log n), a rate at the end O(1). */
final class RateSeries {
    private int[] days = new int[8];
    private BigDecimal[] rates = new BigDecimal[8];
    private int size;

    /** Replaces the rate of the same day; false when it was that rate already. */
    boolean put(int day, BigDecimal rate) {
        int place = placesUpTo(day);
        if (place > 0 && days[place - 1] == day) {
            boolean other = !rates[place - 1].equals(rate);
            rates[place - 1] = rate;
            return other;
        }
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
            rates = Arrays.copyOf(rates, size * 2);
        }
        System.arraycopy(days, place, days, place + 1, size - place);
        System.arraycopy(rates, place, rates, place + 1, size - place);
        days[place] = day;
        rates[place] = rate;
        size++;
        return true;
    }

    /** How many rates are of this day or before. The last of them holds on that day; with 0 none does. */
    int placesUpTo(int day) {
        if (size == 0 || days[size - 1] <= day) {
            return size; // most questions are about the latest days
        }
        int found = Arrays.binarySearch(days, 0, size, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** @param place from 1, as {@link #placesUpTo} counts */
    BigDecimal rateAt(int place) {
        return rates[place - 1];
    }

    /** The day of a place; the first day of all before the first place, the last day of all after the last. */
    int dayAt(int place) {
        if (place < 1) {
            return Integer.MIN_VALUE;
        }
        return place > size ? Integer.MAX_VALUE : days[place - 1];
    }
}
