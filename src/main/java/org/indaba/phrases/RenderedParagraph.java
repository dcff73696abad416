package org.indaba.phrases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.markup.RichText;
import org.indaba.places.CountryCatalog;

/**
 * A paragraph whose arguments are looked up and written in words, but may still be shortened.
 *
 * @param listItem true where it follows the item before it without a blank line
 * @param continues true where it follows whatever is before it without a blank line
 * @param values by name: a {@code Long}, a {@code String} ready to insert, or a {@link Free} text
 */
record RenderedParagraph(Phrase phrase, Map<String, Object> values, boolean rightToLeft, boolean listItem,
        boolean continues) {
    /** If there are more downloads than this they are not listed. */
    private static final int MOST_DOWNLOADS = 10;

    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    private static final String UNKNOWN = "…";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** A text of any length. */
    private record Free(RichText text, boolean alone) {
        Free(String text, boolean alone) {
            this(RichText.plain(text), alone);
        }
    }

    /**
     * The result is empty where the paragraph is about something that has not happened, such as downloads that nobody made.
     */
    static Optional<RenderedParagraph> of(LanguagePhrases in, Paragraph paragraph, LateLookup lookup) {
        Phrase phrase = in.phrase(paragraph.line());
        Map<String, Object> values = new HashMap<>();
        for (String name : phrase.sentence().names()) {
            PhraseArgument value = paragraph.values().get(name);
            if (value == null && ButtonPhrases.named(name).isPresent()) {
                values.put(name, plain(in, ButtonPhrases.named(name).get()));
                continue;
            } else if (value == null) {
                throw new IllegalArgumentException(paragraph.line() + " lacks its argument " + name);
            }
            if (value instanceof PhraseArgument.Downloads d && lookup.downloads(d.consultation()).isEmpty()) {
                return Optional.empty();
            }
            values.put(name, argument(in, phrase.alone(name), value, lookup));
        }
        return Optional.of(new RenderedParagraph(phrase, values, in.rightToLeft(), paragraph.line().isListItem(),
                paragraph.line().isContinuation()));
    }

    /** Writes the paragraph with each free text cut to {@code most} characters. */
    RichText write(int most) {
        Map<String, Object> ready = new HashMap<>(values);
        ready.replaceAll((name, value) -> value instanceof Free free ? write(free, most) : value);
        return phrase.sentence().rich(ready);
    }

    private RichText write(Free free, int most) {
        RichText text = BidiIsolation.clean(TextShortener.cut(free.text(), most));
        boolean turns = !free.alone() && (rightToLeft || BidiIsolation.hasRightToLeft(text.text()));
        return turns ? BidiIsolation.isolate(text) : text;
    }

    private static Object argument(LanguagePhrases in, boolean alone, PhraseArgument value, LateLookup lookup) {
        boolean rightToLeft = in.rightToLeft();
        if (value instanceof PhraseArgument.Words words) {
            return new Free(words.rich(), alone);
        } else if (value instanceof PhraseArgument.Count count) {
            return count.number();
        } else if (value instanceof PhraseArgument.Code code) {
            return inline(oneLine(code.text()), rightToLeft);
        } else if (value instanceof PhraseArgument.Country country) {
            return inline(CountryCatalog.name(country.code(), in.language().locale()), rightToLeft);
        } else if (value instanceof PhraseArgument.Moment moment) {
            return in.dates().moment(moment.at(), moment.zone());
        } else if (value instanceof PhraseArgument.Ending ending) {
            return in.dates().ending(ending);
        } else if (value instanceof PhraseArgument.Clocks clocks) {
            return in.dates().clocks(clocks);
        } else if (value instanceof PhraseArgument.Day day) {
            return in.dates().day(day.date());
        } else if (value instanceof PhraseArgument.Decimal decimal) {
            String number = in.numerals().write(decimal.plain());
            return inline(decimal.unit().isEmpty() ? number : number + in.unitSeparator() + oneLine(decimal.unit()), rightToLeft);
        } else if (value instanceof PhraseArgument.Size size) {
            return inline(size(in, size.bytes()), rightToLeft);
        } else if (value instanceof PhraseArgument.Listed listed) {
            return new Free(String.join(in.separator(), listed.texts()), alone);
        } else if (value instanceof PhraseArgument.Files files) {
            return files(in, files.kinds());
        } else if (value instanceof PhraseArgument.Recording recording) {
            return recording(in, recording);
        } else if (value instanceof PhraseArgument.Where where) {
            return where(in, where);
        } else if (value instanceof PhraseArgument.Tongues tongues) {
            return tongues.languages().stream()
                    .map(each -> inline(each.locale().getDisplayLanguage(in.language().locale()), rightToLeft))
                    .collect(Collectors.joining(in.separator()));
        } else if (value instanceof PhraseArgument.Named named) {
            return plain(in, named.line());
        } else if (value instanceof PhraseArgument.Invitation invitation) {
            return inline(lookup.invitation(invitation.id()), rightToLeft);
        } else if (value instanceof PhraseArgument.Excerpt excerpt) {
            String text = lookup.excerpt(excerpt.bubble()).filter(found -> !found.isBlank()).orElse(UNKNOWN);
            return new Free(TextShortener.cut(oneLine(text), TextShortener.EXCERPT), alone);
        } else if (value instanceof PhraseArgument.Asked asked) {
            String text = lookup.asked(asked.question()).orElse(UNKNOWN);
            return new Free(asked.whole() ? text : TextShortener.cut(oneLine(text), TextShortener.EXCERPT), alone);
        } else if (value instanceof PhraseArgument.Answered answered) {
            return new Free(lookup.answered(answered.question()).orElse(UNKNOWN), alone);
        } else if (value instanceof PhraseArgument.Downloads downloads) {
            return downloads(in, lookup.downloads(downloads.consultation()), downloads.zone());
        } else if (value instanceof PhraseArgument.Announced announced) {
            return new Free(lookup.announcement(announced.broadcast(), announced.language()).orElse(UNKNOWN), alone);
        } else if (value instanceof PhraseArgument.ReceiptOf of) {
            return inline(oneLine(lookup.receipt(of.consultation()).orElse(UNKNOWN)), rightToLeft);
        }
        throw new IllegalArgumentException("nobody knows how to say a " + value.getClass().getSimpleName());
    }

    static String reason(LanguagePhrases in, RefusalReason reason) {
        Map<String, Object> ready = new HashMap<>(reason.values());
        ready.replaceAll((name, value) ->
                value instanceof String text ? inline(oneLine(text), in.rightToLeft()) : value);
        PhrasePattern sentence = in.phrase(reason).sentence();
        if (!ready.keySet().containsAll(sentence.names())) {
            throw new IllegalArgumentException(reason.key() + " needs the arguments " + sentence.names());
        }
        return sentence.write(ready);
    }

    /** A line that has no arguments. */
    static String plain(LanguagePhrases in, PhraseKey line) {
        return in.phrase(line).sentence().write(Map.of());
    }

    /** Writes a list such as "a voice note, 2 photos". */
    private static String files(LanguagePhrases in, List<String> kinds) {
        Map<PhraseKey, Long> counts = new LinkedHashMap<>();
        kinds.forEach(kind -> counts.merge(kind(kind), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(each -> in.phrase(each.getKey()).sentence().write(Map.of("count", each.getValue())))
                .collect(Collectors.joining(in.separator()));
    }

    /** Writes a description such as "a voice note, 0:42, 14:05". */
    private static String recording(LanguagePhrases in, PhraseArgument.Recording recording) {
        Map<String, Object> values = new HashMap<>();
        values.put("kinds", files(in, recording.kinds()));
        values.put("time", in.dates().sent(recording));
        recording.seconds().ifPresent(each -> values.put("length", inline(Numerals.length(each), in.rightToLeft())));
        return in.phrase(recording.seconds().isPresent() ? PhraseKey.RECORDING : PhraseKey.RECORDING_SENT).sentence().write(values);
    }

    /**
     * Writes a size in whole kilobytes, or in megabytes with one decimal, which is enough for people who pay for downloads.
     */
    private static String size(LanguagePhrases in, long bytes) {
        boolean mega = bytes >= MEGA;
        BigDecimal number = BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(mega ? MEGA : KILO), mega ? 1 : 0, RoundingMode.CEILING);
        return in.phrase(mega ? PhraseKey.SIZE_MEGABYTES : PhraseKey.SIZE_KILOBYTES).sentence()
                .write(Map.of("number", in.numerals().write(number.toPlainString())));
    }

    private static PhraseKey kind(String kind) {
        return switch (kind) {
            case "voice" -> PhraseKey.KIND_VOICE;
            case "audio" -> PhraseKey.KIND_AUDIO;
            case "video", "animation" -> PhraseKey.KIND_VIDEO;
            case "video-note" -> PhraseKey.KIND_VIDEO_NOTE;
            case "photo" -> PhraseKey.KIND_PHOTO;
            case "document" -> PhraseKey.KIND_DOCUMENT;
            default -> PhraseKey.KIND_FILE;
        };
    }

    private static String where(LanguagePhrases in, PhraseArgument.Where where) {
        Stream<String> regions = where.countries().isEmpty()
                ? where.regions().stream().map(each -> plain(in, PhraseKey.of(each)))
                : Stream.empty();
        Stream<String> countries = where.countries().stream()
                .map(each -> inline(CountryCatalog.name(each, in.language().locale()), in.rightToLeft()));
        return where.regions().isEmpty() && where.countries().isEmpty()
                ? plain(in, PhraseKey.REGION_WORLD)
                : Stream.concat(regions, countries).collect(Collectors.joining(in.separator()));
    }

    private static String downloads(LanguagePhrases in, List<Instant> at, ZoneId zone) {
        List<Instant> last = at.subList(Math.max(0, at.size() - MOST_DOWNLOADS), at.size());
        String told = last.stream().map(each -> in.dates().moment(each, zone)).collect(Collectors.joining(in.separator()));
        return last.size() < at.size() ? UNKNOWN + in.separator() + told : told;
    }

    static String oneLine(String text) {
        return SPACES.matcher(BidiIsolation.clean(text)).replaceAll(" ").strip();
    }

    /** Prepares a text between other words: it is isolated where it may affect their direction. */
    static String inline(String clean, boolean rightToLeft) {
        return rightToLeft || BidiIsolation.hasRightToLeft(clean) ? BidiIsolation.isolate(clean) : clean;
    }
}
