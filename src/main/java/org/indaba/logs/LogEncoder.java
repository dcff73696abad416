package org.indaba.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;

/** Writes events as the format says that {@code logback.xml} was given: {@code text} or {@code json}. */
public final class LogEncoder extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};

    private boolean json;

    /** What is neither word never gets here: the configuration refuses it. */
    public void setFormat(String format) {
        json = format.equals("json");
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return (json ? JsonLogFormat.of(event) : TextLogFormat.of(event)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
