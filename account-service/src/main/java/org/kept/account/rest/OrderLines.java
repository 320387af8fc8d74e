package org.kept.account.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The lines of an NDJSON body (https://github.com/ndjson/ndjson-spec), each ended by a line feed, with or without a
 * carriage return before it. The last one may go without; what is empty in between is a line too.
 */
final class OrderLines {
    private final byte[] body;
    private final CharsetDecoder utf8 = strict();
    private int position;

    OrderLines(byte[] body) {
        this.body = body;
    }

    int count() {
        int lines = 0;
        for (byte octet : body) {
            if (octet == '\n') {
                lines++;
            }
        }
        return body.length == 0 || body[body.length - 1] == '\n' ? lines : lines + 1;
    }

    boolean hasNext() {
        return position < body.length;
    }

    /** @throws CharacterCodingException when the line is no UTF-8; the next call goes on behind it */
    String next() throws CharacterCodingException {
        int start = position;
        int end = start;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        position = end + 1;
        return utf8.decode(ByteBuffer.wrap(body, start, end - start)).toString();
    }

    /** @throws CharacterCodingException when it is no UTF-8 */
    static String decode(byte[] text) throws CharacterCodingException {
        return strict().decode(ByteBuffer.wrap(text)).toString();
    }

    private static CharsetDecoder strict() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
