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
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.markup.RichText;
import org.indaba.places.Countries;

/**
 * A paragraph whose arguments are looked up and put into words, but may still be shortened.
 *
 * @param listItem it stands right below the item before it
 * @param continues it stands right below whatever is before it
 * @param values by name: a {@code Long}, a {@code String} ready to insert, or a {@link Free} text
 */
record Spoken(Phrase phrase, Map<String, Object> values, boolean rightToLeft, boolean listItem,
        boolean continues) {
    /** More downloads than these are not told one by one. */
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

    /** Empty where the paragraph tells of something that has not happened: downloads that nobody made. */
    static Optional<Spoken> of(LanguagePhrases in, Paragraph paragraph, Lookup lookup) {
        Phrase phrase = in.phrase(paragraph.line());
        Map<String, Object> values = new HashMap<>();
        for (String name : phrase.sentence().names()) {
            Value value = paragraph.values().get(name);
            if (value == null && Controls.named(name).isPresent()) {
                values.put(name, plain(in, Controls.named(name).get()));
                continue;
            } else if (value == null) {
                throw new IllegalArgumentException(paragraph.line() + " lacks its argument " + name);
            }
            if (value instanceof Value.Downloads d && lookup.downloads(d.consultation()).isEmpty()) {
                return Optional.empty();
            }
            values.put(name, argument(in, phrase.alone(name), value, lookup));
        }
        return Optional.of(new Spoken(phrase, values, in.rightToLeft(), paragraph.line().isListItem(),
                paragraph.line().isContinuation()));
    }

    /** In words, each free text cut to {@code most} characters. */
    RichText write(int most) {
        Map<String, Object> ready = new HashMap<>(values);
        ready.replaceAll((name, value) -> value instanceof Free free ? write(free, most) : value);
        return phrase.sentence().rich(ready);
    }

    private RichText write(Free free, int most) {
        RichText text = Direction.clean(Fit.cut(free.text(), most));
        boolean turns = !free.alone() && (rightToLeft || Direction.hasRightToLeft(text.text()));
        return turns ? Direction.isolate(text) : text;
    }

    private static Object argument(LanguagePhrases in, boolean alone, Value value, Lookup lookup) {
        boolean rightToLeft = in.rightToLeft();
        if (value instanceof Value.Words words) {
            return new Free(words.rich(), alone);
        } else if (value instanceof Value.Count count) {
            return count.number();
        } else if (value instanceof Value.Code code) {
            return inline(oneLine(code.text()), rightToLeft);
        } else if (value instanceof Value.Country country) {
            return inline(Countries.name(country.code(), in.language().locale()), rightToLeft);
        } else if (value instanceof Value.Moment moment) {
            return in.dates().moment(moment.at(), moment.zone());
        } else if (value instanceof Value.Ending ending) {
            return in.dates().ending(ending);
        } else if (value instanceof Value.Clocks clocks) {
            return in.dates().clocks(clocks);
        } else if (value instanceof Value.Day day) {
            return in.dates().day(day.date());
        } else if (value instanceof Value.Decimal decimal) {
            String number = in.numerals().write(decimal.plain());
            return inline(decimal.unit().isEmpty() ? number : number + in.unitSeparator() + oneLine(decimal.unit()), rightToLeft);
        } else if (value instanceof Value.Size size) {
            return inline(size(in, size.bytes()), rightToLeft);
        } else if (value instanceof Value.Listed listed) {
            return new Free(String.join(in.separator(), listed.texts()), alone);
        } else if (value instanceof Value.Files files) {
            return files(in, files.kinds());
        } else if (value instanceof Value.Recording recording) {
            return recording(in, recording);
        } else if (value instanceof Value.Where where) {
            return where(in, where);
        } else if (value instanceof Value.Tongues tongues) {
            return tongues.languages().stream()
                    .map(each -> inline(each.locale().getDisplayLanguage(in.language().locale()), rightToLeft))
                    .collect(Collectors.joining(in.separator()));
        } else if (value instanceof Value.Named named) {
            return plain(in, named.line());
        } else if (value instanceof Value.Invitation invitation) {
            return inline(lookup.invitation(invitation.id()), rightToLeft);
        } else if (value instanceof Value.Excerpt excerpt) {
            String text = lookup.excerpt(excerpt.bubble()).filter(found -> !found.isBlank()).orElse(UNKNOWN);
            return new Free(Fit.cut(oneLine(text), Fit.EXCERPT), alone);
        } else if (value instanceof Value.Asked asked) {
            String text = lookup.asked(asked.question()).orElse(UNKNOWN);
            return new Free(asked.whole() ? text : Fit.cut(oneLine(text), Fit.EXCERPT), alone);
        } else if (value instanceof Value.Answered answered) {
            return new Free(lookup.answered(answered.question()).orElse(UNKNOWN), alone);
        } else if (value instanceof Value.Downloads downloads) {
            return downloads(in, lookup.downloads(downloads.consultation()), downloads.zone());
        } else if (value instanceof Value.Announced announced) {
            return new Free(lookup.announcement(announced.broadcast(), announced.language()).orElse(UNKNOWN), alone);
        } else if (value instanceof Value.ReceiptOf of) {
            return inline(oneLine(lookup.receipt(of.consultation()).orElse(UNKNOWN)), rightToLeft);
        }
        throw new IllegalArgumentException("nobody knows how to say a " + value.getClass().getSimpleName());
    }

    static String reason(LanguagePhrases in, Reason reason) {
        Map<String, Object> ready = new HashMap<>(reason.values());
        ready.replaceAll((name, value) ->
                value instanceof String text ? inline(oneLine(text), in.rightToLeft()) : value);
        Sentence sentence = in.phrase(reason).sentence();
        if (!ready.keySet().containsAll(sentence.names())) {
            throw new IllegalArgumentException(reason.key() + " needs the arguments " + sentence.names());
        }
        return sentence.write(ready);
    }

    /** A line that has no arguments. */
    static String plain(LanguagePhrases in, Line line) {
        return in.phrase(line).sentence().write(Map.of());
    }

    /** Such as "a voice note, 2 photos". */
    private static String files(LanguagePhrases in, List<String> kinds) {
        Map<Line, Long> counts = new LinkedHashMap<>();
        kinds.forEach(kind -> counts.merge(kind(kind), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(each -> in.phrase(each.getKey()).sentence().write(Map.of("count", each.getValue())))
                .collect(Collectors.joining(in.separator()));
    }

    /** Such as "a voice note, 0:42, 14:05". */
    private static String recording(LanguagePhrases in, Value.Recording recording) {
        Map<String, Object> values = new HashMap<>();
        values.put("kinds", files(in, recording.kinds()));
        values.put("time", in.dates().sent(recording));
        recording.seconds().ifPresent(each -> values.put("length", inline(Numerals.length(each), in.rightToLeft())));
        return in.phrase(recording.seconds().isPresent() ? Line.RECORDING : Line.RECORDING_SENT).sentence().write(values);
    }

    /** Whole kilobytes, or megabytes with one decimal: as much as whoever pays for them wants to know. */
    private static String size(LanguagePhrases in, long bytes) {
        boolean mega = bytes >= MEGA;
        BigDecimal number = BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(mega ? MEGA : KILO), mega ? 1 : 0, RoundingMode.CEILING);
        return in.phrase(mega ? Line.SIZE_MEGABYTES : Line.SIZE_KILOBYTES).sentence()
                .write(Map.of("number", in.numerals().write(number.toPlainString())));
    }

    private static Line kind(String kind) {
        return switch (kind) {
            case "voice" -> Line.KIND_VOICE;
            case "audio" -> Line.KIND_AUDIO;
            case "video", "animation" -> Line.KIND_VIDEO;
            case "video-note" -> Line.KIND_VIDEO_NOTE;
            case "photo" -> Line.KIND_PHOTO;
            case "document" -> Line.KIND_DOCUMENT;
            default -> Line.KIND_FILE;
        };
    }

    private static String where(LanguagePhrases in, Value.Where where) {
        Stream<String> regions = where.countries().isEmpty()
                ? where.regions().stream().map(each -> plain(in, Line.of(each)))
                : Stream.empty();
        Stream<String> countries = where.countries().stream()
                .map(each -> inline(Countries.name(each, in.language().locale()), in.rightToLeft()));
        return where.regions().isEmpty() && where.countries().isEmpty()
                ? plain(in, Line.REGION_WORLD)
                : Stream.concat(regions, countries).collect(Collectors.joining(in.separator()));
    }

    private static String downloads(LanguagePhrases in, List<Instant> at, ZoneId zone) {
        List<Instant> last = at.subList(Math.max(0, at.size() - MOST_DOWNLOADS), at.size());
        String told = last.stream().map(each -> in.dates().moment(each, zone)).collect(Collectors.joining(in.separator()));
        return last.size() < at.size() ? UNKNOWN + in.separator() + told : told;
    }

    static String oneLine(String text) {
        return SPACES.matcher(Direction.clean(text)).replaceAll(" ").strip();
    }

    /** Between other words: isolated where it may run against them. */
    static String inline(String clean, boolean rightToLeft) {
        return rightToLeft || Direction.hasRightToLeft(clean) ? Direction.isolate(clean) : clean;
    }
}
