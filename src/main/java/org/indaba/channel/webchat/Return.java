package org.indaba.channel.webchat;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.phrases.Lookup;
import org.indaba.security.Refused;

/** How a person comes back with their code. A right code begins a new session; a wrong one costs a try. */
final class Return {
    private final Setting setting;
    private final Tries tries = new Tries();

    Return(Setting setting) {
        this.setting = setting;
    }

    void ask(Visit visit) {
        if (!visit.known()) {
            visit.remember();
        }
        page(visit, 200, Optional.empty(), "");
    }

    void take(Visit visit, Submission form) {
        String typed = form.field(ResumePage.CODE);
        if (visit.key(form).isEmpty()) {
            visit.remember();
            page(visit, 403, Optional.of(Paragraph.of(Line.WEB_FORM_REFUSED)), shortened(typed));
            return;
        }
        Instant now = setting.clock().instant();
        String session = visit.session().address().place();
        String network = visit.caller().network();
        Optional<Wait> wrong = tries.wait(now, session, network).map(Wait::new);
        if (wrong.isPresent()) {
            visit.refused(Refused.RATE_LIMITED);
            wait(visit, wrong.get(), Line.WEB_CODE_WAIT, typed);
            return;
        }
        Optional<Wait> many = setting.sessions().comeBack(network).map(Wait::new);
        if (many.isPresent()) {
            visit.refused(Refused.RATE_LIMITED);
            wait(visit, many.get(), Line.WEB_SESSIONS_WAIT, typed);
            return;
        }
        Optional<Session> fresh = redeem(typed);
        if (fresh.isEmpty()) {
            tries.wrong(now, session, network);
            visit.refused(Refused.WRONG_RESUME_CODE);
            page(visit, 400, Optional.of(Paragraph.of(Line.WEB_CODE_WRONG)), shortened(typed));
            return;
        }
        visit.with(fresh.get()).remember();
        Pages.seeOther(visit.context(), visit.path());
    }

    private void wait(Visit visit, Wait wait, Line why, String typed) {
        wait.header(visit.context());
        page(visit, 429, Optional.of(wait.told(why)), shortened(typed));
    }

    /** The same work for a code with a wrong letter as for one that nobody has. */
    private Optional<Session> redeem(String typed) {
        Optional<ResumeCode> code = ResumeCode.parse(typed);
        Session fresh = Session.begin();
        ResumeCode looked = code.orElseGet(() -> ResumeCode.of(setting.keyedHash().apply("nobody's code")));
        return setting.house().resume(looked, fresh.address()) && code.isPresent()
                ? Optional.of(fresh)
                : Optional.empty();
    }

    private static String shortened(String typed) {
        return typed.length() <= 100 ? typed : "";
    }

    private void page(Visit visit, int status, Optional<Paragraph> problem, String typed) {
        Speech speech = new Speech(setting.phrases(), visit.language(), Lookup.none(), visit.caller().secure());
        Pages.send(visit.context(), status, ResumePage.html(
                speech, visit.briefing().title().in(visit.language()), visit.path(), visit.newKey().written(), problem,
                typed));
    }
}
