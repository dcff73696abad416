package org.indaba.channel.webchat.route;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.indaba.channel.webchat.PageModel;
import org.indaba.channel.webchat.Visitor;
import org.indaba.channel.webchat.WebChatLimits;
import org.indaba.channel.webchat.form.CsrfFormKey;
import org.indaba.channel.webchat.form.FormFields;
import org.indaba.channel.webchat.form.PostedForm;
import org.indaba.channel.webchat.page.ChatPage;
import org.indaba.channel.webchat.page.PageTextRenderer;
import org.indaba.channel.webchat.session.BrowserLanguage;
import org.indaba.channel.webchat.session.BrowserRequest;
import org.indaba.channel.webchat.session.SessionCookie;
import org.indaba.channel.webchat.session.WebSession;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.http.limit.MemoryLease;
import org.indaba.questionnaire.Language;
import org.indaba.security.RefusalKind;

/**
 * One request for a consultation's page, with the session it belongs to.
 *
 * @param known true where the request had a valid cookie; else the session is new, or its cookie is from before the key was
 *      changed
 */
record PageRequest(Context context, WebChatDependencies setting, ConsultationSummary briefing, WebSession session, boolean known) {
    private static final int OWNER_DIGITS = 16;

    /** The result is empty where no consultation has the code. */
    static Optional<PageRequest> of(Context context, WebChatDependencies setting) {
        return setting.desk().get().briefing(context.pathParam("code").toLowerCase(Locale.ROOT)).map(briefing -> {
            String cookie = SessionCookie.read(context, new BrowserRequest(context, setting.site()));
            Optional<WebSession> ours = WebSession.of(Optional.ofNullable(cookie), setting.keyedHash());
            if (ours.isPresent()) {
                return new PageRequest(context, setting, briefing, ours.get(), true);
            }
            WebSession session = WebSession.claimed(Optional.ofNullable(cookie))
                    .filter(each -> setting.house().isKnown(each.address()))
                    .orElseGet(WebSession::begin);
            return new PageRequest(context, setting, briefing, session, false);
        });
    }

    PageRequest with(WebSession fresh) {
        return new PageRequest(context, setting, briefing, fresh, true);
    }

    BrowserRequest caller() {
        return new BrowserRequest(context, setting.site());
    }

    String path() {
        return path(briefing.code());
    }

    static String path(String consultation) {
        return "/c/" + consultation;
    }

    Visitor visitor() {
        return new Visitor(session.address(), briefing.code(), invited(), source(), hint().map(Language::tag));
    }

    private Optional<String> invited() {
        return Optional.ofNullable(context.queryParam("invited")).filter(each -> each.matches("[0-9a-f]{40}"));
    }

    private Optional<String> source() {
        return Optional.ofNullable(context.queryParam("source")).filter(each -> each.matches("[A-Za-z0-9_-]{1,32}"));
    }

    private Optional<Language> hint() {
        return BrowserLanguage.of(context, briefing.languages());
    }

    /** What pages of the interview speak. */
    PageTextRenderer speech(PageModel view) {
        return new PageTextRenderer(setting.phrases(), view.language(), view.lookup(), caller().secure());
    }

    String title(PageModel view) {
        return briefing.title().in(briefing.in(view.language()));
    }

    /** What pages that belong to no interview speak. */
    Language language() {
        return hint().orElse(briefing.in(Language.ENGLISH));
    }

    String action(boolean begun) {
        return begun
                ? path()
                : path() + invited().map(each -> "?invited=" + each)
                        .or(() -> source().map(each -> "?source=" + each)).orElse("");
    }

    ChatPage.Owner owner() {
        String hash = setting.keyedHash().apply("drafts\n" + session.token());
        return new ChatPage.Owner(hash.substring(0, OWNER_DIGITS), briefing.code());
    }

    CsrfFormKey newKey() {
        return CsrfFormKey.issue(session, briefing.code(), setting.clock().instant(), setting.keyedHash());
    }

    /** Makes the reader of the form's fields. The origin and the session of the form are known before it is read. */
    FormFields fields(MemoryLease lease) {
        boolean mayBeOurs = known && caller().fromThisSite();
        return new FormFields(lease, key -> mayBeOurs && parse(key).isPresent());
    }

    /** The key of a form of this session that was sent from one of its pages. */
    Optional<CsrfFormKey> key(PostedForm form) {
        boolean here = caller().fromThisSite();
        Optional<CsrfFormKey> key = known && here ? parse(form.field(ChatPage.KEY)) : Optional.empty();
        if (key.isEmpty()) {
            refused(here ? RefusalKind.WRONG_FORM_KEY : RefusalKind.FOREIGN_ORIGIN);
        }
        return key;
    }

    private Optional<CsrfFormKey> parse(String key) {
        return CsrfFormKey.parse(key, session, briefing.code(), setting.clock().instant(), setting.keyedHash());
    }

    /** Counts a refusal. Only those of known sessions are audited: anybody can send an invented cookie. */
    void refused(RefusalKind kind) {
        if (known) {
            setting.security().refusedSession(kind, briefing.code());
        } else {
            setting.security().refused(kind);
        }
    }

    void remember() {
        SessionCookie.write(context, caller(), session.cookie(setting.keyedHash()), WebChatLimits.SESSION_LIVES);
    }

    void forget() {
        SessionCookie.write(context, caller(), "", Duration.ZERO);
    }
}
