package org.dateline.ingest.codec.document;

import java.io.IOException;
import java.util.regex.Pattern;
import org.dateline.ingest.codec.input.Codec;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Head;
import org.dateline.ingest.codec.input.Source;

/** A mail: by its headers, since a mail has no other mark. */
public final class MailCodec implements Codec {
    /** Headers that only a mail begins with; the text of an article may well begin with {@code From: }. */
    private static final Pattern FIRST = Pattern.compile(
            "\\A(?:From [^\\n"
                    + "]{3,200}\\n"
                    + ")?(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|X-[\\w-]+|DKIM-Signature|ARC-[\\w-]+|From|To|Subject|Date|Reply-To|Sender|Content-Type):"
                    + " ?[^\\n"
                    + "]*\\n",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SURE =
            Pattern.compile("(?m)^(?:Message-ID|MIME-Version|Received|Return-Path):", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean recognises(Head head) {
        String start = head.start().replace("\r\n", "\n");
        int end = start.indexOf("\n\n");
        return FIRST.matcher(start).lookingAt()
                && SURE.matcher(end < 0 ? start : start.substring(0, end)).find();
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        byte[] bytes = source.whole();
        to.item(source.item("", bytes, () -> MailMessage.read(bytes)));
    }
}
