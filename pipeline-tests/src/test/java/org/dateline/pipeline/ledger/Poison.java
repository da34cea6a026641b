package org.dateline.pipeline.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The six kinds of record that no one can handle, each numbered so that it can be told from its neighbours. */
enum Poison {
    NOT_JSON {
        @Override
        byte[] value(String uri) {
            return utf8("Not JSON at all, but a line about " + uri);
        }
    },
    NO_BODIES {
        @Override
        byte[] value(String uri) {
            return utf8("{\"uri\":\"" + uri + "\",\"headlines\":[{\"value\":\"A head without a body\"}]}");
        }
    },
    KEY_IS_NOT_THE_URI {
        @Override
        byte[] value(String uri) {
            return utf8("{\"uri\":\"" + uri + "/other\",\"bodies\":[{\"value\":\"The key says something else.\"}]}");
        }
    },
    NOT_UTF8 {
        @Override
        byte[] value(String uri) {
            byte[] value = utf8("{\"uri\":\"" + uri + "\",\"bodies\":[{\"value\":\"A broken @@ letter.\"}]}");
            for (int i = 0; i < value.length; i++) {
                if (value[i] == '@') {
                    // A continuation byte without a start: no decoder that is strict takes it.
                    value[i] = (byte) 0xBF;
                }
            }
            return value;
        }
    },
    EMPTY {
        @Override
        byte[] value(String uri) {
            return new byte[0];
        }
    },
    TEN_THOUSAND_LEVELS {
        @Override
        byte[] value(String uri) {
            char[] open = new char[10_000];
            char[] close = new char[10_000];
            Arrays.fill(open, '[');
            Arrays.fill(close, ']');
            return utf8("{\"uri\":\"" + uri + "\",\"bodies\":[{\"value\":\"Deep.\"}],\"deep\":" + new String(open)
                    + new String(close) + "}");
        }
    };

    abstract byte[] value(String uri);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
