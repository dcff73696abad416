package org.indaba.simulation;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.Outbound;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;

/** Somebody who is asked, in a Telegram chat. */
class Stakeholder extends Person {
    /** How whatever nobody else says begins. */
    static final String OWN_WORDS = "What I think, of ";

    private static final List<String> COMMANDS = List.of(
            "/start", "/help", "/language", "/review", "/status", "/mydata", "/stop", "STOP", "/withdraw", "/withdraw", "/withdraw",
            "/withdraw",
            "No more reminders");
    private static final List<String> WORDS = List.of(
            "Next", "Skip", "Back", "Add more", "Review", "Edit", "Submit", "I agree", "Keep", "Delete 1", "1", "2",
            "Maize", "English", "Anonymous", "None of these", "Continue");
    private static final List<String> COUNTRIES = List.of("Kenya", "France", "Japan", "Japan");

    private static final String AT_A_QUESTION = "[-<>]:[^:]+:[a-z].*";

    /** How much more often than others a button is tapped. */
    private static final Map<Verb, Integer> LIKED = Map.ofEntries(
            entry(Verb.AGREE, 30), entry(Verb.NEXT, 6), entry(Verb.TYPE, 4), entry(Verb.STATUS, 4), entry(Verb.OPTION, 4),
            entry(Verb.SUBMIT, 12), entry(Verb.FORWARD, 6), entry(Verb.PUBLISH, 6), entry(Verb.DELETE, 12),
            entry(Verb.CONTINUE, 6), entry(Verb.ASK, 4));

    private final List<String> consultations;
    private final Optional<Shadow> shadow = Optional.of(new Shadow());
    private final List<Inbound.Message> mine = new ArrayList<>();
    private int words;
    private boolean begun;
    private boolean asksNobody;
    private List<Outbound.Key> seen = List.of();
    private int same;

    Stakeholder(Simulator simulator, String name, Address address, List<String> consultations) {
        super(simulator, name, address);
        this.consultations = consultations;
    }

    @Override
    Optional<Shadow> shadow() {
        return shadow;
    }

    List<Outbound.Key> live() {
        return phone().live();
    }

    /** From now on they ask no human. */
    void asksNobody() {
        asksNobody = true;
    }

    List<Outbound.Key> earlier() {
        return phone().earlier;
    }

    @Override
    Inbound act() {
        if (phone().blocked) {
            phone().blocked = false;
            return kept(says("/start " + consultations.get(0)));
        }
        if (!begun) {
            begun = true;
            return kept(says("/start " + consultations.get(0)));
        }
        if (asks(Verb.ASK_END)) {
            return asking();
        }
        if (isStuck()) {
            return kept(says("/start " + any(consultations)));
        }
        int what = chance.nextInt(100);
        if (what < 4 && !asksNobody && !earlier().isEmpty()) {
            return taps(any(earlier()).data());
        } else if (what < 14 && !mine.isEmpty()) {
            return edits(any(one(2) || answers().isEmpty() ? mine : answers()));
        } else if (what < 17) {
            return kept(says(any(COMMANDS).replace("/start", one(2) ? "/start" : "/start " + any(consultations))));
        } else if (what < 20) {
            return kept(says(any(WORDS)));
        } else if (what < 21) {
            return sticker();
        } else if (consented() && one(16) && !asksNobody) {
            return taps(new Action(Verb.ASK, any(consultations), "").data());
        } else if (hasCorrected() && one(6)) {
            return kept(says("/withdraw"));
        } else if (!phone().relayed.isEmpty() && one(25)) {
            return kept(says(answer(), Optional.of(any(phone().relayed))));
        } else if (asks("[xc]:.*")) {
            return kept(says(any(COUNTRIES)));
        } else if (asks(AT_A_QUESTION) || live().isEmpty()) {
            return what < 28 ? kept(says(one(2) ? "" : answer(), file())) : what < 60 || live().isEmpty()
                    ? kept(says(answer())) : taps(liked(live()));
        }
        return what < 98 ? taps(liked(live())) : kept(says(answer()));
    }

    private boolean consented() {
        return !shadow.orElseThrow().ledger.statuses.isEmpty();
    }

    /** What they sent that is kept as an answer. */
    private List<Inbound.Message> answers() {
        return mine.stream().filter(each -> shadow.orElseThrow().ledger.ofMessage(each.messageKey()).isPresent()).toList();
    }

    /** An earlier wording of theirs is held, which must go with all else. */
    private boolean hasCorrected() {
        return shadow.orElseThrow().ledger.bubbles.stream().anyMatch(each -> !each.before.isEmpty());
    }

    /** They have turned aside to ask a human. */
    private Inbound asking() {
        int what = chance.nextInt(20);
        if (what < 11) {
            return kept(says(Helpline.ASKS + name + ", the " + ++words + "th"));
        } else if (what < 12) {
            return kept(says("", file()));
        } else if (what < 14 && !mine.isEmpty()) {
            return edits(any(mine));
        } else if (what < 15) {
            return kept(says(any(COMMANDS)));
        }
        return taps(liked(live()));
    }

    boolean asks(Verb verb) {
        String data = new Action(verb, "", "").data();
        return live().stream().anyMatch(each -> each.data().equals(data));
    }

    /** What they tap changes nothing. */
    private boolean isStuck() {
        same = live().equals(seen) ? same + 1 : 0;
        seen = live();
        boolean answering = asks(AT_A_QUESTION);
        return !answering && same > 2 || same > 6;
    }

    /** Words that nobody else says. */
    private String answer() {
        return OWN_WORDS + name + ", the " + ++words + "th" + " thing".repeat(chance.nextInt(3));
    }

    private boolean asks(String data) {
        return live().stream().anyMatch(each -> each.data().matches(data));
    }

    private Inbound.Message kept(Inbound.Message message) {
        mine.add(message);
        return message;
    }

    Attachment file() {
        String file = "file of " + name + " " + ++words + ".bin";
        return new Attachment(
                one(2) ? "voice" : "document", "at Telegram: " + file, Optional.of(file), Optional.empty(),
                OptionalLong.of(file.length()));
    }

    Inbound edits(Inbound.Message message) {
        long update = simulator.nextUpdate();
        return new Inbound.Edit(
                key(update), address, update, message.messageKey(), seconds(), one(5) ? message.text() : answer(),
                message.attachments());
    }

    Inbound sticker() {
        long update = simulator.nextUpdate();
        phone().number();
        return new Inbound.Unsupported(key(update), address, update, seconds(), Optional.of("en"), "sticker");
    }

    private String liked(List<Outbound.Key> keys) {
        List<String> weighed = new ArrayList<>();
        for (Outbound.Key each : keys) {
            int weight = Action.parse(each.data()).map(action ->
                    asksNobody && action.verb() == Verb.ASK ? 0 : LIKED.getOrDefault(action.verb(), 1)).orElse(1);
            for (int i = 0; i < weight; i++) {
                weighed.add(each.data());
            }
        }
        return weighed.isEmpty() ? any(keys).data() : any(weighed);
    }
}
