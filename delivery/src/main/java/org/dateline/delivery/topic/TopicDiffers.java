package org.dateline.delivery.topic;

/** A topic on the broker is not what its owner states, and working on would break a promise. */
public final class TopicDiffers extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicDiffers(String topic, String property, String expected, String actual) {
        super("topic " + topic + ": " + property + " must be " + expected + ", but is " + actual);
    }
}
