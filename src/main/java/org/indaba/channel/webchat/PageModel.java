package org.indaba.channel.webchat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.CurrentPage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.phrases.LateLookup;
import org.indaba.questionnaire.Language;

/**
 * What a page shows.
 *
 * @param notes lines about what was just done
 * @param blocks what is asked; the first gives the page its heading
 * @param standpoint what the text field, where there is one, belongs to
 * @param links files that were asked for
 * @param download the file with everything that is held is offered
 * @param cameBack no turn has said what stands here: it is what {@code /start} would say at this time, and the page's
 *     forms say it first, unless something was done since
 * @param code how to come back, once there is something to come back to
 * @param codeShown the interview begins or pauses here, and the code is shown unasked; else it takes a tap
 * @param begun the person has agreed and answers are held
 * @param asked what the person has asked a human
 * @param over nothing can be done on this page: it offers to begin again
 * @param kept the piece of an answer that came last from here
 */
public record PageModel(
        Language language,
        List<Paragraph> notes,
        List<Block> blocks,
        Optional<CurrentPage> standpoint,
        List<Link> links,
        boolean download,
        Optional<Instant> cameBack,
        Optional<ResumeCode> code,
        boolean codeShown,
        boolean begun,
        Asked asked,
        boolean over,
        Optional<Kept> kept,
        LateLookup lookup) {

    /** Something said, and its buttons. */
    public record Block(List<Paragraph> paragraphs, List<List<Button>> rows) {}

    /** A text by the key of its form, and how long it is. */
    public record Kept(String key, int length) {}

    /** How many questions to a human, and how many of them are answered. */
    public record Asked(int questions, int answers) {
        public static final Asked NOTHING = new Asked(0, 0);
    }

    /** @param path within the consultation's pages, such as {@code /schedule.ics} */
    public record Link(Paragraph label, String path) {}

    public PageModel {
        links = List.copyOf(links);
        notes = List.copyOf(notes);
        blocks = List.copyOf(blocks);
    }

    /** Whether one of these stands on the page. */
    public boolean says(Set<PhraseKey> lines) {
        return Stream.concat(notes.stream(), blocks.stream().flatMap(each -> each.paragraphs().stream()))
                .anyMatch(each -> lines.contains(each.line()));
    }

    /** What is typed here. */
    public CurrentPage.Entry entry() {
        return standpoint.map(CurrentPage::entry).orElse(CurrentPage.Entry.NOTHING);
    }

    /** What the form of this page belongs to; empty where it is no place of an interview. */
    public String from() {
        return standpoint.map(CurrentPage::from).orElse("");
    }
}
