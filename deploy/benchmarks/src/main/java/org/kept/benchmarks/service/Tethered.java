package org.kept.benchmarks.service;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

import org.kept.benchmarks.Childhood;

/** The main of a process that runs another main, and ends with its standard input. */
public final class Tethered {

    private Tethered() {}

    /** @param args the other main's class, and its arguments */
    public static void main(String[] args) throws Throwable {
        Childhood.begin((childhood, line) -> {}, () -> {});
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
