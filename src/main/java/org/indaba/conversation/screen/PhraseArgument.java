package org.indaba.conversation.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.markup.RichText;
import org.indaba.places.CountryZones;
import org.indaba.places.Region;
import org.indaba.questionnaire.Language;

/**
 * An argument of a phrase. None contains what a person wrote: such arguments name it, and it is looked up when the message
 * is sent.
 */
public sealed interface PhraseArgument {
    /** A text from a questionnaire or a consultation, already in the reader's language. */
    record Words(RichText rich) implements PhraseArgument {
        public Words(String text) {
            this(RichText.plain(text));
        }

        /** The text without its formatting. */
        public String text() {
            return rich.text();
        }
    }

    /** A code, a name or a link in letters that keep their direction in any language. */
    record Code(String text) implements PhraseArgument {}

    record Count(long number) implements PhraseArgument {}

    /** A day and time, shown with the place whose clocks show it. */
    record Moment(Instant at, ZoneId zone) implements PhraseArgument {}

    /**
     * The end of something: shown as the day that counts whole, or as day and time where it ends within a day.
     *
     * @param at the first moment that is too late
     * @param zone the consultation's time zone
     * @param here the reader's time zone, where it is known and has another time
     */
    record Ending(Instant at, ZoneId zone, Optional<ZoneId> here) implements PhraseArgument {

        /** Makes an end for readers in many countries. */
        public static Ending of(Instant at, ZoneId zone) {
            return new Ending(at, zone, Optional.empty());
        }

        /** @param country the reader's country, by its ISO 3166-1 code, where it is known */
        public static Ending of(Instant at, ZoneId zone, Optional<String> country) {
            return new Ending(at, zone, country.flatMap(each -> CountryZones.differing(each, at, zone)));
        }
    }

    /** A day, in full with the name of its month. */
    record Day(LocalDate date) implements PhraseArgument {}

    /** The place whose clocks count at that time, by its name in the reader's language. */
    record Clocks(Instant at, ZoneId zone) implements PhraseArgument {}

    /**
     * A number as the language writes it, without separators of thousands, which could be taken for a decimal point.
     *
     * @param plain the number, such as {@code 12.5}
     * @param unit the unit in the reader's language; it may be empty
     */
    record Decimal(String plain, String unit) implements PhraseArgument {}

    /** The size of a file in bytes; it is rounded up. */
    record Size(long bytes) implements PhraseArgument {}

    /** Texts from a questionnaire, already in the reader's language, one after the other. */
    record Listed(List<String> texts) implements PhraseArgument {
        public Listed {
            texts = List.copyOf(texts);
        }
    }

    /** Files that came with a message, one kind for each, such as {@code photo}. */
    record Files(List<String> kinds) implements PhraseArgument {
        public Files {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Files without a text that include a recording: shown by its length and the time at which it was sent.
     *
     * @param seconds its length, where it is known
     */
    record Recording(List<String> kinds, OptionalLong seconds, Instant at, ZoneId zone, Clock clock) implements PhraseArgument {
        public Recording {
            kinds = List.copyOf(kinds);
        }

        /** How the time of sending is shown. */
        public enum Clock {
            /** The time of day, by the reader's own clocks. */
            HOUR,
            /** The time of day, with the place whose clocks show it. */
            HOUR_AND_PLACE,
            /** The day too, with the place. */
            DAY_AND_HOUR
        }
    }

    /** A country, by its ISO 3166-1 code. */
    record Country(String code) implements PhraseArgument {}

    /** Countries, or else regions; the whole world where there is neither. */
    record Where(List<Region> regions, List<String> countries) implements PhraseArgument {
        public Where {
            regions = List.copyOf(regions);
            countries = List.copyOf(countries);
        }
    }

    /** Languages, by their names in the reader's language. */
    record Tongues(List<Language> languages) implements PhraseArgument {
        public Tongues {
            languages = List.copyOf(languages);
        }
    }

    /** Another phrase, without arguments. */
    record Named(PhraseKey line) implements PhraseArgument {}

    /** The first words of a bubble that the person sent, looked up when the message is sent. */
    record Excerpt(long bubble) implements PhraseArgument {}

    /** The first words of a question to a human, or all of it, looked up when the message is sent. */
    record Asked(long question, boolean whole) implements PhraseArgument {}

    /** The answer of a human to a question, looked up when the message is sent. */
    record Answered(long question) implements PhraseArgument {}

    /** The times at which the answers to a consultation were downloaded, looked up when the message is sent. */
    record Downloads(String consultation, ZoneId zone) implements PhraseArgument {}

    /** The link of an invitation, made when the message is sent: its secret is stored nowhere. */
    record Invitation(long id) implements PhraseArgument {}

    /** The text of coordinators in this language, looked up when the message is sent. */
    record Announced(long broadcast, Language language) implements PhraseArgument {}

    /** The receipt of a response, looked up when the message is sent. */
    record ReceiptOf(String consultation) implements PhraseArgument {}
}
