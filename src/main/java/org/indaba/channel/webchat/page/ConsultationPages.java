package org.indaba.channel.webchat.page;

import java.util.List;
import java.util.Optional;
import org.indaba.channel.webchat.JteaskedGenerated;
import org.indaba.channel.webchat.JtemydataGenerated;
import org.indaba.channel.webchat.JteresumeGenerated;
import org.indaba.channel.webchat.JtesentenceGenerated;
import org.indaba.conversation.screen.Paragraph;

/** Renders the pages beside an interview: what is held, questions to a human, the code to come back. */
public final class ConsultationPages {
    /** The path of the page with what is held about a person. */
    public static final String MY_DATA = "/mydata";

    /**
     * The path of the page with a person's questions to humans. It is a page of its own because phones are shared, and
     * because the interview's pages stay small without it.
     */
    public static final String ASKED = "/asked";

    /** The field of the code to come back. */
    public static final String CODE = "code";

    private ConsultationPages() {}

    /** @param held one list for each consultation, which begins with its title */
    public static PageOutput myData(PageTextRenderer speech, String title, List<List<String>> held, CommandForm form) {
        return PageOutput.of(html -> JtemydataGenerated.render(html, null, speech, title, held, form));
    }

    /** @param asked each question with its answer, the newest first */
    public static PageOutput asked(PageTextRenderer speech, String title, List<List<Paragraph>> asked, CommandForm form) {
        return PageOutput.of(html -> JteaskedGenerated.render(html, null, speech, title, asked, form));
    }

    /** @param problem what was wrong with the code that was typed */
    public static PageOutput resume(
            PageTextRenderer speech, String title, String path, String key, Optional<Paragraph> problem, String typed) {
        return PageOutput.of(html -> JteresumeGenerated.render(
                html, null, speech, title, path, key, problem.map(speech::say).orElse(null), typed));
    }

    /** A page with one sentence and nothing else. */
    public static PageOutput sentence(PageTextRenderer speech, String said) {
        return PageOutput.of(html -> JtesentenceGenerated.render(html, null, speech, said));
    }
}
