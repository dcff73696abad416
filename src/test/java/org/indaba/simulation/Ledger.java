package org.indaba.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.indaba.conversation.Effect;
import org.indaba.conversation.input.ContentSize;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.Stage;

/** What one person knows that they gave: the same events as the store, kept beside it. */
final class Ledger {
    /** A message, or a choice that was tapped, of an answer. */
    static final class Bubble {
        long id;
        final String consultation;
        final String question;
        Optional<String> message;
        final Instant at;
        final long ordinal;
        String text;
        /** When a value was last given, or left out again. */
        Instant given = Instant.MIN;
        /** Of words alone, as they are dated by the channel. */
        Optional<Instant> edited = Optional.empty();
        final boolean value;
        final List<String> files;
        List<String> names = List.of();
        ContentSize extent = ContentSize.NONE;
        final List<String> before = new ArrayList<>();

        Bubble(
                long id, String consultation, String question, Optional<String> message, Instant at, long ordinal,
                String text, boolean value, List<String> files) {
            this.id = id;
            this.consultation = consultation;
            this.question = question;
            this.message = message;
            this.at = at;
            this.ordinal = ordinal;
            this.text = text;
            this.value = value;
            this.files = files;
        }

        KeptBubble kept() {
            return new KeptBubble(id, consultation, question, value ? 0 : MessageContent.text(text).words(), files, extent);
        }

        String told() {
            return consultation + " " + question + " " + message.orElse("option") + " " + text + " " + before;
        }
    }

    private static final Comparator<Bubble> ORDER = Comparator.comparing((Bubble each) -> each.consultation)
            .thenComparing(each -> each.question).thenComparing(each -> each.at).thenComparing(each -> each.ordinal);

    final List<Bubble> bubbles = new ArrayList<>();
    final SortedMap<String, String> statuses = new TreeMap<>();
    final List<String> withdrawn = new ArrayList<>();
    /** By name; a file's bytes are its name. */
    final List<String> goneFiles = new ArrayList<>();
    /** By consultation and fact. */
    final SortedMap<String, String> identities = new TreeMap<>();
    /** When each fact was last told, by consultation and where it is asked. */
    private final SortedMap<String, Instant> told = new TreeMap<>();
    private long provisional;
    /** What was kept as an answer and became a question last. */
    Optional<String> asked = Optional.empty();

    /** @param now the time of the turn */
    void note(Effect event, Optional<Told> told, Instant now) {
        tell(event, now);
        if (event instanceof Effect.Consented consented) {
            statuses.put(consented.consultation(), "partial");
        } else if (event instanceof Effect.ProfileSet set && set.field() == Effect.ProfileSet.Field.PUBLICATION) {
            // a name that is not published is not held
            if (!set.code().equals(Optional.of("named"))) {
                identities.keySet().removeIf(each -> each.startsWith(set.consultation() + " "));
            }
        } else if (event instanceof Effect.CapacityCleared cleared) {
            identities.remove(cleared.consultation() + " " + Effect.IdentityGiven.Identity.ORGANIZATION.name());
        } else if (event instanceof Effect.CapacitySet set && set.individual()) {
            identities.remove(set.consultation() + " " + Effect.IdentityGiven.Identity.ORGANIZATION.name());
        } else if (event instanceof Effect.IdentityGiven given) {
            identities.put(
                    given.consultation() + " " + given.identity().name(), told.orElseThrow().content().text().strip());
        } else if (event instanceof Effect.BubbleKept kept) {
            Told message = told.orElseThrow();
            Bubble bubble = new Bubble(
                    --provisional, kept.consultation(), kept.question(), Optional.of(message.key()), message.at(),
                    message.ordinal(), message.content().text(), false, message.content().fileKinds());
            bubble.names = message.names();
            bubble.extent = ContentSize.of(message.content());
            add(bubble);
        } else if (event instanceof Effect.BubbleCorrected corrected) {
            Bubble bubble = find(corrected.bubble().id());
            bubble.extent = corrected.bubble().extent();
            revise(bubble, corrected.value().orElseGet(() -> told.orElseThrow().content().text()), told.orElseThrow().at());
        } else if (event instanceof Effect.BubbleDeleted deleted) {
            gone(find(deleted.bubble().id()));
            bubbles.removeIf(each -> each.id == deleted.bubble().id());
        } else if (event instanceof Effect.AnswerAsked) {
            asked = ofMessage(((Effect.AnswerAsked) event).message()).map(each -> each.text);
        } else if (event instanceof Effect.AnswerTakenBack back) {
            ofMessage(back.message()).ifPresent(each -> {
                gone(each);
                bubbles.remove(each);
            });
        } else if (event instanceof Effect.ValueGiven given) {
            give(given, now);
        } else if (event instanceof Effect.ValueOvertaken late) {
            of(late.consultation(), late.question()).stream().filter(each -> !each.text.equals(late.value()))
                    .forEach(each -> each.before.add(late.value()));
        } else if (event instanceof Effect.Skipped skipped) {
            of(skipped.consultation(), skipped.question()).forEach(each -> each.given = now);
        } else if (event instanceof Effect.Submitted submitted) {
            statuses.put(submitted.consultation(), "submitted");
        } else if (event instanceof Effect.Withdrawn gone) {
            statuses.remove(gone.consultation());
            bubbles.stream().filter(each -> each.consultation.equals(gone.consultation()))
                    .forEach(this::gone);
            bubbles.removeIf(each -> each.consultation.equals(gone.consultation()));
        }
    }

    private void gone(Bubble bubble) {
        withdrawn.addAll(texts(bubble));
        goneFiles.addAll(bubble.names);
    }

    private static List<String> texts(Bubble bubble) {
        List<String> texts = new ArrayList<>(bubble.before);
        texts.add(bubble.text);
        texts.removeIf(each -> bubble.value || !each.startsWith(Stakeholder.OWN_WORDS));
        return texts;
    }

    private void tell(Effect event, Instant now) {
        if (event instanceof Effect.ProfileSet set) {
            told.put(set.consultation() + " " + set.field().name(), now);
        } else if (event instanceof Effect.PublicationWished wished) {
            told.put(wished.consultation() + " " + Stage.PUBLICATION.name(), now);
        } else if (event instanceof Effect.IdentityGiven given) {
            told.put(given.consultation() + " " + given.identity().name(), now);
        } else if (event instanceof Effect.CapacityCleared cleared) {
            told.put(cleared.consultation() + " " + Stage.ORGANIZATION.name(), now);
        } else if (event instanceof Effect.CapacitySet set) {
            told.put(set.consultation() + " " + Stage.ORGANIZATION.name(), now);
        } else if (event instanceof Effect.Consented consented) {
            told.keySet().removeIf(each -> each.startsWith(consented.consultation() + " "));
        }
    }

    /** Whether what is asked there has been told since. */
    boolean toldSince(String consultation, Stage asked, Instant at) {
        return Optional.ofNullable(told.get(consultation + " " + asked.name())).filter(at::isBefore).isPresent();
    }

    /** Whether the one value that answers this has been given since. */
    boolean valueGivenSince(String consultation, String question, Instant at) {
        return of(consultation, question).stream().anyMatch(each -> each.value && each.given.isAfter(at));
    }

    private void give(Effect.ValueGiven given, Instant now) {
        List<Bubble> before = of(given.consultation(), given.question());
        if (before.isEmpty()) {
            add(new Bubble(
                    --provisional, given.consultation(), given.question(), given.message(), now, 0, given.value(), true,
                    List.of()));
        } else {
            if (!before.get(0).text.equals(given.value())) {
                before.get(0).message = Optional.empty();
            }
            revise(before.get(0), given.value(), now);
            given.message().ifPresent(key -> before.get(0).message = Optional.of(key));
        }
        of(given.consultation(), given.question()).get(0).given = now;
    }

    private static void revise(Bubble bubble, String text, Instant at) {
        if (!bubble.text.equals(text)) {
            bubble.given = bubble.given.isAfter(at) ? bubble.given : at;
            bubble.edited = Optional.of(at).filter(each -> !bubble.value);
            bubble.before.add(bubble.text);
            bubble.text = text;
        }
    }

    private void add(Bubble bubble) {
        bubbles.add(bubble);
        bubbles.sort(ORDER);
    }

    List<Bubble> of(String consultation, String question) {
        return bubbles.stream()
                .filter(each -> each.consultation.equals(consultation) && each.question.equals(question)).toList();
    }

    private Bubble find(long id) {
        return byId(id).orElseThrow();
    }

    Optional<Bubble> byId(long id) {
        return bubbles.stream().filter(each -> each.id == id).findFirst();
    }

    Optional<Bubble> ofMessage(String key) {
        return bubbles.stream().filter(each -> each.message.filter(key::equals).isPresent()).findFirst();
    }

    /** What a message or an edit brought. */
    record Told(String key, Instant at, long ordinal, MessageContent content, List<String> names) {}
}
