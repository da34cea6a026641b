package org.dateline.onebox.doctor;

/**
 * What one check found.
 *
 * @param check what was looked at
 * @param cure what to do; empty where nothing is wrong
 */
record Finding(Severity severity, String check, String explanation, String cure) {
    /** How bad it is. */
    enum Severity {
        OK,
        /** Works, but not as one may expect. */
        NOTE,
        /** Something will not work. */
        PROBLEM
    }

    static Finding ok(String check, String explanation) {
        return new Finding(Severity.OK, check, explanation, "");
    }

    static Finding note(String check, String explanation, String cure) {
        return new Finding(Severity.NOTE, check, explanation, cure);
    }

    static Finding problem(String check, String explanation, String cure) {
        return new Finding(Severity.PROBLEM, check, explanation, cure);
    }
}
