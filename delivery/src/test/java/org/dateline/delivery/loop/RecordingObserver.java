package org.dateline.delivery.loop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dateline.messages.Rejection;

/** Keeps all that a loop says. */
final class RecordingObserver implements LoopObserver {
    final List<BatchReport> batches = new CopyOnWriteArrayList<>();
    final List<Rejection> rejections = new CopyOnWriteArrayList<>();
    final List<String> moods = new CopyOnWriteArrayList<>();

    @Override
    public void batch(BatchReport report) {
        batches.add(report);
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void waiting(String why) {
        moods.add("waiting: " + why);
    }

    @Override
    public void running() {
        moods.add("running");
    }

    @Override
    public void dead(Throwable why) {
        moods.add("dead: " + why);
    }

    String mood() {
        return moods.isEmpty() ? "" : moods.get(moods.size() - 1);
    }

    int records() {
        return batches.stream().mapToInt(BatchReport::records).sum();
    }
}
