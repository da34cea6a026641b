package org.dateline.pipeline.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A record as a case states it: every property that it names must be so, an array element by element; what it does not
 * name may be anything. So a case says what it is about, and an annotator that learns something new breaks none.
 */
record ExpectedRecord(JsonNode expected) {
    /** Every difference with its path; empty when the record is as stated. */
    List<String> differences(JsonNode actual) {
        var differences = new ArrayList<String>();
        compare("", expected, actual, differences);
        return differences;
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (expected.isObject() && actual.isObject()) {
            for (var property : expected.properties()) {
                String name = property.getKey();
                compare(path + "/" + name, property.getValue(), actual.path(name), differences);
            }
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "/" + i, expected.get(i), actual.get(i), differences);
            }
        } else if (!expected.equals(actual)) {
            differences.add(path + " is " + actual + ", expected " + expected);
        }
    }
}
