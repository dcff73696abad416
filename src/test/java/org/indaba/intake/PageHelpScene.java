package org.indaba.intake;

import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.HELP_QUESTION;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.channel.webchat.Browser;
import org.indaba.phrases.Phrasebook;
import org.indaba.store.encryption.GivenTexts;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A consultation whose coordinators sit in chats, and somebody on its page, without scripts. */
abstract class PageHelpScene {
    static final Phrasebook PHRASES = Phrasebook.packed();
    static final String HELP = "Help from a person";
    static final String ASK = "Ask a person";
    static final String SEND = "Send the question";
    static final String DONE = "Done asking";
    static final String SECRET = "Is the old harbour meant too?";
    static final String ANSWER = "Every harbour is meant.";
    static final String PAGE = "/c/villages";
    static final String ASKED = "/c/villages/asked";
    static final int MOST_BYTES = 14 * 1024;

    @TempDir
    Path folder;

    StaffScene scene;
    StaffPages pages;
    Browser juma;

    @BeforeEach
    void launch() throws Exception {
        scene = new StaffScene(PHRASES, folder);
        coordinator("Amina");
        coordinator("Bola");
        Stream.of("/launch", "Villages").forEach(each -> scene.types("Amina", each));
        Stream.of("Africa", "The official questions", "All that are ready", "From now, for 30 days",
                "Questions come to me", "Launch").forEach(each -> scene.taps("Amina", each));
        pages = new StaffPages(PHRASES, folder, scene.house());
        juma = begun();
    }

    @AfterEach
    void close() {
        pages.close();
        scene.close();
    }

    void coordinator(String who) {
        scene.hasInvitation("coordinator", "africa");
        scene.opensLink(who);
    }

    /** Somebody who stands at the first question. */
    Browser begun() {
        Browser browser = agreed().press("Civil society").press("None of these");
        return browser.type("Kenya").press("Next");
    }

    Browser agreed() {
        return pages.browser("en").open(PAGE).press("English").press("I agree");
    }

    Browser asks(Browser browser, String question) {
        return browser.press(HELP).press(ASK).type(question).press(SEND);
    }

    /** What has gone out to others by now. */
    String sent() {
        return String.join("\n", scene.waits(Duration.ofMinutes(1)));
    }

    List<String> bubbles() {
        return scene.database().read(db -> GivenTexts.of(db, BUBBLE.CONTENT, DSL.noCondition()));
    }

    List<String> questions() {
        return scene.database().read(db ->
                GivenTexts.of(db, HELP_QUESTION.CONTENT, DSL.noCondition(), HELP_QUESTION.ID));
    }
}
