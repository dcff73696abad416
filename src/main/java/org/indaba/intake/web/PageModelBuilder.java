package org.indaba.intake.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.indaba.channel.webchat.PageModel;
import org.indaba.channel.webchat.ResumeCode;
import org.indaba.channel.webchat.Visitor;
import org.indaba.channel.webchat.route.DownloadRoutes;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.Decision;
import org.indaba.conversation.Effect;
import org.indaba.conversation.InputDispatcher;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.ConsultationSchedule;
import org.indaba.conversation.screen.CurrentPage;
import org.indaba.conversation.screen.DocumentList;
import org.indaba.conversation.screen.FollowUpMessages;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.Stage;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.effect.PersonalInvitations;
import org.indaba.intake.help.HelpQuestionHistory;
import org.indaba.phrases.LateLookup;
import org.indaba.questionnaire.Language;
import org.indaba.store.answer.BubbleTable;
import org.indaba.store.media.DocumentTable;
import org.indaba.store.outbox.Notice;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.response.ResponseTable;
import org.jooq.DSLContext;

/**
 * Builds a page from the last turn's messages and the person's position. Where no message is valid any more, the page is
 * what {@code /start} would say: it is decided the same way, and not stored.
 */
final class PageModelBuilder {
    private final TurnDependencies tools;
    private final DSLContext db;
    private final Visitor visitor;
    private final ConsultationDirectory desk;
    private final Instant now;
    private final List<Paragraph> notes = new ArrayList<>();
    private final List<PageModel.Link> links = new ArrayList<>();
    private final List<PageModel.Block> own = new ArrayList<>();
    private ConversationState conversation;
    private Language language = Language.ENGLISH;
    private boolean download;
    private Optional<Long> respondent = Optional.empty();

    PageModelBuilder(TurnDependencies tools, DSLContext db, Visitor visitor, ConversationState conversation) {
        this.tools = tools;
        this.db = db;
        this.visitor = visitor;
        this.conversation = conversation;
        this.desk = tools.pageDesk();
        this.now = tools.clock().instant();
    }

    PageModel of(Optional<KnownAddress> known, Optional<ResumeCode> code, LateLookup lookup) {
        respondent = known.map(KnownAddress::respondent);
        List<Notice> notices = known.map(new LastPageContent(tools, db, visitor)::to).orElse(List.of());
        boolean cameBack = notices.isEmpty();
        if (cameBack) {
            notices = preview();
        }
        Optional<CurrentPage> standpoint =
                CurrentPage.of(desk, conversation, now, hint()).map(each -> listed(each, known));
        standpoint = shown(standpoint, notices);
        standpoint.ifPresent(each -> language = each.language());
        for (Notice notice : notices) {
            take(notice, standpoint);
        }
        boolean alone = standpoint.isEmpty()
                || standpoint.get().entry() == CurrentPage.Entry.NOTHING && !own.isEmpty();
        List<PageModel.Block> blocks = new ArrayList<>(own);
        if (!alone) {
            blocks.add(new PageModel.Block(standpoint.get().prompt().paragraphs(), standpoint.get().prompt().rows()));
        }
        boolean over = blocks.stream().allMatch(each -> each.rows().isEmpty())
                && desk.briefing(visitor.code()).filter(each -> each.open(now)).isPresent();
        boolean asks = standpoint.filter(each -> each.entry() == CurrentPage.Entry.QUESTION).isPresent();
        boolean begun = conversation.interview(visitor.code())
                .filter(each -> each.standing().consented()).isPresent();
        return new PageModel(
                language, notes, blocks, alone ? Optional.empty() : standpoint, links, download,
                cameBack ? Optional.of(now) : Optional.empty(), code.filter(each -> begun),
                cameBack || asks || beginsOrPauses(), begun, asked(begun), over,
                known.flatMap(each -> BubbleTable.newest(db, each.id()))
                        .map(each -> new PageModel.Kept(each.messageKey(), each.length())),
                lookup);
    }

    private PageModel.Asked asked(boolean begun) {
        return respondent.filter(each -> begun)
                .map(each -> new HelpQuestionHistory(db, each, visitor.code()).counted()).orElse(PageModel.Asked.NOTHING);
    }

    /** Phones are shared, so in between the code does not stay on the screen. */
    private boolean beginsOrPauses() {
        return conversation.interview(visitor.code())
                .filter(each -> each.stopped() || each.place().stage() == Stage.STAKEHOLDER_TYPE)
                .isPresent();
    }

    private List<Notice> preview() {
        Input start = new Input.Said(
                now, hint(), "", 0, 0, OptionalLong.empty(), MessageContent.text(visitor.start()), RecognizedInput.NOTHING, List.of());
        Input meant = new PersonalInvitations(tools, db).looked(start, respondent).<Input>map(each -> each).orElse(start);
        Decision step = InputDispatcher.advance(desk, conversation, meant);
        conversation = step.next();
        List<Notice> said = new ArrayList<>();
        for (Effect event : step.events()) {
            if (event instanceof Effect.Spoke spoke) {
                said.add(new Notice.Message(spoke.language(), spoke.say()));
            }
        }
        return said;
    }

    private Optional<Language> hint() {
        return visitor.hint().filter(Language::isTag).map(Language::new).filter(desk.languages()::contains);
    }

    /** Adds the bubbles of an answer, which only the store can list. */
    private CurrentPage listed(CurrentPage standpoint, Optional<KnownAddress> known) {
        if (!isList(standpoint) || known.isEmpty()) {
            return standpoint;
        }
        String code = conversation.active().orElseThrow();
        OptionalLong response = ResponseTable.current(db, known.get().respondent(), code);
        List<KeptBubble> bubbles = response.isEmpty()
                ? List.of()
                : BubbleTable.listed(db, response.getAsLong(), standpoint.place().question());
        Effect.BubblesListed list = new Effect.BubblesListed(code, standpoint.place().question(), 0);
        return FollowUpMessages.bubbles(desk, conversation, list, bubbles)
                .map(spoke -> standpoint.asking(spoke.say())).orElse(standpoint);
    }

    private static boolean isList(CurrentPage standpoint) {
        return standpoint.place().stage() == Stage.BUBBLES && standpoint.entry() == CurrentPage.Entry.NOTHING;
    }

    /** A list of bubbles that was turned to its next page stays there. */
    private static Optional<CurrentPage> shown(Optional<CurrentPage> standpoint, List<Notice> notices) {
        if (standpoint.filter(PageModelBuilder::isList).isEmpty()) {
            return standpoint;
        }
        return notices.stream()
                .filter(Notice.Message.class::isInstance)
                .map(each -> ((Notice.Message) each).say())
                .filter(say -> say.paragraphs().stream().anyMatch(each -> each.line() == PhraseKey.BUBBLE))
                .reduce((one, later) -> later)
                .map(standpoint.get()::asking)
                .or(() -> standpoint);
    }

    private void take(Notice notice, Optional<CurrentPage> standpoint) {
        if (notice instanceof Notice.TapAnswer answer) {
            answer.line().ifPresent(notes::add);
        } else if (notice instanceof Notice.MyData data) {
            language = standpoint.map(CurrentPage::language).orElse(data.language());
            notes.add(Paragraph.of(PhraseKey.MY_DATA));
            download = true;
        } else if (notice instanceof Notice.Document asked) {
            language = standpoint.map(CurrentPage::language).orElse(asked.language());
            DocumentTable.find(db, asked.id()).filter(each -> each.consultation().equals(visitor.code())).ifPresent(each ->
                    links.add(new PageModel.Link(DocumentList.get(each), DownloadRoutes.DOCUMENTS + each.number())));
        } else if (notice instanceof Notice.Calendar calendar) {
            language = standpoint.map(CurrentPage::language).orElse(calendar.language());
            desk.briefing(calendar.consultation())
                    .flatMap(each -> new ConsultationSchedule(each, each.in(language)).file())
                    .ifPresent(each -> links.add(
                            new PageModel.Link(each, DownloadRoutes.CALENDAR + "?lang=" + calendar.language().tag())));
        } else if (notice instanceof Notice.Message message) {
            if (standpoint.isEmpty()) {
                language = message.language();
                own.add(new PageModel.Block(message.say().paragraphs(), message.say().rows()));
            } else {
                message(message.say(), standpoint.get());
            }
        }
    }

    /** Adds a message. Of one that asks what the page asks anyway only the beginning is shown; of any other, all of it. */
    private void message(BotMessage say, CurrentPage standpoint) {
        Paragraph first = standpoint.prompt().paragraphs().get(0);
        List<Paragraph> before = say.paragraphs().stream().takeWhile(each -> each.line() != first.line()).toList();
        boolean asks = before.size() < say.paragraphs().size();
        boolean further = !asks && !actions(standpoint.prompt()).containsAll(actions(say));
        if (further) {
            own.add(new PageModel.Block(say.paragraphs(), say.rows()));
        } else {
            before.stream().filter(each -> !standpoint.prompt().paragraphs().contains(each)).forEach(notes::add);
        }
    }

    private static Set<String> actions(BotMessage say) {
        return say.rows().stream().flatMap(List::stream).map(Button::action)
                .map(Action::data).collect(Collectors.toSet());
    }
}
