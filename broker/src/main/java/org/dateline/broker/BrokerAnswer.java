package org.dateline.broker;

/** The one line by which the child tells its parent how the start went. */
final class BrokerAnswer {
    private static final String READY = "dateline-broker ready ";
    private static final String REFUSED = "dateline-broker refused ";

    private BrokerAnswer() {}

    static String ready(int port) {
        return READY + port;
    }

    static String refused(String why) {
        return REFUSED + why.replace('\n', ' ');
    }

    static boolean isAnswer(String line) {
        return line.startsWith(READY) || line.startsWith(REFUSED);
    }

    /** @throws BrokerRefused when the answer is a refusal */
    static int port(String answer) {
        if (answer.startsWith(REFUSED)) {
            throw new BrokerRefused(answer.substring(REFUSED.length()));
        }
        return Integer.parseInt(answer.substring(READY.length()));
    }
}
