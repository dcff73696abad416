package org.indaba.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Event.ProfileSet.Field;

/** One interview while one input is decided about: how far it is, and what it says. */
final class Session {
    private final Exchange exchange;
    private final Briefing briefing;
    private final Screens screens;
    private final boolean afterLongPause;
    private Progress progress;

    Session(Exchange exchange, Briefing briefing, Progress progress) {
        this.exchange = exchange;
        this.briefing = briefing;
        this.afterLongPause =
                Duration.between(progress.seen(), exchange.at()).compareTo(Pace.RESUME_AFTER) > 0;
        this.progress = progress.seen(exchange.at().isAfter(progress.seen()) ? exchange.at() : progress.seen());
        this.screens =
                new Screens(briefing, exchange.desk().questionnaire(progress.edition()), exchange.language(briefing));
    }

    Briefing briefing() {
        return briefing;
    }

    Screens screens() {
        return screens;
    }

    Progress progress() {
        return progress;
    }

    Place place() {
        return progress.place();
    }

    boolean afterLongPause() {
        return afterLongPause;
    }

    void become(Progress next) {
        progress = next;
    }

    void add(Event event) {
        exchange.add(event);
    }

    void say(Say say) {
        exchange.say(screens.language(), say);
    }

    void answer(Input.Tapped tap, Optional<Line> line) {
        exchange.answer(tap, line);
    }

    /** A line with the buttons of this place, so that they stay at the bottom of the chat. */
    void line(Paragraph... paragraphs) {
        say(new Say(List.of(paragraphs), screens.rows(progress), Say.Timing.AT_ONCE));
    }

    void line(Line line) {
        line(Paragraph.of(line));
    }

    /** Goes to a place and asks what is asked there. */
    void go(Place place) {
        progress = progress.at(place);
        if (place.stage() == Stage.REVIEW) {
            progress = progress.reviewing(true);
        } else if (place.stage() == Stage.PUBLICATION) {
            progress = progress.reviewing(false);
        }
        prompt();
    }

    void prompt(Paragraph... before) {
        if (place().stage() == Stage.BUBBLES) {
            add(new Event.BubblesListed(briefing.code(), place().question(), 0));
        } else {
            say(screens.prompt(progress, before));
        }
    }

    void profile(Field field, String code) {
        add(new Event.ProfileSet(briefing.code(), field, Optional.of(code)));
    }

    /** Until when a submitted response can be changed. */
    Paragraph untilWhen() {
        return briefing.closes()
                .map(at -> Paragraph.of(
                        Line.SUBMITTED_UNTIL, Map.of("date", new Value.Moment(at, briefing.zone()))))
                .orElse(Paragraph.of(Line.SUBMITTED_OPEN_END));
    }

    void save() {
        exchange.become(exchange.conversation().interview(briefing.code(), progress));
    }
}
