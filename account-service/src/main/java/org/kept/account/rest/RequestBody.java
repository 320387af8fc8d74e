package org.kept.account.rest;

import java.io.IOException;
import java.io.InputStream;

import org.kept.chassis.rest.Problems;

/** Reads a body whole, up to a limit, whatever its length was said to be. */
final class RequestBody {
    private RequestBody() {}

    /**
     * @param length what the request says, null when it does not
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 413 when it is larger than the limit, 400 when it breaks off
     */
    static byte[] read(InputStream body, Long length, long octetsMax) throws IOException {
        int expected = (int) Math.min(length == null ? octetsMax + 1 : length, octetsMax + 1);
        byte[] read = length == null ? body.readNBytes(expected) : exactly(body, expected);
        if (read.length > octetsMax) {
            throw IntakeProblems.tooLarge("The body is larger than " + octetsMax + " bytes.");
        }
        return read;
    }

    /** Into one array of the right size: a batch is megabytes. */
    private static byte[] exactly(InputStream body, int expected) throws IOException {
        byte[] octets = new byte[expected];
        int read = body.readNBytes(octets, 0, expected);
        if (read < expected) {
            throw Problems.malformed("The body breaks off after " + read + " bytes.");
        }
        return octets;
    }
}
