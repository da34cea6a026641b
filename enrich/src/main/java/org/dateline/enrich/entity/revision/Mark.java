package org.dateline.enrich.entity.revision;

import java.util.function.BiConsumer;
import org.dateline.enrich.entity.mention.Scene;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Words;

/** Corrects what the recogniser saw, for one reason. */
@FunctionalInterface
interface Mark {
    void on(Scene scene);

    /** One that asks for nothing but the words and the names. */
    static Mark of(BiConsumer<Words, Labels> mark) {
        return scene -> mark.accept(scene.words(), scene.labels());
    }
}
