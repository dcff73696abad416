package org.indaba.store.json;

import com.google.gson.JsonArray;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.markup.RichText;
import org.indaba.markup.Span;
import org.indaba.places.Region;
import org.indaba.questionnaire.Language;

/** The stored form of a {@link PhraseArgument}: its kind, and what it holds. */
final class PhraseArgumentJson {
    private PhraseArgumentJson() {}

    static JsonArray write(PhraseArgument value) {
        if (value instanceof PhraseArgument.Words words) {
            JsonArray array = array("words", words.text());
            words.rich().spans().forEach(each -> array.add(each.stored()));
            return array;
        } else if (value instanceof PhraseArgument.Code code) {
            return array("code", code.text());
        } else if (value instanceof PhraseArgument.Count count) {
            return array("count", Long.toString(count.number()));
        } else if (value instanceof PhraseArgument.Moment moment) {
            return array("moment", Long.toString(moment.at().toEpochMilli()), moment.zone().getId());
        } else if (value instanceof PhraseArgument.Ending ending) {
            return array(
                    "ending", Long.toString(ending.at().toEpochMilli()), ending.zone().getId(),
                    ending.here().map(ZoneId::getId).orElse(""));
        } else if (value instanceof PhraseArgument.Clocks clocks) {
            return array("clocks", Long.toString(clocks.at().toEpochMilli()), clocks.zone().getId());
        } else if (value instanceof PhraseArgument.Day day) {
            return array("day", day.date().toString());
        } else if (value instanceof PhraseArgument.Decimal decimal) {
            return array("decimal", decimal.plain(), decimal.unit());
        } else if (value instanceof PhraseArgument.Size size) {
            return array("size", Long.toString(size.bytes()));
        } else if (value instanceof PhraseArgument.Listed listed) {
            JsonArray array = array("listed");
            listed.texts().forEach(array::add);
            return array;
        } else if (value instanceof PhraseArgument.Files files) {
            JsonArray array = array("files");
            files.kinds().forEach(array::add);
            return array;
        } else if (value instanceof PhraseArgument.Recording recording) {
            JsonArray array = array(
                    "recording", recording.seconds().isPresent() ? Long.toString(recording.seconds().getAsLong()) : "",
                    Long.toString(recording.at().toEpochMilli()), recording.zone().getId(), recording.clock().name());
            recording.kinds().forEach(array::add);
            return array;
        } else if (value instanceof PhraseArgument.Where where) {
            JsonArray array = array("where");
            where.regions().forEach(each -> array.add(each.word()));
            where.countries().forEach(array::add);
            return array;
        } else if (value instanceof PhraseArgument.Tongues tongues) {
            JsonArray array = array("tongues");
            tongues.languages().forEach(each -> array.add(each.tag()));
            return array;
        } else if (value instanceof PhraseArgument.Country country) {
            return array("country", country.code());
        } else if (value instanceof PhraseArgument.Named named) {
            return array("named", named.line().name());
        } else if (value instanceof PhraseArgument.Invitation invitation) {
            return array("invitation", Long.toString(invitation.id()));
        } else if (value instanceof PhraseArgument.Excerpt excerpt) {
            return array("excerpt", Long.toString(excerpt.bubble()));
        } else if (value instanceof PhraseArgument.Asked asked) {
            return array("asked", Long.toString(asked.question()), Boolean.toString(asked.whole()));
        } else if (value instanceof PhraseArgument.Answered answered) {
            return array("answered", Long.toString(answered.question()));
        } else if (value instanceof PhraseArgument.Downloads downloads) {
            return array("downloads", downloads.consultation(), downloads.zone().getId());
        } else if (value instanceof PhraseArgument.Announced announced) {
            return array("announced", Long.toString(announced.broadcast()), announced.language().tag());
        } else if (value instanceof PhraseArgument.ReceiptOf receipt) {
            return array("receipt", receipt.consultation());
        }
        throw new IllegalArgumentException("no stored form for " + value.getClass().getSimpleName());
    }

    static PhraseArgument read(JsonArray json) {
        List<String> parts = new ArrayList<>();
        json.forEach(each -> parts.add(each.getAsString()));
        List<String> rest = parts.subList(1, parts.size());
        String first = rest.isEmpty() ? "" : rest.get(0);
        return switch (parts.get(0)) {
            case "listed" -> new PhraseArgument.Listed(rest);
            case "files" -> new PhraseArgument.Files(rest);
            case "recording" -> new PhraseArgument.Recording(
                    rest.subList(4, rest.size()),
                    first.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(first)),
                    Instant.ofEpochMilli(Long.parseLong(rest.get(1))), ZoneId.of(rest.get(2)),
                    PhraseArgument.Recording.Clock.valueOf(rest.get(3)));
            case "where" -> new PhraseArgument.Where(
                    rest.stream().flatMap(each -> Region.of(each).stream()).toList(),
                    rest.stream().filter(each -> Region.of(each).isEmpty()).toList());
            case "tongues" -> new PhraseArgument.Tongues(rest.stream().map(Language::new).toList());
            case "words" -> new PhraseArgument.Words(formatted(first, rest.subList(1, rest.size())));
            case "code" -> new PhraseArgument.Code(first);
            case "count" -> new PhraseArgument.Count(Long.parseLong(first));
            case "moment" -> new PhraseArgument.Moment(
                    Instant.ofEpochMilli(Long.parseLong(first)), ZoneId.of(json.get(2).getAsString()));
            case "ending" -> new PhraseArgument.Ending(
                    Instant.ofEpochMilli(Long.parseLong(first)), ZoneId.of(json.get(2).getAsString()),
                    Optional.of(json.get(3).getAsString()).filter(each -> !each.isEmpty()).map(ZoneId::of));
            case "clocks" -> new PhraseArgument.Clocks(
                    Instant.ofEpochMilli(Long.parseLong(first)), ZoneId.of(json.get(2).getAsString()));
            case "day" -> new PhraseArgument.Day(LocalDate.parse(first));
            case "size" -> new PhraseArgument.Size(Long.parseLong(first));
            case "decimal" -> new PhraseArgument.Decimal(first, json.get(2).getAsString());
            case "country" -> new PhraseArgument.Country(first);
            case "named" -> new PhraseArgument.Named(PhraseKey.valueOf(first));
            case "invitation" -> new PhraseArgument.Invitation(Long.parseLong(first));
            case "excerpt" -> new PhraseArgument.Excerpt(Long.parseLong(first));
            case "asked" -> new PhraseArgument.Asked(Long.parseLong(first), Boolean.parseBoolean(json.get(2).getAsString()));
            case "answered" -> new PhraseArgument.Answered(Long.parseLong(first));
            case "downloads" -> new PhraseArgument.Downloads(first, ZoneId.of(json.get(2).getAsString()));
            case "announced" -> new PhraseArgument.Announced(Long.parseLong(first), new Language(json.get(2).getAsString()));
            case "receipt" -> new PhraseArgument.ReceiptOf(first);
            default -> throw new IllegalArgumentException("no value has this stored form");
        };
    }

    /** What is stored of a former release has no spans; the text stands whatever they are. */
    private static RichText formatted(String text, List<String> spans) {
        return new RichText(text, spans.stream()
                .flatMap(each -> Span.parse(each).stream())
                .filter(each -> each.to() <= text.length())
                .toList());
    }

    private static JsonArray array(String... parts) {
        JsonArray array = new JsonArray();
        for (String part : parts) {
            array.add(part);
        }
        return array;
    }
}
