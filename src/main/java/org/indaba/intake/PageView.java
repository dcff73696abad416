package org.indaba.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.indaba.channel.webchat.ResumeCode;
import org.indaba.channel.webchat.Shelf;
import org.indaba.channel.webchat.View;
import org.indaba.channel.webchat.Visitor;
import org.indaba.conversation.Afterwords;
import org.indaba.conversation.Action;
import org.indaba.conversation.Button;
import org.indaba.conversation.Content;
import org.indaba.conversation.Conversation;
import org.indaba.conversation.Desk;
import org.indaba.conversation.DocumentList;
import org.indaba.conversation.Event;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Input;
import org.indaba.conversation.KeptBubble;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Reception;
import org.indaba.conversation.Say;
import org.indaba.conversation.Schedule;
import org.indaba.conversation.Stage;
import org.indaba.conversation.Standpoint;
import org.indaba.conversation.Step;
import org.indaba.phrases.Lookup;
import org.indaba.questionnaire.Language;
import org.indaba.store.CurrentResponse;
import org.indaba.store.Documents;
import org.indaba.store.KeptBubbles;
import org.indaba.store.KnownAddress;
import org.indaba.store.NewestBubble;
import org.indaba.store.Notice;
import org.jooq.DSLContext;

/**
 * Makes a page of what the last turn said and of where the person stands. Where no turn has said anything that still
 * holds, the page is what {@code /start} would say: decided the same way, and not stored.
 */
final class PageView {
    private final Tools tools;
    private final DSLContext db;
    private final Visitor visitor;
    private final Desk desk;
    private final Instant now;
    private final List<Paragraph> notes = new ArrayList<>();
    private final List<View.Link> links = new ArrayList<>();
    private final List<View.Block> own = new ArrayList<>();
    private Conversation conversation;
    private Language language = Language.ENGLISH;
    private boolean download;
    private Optional<Long> respondent = Optional.empty();

    PageView(Tools tools, DSLContext db, Visitor visitor, Conversation conversation) {
        this.tools = tools;
        this.db = db;
        this.visitor = visitor;
        this.conversation = conversation;
        this.desk = tools.pageDesk();
        this.now = tools.clock().instant();
    }

    View of(Optional<KnownAddress> known, Optional<ResumeCode> code, Lookup lookup) {
        respondent = known.map(KnownAddress::respondent);
        List<Notice> notices = known.map(new LastSaid(tools, db, visitor)::to).orElse(List.of());
        boolean cameBack = notices.isEmpty();
        if (cameBack) {
            notices = preview();
        }
        Optional<Standpoint> standpoint =
                Standpoint.of(desk, conversation, now, hint()).map(each -> listed(each, known));
        standpoint = shown(standpoint, notices);
        standpoint.ifPresent(each -> language = each.language());
        for (Notice notice : notices) {
            take(notice, standpoint);
        }
        boolean alone = standpoint.isEmpty()
                || standpoint.get().entry() == Standpoint.Entry.NOTHING && !own.isEmpty();
        List<View.Block> blocks = new ArrayList<>(own);
        if (!alone) {
            blocks.add(new View.Block(standpoint.get().prompt().paragraphs(), standpoint.get().prompt().rows()));
        }
        boolean over = blocks.stream().allMatch(each -> each.rows().isEmpty())
                && desk.briefing(visitor.code()).filter(each -> each.open(now)).isPresent();
        boolean asks = standpoint.filter(each -> each.entry() == Standpoint.Entry.QUESTION).isPresent();
        boolean begun = conversation.interview(visitor.code())
                .filter(each -> each.standing().consented()).isPresent();
        return new View(
                language, notes, blocks, alone ? Optional.empty() : standpoint, links, download,
                cameBack ? Optional.of(now) : Optional.empty(), code.filter(each -> begun),
                cameBack || asks || beginsOrPauses(), begun, asked(begun), over,
                known.flatMap(each -> NewestBubble.of(db, each.id()))
                        .map(each -> new View.Kept(each.messageKey(), each.length())),
                lookup);
    }

    private View.Asked asked(boolean begun) {
        return respondent.filter(each -> begun)
                .map(each -> new AskedQuestions(db, each, visitor.code()).counted()).orElse(View.Asked.NOTHING);
    }

    /** Phones are shared: in between, the code is not left standing on the screen. */
    private boolean beginsOrPauses() {
        return conversation.interview(visitor.code())
                .filter(each -> each.stopped() || each.place().stage() == Stage.STAKEHOLDER_TYPE)
                .isPresent();
    }

    private List<Notice> preview() {
        Input start = new Input.Said(
                now, hint(), "", 0, 0, OptionalLong.empty(), Content.text(visitor.start()), Heard.NOTHING, List.of());
        Input meant = new ByName(tools, db).looked(start, respondent).<Input>map(each -> each).orElse(start);
        Step step = Reception.advance(desk, conversation, meant);
        conversation = step.next();
        List<Notice> said = new ArrayList<>();
        for (Event event : step.events()) {
            if (event instanceof Event.Spoke spoke) {
                said.add(new Notice.Message(spoke.language(), spoke.say()));
            }
        }
        return said;
    }

    private Optional<Language> hint() {
        return visitor.hint().filter(Language::isTag).map(Language::new).filter(desk.languages()::contains);
    }

    /** The bubbles of an answer, which only the store can list. */
    private Standpoint listed(Standpoint standpoint, Optional<KnownAddress> known) {
        if (!isList(standpoint) || known.isEmpty()) {
            return standpoint;
        }
        String code = conversation.active().orElseThrow();
        OptionalLong response = CurrentResponse.find(db, known.get().respondent(), code);
        List<KeptBubble> bubbles = response.isEmpty()
                ? List.of()
                : KeptBubbles.ofAnswer(db, response.getAsLong(), standpoint.place().question());
        Event.BubblesListed list = new Event.BubblesListed(code, standpoint.place().question(), 0);
        return Afterwords.bubbles(desk, conversation, list, bubbles)
                .map(spoke -> standpoint.asking(spoke.say())).orElse(standpoint);
    }

    private static boolean isList(Standpoint standpoint) {
        return standpoint.place().stage() == Stage.BUBBLES && standpoint.entry() == Standpoint.Entry.NOTHING;
    }

    /** A list of bubbles that was turned to its next page stays there. */
    private static Optional<Standpoint> shown(Optional<Standpoint> standpoint, List<Notice> notices) {
        if (standpoint.filter(PageView::isList).isEmpty()) {
            return standpoint;
        }
        return notices.stream()
                .filter(Notice.Message.class::isInstance)
                .map(each -> ((Notice.Message) each).say())
                .filter(say -> say.paragraphs().stream().anyMatch(each -> each.line() == Line.BUBBLE))
                .reduce((one, later) -> later)
                .map(standpoint.get()::asking)
                .or(() -> standpoint);
    }

    private void take(Notice notice, Optional<Standpoint> standpoint) {
        if (notice instanceof Notice.TapAnswer answer) {
            answer.line().ifPresent(notes::add);
        } else if (notice instanceof Notice.MyData data) {
            language = standpoint.map(Standpoint::language).orElse(data.language());
            notes.add(Paragraph.of(Line.MY_DATA));
            download = true;
        } else if (notice instanceof Notice.Document asked) {
            language = standpoint.map(Standpoint::language).orElse(asked.language());
            Documents.find(db, asked.id()).filter(each -> each.consultation().equals(visitor.code())).ifPresent(each ->
                    links.add(new View.Link(DocumentList.get(each), Shelf.DOCUMENTS + each.number())));
        } else if (notice instanceof Notice.Calendar calendar) {
            language = standpoint.map(Standpoint::language).orElse(calendar.language());
            desk.briefing(calendar.consultation())
                    .flatMap(each -> new Schedule(each, each.in(language)).file())
                    .ifPresent(each -> links.add(
                            new View.Link(each, Shelf.CALENDAR + "?lang=" + calendar.language().tag())));
        } else if (notice instanceof Notice.Message message) {
            if (standpoint.isEmpty()) {
                language = message.language();
                own.add(new View.Block(message.say().paragraphs(), message.say().rows()));
            } else {
                message(message.say(), standpoint.get());
            }
        }
    }

    /** Of a message that asks what is asked here anyway, what it says before; of any other, all of it. */
    private void message(Say say, Standpoint standpoint) {
        Paragraph first = standpoint.prompt().paragraphs().get(0);
        List<Paragraph> before = say.paragraphs().stream().takeWhile(each -> each.line() != first.line()).toList();
        boolean asks = before.size() < say.paragraphs().size();
        boolean further = !asks && !actions(standpoint.prompt()).containsAll(actions(say));
        if (further) {
            own.add(new View.Block(say.paragraphs(), say.rows()));
        } else {
            before.stream().filter(each -> !standpoint.prompt().paragraphs().contains(each)).forEach(notes::add);
        }
    }

    private static Set<String> actions(Say say) {
        return say.rows().stream().flatMap(List::stream).map(Button::action)
                .map(Action::data).collect(Collectors.toSet());
    }
}
