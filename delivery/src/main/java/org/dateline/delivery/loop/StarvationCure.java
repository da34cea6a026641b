package org.dateline.delivery.loop;

/** What a loop calls for help when nothing comes although something is there. */
interface StarvationCure extends AutoCloseable {
    /** Helps nobody. */
    StarvationCure NONE = why -> why;

    /**
     * Called again and again as long as it lasts; returns at once.
     *
     * @param why what is held back and why, in words; empty when all is as it should be
     * @return the same, and what the cure has come to
     */
    String starving(String why);

    @Override
    default void close() {}
}
