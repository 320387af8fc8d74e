package org.kept.segmentation.streams;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** Binary keys and values of a changelog: a leading byte tells the kind of key, or the version of a value. */
final class JournalEntry {
    private static final long NO_DATE = Long.MIN_VALUE;

    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    interface Reading<T> {
        T from(int lead, DataInputStream in) throws IOException;
    }

    private JournalEntry() {}

    static byte[] write(int lead, Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(32);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(lead);
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static <T> T read(byte[] bytes, Reading<T> reading) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return reading.from(in.readByte(), in);
        } catch (IOException broken) {
            throw new UncheckedIOException("A changelog holds what this version cannot read", broken);
        }
    }

    static void writeDate(DataOutputStream out, LocalDate date) throws IOException {
        out.writeLong(date == null ? NO_DATE : date.toEpochDay());
    }

    static LocalDate readDate(DataInputStream in) throws IOException {
        long epochDay = in.readLong();
        return epochDay == NO_DATE ? null : LocalDate.ofEpochDay(epochDay);
    }
}
