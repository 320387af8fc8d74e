package org.kept.segmentation.domain;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How one order lies in bytes: length of the id (2 bytes), currency and whether it counts (2), revision (4), epoch day (4),
 * the epoch day until which it is remembered (4), net in minor units (8), id in UTF-8. Numbers are big-endian.
 */
public final class PackedOrder {
    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private static final int CURRENCY = 2;
    private static final int REVISION = 4;
    private static final int DAY = 8;
    private static final int REMEMBER_UNTIL = 12;
    private static final int NET = 16;
    private static final int ID = 24;
    private static final int COUNTS = 0x8000;

    private PackedOrder() {}

    /** How many bytes the order takes that lies there. */
    public static int lengthAt(byte[] bytes, int at) {
        return ID + idLength(bytes, at);
    }

    static int lengthWith(int idLength) {
        return ID + idLength;
    }

    static int revision(byte[] bytes, int at) {
        return (int) INT.get(bytes, at + REVISION);
    }

    static int day(byte[] bytes, int at) {
        return (int) INT.get(bytes, at + DAY);
    }

    static int rememberUntil(byte[] bytes, int at) {
        return (int) INT.get(bytes, at + REMEMBER_UNTIL);
    }

    static long net(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at + NET);
    }

    static boolean counts(byte[] bytes, int at) {
        return ((short) SHORT.get(bytes, at + CURRENCY) & COUNTS) != 0;
    }

    /** As {@link CurrencyCode} numbers it. */
    static int currency(byte[] bytes, int at) {
        return (short) SHORT.get(bytes, at + CURRENCY) & ~COUNTS & 0xFFFF;
    }

    static String id(byte[] bytes, int at) {
        return new String(bytes, at + ID, idLength(bytes, at), StandardCharsets.UTF_8);
    }

    static byte[] idBytes(byte[] bytes, int at) {
        return Arrays.copyOfRange(bytes, at + ID, at + lengthAt(bytes, at));
    }

    static boolean hasId(byte[] bytes, int at, byte[] id) {
        return idLength(bytes, at) == id.length && Arrays.equals(bytes, at + ID, at + ID + id.length, id, 0, id.length);
    }

    /** Of the id, the same as {@link #hash(byte[])} gives. */
    static int hash(byte[] bytes, int at) {
        return hash(bytes, at + ID, idLength(bytes, at));
    }

    static int hash(byte[] id) {
        return hash(id, 0, id.length);
    }

    static void put(byte[] bytes, int at, byte[] id, OrderEvent order, int day, int rememberUntil) {
        int currency = CurrencyCode.numberOf(order.currency()) | (order.counts() ? COUNTS : 0);
        SHORT.set(bytes, at, (short) id.length);
        SHORT.set(bytes, at + CURRENCY, (short) currency);
        INT.set(bytes, at + REVISION, order.revision());
        INT.set(bytes, at + DAY, day);
        INT.set(bytes, at + REMEMBER_UNTIL, rememberUntil);
        LONG.set(bytes, at + NET, order.net());
        System.arraycopy(id, 0, bytes, at + ID, id.length);
    }

    private static int idLength(byte[] bytes, int at) {
        return (short) SHORT.get(bytes, at);
    }

    private static int hash(byte[] bytes, int from, int length) {
        int hash = 1;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ hash >>> 16) * 0x9E3779B1 >>> 8;
    }

    private static VarHandle view(Class<?> type) {
        return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.BIG_ENDIAN);
    }
}
