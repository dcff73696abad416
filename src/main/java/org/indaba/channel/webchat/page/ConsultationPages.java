package org.indaba.channel.webchat.page;

import java.util.List;
import java.util.Optional;
import org.indaba.channel.webchat.JteaskedGenerated;
import org.indaba.channel.webchat.JtemydataGenerated;
import org.indaba.channel.webchat.JteresumeGenerated;
import org.indaba.channel.webchat.JtesentenceGenerated;
import org.indaba.conversation.screen.Paragraph;

/** The pages beside an interview. */
public final class ConsultationPages {
    /** What is held about a person. */
    public static final String MY_DATA = "/mydata";

    /**
     * What a person asked a human. It is a page of its own: phones are shared, and nobody should have to fetch it with
     * every question of the interview.
     */
    public static final String ASKED = "/asked";

    /** The field of the code to come back. */
    public static final String CODE = "code";

    private ConsultationPages() {}

    /** @param held by consultation, its title first */
    public static PageOutput myData(PageTextRenderer speech, String title, List<List<String>> held, CommandForm form) {
        PageOutput html = new PageOutput();
        JtemydataGenerated.render(html, null, speech, title, held, form);
        return html;
    }

    /** @param asked each question with its answer, the newest first */
    public static PageOutput asked(PageTextRenderer speech, String title, List<List<Paragraph>> asked, CommandForm form) {
        PageOutput html = new PageOutput();
        JteaskedGenerated.render(html, null, speech, title, asked, form);
        return html;
    }

    /** @param problem what was wrong with the code that was typed */
    public static PageOutput resume(
            PageTextRenderer speech, String title, String path, String key, Optional<Paragraph> problem, String typed) {
        PageOutput html = new PageOutput();
        JteresumeGenerated.render(html, null, speech, title, path, key, problem.map(speech::say).orElse(null), typed);
        return html;
    }

    /** One sentence and nothing else. */
    public static PageOutput sentence(PageTextRenderer speech, String said) {
        PageOutput html = new PageOutput();
        JtesentenceGenerated.render(html, null, speech, said);
        return html;
    }
}
