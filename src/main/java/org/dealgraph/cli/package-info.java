/**
 * The command line: {@link org.dealgraph.cli.Main} runs {@link org.dealgraph.cli.Dealgraph} and its commands.
 *
 * <p>Commands parse, wire and print; the work is done by the packages below. Results go to standard output, all else to
 * standard error. {@link org.dealgraph.cli.Failures} is the one place that turns what went wrong into a sentence and an
 * exit code. The only user of Picocli, {@code System.out} and {@code System.exit}.
 */
package org.dealgraph.cli;
