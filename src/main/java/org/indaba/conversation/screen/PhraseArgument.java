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

/** An argument of a line. None holds what a person wrote: those that need it name it, and it is looked up late. */
public sealed interface PhraseArgument {
    /** A text from a questionnaire or a consultation, in the reader's language already. */
    record Words(RichText rich) implements PhraseArgument {
        public Words(String text) {
            this(RichText.plain(text));
        }

        /** Its letters alone. */
        public String text() {
            return rich.text();
        }
    }

    /** A code, a name or a link in letters that keep their direction in any language. */
    record Code(String text) implements PhraseArgument {}

    record Count(long number) implements PhraseArgument {}

    /** A day and time, told with the place whose clocks show it. */
    record Moment(Instant at, ZoneId zone) implements PhraseArgument {}

    /**
     * When something ends: told as the day that counts whole, or as day and time where it ends within a day.
     *
     * @param at the first moment that is too late
     * @param zone the consultation's clocks
     * @param here the reader's clocks, where they are known and show another time
     */
    record Ending(Instant at, ZoneId zone, Optional<ZoneId> here) implements PhraseArgument {

        /** For readers in many countries. */
        public static Ending of(Instant at, ZoneId zone) {
            return new Ending(at, zone, Optional.empty());
        }

        /** @param country of the reader, by its ISO 3166-1 code, where it is known */
        public static Ending of(Instant at, ZoneId zone, Optional<String> country) {
            return new Ending(at, zone, country.flatMap(each -> CountryZones.differing(each, at, zone)));
        }
    }

    /** A day, in full with the name of its month. */
    record Day(LocalDate date) implements PhraseArgument {}

    /** The place whose clocks count then, by its name in the reader's language. */
    record Clocks(Instant at, ZoneId zone) implements PhraseArgument {}

    /**
     * A number as the language writes it, without separators of thousands, which could be taken for a decimal point.
     *
     * @param plain such as {@code 12.5}
     * @param unit in the reader's language; may be empty
     */
    record Decimal(String plain, String unit) implements PhraseArgument {}

    /** How large a file is, in bytes; told rounded up. */
    record Size(long bytes) implements PhraseArgument {}

    /** Texts from a questionnaire, in the reader's language already, one after the other. */
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
     * Files without a word, of which something was recorded: told by its length and by when it was sent.
     *
     * @param seconds how long it is, where that is known
     */
    record Recording(List<String> kinds, OptionalLong seconds, Instant at, ZoneId zone, Clock clock) implements PhraseArgument {
        public Recording {
            kinds = List.copyOf(kinds);
        }

        /** How much is told of when it was sent. */
        public enum Clock {
            /** The hour, by the reader's own clocks. */
            HOUR,
            /** The hour, with the place whose clocks show it. */
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

    /** Languages, by their names in the reader's. */
    record Tongues(List<Language> languages) implements PhraseArgument {
        public Tongues {
            languages = List.copyOf(languages);
        }
    }

    /** Another line, without arguments. */
    record Named(PhraseKey line) implements PhraseArgument {}

    /** The first words of a bubble that the person sent, looked up when the message goes out. */
    record Excerpt(long bubble) implements PhraseArgument {}

    /** The first words of a question to a human, or all of it, looked up when the message goes out. */
    record Asked(long question, boolean whole) implements PhraseArgument {}

    /** What a human answered to a question, looked up when the message goes out. */
    record Answered(long question) implements PhraseArgument {}

    /** When the answers to a consultation were downloaded, looked up when the message goes out. */
    record Downloads(String consultation, ZoneId zone) implements PhraseArgument {}

    /** The link of an invitation, made when the message goes out: its secret is nowhere stored. */
    record Invitation(long id) implements PhraseArgument {}

    /** What coordinators wrote in this language, looked up when the message goes out. */
    record Announced(long broadcast, Language language) implements PhraseArgument {}

    /** The receipt of a response, looked up when the message goes out. */
    record ReceiptOf(String consultation) implements PhraseArgument {}
}
