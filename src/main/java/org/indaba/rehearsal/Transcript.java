package org.indaba.rehearsal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.indaba.questionnaire.Language;

/**
 * A written dialogue: {@code #} a description, {@code %} a setting, {@code >} the person ({@code >>} within two seconds),
 * {@code <} the bot, {@code =} what is stored at the end.
 *
 * <p>Settings are {@code % app ar} for the language of the person's app; {@code % consultation harvest} with, optionally,
 * {@code opens}, {@code closes} (a time in UTC) and {@code languages en}; {@code % begins 2026-11-28T05:21} for the time at
 * which it begins, which is else 24 November 2026 at 09:00 UTC. Each act takes a minute.
 *
 * @param head the lines of {@code #} and {@code %}
 * @param body all other lines
 */
public record Transcript(
        List<String> head, Instant begins, Optional<Language> app, List<Setting> consultations, List<Played> acts,
        List<String> body) {
    public static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private static final String BEGINS = "% begins ";
    private static final String APP = "% app ";
    private static final String CONSULTATION = "% consultation ";

    /** One act as it is written. */
    public record Played(String written, boolean burst) {
        public TranscriptAct act() {
            return TranscriptAct.parse(written);
        }

        String line() {
            return (burst ? ">> " : "> ") + written;
        }
    }

    /** The settings of one consultation. */
    public record Setting(String code, Optional<Instant> opens, Optional<Instant> closes, Optional<String> language) {
        private static Setting parse(String words) {
            String[] parts = words.split(" ");
            Map<String, String> settings = new TreeMap<>();
            for (int i = 1; i + 1 < parts.length; i += 2) {
                settings.put(parts[i], parts[i + 1]);
            }
            return new Setting(
                    parts[0], instant(settings.get("opens")), instant(settings.get("closes")),
                    Optional.ofNullable(settings.get("languages")));
        }

        private static Optional<Instant> instant(String written) {
            return Optional.ofNullable(written).map(Transcript::time);
        }
    }

    private static Instant time(String written) {
        return LocalDateTime.parse(written).toInstant(ZoneOffset.UTC);
    }

    /** The line with the time at which a rehearsal begins, by which it is played again. */
    static String begins(Instant at) {
        return BEGINS + LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** @throws IllegalArgumentException where a line of {@code %} cannot be read */
    public static Transcript parse(String text) {
        List<String> head = new ArrayList<>();
        List<Setting> consultations = new ArrayList<>();
        List<Played> acts = new ArrayList<>();
        List<String> body = new ArrayList<>();
        Instant begins = START;
        Optional<Language> app = Optional.empty();
        for (String line : text.split("\r?\n")) {
            try {
                if (line.startsWith(BEGINS)) {
                    begins = time(line.substring(BEGINS.length()).strip());
                } else if (line.startsWith(APP)) {
                    app = Optional.of(new Language(line.substring(APP.length()).strip()));
                } else if (line.startsWith(CONSULTATION)) {
                    consultations.add(Setting.parse(line.substring(CONSULTATION.length()).strip()));
                } else if (line.startsWith(">> ")) {
                    acts.add(new Played(line.substring(3), true));
                } else if (line.startsWith("> ") && line.length() > 2) {
                    acts.add(new Played(line.substring(2), false));
                }
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("no time stands in \"" + line + "\"; write 2026-12-31T18:00", e);
            }
            (line.startsWith("#") || line.startsWith("%") ? head : body).add(line);
        }
        return new Transcript(head, begins, app, consultations, acts, body);
    }

    /** The same transcript with one language, so that none is chosen, as a rehearsal in that language writes it. */
    public Transcript in(String consultation, Language language) {
        Setting only = new Setting(consultation, Optional.empty(), Optional.empty(), Optional.of(language.tag()));
        return new Transcript(head, begins, Optional.of(language), List.of(only), acts, body);
    }

    /** Plays the acts. The result has all lines: the person's acts, the bot's reactions, and what is stored at the end. */
    public static List<String> play(List<Played> acts, TranscriptPlayer performance) {
        List<String> lines = new ArrayList<>();
        for (Played played : acts) {
            if (!played.burst()) {
                lines.addAll(performance.settle());
            }
            lines.add(played.line());
            lines.addAll(performance.play(played.act(), played.burst()));
        }
        lines.addAll(performance.settle());
        lines.add("");
        lines.add("= messages from the bot: " + performance.messages());
        lines.addAll(performance.notebook().stored());
        return lines;
    }
}
