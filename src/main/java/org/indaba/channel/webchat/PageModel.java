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
 * The content of a page.
 *
 * @param notes lines about what was just done
 * @param blocks what is asked; the first gives the page its heading
 * @param standpoint the position that the text field, where there is one, belongs to
 * @param links files that were asked for
 * @param download true where the page offers the file with everything that is held
 * @param cameBack the time for which the page was computed, where no turn produced it: the page then shows what {@code
 *      /start} would say, and its forms send {@code /start} first, unless something was done since
 * @param code the code to come back, once there is something to come back to
 * @param codeShown true where the interview begins or pauses, so that the code is shown at once; else it takes a press of a
 *      button
 * @param begun true where the person has agreed and answers are held
 * @param asked the numbers of the person's questions to a human
 * @param over true where nothing can be done on this page; it then offers to begin again
 * @param kept the part of an answer that was stored last from here
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

    /** A message of the bot with its buttons. */
    public record Block(List<Paragraph> paragraphs, List<List<Button>> rows) {}

    /** A text, named by the key of its form, and its length. */
    public record Kept(String key, int length) {}

    /** The number of questions to a human, and how many of them are answered. */
    public record Asked(int questions, int answers) {
        public static final Asked NOTHING = new Asked(0, 0);
    }

    /** @param path relative to the consultation's pages, such as {@code /schedule.ics} */
    public record Link(Paragraph label, String path) {}

    public PageModel {
        links = List.copyOf(links);
        notes = List.copyOf(notes);
        blocks = List.copyOf(blocks);
    }

    /** Tells whether one of these phrases is on the page. */
    public boolean says(Set<PhraseKey> lines) {
        return Stream.concat(notes.stream(), blocks.stream().flatMap(each -> each.paragraphs().stream()))
                .anyMatch(each -> lines.contains(each.line()));
    }

    /** The kind of input that the page's text field takes. */
    public CurrentPage.Entry entry() {
        return standpoint.map(CurrentPage::entry).orElse(CurrentPage.Entry.NOTHING);
    }

    /** The position that the form of this page belongs to; empty where it is no position of an interview. */
    public String from() {
        return standpoint.map(CurrentPage::from).orElse("");
    }
}
