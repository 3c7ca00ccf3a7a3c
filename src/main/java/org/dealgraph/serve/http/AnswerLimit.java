package org.dealgraph.serve.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Breaks off answers that are too large. Jetty's own handler only fails the write, which what writes the answer takes for a
 * client that is gone, and ends it in good order.
 */
public final class AnswerLimit implements Filter {
    private final long most;

    /**
     * @param most bytes of an answer, before it is compressed
     */
    public AnswerLimit(long most) {
        this.most = most;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new HttpServletResponseWrapper((HttpServletResponse) response) {
            private ServletOutputStream counted;

            @Override
            public ServletOutputStream getOutputStream() throws IOException {
                if (counted == null) {
                    counted = new Counted(super.getOutputStream(), request, most);
                }
                return counted;
            }
        });
    }

    private static final class Counted extends ServletOutputStream {
        private final ServletOutputStream out;
        private final ServletRequest request;
        private long left;
        private boolean broken;

        private Counted(ServletOutputStream out, ServletRequest request, long most) {
            this.out = out;
            this.request = request;
            this.left = most;
        }

        @Override
        public void write(int b) throws IOException {
            take(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            take(length);
            out.write(bytes, offset, length);
        }

        private void take(int length) throws IOException {
            left -= length;
            if (left < 0) {
                broken = true;
                BrokenTransfer.breakOff(request);
                throw new IOException("the answer is larger than this server sends");
            }
        }

        @Override
        public void flush() throws IOException {
            if (!broken) {
                out.flush();
            }
        }

        @Override
        public void close() throws IOException {
            // To close it would end the answer in good order.
            if (!broken) {
                out.close();
            }
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
