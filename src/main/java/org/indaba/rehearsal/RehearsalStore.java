package org.indaba.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.indaba.conversation.Effect;
import org.indaba.conversation.input.ContentSize;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.FactSources;
import org.indaba.conversation.state.KeptBubble;

/** Stores the effects of a rehearsal in memory, as far as a transcript shows them at its end. */
public final class RehearsalStore {
    private static final class Bubble {
        KeptBubble kept;
        String message;
        final Instant at;
        String text;
        int revisions;
        boolean value;
        final List<String> files;

        Bubble(KeptBubble kept, String message, Instant at, String text, List<String> files) {
            this.kept = kept;
            this.message = message;
            this.at = at;
            this.text = text;
            this.files = files;
        }

        KeptBubble kept() {
            return kept.withWords(value ? 0 : MessageContent.text(text).words());
        }
    }

    private static final class Response {
        String status = "partial";
        final SortedMap<String, String> profile = new TreeMap<>();
        final SortedMap<String, List<Bubble>> answers = new TreeMap<>();
        final List<String> skipped = new ArrayList<>();
    }

    private final SortedMap<String, Response> responses = new TreeMap<>();
    private final List<String> refusals = new ArrayList<>();
    private long nextId = 1;

    /**
     * @param message the key of the message that was sent, where one was
     * @param at the time at which it was sent
     */
    public void note(Effect event, Optional<String> message, MessageContent content, Instant at) {
        if (event instanceof Effect.Consented consented) {
            Response response = new Response();
            consented.source().ifPresent(label -> response.profile.put("source", label));
            responses.put(consented.consultation(), response);
        } else if (event instanceof Effect.Refused refused) {
            refusals.add(refused.consultation());
        } else if (event instanceof Effect.ProfileSet set) {
            profile(set);
        } else if (event instanceof Effect.IdentityGiven given) {
            of(given.consultation()).profile.put(
                    given.identity() == Effect.IdentityGiven.Identity.NAME ? "name" : "organization",
                    content.text().strip());
        } else if (event instanceof Effect.CapacitySet set) {
            of(set.consultation()).profile.put("individual_capacity", Boolean.toString(set.individual()));
            if (set.individual()) {
                of(set.consultation()).profile.remove("organization");
            }
        } else if (event instanceof Effect.CapacityCleared cleared) {
            of(cleared.consultation()).profile.keySet().removeAll(List.of("individual_capacity", "organization"));
        } else if (event instanceof Effect.BubbleKept kept) {
            KeptBubble bubble = new KeptBubble(
                    nextId++, kept.consultation(), kept.question(), content.words(), content.fileKinds(),
                    ContentSize.of(content), Optional.of(at), content.seconds());
            List<Bubble> answer = answer(kept.consultation(), kept.question());
            answer.add(new Bubble(bubble, message.orElseThrow(), at, content.text(), content.fileKinds()));
            answer.sort(Comparator.comparing(each -> each.at));
        } else if (event instanceof Effect.BubbleCorrected corrected) {
            Bubble bubble = find(corrected.bubble().id());
            bubble.kept = corrected.bubble();
            revise(bubble, corrected.value().orElse(content.text()));
        } else if (event instanceof Effect.BubbleDeleted deleted) {
            KeptBubble bubble = deleted.bubble();
            of(bubble.consultation()).answers.get(bubble.question()).removeIf(each -> each.kept.id() == bubble.id());
        } else if (event instanceof Effect.AnswerTakenBack back) {
            answer(back.consultation(), back.question()).removeIf(each -> each.message.equals(back.message()));
        } else if (event instanceof Effect.ValueGiven given) {
            give(given, at);
        } else if (event instanceof Effect.ValueOvertaken late) {
            answer(late.consultation(), late.question()).stream().filter(each -> !each.text.equals(late.value()))
                    .forEach(each -> each.revisions++);
        } else if (event instanceof Effect.Skipped skipped) {
            of(skipped.consultation()).skipped.add(skipped.question());
        } else if (event instanceof Effect.Submitted submitted) {
            of(submitted.consultation()).status = "submitted";
        } else if (event instanceof Effect.Withdrawn withdrawn) {
            Response empty = new Response();
            empty.status = "withdrawn";
            responses.put(withdrawn.consultation(), empty);
        }
    }

    private void profile(Effect.ProfileSet set) {
        SortedMap<String, String> profile = of(set.consultation()).profile;
        String column = set.field().name().toLowerCase(Locale.ROOT);
        set.code().ifPresentOrElse(code -> profile.put(column, code), () -> profile.remove(column));
        if (set.field() == Effect.ProfileSet.Field.PUBLICATION && !set.code().equals(Optional.of("named"))) {
            profile.keySet().removeAll(List.of("name", "organization", "individual_capacity"));
        }
        if (set.field() == Effect.ProfileSet.Field.PUBLICATION) {
            profile.remove("recordings");
        }
    }

    private void give(Effect.ValueGiven given, Instant at) {
        List<Bubble> before = answer(given.consultation(), given.question());
        if (before.isEmpty()) {
            KeptBubble bubble = new KeptBubble(nextId++, given.consultation(), given.question(), 0, List.of());
            before.add(new Bubble(bubble, given.message().orElse(""), at, given.value(), List.of()));
            before.get(0).value = true;
        } else {
            if (!before.get(0).text.equals(given.value())) {
                revise(before.get(0), given.value());
                before.get(0).message = "";
            }
            given.message().ifPresent(key -> before.get(0).message = key);
        }
    }

    private static void revise(Bubble bubble, String text) {
        bubble.text = text;
        bubble.revisions++;
    }

    private Response of(String consultation) {
        return responses.get(consultation);
    }

    private List<Bubble> answer(String consultation, String question) {
        of(consultation).skipped.remove(question);
        return of(consultation).answers.computeIfAbsent(question, id -> new ArrayList<>());
    }

    private Bubble find(long id) {
        return all().stream().filter(each -> each.kept.id() == id).findFirst().orElseThrow();
    }

    private List<Bubble> all() {
        return responses.values().stream()
                .flatMap(each -> each.answers.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    public List<KeptBubble> bubbles(String consultation, String question) {
        return Optional.ofNullable(responses.get(consultation))
                .map(each -> each.answers.getOrDefault(question, List.of()))
                .orElse(List.of())
                .stream()
                .map(each -> each.kept())
                .toList();
    }

    public Optional<KeptBubble> bubble(long id) {
        return all().stream().filter(each -> each.kept.id() == id).findFirst()
                .map(each -> each.kept());
    }

    public Optional<KeptBubble> ofMessage(String message) {
        return all().stream().filter(each -> each.message.equals(message)).findFirst()
                .map(each -> each.kept());
    }

    /** Tells whether this is the stored name. */
    boolean says(ConversationState.Stated stated, String text) {
        String column = stated.fact().name().toLowerCase(Locale.ROOT);
        return stated.fact() != FactSources.Fact.COUNTRY
                && text.strip().equals(of(stated.consultation()).profile.get(column));
    }

    public Optional<String> text(long bubble) {
        return all().stream().filter(each -> each.kept.id() == bubble).findFirst().map(each -> each.text);
    }

    /** The stored data, line by line: {@code =} and the response, {@code =} and each answer. */
    public List<String> stored() {
        List<String> lines = new ArrayList<>();
        refusals.forEach(code -> lines.add("= " + code + ": refused"));
        responses.forEach((code, response) -> {
            StringBuilder head = new StringBuilder("= " + code + ": " + response.status);
            response.profile.forEach((name, value) -> head.append(", ").append(name).append(' ').append(value));
            lines.add(head.toString());
            SortedMap<String, String> answers = new TreeMap<>();
            response.skipped.forEach(question -> answers.put(question, "skipped"));
            response.answers.forEach((question, bubbles) -> {
                if (!bubbles.isEmpty()) {
                    answers.put(question, String.join(" | ", bubbles.stream().map(RehearsalStore::told).toList()));
                }
            });
            answers.forEach((question, told) -> lines.add("= " + code + " " + question + ": " + told));
        });
        return lines;
    }

    private static String told(Bubble bubble) {
        return told(bubble.text, bubble.files, bubble.revisions);
    }

    /** Describes one bubble: its files, its text, and how often it was changed. */
    public static String told(String text, List<String> files, int revisions) {
        StringBuilder told = new StringBuilder();
        files.forEach(kind -> told.append('(').append(kind).append(") "));
        told.append(text.replace("\n", "⏎"));
        if (revisions > 0) {
            told.append(" (changed ").append(revisions).append("×)");
        }
        return told.toString().strip();
    }
}
