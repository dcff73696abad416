package org.indaba.channel.webchat.route;

import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.webchat.ResumeCode;
import org.indaba.channel.webchat.form.PostedForm;
import org.indaba.channel.webchat.page.PageSender;
import org.indaba.channel.webchat.page.PageTextRenderer;
import org.indaba.channel.webchat.page.ConsultationPages;
import org.indaba.channel.webchat.session.ResumeAttemptLimiter;
import org.indaba.channel.webchat.session.RetryAfter;
import org.indaba.channel.webchat.session.WebSession;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.phrases.LateLookup;
import org.indaba.security.RefusalKind;

/** Lets a person come back with their code. A right code begins a new session; a wrong one counts as a failed attempt. */
final class ResumeHandler {
    private final WebChatDependencies setting;
    private final ResumeAttemptLimiter tries = new ResumeAttemptLimiter();

    ResumeHandler(WebChatDependencies setting) {
        this.setting = setting;
    }

    void ask(PageRequest visit) {
        if (!visit.known()) {
            visit.remember();
        }
        page(visit, 200, Optional.empty(), "");
    }

    void take(PageRequest visit, PostedForm form) {
        String typed = form.field(ConsultationPages.CODE);
        if (visit.key(form).isEmpty()) {
            visit.remember();
            page(visit, 403, Optional.of(Paragraph.of(PhraseKey.WEB_FORM_REFUSED)), shortened(typed));
            return;
        }
        Instant now = setting.clock().instant();
        String session = visit.session().address().place();
        String network = visit.caller().network();
        Optional<RetryAfter> wrong = tries.wait(now, session, network).map(RetryAfter::new);
        if (wrong.isPresent()) {
            visit.refused(RefusalKind.RATE_LIMITED);
            wait(visit, wrong.get(), PhraseKey.WEB_CODE_WAIT, typed);
            return;
        }
        Optional<RetryAfter> many = setting.sessions().comeBack(network).map(RetryAfter::new);
        if (many.isPresent()) {
            visit.refused(RefusalKind.RATE_LIMITED);
            wait(visit, many.get(), PhraseKey.WEB_SESSIONS_WAIT, typed);
            return;
        }
        Optional<WebSession> fresh = redeem(typed);
        if (fresh.isEmpty()) {
            tries.wrong(now, session, network);
            visit.refused(RefusalKind.WRONG_RESUME_CODE);
            page(visit, 400, Optional.of(Paragraph.of(PhraseKey.WEB_CODE_WRONG)), shortened(typed));
            return;
        }
        visit.with(fresh.get()).remember();
        PageSender.seeOther(visit.context(), visit.path());
    }

    private void wait(PageRequest visit, RetryAfter wait, PhraseKey why, String typed) {
        wait.header(visit.context());
        page(visit, 429, Optional.of(wait.told(why)), shortened(typed));
    }

    /** A code with a wrong letter takes the same work as one that nobody has. */
    private Optional<WebSession> redeem(String typed) {
        Optional<ResumeCode> code = ResumeCode.parse(typed);
        WebSession fresh = WebSession.begin();
        ResumeCode looked = code.orElseGet(() -> ResumeCode.of(setting.keyedHash().apply("nobody's code")));
        return setting.house().resume(looked, fresh.address()) && code.isPresent()
                ? Optional.of(fresh)
                : Optional.empty();
    }

    private static String shortened(String typed) {
        return typed.length() <= 100 ? typed : "";
    }

    private void page(PageRequest visit, int status, Optional<Paragraph> problem, String typed) {
        PageTextRenderer speech = new PageTextRenderer(setting.phrases(), visit.language(), LateLookup.none(), visit.caller().secure());
        PageSender.send(visit.context(), status, ConsultationPages.resume(
                speech, visit.briefing().title().in(visit.language()), visit.path(), visit.newKey().written(), problem,
                typed));
    }
}
