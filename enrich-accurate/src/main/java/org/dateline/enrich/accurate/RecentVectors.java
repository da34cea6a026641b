package org.dateline.enrich.accurate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the last few vectors, since an article's is wanted for its topics and again to be served. Thread-safe. */
final class RecentVectors implements AutoCloseable {
    /** More than articles can be under way at a time on any machine, and no more than a megabyte. */
    private static final int KEPT = 512;

    private final SentenceEncoder encoder;
    private final Map<String, float[]> recent = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > KEPT;
        }
    };

    RecentVectors(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    float[] of(String text) {
        float[] known = known(text);
        if (known != null) {
            return known;
        }
        float[] vector = encoder.encode(text);
        synchronized (recent) {
            recent.put(text, vector);
        }
        return vector;
    }

    private float @Nullable [] known(String text) {
        synchronized (recent) {
            return recent.get(text);
        }
    }

    @Override
    public void close() {
        encoder.close();
    }
}
