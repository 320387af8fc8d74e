package org.kept.cli.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.kept.cli.screen.KeptFailure;

/**
 * A CSV file in UTF-8, with or without byte-order mark, plain or gzip (told by its first bytes), read row by row. Its
 * first row is the header.
 */
public final class CsvFile implements Closeable {

    /** @param line where the row begins in the file; the header is line 1 */
    public record Row(long line, String[] values) {}

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CountingStream counting;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final long size;
    private final String[] header;

    private CsvFile(CountingStream counting, CSVParser parser, long size) {
        this.counting = counting;
        this.parser = parser;
        this.records = parser.iterator();
        this.size = size;
        Row first = next();
        if (first == null) {
            throw new KeptFailure("The file is empty: there is not even a header.");
        }
        this.header = first.values();
    }

    public static CsvFile open(Path file, char delimiter) {
        try {
            CountingStream counting = new CountingStream(Files.newInputStream(file));
            // Lenient: a stray quote spoils its row, which is then rejected with a reason, and not the whole file.
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreEmptyLines(true)
                    .setTrailingData(true)
                    .setLenientEof(true)
                    .get();
            return new CsvFile(counting, CSVParser.parse(text(counting), format), Files.size(file));
        } catch (IOException e) {
            throw new KeptFailure(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    public String[] header() {
        return header;
    }

    /** Null at the end. */
    public Row next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            String[] values = records.next().values();
            return new Row(parser.getCurrentLineNumber() - lineBreaksIn(values), values);
        } catch (UncheckedIOException e) {
            throw new KeptFailure(
                    "The file cannot be read past line " + parser.getCurrentLineNumber() + ": "
                            + e.getCause().getMessage(),
                    e);
        }
    }

    /** How much of the file has been read, 0 to 100. */
    public int percent() {
        return size == 0 ? 100 : (int) (100 * counting.count / size);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static Reader text(InputStream raw) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(raw, 1 << 16);
        bytes.mark(2);
        boolean zipped = (bytes.read() << 8 | bytes.read()) == GZIP_MAGIC;
        bytes.reset();
        InputStream plain = zipped ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        PushbackReader reader =
                new PushbackReader(new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8)));
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private static long lineBreaksIn(String[] values) {
        long breaks = 0;
        for (String value : values) {
            breaks += value.indexOf('\n') < 0
                    ? 0
                    : value.chars().filter(c -> c == '\n').count();
        }
        return breaks;
    }

    /** Counts what the file system gave, so that progress is known of a packed file too. */
    private static final class CountingStream extends FilterInputStream {

        private volatile long count;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
