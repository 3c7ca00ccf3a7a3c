package org.dealgraph.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Lines side by side in one array of bytes. As objects of their own, the millions of lines that are sorted at a time would
 * take a fifth of an export in collecting them.
 */
final class PackedLines {
    private static final int SMALLEST = 1 << 12;
    private static final int INSERTED = 8;

    private byte[] utf8 = new byte[SMALLEST];
    private int[] ends = new int[SMALLEST >> 6];
    private int size;

    /** How many bytes the lines have, without ends of lines. */
    int bytes() {
        return size == 0 ? 0 : ends[size - 1];
    }

    void add(byte[] line) {
        int start = bytes();
        int end = Math.addExact(start, line.length);
        if (end > utf8.length) {
            utf8 = Arrays.copyOf(utf8, Math.max(end, grown(utf8.length)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, grown(size));
        }
        System.arraycopy(line, 0, utf8, start, line.length);
        ends[size++] = end;
    }

    private static int grown(int length) {
        return Math.addExact(length, length >> 1);
    }

    /** Forgets the lines, but keeps the memory for as many. */
    void clear() {
        size = 0;
    }

    /** Writes the lines in order of their bytes, each once and with a line feed; tells how many it wrote. */
    long writeSorted(OutputStream out) throws IOException {
        long written = 0;
        int last = -1;
        for (int line : sorted()) {
            if (last < 0 || compare(last, line) != 0) {
                out.write(utf8, start(line), ends[line] - start(line));
                out.write('\n');
                written++;
            }
            last = line;
        }
        return written;
    }

    private int[] sorted() {
        int[] lines = new int[size];
        Arrays.setAll(lines, line -> line);
        sort(lines.clone(), lines, 0, size);
        return lines;
    }

    /** Merge sort, since the JDK sorts numbers by an order of ours only as objects. {@code from} has the same lines. */
    private void sort(int[] from, int[] into, int start, int end) {
        if (end - start <= INSERTED) {
            insert(into, start, end);
            return;
        }
        int middle = (start + end) >>> 1;
        sort(into, from, start, middle);
        sort(into, from, middle, end);
        if (compare(from[middle - 1], from[middle]) <= 0) {
            System.arraycopy(from, start, into, start, end - start);
            return;
        }
        int left = start;
        int right = middle;
        for (int next = start; next < end; next++) {
            boolean takesLeft = right == end || (left < middle && compare(from[left], from[right]) <= 0);
            into[next] = from[takesLeft ? left++ : right++];
        }
    }

    private void insert(int[] lines, int start, int end) {
        for (int next = start + 1; next < end; next++) {
            int line = lines[next];
            int place = next;
            while (place > start && compare(lines[place - 1], line) > 0) {
                lines[place] = lines[place - 1];
                place--;
            }
            lines[place] = line;
        }
    }

    private int compare(int one, int other) {
        return Arrays.compareUnsigned(utf8, start(one), ends[one], utf8, start(other), ends[other]);
    }

    private int start(int line) {
        return line == 0 ? 0 : ends[line - 1];
    }
}
