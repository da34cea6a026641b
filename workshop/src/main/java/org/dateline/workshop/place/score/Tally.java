package org.dateline.workshop.place.score;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How many of the gold's places were answered, and how many of the answers are right. Not thread-safe. */
public final class Tally {
    private int gold;
    private int answered;
    private int sameId;
    private int near;
    private int same;

    void add(boolean isAnswered, boolean isSameId, boolean isNear, boolean isSame) {
        gold++;
        answered += isAnswered ? 1 : 0;
        sameId += isSameId ? 1 : 0;
        near += isNear ? 1 : 0;
        same += isSame ? 1 : 0;
    }

    /** Of all of the gold's places, those not answered included. */
    public double accuracy() {
        return share(same);
    }

    public double within161Km() {
        return share(near);
    }

    public double sameId() {
        return share(sameId);
    }

    public double answered() {
        return share(answered);
    }

    public int gold() {
        return gold;
    }

    private double share(int part) {
        return gold == 0 ? 0 : (double) part / gold;
    }

    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("gold", gold);
        node.put("answered", rounded(answered()));
        node.put("accuracy", rounded(accuracy()));
        node.put("within161km", rounded(within161Km()));
        node.put("sameId", rounded(sameId()));
        return node;
    }

    static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
