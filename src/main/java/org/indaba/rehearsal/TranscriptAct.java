package org.indaba.rehearsal;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that the person does in a rehearsal, as a transcript writes it after {@code >}: a text as it is, {@code [Next]}
 * for a pressed button, {@code (voice)}, {@code (voice 0:42)}, {@code (photo: my street)} or {@code (huge video)} for a
 * file, {@code (sticker)} for a message that cannot be an answer, {@code (edit 2: better words)} for a change of their
 * second message, {@code (3 days later)} for a pause, {@code (2 minutes late: a text)} for a text that was sent then and
 * arrives now, {@code (tap again: Next)} for the last such button of an earlier message, {@code (forged tap: x:y:z)} for a
 * press that no button sends. {@code ⏎} is a line break.
 */
public sealed interface TranscriptAct {
    record Types(String text) implements TranscriptAct {}

    record Taps(String label) implements TranscriptAct {}

    record TapsAgain(String label) implements TranscriptAct {}

    record Forges(String data) implements TranscriptAct {}

    record TypedBefore(Duration late, String text) implements TranscriptAct {}

    /** @param seconds the length of a recording, where the channel tells it */
    record Sends(String kind, String caption, boolean huge, OptionalLong seconds) implements TranscriptAct {}

    record SendsOther(String kind) implements TranscriptAct {}

    record Edits(int message, String text) implements TranscriptAct {}

    record Waits(Duration duration) implements TranscriptAct {}

    Set<String> FILES = Set.of("voice", "audio", "video", "video-note", "photo", "animation", "document");

    Set<String> OTHERS = Set.of("sticker", "contact", "game", "poll", "dice", "story", "invoice", "checklist", "gift");

    Pattern TAP = Pattern.compile("\\[(.+)]");
    Pattern SENT = Pattern.compile("\\((huge )?([a-z-]+)(?: (\\d{1,3}):([0-5]\\d))?(?:: (.*))?\\)", Pattern.DOTALL);
    Pattern EDIT = Pattern.compile("\\(edit (\\d+): ?(.*)\\)", Pattern.DOTALL);
    Pattern LATER = Pattern.compile("\\((\\d+) (second|minute|hour|day)s? later\\)");
    Pattern LATE = Pattern.compile("\\((\\d+) (second|minute|hour|day)s? late: (.*)\\)", Pattern.DOTALL);
    Pattern OTHER_TAP = Pattern.compile("\\((tap again|forged tap): (.+)\\)");

    static TranscriptAct parse(String written) {
        String text = written.replace("⏎", "\n");
        return tap(text)
                .or(() -> otherTap(text))
                .or(() -> edit(text))
                .or(() -> late(text))
                .or(() -> pause(text))
                .or(() -> file(text))
                .orElseGet(() -> new Types(text));
    }

    private static Optional<TranscriptAct> tap(String text) {
        Matcher tap = TAP.matcher(text);
        return tap.matches() ? Optional.of(new Taps(tap.group(1))) : Optional.empty();
    }

    private static Optional<TranscriptAct> otherTap(String text) {
        Matcher tap = OTHER_TAP.matcher(text);
        if (!tap.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                tap.group(1).equals("tap again") ? new TapsAgain(tap.group(2)) : new Forges(tap.group(2)));
    }

    private static Optional<TranscriptAct> edit(String text) {
        Matcher edit = EDIT.matcher(text);
        return edit.matches()
                ? Optional.of(new Edits(Integer.parseInt(edit.group(1)), edit.group(2)))
                : Optional.empty();
    }

    private static Optional<TranscriptAct> pause(String text) {
        Matcher later = LATER.matcher(text);
        if (!later.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Waits(duration(later)));
    }

    private static Optional<TranscriptAct> late(String text) {
        Matcher late = LATE.matcher(text);
        return late.matches() ? Optional.of(new TypedBefore(duration(late), late.group(3))) : Optional.empty();
    }

    private static Duration duration(Matcher written) {
        long count = Long.parseLong(written.group(1));
        return switch (written.group(2)) {
            case "second" -> Duration.ofSeconds(count);
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private static Optional<TranscriptAct> file(String text) {
        Matcher sent = SENT.matcher(text);
        if (!sent.matches()) {
            return Optional.empty();
        }
        String kind = sent.group(2);
        if (OTHERS.contains(kind)) {
            return Optional.of(new SendsOther(kind));
        }
        String caption = sent.group(5) == null ? "" : sent.group(5);
        OptionalLong seconds = sent.group(3) == null
                ? OptionalLong.empty()
                : OptionalLong.of(60L * Long.parseLong(sent.group(3)) + Long.parseLong(sent.group(4)));
        return FILES.contains(kind)
                ? Optional.of(new Sends(kind, caption, sent.group(1) != null, seconds))
                : Optional.empty();
    }
}
