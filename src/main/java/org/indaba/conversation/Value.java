package org.indaba.conversation;

import java.time.Instant;
import java.time.ZoneId;

/** An argument of a line. None holds what a person wrote: those that need it name it, and it is looked up late. */
public sealed interface Value {
    /** A text from a questionnaire or a consultation, in the reader's language already. */
    record Words(String text) implements Value {}

    /** A code, a name or a link in letters that keep their direction in any language. */
    record Code(String text) implements Value {}

    record Count(long number) implements Value {}

    /** A day and time, told in the consultation's zone. */
    record Moment(Instant at, ZoneId zone) implements Value {}

    /** A country, by its ISO 3166-1 code. */
    record Country(String code) implements Value {}

    /** Another line, without arguments. */
    record Named(Line line) implements Value {}

    /** The first words of a bubble that the person sent, looked up when the message goes out. */
    record Excerpt(long bubble) implements Value {}

    /** When the answers to a consultation were downloaded, looked up when the message goes out. */
    record Downloads(String consultation, ZoneId zone) implements Value {}

    /** The receipt of a response, looked up when the message goes out. */
    record ReceiptOf(String consultation) implements Value {}
}
