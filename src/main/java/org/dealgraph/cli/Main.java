package org.dealgraph.cli;

/** The command line's entry. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(args.length > 100 ? 1 : 0);
    }
}
