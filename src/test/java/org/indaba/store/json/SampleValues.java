package org.indaba.store.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.consultation.Scope;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.ChannelMoment;
import org.indaba.conversation.input.ContentSize;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.AnswerDraft;
import org.indaba.conversation.state.AnswerSummary;
import org.indaba.conversation.state.AskPersonMode;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.DoubtfulAnswer;
import org.indaba.conversation.state.FactSources;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.ProfileFacts;
import org.indaba.conversation.state.Stage;
import org.indaba.conversation.state.TrialState;
import org.indaba.coordination.launch.LaunchDraft;
import org.indaba.coordination.launch.OwnQuestion;
import org.indaba.markup.RichText;
import org.indaba.markup.Span;
import org.indaba.places.Region;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.store.outbox.Notice;

/** Values of each type that is stored as JSON, by a name that says what is special about them. */
final class SampleValues {
    static final Map<String, String> TEXTS = new LinkedHashMap<>();

    /** Facts that an earlier release kept with the response alone: they are read from there, and not stored here. */
    static final String KEPT_ELSEWHERE = "facts-kept-with-the-response";

    private static final Instant AT = Instant.ofEpochMilli(1_764_000_000_123L);
    private static final Instant EARLY = Instant.ofEpochMilli(-5);
    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    private static final Language AR = Language.ARABIC;
    private static final Language EN = Language.ENGLISH;
    private static final Language ZH = new Language("zh");
    private static final ChannelMoment MARK = new ChannelMoment(9_007_199_254_740_993L, -1, AT);
    private static final InterviewPosition PLACE = InterviewPosition.question("q1");

    static {
        TEXTS.put("empty", "");
        TEXTS.put("plain", "A village");
        TEXTS.put("quotes", "\"so\" 'so' \\ / <b>&amp;=</b>");
        TEXTS.put("line-ends", "a\nb\r\nc\td\be\ff\u0000g\u001fh\u007fi");
        TEXTS.put("separators", "a\u2028b\u2029c\u0085d\u00a0e");
        TEXTS.put("arabic", "\u0642\u0631\u064a\u0629 \u200f(1)");
        TEXTS.put("emoji", "\ud83d\ude00 \ud83d\udc69\u200d\ud83c\udf3e");
        TEXTS.put("lone-surrogates", "\ud83d x \ude00");
        TEXTS.put("like-json", "{\"kind\":\"message\"},null,[1]");
        TEXTS.put("number-like", "007");
    }

    private SampleValues() {}

    private static <T> Map<String, T> each(Function<String, T> of) {
        Map<String, T> samples = new LinkedHashMap<>();
        TEXTS.forEach((name, text) -> samples.put("text-" + name, of.apply(text)));
        return samples;
    }

    static Map<String, ConversationState> conversations() {
        Map<String, ConversationState> all = new LinkedHashMap<>();
        all.put("new", ConversationState.NEW);
        all.put("language", ConversationState.NEW.language(AR));
        all.put("full", conversation(full()));
        all.put("least", ConversationState.NEW.interview("villages", InterviewProgress.asked(
                new Edition("qq-1", "1"), InterviewPosition.at(Stage.CONSENT), Optional.empty(), EARLY)));
        all.put("before-without-mark", new ConversationState(
                Optional.of(EN), Optional.of("villages"), Optional.of(new ConversationState.Before("wg", AT, Optional.empty())),
                Optional.empty(), Optional.empty(), new TreeMap<>(), Optional.of(new TrialState("t", Optional.empty(), false))));
        all.put("aside-not-left", ConversationState.NEW.askMode(new AskPersonMode("", MARK, Optional.empty(), EARLY)));
        for (ConversationState.Dialog.Kind kind : ConversationState.Dialog.Kind.values()) {
            all.put("dialog-" + kind, ConversationState.NEW.dialog(new ConversationState.Dialog(kind, "close/villages")));
        }
        for (Stage stage : Stage.values()) {
            all.put("stage-" + stage, ConversationState.NEW.interview("villages", at(
                    new InterviewPosition(stage, "q1"), InterviewStatus.OPEN)));
        }
        for (InterviewStatus status : InterviewStatus.values()) {
            all.put("status-" + status, ConversationState.NEW.interview("villages", at(PLACE, status)));
        }
        for (DoubtfulAnswer.Purpose purpose : DoubtfulAnswer.Purpose.values()) {
            all.put("doubt-" + purpose, ConversationState.NEW.interview("villages",
                    doubted(purpose, List.of(), ContentSize.NONE)));
        }
        all.put("two-interviews", conversation(full()).interview("-", at(PLACE, InterviewStatus.SUBMITTED)));
        all.put(KEPT_ELSEWHERE, ConversationState.NEW.interview("v", told(
                ProfileFacts.UNKNOWN.with(Stage.COUNTRY, Optional.of("CH")), 3)));
        all.put("facts-known-and-none", ConversationState.NEW.interview("v", told(ProfileFacts.NOTHING, 0)));
        all.putAll(each(text -> ConversationState.NEW
                .interview(text, InterviewProgress.asked(
                        new Edition(text, text), InterviewPosition.question(text), Optional.of(text), AT))
                .askMode(new AskPersonMode(text, MARK, Optional.of(MARK), AT))));
        return all;
    }

    private static ConversationState conversation(InterviewProgress progress) {
        SortedMap<String, InterviewProgress> interviews = new TreeMap<>(Map.of("villages", progress));
        return new ConversationState(
                Optional.of(EN), Optional.of("villages"),
                Optional.of(new ConversationState.Before("wg", AT, Optional.of(MARK))),
                Optional.of(new ConversationState.Dialog(ConversationState.Dialog.Kind.COMMAND, "close/villages")),
                Optional.of(new AskPersonMode("villages", MARK, Optional.of(MARK), AT)), interviews,
                Optional.of(new TrialState("villages", Optional.of("wg"), true)));
    }

    private static InterviewProgress full() {
        SortedMap<String, AnswerSummary> answers = new TreeMap<>();
        answers.put("a", AnswerSummary.SKIPPED);
        answers.put("b", AnswerSummary.of("12.5"));
        answers.put("c", new AnswerSummary(false, 3, 40, 1, 2, Optional.empty(), new ContentSize(12, 3_000_000_000L)));
        answers.put("d", new AnswerSummary(false, 1, 0, 0, 0, Optional.of("x,y"), new ContentSize(0, 1)));
        answers.put("e", AnswerSummary.NONE);
        SortedMap<String, AnswerDraft> drafts = new TreeMap<>();
        drafts.put("f", new AnswerDraft("2026-01-02", Optional.of("77")));
        drafts.put("g", new AnswerDraft("x", Optional.empty()));
        FactSources given = new FactSources(
                Optional.of("1"), Optional.of("CH"), Optional.of("2"), Optional.of("3"), List.of("CH", "NG"),
                Optional.of(new FactSources.Refused("q1", "8")),
                List.of(new FactSources.Chosen(InterviewPosition.at(Stage.ITU_STATUS), "9"),
                        new FactSources.Chosen(PLACE, "10")));
        return new InterviewProgress(
                new Edition("digital-inclusion", "2"), InterviewStatus.OPEN, PLACE, true, Optional.of(MARK),
                Optional.of("poster"), answers, Optional.of("named"), Optional.of("anonymous"),
                Optional.of(new InterviewProgress.Left(InterviewPosition.at(Stage.COUNTRY), MARK, true)), AT, true, drafts,
                given, Optional.of(doubt(DoubtfulAnswer.Purpose.TALK, List.of("voice", "photo"), new ContentSize(4, 9))),
                ProfileFacts.NOTHING.with(Stage.STAKEHOLDER_TYPE, Optional.of("academia")).with(Stage.COUNTRY, Optional.of("CH")),
                7);
    }

    /** Stopped at a moment that is not known, and gone on from a place without an answer. */
    private static InterviewProgress at(InterviewPosition place, InterviewStatus status) {
        return new InterviewProgress(
                new Edition("qq-1", "1"), status, place, false, Optional.of(ChannelMoment.UNKNOWN), Optional.empty(),
                new TreeMap<>(), Optional.empty(), Optional.empty(),
                Optional.of(new InterviewProgress.Left(place, MARK, false)), AT, false, new TreeMap<>(),
                new FactSources(
                        Optional.empty(), Optional.of("CH"), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                        List.of()),
                Optional.empty(), ProfileFacts.UNKNOWN, 0);
    }

    private static InterviewProgress doubted(DoubtfulAnswer.Purpose purpose, List<String> kinds, ContentSize extent) {
        return new InterviewProgress(
                new Edition("qq-1", "1"), InterviewStatus.OPEN, PLACE, false, Optional.empty(), Optional.empty(),
                new TreeMap<>(), Optional.empty(), Optional.empty(), Optional.empty(), AT, false, new TreeMap<>(),
                FactSources.NOTHING, Optional.of(doubt(purpose, kinds, extent)), ProfileFacts.NOTHING, 0);
    }

    private static DoubtfulAnswer doubt(DoubtfulAnswer.Purpose purpose, List<String> kinds, ContentSize extent) {
        return new DoubtfulAnswer("12", purpose, new KeptBubble(0, "villages", "q1", 2, kinds, extent));
    }

    private static InterviewProgress told(ProfileFacts told, int listed) {
        return new InterviewProgress(
                new Edition("qq-1", "1"), InterviewStatus.OPEN, PLACE, false, Optional.empty(), Optional.empty(),
                new TreeMap<>(), Optional.empty(), Optional.empty(), Optional.empty(), AT, false, new TreeMap<>(),
                FactSources.NOTHING, Optional.empty(), told, listed);
    }

    static Map<String, Notice> notices() {
        Map<String, Notice> all = new LinkedHashMap<>();
        BotMessage full = message(arguments());
        all.put("message", new Notice.Message(EN, full));
        all.put("message-empty", new Notice.Message(AR, new BotMessage(List.of(), List.of(), BotMessage.Timing.AFTER_SILENCE)));
        all.put("message-empty-row", new Notice.Message(AR, new BotMessage(
                List.of(), List.of(List.of(), List.of(Button.of(PhraseKey.NEXT, action("n")))), BotMessage.Timing.AT_ONCE)));
        all.put("relayed", new Notice.Relayed(ZH, full));
        all.put("invitation", new Notice.Invitation(AR, message(Map.of())));
        all.put("reaction", new Notice.Reaction("12/3"));
        all.put("tap", new Notice.TapAnswer("4382bfdwdsb323b2d9", EN, Optional.of(Paragraph.of(PhraseKey.NEXT))));
        all.put("tap-without-line", new Notice.TapAnswer("4382bfdwdsb323b2d9", EN, Optional.empty()));
        all.put("qr-code", new Notice.QrCode("villages"));
        all.put("document", new Notice.Document(Long.MAX_VALUE, EN));
        all.put("calendar", new Notice.Calendar("villages", AR));
        all.put("menu", new Notice.Menu(Optional.of(ZH)));
        all.put("menu-for-all", new Notice.Menu(Optional.empty()));
        all.put("responses", new Notice.Responses(EN, "villages", "Title", 9, Optional.of(action("yes"))));
        all.put("responses-file", new Notice.Responses(EN, "villages", "", Long.MIN_VALUE, Optional.empty()));
        Map<String, Long> bars = new LinkedHashMap<>();
        bars.put("b", 2L);
        bars.put("a", 0L);
        all.put("chart", new Notice.Chart(
                EN, "villages", Paragraph.of(PhraseKey.NEXT, Map.of("n", new PhraseArgument.Count(1))), bars));
        all.put("my-data", new Notice.MyData(EN));
        all.putAll(each(text -> new Notice.Responses(EN, text, text, 1, Optional.empty())));
        TEXTS.forEach((name, text) -> all.put("argument-" + name, new Notice.Message(EN, message(Map.of(
                text, new PhraseArgument.Words(text), "listed", new PhraseArgument.Listed(List.of(text, text)))))));
        arguments().forEach((name, value) -> all.put("only-" + name, new Notice.TapAnswer(
                "1", EN, Optional.of(Paragraph.of(PhraseKey.NEXT, Map.of("value", value))))));
        return all;
    }

    private static Action action(String argument) {
        return new Action(Action.Verb.NEXT, "villages", argument);
    }

    private static BotMessage message(Map<String, PhraseArgument> values) {
        return new BotMessage(
                List.of(Paragraph.of(PhraseKey.NEXT, values), Paragraph.of(PhraseKey.SKIP)),
                List.of(
                        List.of(Button.of(PhraseKey.NEXT, action("")), Button.given("Yes: \"oui\" \u2028", action("a:b"))),
                        List.of(new Button(new Button.Label.LanguageName("fr"), action("l"))),
                        List.of(new Button(new Button.Label.LanguageChoice("fr", true), action("l")),
                                new Button(new Button.Label.LanguageChoice("es", false), action("l")),
                                new Button(new Button.Label.CountryName("CH"), action("c")),
                                new Button(new Button.Label.Control(Paragraph.of(PhraseKey.NEXT)), action("")))),
                BotMessage.Timing.AT_ONCE);
    }

    static Map<String, PhraseArgument> arguments() {
        Map<String, PhraseArgument> all = new LinkedHashMap<>();
        all.put("words", new PhraseArgument.Words(new RichText("So it is", List.of(
                Span.of(Span.Kind.BOLD, 0, 2), new Span(Span.Kind.LINK, 3, 5, "https://itu.int/a?b=c"),
                Span.of(Span.Kind.ITALIC, 3, 5)))));
        all.put("words-plain", new PhraseArgument.Words("So it is"));
        all.put("code", new PhraseArgument.Code("wg-1"));
        all.put("count", new PhraseArgument.Count(-12));
        all.put("moment", new PhraseArgument.Moment(AT, GENEVA));
        all.put("ending", new PhraseArgument.Ending(AT, GENEVA, Optional.of(ZoneId.of("+03:00"))));
        all.put("ending-elsewhere", new PhraseArgument.Ending(EARLY, GENEVA, Optional.empty()));
        all.put("clocks", new PhraseArgument.Clocks(AT, ZoneId.of("Z")));
        all.put("day", new PhraseArgument.Day(LocalDate.of(2026, 1, 2)));
        all.put("decimal", new PhraseArgument.Decimal("12.50", "km"));
        all.put("decimal-without-unit", new PhraseArgument.Decimal("0", ""));
        all.put("size", new PhraseArgument.Size(20L << 20));
        all.put("listed", new PhraseArgument.Listed(Arrays.asList("a", "", "b")));
        all.put("listed-none", new PhraseArgument.Listed(List.of()));
        all.put("files", new PhraseArgument.Files(List.of("photo", "photo")));
        all.put("files-none", new PhraseArgument.Files(List.of()));
        for (PhraseArgument.Recording.Clock clock : PhraseArgument.Recording.Clock.values()) {
            all.put("recording-" + clock, new PhraseArgument.Recording(
                    List.of("voice", "photo"), OptionalLong.of(65), AT, GENEVA, clock));
        }
        all.put("recording-of-unknown-length", new PhraseArgument.Recording(
                List.of(), OptionalLong.empty(), AT, GENEVA, PhraseArgument.Recording.Clock.HOUR));
        all.put("where", new PhraseArgument.Where(List.of(Region.values()), List.of("CH", "NG")));
        all.put("where-everywhere", new PhraseArgument.Where(List.of(), List.of()));
        all.put("tongues", new PhraseArgument.Tongues(List.of(ZH, AR)));
        all.put("country", new PhraseArgument.Country("CH"));
        all.put("named", new PhraseArgument.Named(PhraseKey.SKIP));
        all.put("invitation", new PhraseArgument.Invitation(5));
        all.put("excerpt", new PhraseArgument.Excerpt(6));
        all.put("asked", new PhraseArgument.Asked(7, true));
        all.put("asked-in-part", new PhraseArgument.Asked(7, false));
        all.put("answered", new PhraseArgument.Answered(8));
        all.put("downloads", new PhraseArgument.Downloads("villages", GENEVA));
        all.put("announced", new PhraseArgument.Announced(9, AR));
        all.put("receipt", new PhraseArgument.ReceiptOf("villages"));
        return all;
    }

    static Map<String, LaunchDraft> drafts() {
        Map<String, LaunchDraft> all = new LinkedHashMap<>();
        all.put("full", draft(LaunchDraft.Step.PREVIEW, LaunchDraft.Asked.BOTH, "Villages"));
        for (LaunchDraft.Step step : LaunchDraft.Step.values()) {
            all.put("step-" + step, new LaunchDraft(
                    step, EN, "", Scope.WORLD, LaunchDraft.Asked.OFFICIAL, List.of(), List.of(), GENEVA, Optional.empty(),
                    Optional.empty(), ""));
        }
        for (LaunchDraft.Asked asked : LaunchDraft.Asked.values()) {
            all.put("asked-" + asked, draft(LaunchDraft.Step.DATES, asked, "T"));
        }
        all.putAll(each(text -> draft(LaunchDraft.Step.TITLE, LaunchDraft.Asked.OWN, text)));
        return all;
    }

    private static LaunchDraft draft(LaunchDraft.Step step, LaunchDraft.Asked asked, String text) {
        SortedMap<Language, String> texts = new TreeMap<>(Map.of(EN, text, AR, text));
        SortedMap<Language, List<String>> options = new TreeMap<>(Map.of(EN, List.of(text, "b"), ZH, List.of()));
        return new LaunchDraft(
                step, AR, text, Scope.parse("africa cis CH NG"), asked,
                List.of(new OwnQuestion("one-of", texts, options), new OwnQuestion("", new TreeMap<>(), new TreeMap<>())),
                List.of(EN, AR, ZH), ZoneId.of("Africa/Lagos"), Optional.of(AT), Optional.of(EARLY), text);
    }

    static Map<String, Inbound> inbounds() {
        Map<String, Inbound> all = new LinkedHashMap<>();
        Address address = new Address("telegram", "7", "9007199254740993");
        InboundKey key = new InboundKey("telegram", "7", "9007199254740995");
        Instant at = Instant.ofEpochSecond(1_700_000_000, 987_654_321);
        List<Attachment> files = List.of(
                new Attachment("voice", "F1", Optional.of("a \"b\".ogg"), Optional.of("audio/ogg"), OptionalLong.of(5),
                        OptionalLong.of(6)),
                new Attachment("photo", "F2", Optional.empty(), Optional.empty(), OptionalLong.empty()));
        all.put("message", new Inbound.Message(
                key, address, Long.MAX_VALUE, "12", 13, at, Optional.of("pt-br"), "So", files, Optional.of("9")));
        all.put("message-least", new Inbound.Message(key, address, -1, "12", 13, EARLY, Optional.empty(), "", List.of()));
        all.put("edit", new Inbound.Edit(key, address, 3, "12", at, "So", files));
        all.put("edit-least", new Inbound.Edit(key, address, 3, "12", at, ""));
        all.put("tap", new Inbound.Tap(key, address, 3, "t1", Optional.of("12"), Optional.of("fr"), ">:v:"));
        all.put("tap-least", new Inbound.Tap(key, address, 3, "t1", Optional.empty(), Optional.empty(), ""));
        all.put("unsupported", new Inbound.Unsupported(key, address, 3, at, Optional.of("fr"), "sticker"));
        all.put("unsupported-least", new Inbound.Unsupported(key, address, 3, at, Optional.empty(), ""));
        all.put("group-call", new Inbound.GroupCall(key, address, 3, Optional.of("fr"), Optional.of("indaba_bot"), "v"));
        all.put("group-call-least", new Inbound.GroupCall(key, address, 3, Optional.empty(), Optional.empty(), ""));
        all.put("group-moved", new Inbound.GroupMoved(key, address, 3, new Address("telegram", "7", "-100")));
        all.put("reachable", new Inbound.Reachability(key, address, 3, true));
        all.put("unreachable", new Inbound.Reachability(key, address, 3, false));
        all.put("nothing", new Inbound.Nothing(key, new Address("telegram", "7", ""), 3));
        all.putAll(each(text -> new Inbound.Message(
                key, address, 3, "12", 13, at, Optional.of(text), text,
                List.of(new Attachment("voice", text, Optional.of(text), Optional.of(text), OptionalLong.empty())),
                Optional.of(text))));
        return all;
    }

    static Map<String, Map<Language, String>> translations() {
        Map<String, Map<Language, String>> all = new LinkedHashMap<>();
        all.put("none", Map.of());
        Map<Language, String> texts = new LinkedHashMap<>();
        texts.put(ZH, "c");
        texts.put(AR, "a");
        texts.put(EN, "");
        all.put("in-the-order-written", texts);
        all.putAll(each(text -> Map.of(EN, text)));
        return all;
    }
}
