package org.dateline.ingest.codec.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.dateline.ingest.dates.DateReading;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.ingest.format.draft.Draft;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** One mail as an article: its text part, else its HTML part as text. Not thread-safe; one for each mail. */
final class MailMessage {
    private static final int DEEPEST = 20;

    private static final MimeConfig LIMITS = new MimeConfig.Builder()
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(100_000)
            .setMaxLineLen(-1)
            .build();

    private @Nullable String text;
    private @Nullable String html;

    private MailMessage() {}

    static ParseOutcome read(byte[] bytes) {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LIMITS);
        try {
            Message mail = builder.parseMessage(new ByteArrayInputStream(bytes));
            try {
                MailMessage reading = new MailMessage();
                reading.take(mail, 0);
                return reading.article(mail);
            } finally {
                mail.dispose();
            }
        } catch (IOException e) {
            throw new RefusedItem(Reason.UNREADABLE, "the mail cannot be read: " + e.getMessage(), null);
        }
    }

    private ParseOutcome article(Message mail) {
        Draft draft = new Draft();
        String id = mail.getMessageId();
        if (id != null) {
            String bare = id.replaceAll("[<>\\s]", "");
            // RFC 2392: a message has a URI.
            draft.identity("mid:" + bare).altId("guid", bare);
        }
        draft.headline(null, mail.getSubject());
        if (mail.getFrom() != null) {
            mail.getFrom().forEach(from -> draft.author(name(from)));
        }
        Field date = mail.getHeader() == null ? null : mail.getHeader().getField("Date");
        if (date != null) {
            draft.published("Date", DateReading.of(date.getBody()));
        }
        Field language = mail.getHeader() == null ? null : mail.getHeader().getField("Content-Language");
        if (language != null) {
            draft.language("Content-Language", language.getBody());
        }
        String plain = text;
        String markup = html;
        if (plain != null && !plain.isBlank()) {
            return draft.text(plain).parsed();
        }
        if (markup != null) {
            return draft.text(PlainMarkup.of(markup))
                    .original("text/html", markup)
                    .parsed();
        }
        throw new RefusedItem(Reason.EMPTY, "the mail has no text part: must have one", "body");
    }

    private static String name(Mailbox from) {
        return from.getName() == null || from.getName().isBlank() ? from.getAddress() : from.getName();
    }

    private void take(Entity entity, int depth) throws IOException {
        if (depth > DEEPEST || "attachment".equalsIgnoreCase(entity.getDispositionType())) {
            return;
        }
        if (entity.getBody() instanceof Multipart parts) {
            for (Entity part : parts.getBodyParts()) {
                take(part, depth + 1);
            }
        } else if (entity.getBody() instanceof TextBody body) {
            boolean markup = "text/html".equalsIgnoreCase(entity.getMimeType());
            if (markup && html == null) {
                html = decoded(body, entity.getCharset());
            } else if (!markup && "text/plain".equalsIgnoreCase(entity.getMimeType()) && text == null) {
                text = decoded(body, entity.getCharset());
            }
        }
    }

    private static String decoded(TextBody body, @Nullable String declared) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        String text = new String(bytes.toByteArray(), charset(declared));
        return text.replace("\r\n", "\n").replace("\u0000", "");
    }

    private static Charset charset(@Nullable String declared) {
        try {
            // Mail without a charset is ASCII by its standard, and UTF-8 in practice.
            Charset charset = declared == null ? StandardCharsets.UTF_8 : Charset.forName(declared);
            return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
