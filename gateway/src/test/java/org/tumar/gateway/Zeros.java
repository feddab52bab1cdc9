package org.tumar.gateway;

import java.io.InputStream;

/// So many zero bytes.
class Zeros extends InputStream {

    private long left;

    Zeros(long size) {
        this.left = size;
    }

    @Override
    public int read() {
        return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int count = (int) Math.min(length, left);
        left -= count;
        return count;
    }
}
