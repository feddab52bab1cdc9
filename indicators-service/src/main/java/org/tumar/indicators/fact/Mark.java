package org.tumar.indicators.fact;

/// Numbers that tell things apart, the same in every process.
final class Mark {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Mark() {}

    /// FNV-1a over the letters, then mixed.
    static long of(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return mixed(hash);
    }

    /// Of several in this order.
    static long of(long... parts) {
        long hash = FNV_OFFSET;
        for (long part : parts) {
            hash = mixed(hash ^ part) * FNV_PRIME;
        }
        return mixed(hash);
    }

    /// The last step of SplitMix64: each bit of the one changes about half of the other's.
    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
