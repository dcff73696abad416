package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.conversation.state.Stage;
import org.indaba.property.Generators;
import org.indaba.property.Generators.Weighted;
import org.indaba.property.Property;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.TranslatedText;
import org.indaba.rehearsal.Dialogue;
import org.junit.jupiter.api.Test;

/** Whatever is done, in whatever order: what {@link Promises} holds, and the way to the end stays open. */
public class ConversationPropertiesTest {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final Language ARABIC = new Language("ar");
    private static final ConsultationDirectory DESK = desk();

    private static final List<String> WORDS = List.of(
            "next", "Skip", "رجوع", "add more", "review", "Edit", "submit", "I agree", "yes", "no", "keep", "delete",
            "Delete 1", "احذف ٢", "continue", "more", "publication", "all of them", "anonymous", "None of these",
            "English", "عربي", "1", "2", "٣", "99", "Kenya", "kenyya", "congo", "Maize", "القمح", "a", "(b)", "crop",
            "harvest", "The harvest", "STOP", "توقف", "Government", "12.5", "١٢٫٥", "1,234", "3/4/2026",
            "31 February 2026", "1, 3", "Maize, wheat", "today", "Tomorrow", "نعم", "0", "7", "1e999", "crops", "sown");

    private static final List<String> COMMANDS = List.of(
            "/start", "/start wg-study", "/start harvest", "/start all-kinds", "/start all-kinds", "/start later", "/start no-such", "/start wg-study_radio",
            "/start _", "/language", "/review", "/status", "/mydata", "/withdraw", "/stop", "/help", "/launch", "/",
            "/x y", "/stop it please");

    private static final List<String> HOSTILE = List.of(
            "", " ", "\n\n", "\u0000", "\ud800", "\u202egnirts", "\u0301".repeat(4096), "{0} '{", "x".repeat(4096),
            "\u2066".repeat(100), "/".repeat(64), ":::", "9".repeat(300), "https://example.org/a?b=c#d");

    private static final List<String> FORGED = List.of(
            "", ":", "::", "x", "d:wg-study:a/zzz", "d:wg-study:", "m:wg-study:a/999999", "m:wg-study:a/-1", "g::",
            "C:no:", "w::all", "D::", "D:no:", "K::", "l::xx", "l:wg-study:ar", "q:wg-study:zz", "+:harvest:crop",
            "f:wg-study:zz", "f:harvest:c", "o:harvest:crop/none", "o:harvest:a/maize", "c:wg-study:XX", "c:harvest:KE",
            "t:wg-study:king", ">:wg-study:-REVIEW", "-:harvest:-PUBLICATION", "<:wg-study:-LANGUAGE", "s:harvest:",
            "s:later:", "y:later:", "p:wg-study:named", "i:wg-study:", "e:harvest:", "r:harvest:", "\u0000:\u0000:\u0000",
            "o:all-kinds:needs/seed", "o:all-kinds:crops/rice", "o:all-kinds:crops/none", "o:all-kinds:sown/today",
            "o:all-kinds:sown/2026-01-01", "o:all-kinds:yield/5", "q:all-kinds:worth", "+:all-kinds:why", ">:all-kinds:crops",
            "-:all-kinds:sown", "d:harvest:\ud83d\ude00/\ud83d");

    private static final String LETTERS = "lgyntucx>-<+oreqmdpiswDKCf?";
    private static final List<String> CODES = List.of("wg-study", "harvest", "", "later", "all-kinds");
    private static final List<String> ARGUMENTS = List.of(
            "", "a", "b", "crop", "c", "crop/maize", "a/1", "a/5", "zz", "all", "en", "-REVIEW", "-COUNTRY", "-STAKEHOLDER_TYPE",
            "trained/yes", "trained/no", "worth/1", "crops/maize", "needs/seed", "sown/today", "KE", "named", "anonymous", "government", "none");

    enum Kind { GET_ON, SAY, WORD, COMMAND, HOSTILE, FILE, TAP, TAP_EARLIER, AGAIN, FORGED, MADE_UP, NOISE, EDIT, STICKER, PAUSE, LATE, EARLY, PARKED, ASIDE }

    record Move(Kind kind, int number) {
        void on(Walk walk) {
            switch (kind) {
                case GET_ON -> walk.getOn();
                case SAY -> walk.say("answer number " + number);
                case WORD -> walk.say(one(WORDS));
                case COMMAND -> walk.say(one(COMMANDS));
                case HOSTILE -> walk.say(one(HOSTILE));
                case FILE -> walk.said(walk.now, new MessageContent(
                        number % 2 == 0 ? "" : "a caption", List.of(number % 3 == 0 ? "voice" : "photo"), number % 5 == 0));
                case TAP -> {
                    if (!walk.live.isEmpty()) {
                        walk.tap(one(walk.live).action().data());
                    }
                }
                case TAP_EARLIER -> {
                    if (!walk.earlier.isEmpty()) {
                        walk.tap(one(walk.earlier).action().data());
                    }
                }
                case AGAIN -> walk.again();
                case FORGED -> walk.tap(one(FORGED));
                case MADE_UP -> walk.tap(LETTERS.charAt(number % LETTERS.length()) + ":"
                        + CODES.get(number / 27 % CODES.size()) + ":" + ARGUMENTS.get(number / 135 % ARGUMENTS.size()));
                case NOISE -> walk.tap(new String(Character.toChars(number + 1)).repeat(1 + number % 16));
                case EDIT -> walk.edit(
                        1 + number % (walk.sent + 1), number % 3 == 0 ? one(WORDS) : "edited to " + number);
                case STICKER -> walk.sticker();
                case PAUSE -> walk.pass(Duration.ofHours(number % 30));
                case ASIDE -> {
                    if (number % 3 == 0) {
                        walk.say("/help");
                    } else {
                        walk.tap(number % 3 == 1 ? "?:wg-study:" : "!::");
                    }
                }
                case EARLY -> walk.tappedEarly(number, MessageContent.text(one(WORDS)));
                case PARKED -> {
                    if (!walk.visits.isEmpty()) {
                        Walk.Visit then = one(walk.visits);
                        String said = then.place().stage() == Stage.COUNTRY && number % 2 == 0 ? "Kenya" : one(WORDS);
                        walk.late(then.consultation(), then.place(), MessageContent.text(said), number % 7 == 0);
                    }
                }
                case LATE -> walk.said(walk.now.minusSeconds(number % 90), MessageContent.text("sent before"));
            }
        }

        private <T> T one(List<T> list) {
            return list.get(number % list.size());
        }
    }

    private static List<Move> moves(RandomGenerator random) {
        return moves(Generators.weighted(
                Weighted.of(24, Kind.GET_ON), Weighted.of(8, Kind.SAY), Weighted.of(10, Kind.WORD), Weighted.of(8, Kind.COMMAND),
                Weighted.of(3, Kind.HOSTILE), Weighted.of(4, Kind.FILE), Weighted.of(16, Kind.TAP), Weighted.of(8, Kind.TAP_EARLIER),
                Weighted.of(3, Kind.AGAIN), Weighted.of(3, Kind.FORGED), Weighted.of(6, Kind.MADE_UP), Weighted.of(1, Kind.NOISE), Weighted.of(5, Kind.EDIT),
                Weighted.of(3, Kind.STICKER), Weighted.of(2, Kind.PAUSE), Weighted.of(3, Kind.LATE), Weighted.of(6, Kind.EARLY),
                Weighted.of(4, Kind.PARKED))).apply(random);
    }

    private static List<Move> asides(RandomGenerator random) {
        return moves(Generators.weighted(
                Weighted.of(10, Kind.GET_ON), Weighted.of(10, Kind.SAY), Weighted.of(12, Kind.ASIDE), Weighted.of(4, Kind.WORD),
                Weighted.of(3, Kind.COMMAND), Weighted.of(3, Kind.FILE), Weighted.of(10, Kind.TAP), Weighted.of(6, Kind.TAP_EARLIER),
                Weighted.of(3, Kind.EDIT), Weighted.of(2, Kind.STICKER), Weighted.of(2, Kind.PAUSE), Weighted.of(6, Kind.LATE), Weighted.of(4, Kind.EARLY))).apply(random);
    }

    private static Function<RandomGenerator, List<Move>> moves(Function<RandomGenerator, Kind> kinds) {
        return Generators.lists(random -> new Move(kinds.apply(random), random.nextInt(10_000)), 1, 60);
    }

    @Test
    void whatever_is_done_every_promise_holds_and_submit_is_reached() {
        Property.holds(200, test -> holds(new Walk(DESK, START), test.draw("moves", ConversationPropertiesTest::moves)));
    }

    @Test
    void with_a_human_to_ask_every_promise_holds_too() {
        Property.holds(200, test -> {
            List<Move> moves = test.draw("moves", ConversationPropertiesTest::asides);
            HelpContacts help = new HelpContacts(true, Set.of("wg-study", "harvest"), moves.size() % 5);
            holds(new Walk(DESK.with(help), START), moves);
        });
    }

    @Test
    void within_narrow_bounds_every_promise_holds_too() {
        Property.holds(200, test -> {
            List<Move> moves = test.draw("moves", ConversationPropertiesTest::moves);
            StorageLimits narrow = new StorageLimits(1 + moves.size() % 3, 60, 90, 1, 10);
            holds(new Walk(DESK.within(narrow), START), moves);
        });
    }

    private static void holds(Walk walk, List<Move> moves) {
        moves.forEach(move -> move.on(walk));
        walk.conversation.active().filter(code -> goesOn(walk, code)).ifPresent(code -> buttonsLeadToSubmit(walk));
        for (String code : List.copyOf(walk.conversation.interviews().keySet())) {
            if (goesOn(walk, code)) {
                linkLeadsToSubmit(walk, code);
            }
        }
    }

    /** Consent is given, nothing is submitted, and there is time left for some hundred acts. */
    private static boolean goesOn(Walk walk, String code) {
        return standing(walk, code) == InterviewStatus.OPEN && DESK.briefing(code).orElseThrow().open(walk.now.plusSeconds(500));
    }

    /** From wherever they are, stopped too: whoever taps what is there gets to the end. */
    private static void buttonsLeadToSubmit(Walk walk) {
        for (int i = 0; i < 90 && standing(walk) != InterviewStatus.SUBMITTED; i++) {
            walk.getOn();
        }
        assertThat(standing(walk)).as("where the buttons end: %s", walk.active()).isEqualTo(InterviewStatus.SUBMITTED);
    }

    private static InterviewStatus standing(Walk walk) {
        return walk.active().orElseThrow().standing();
    }

    private static void linkLeadsToSubmit(Walk walk, String code) {
        walk.say("/start " + code);
        for (int i = 0; i < 60 && standing(walk, code) == InterviewStatus.OPEN; i++) {
            walk.getOn();
        }
        assertThat(standing(walk, code)).as("where the way ends: %s", walk.active()).isEqualTo(InterviewStatus.SUBMITTED);
    }

    private static InterviewStatus standing(Walk walk, String code) {
        return walk.conversation.interview(code).orElseThrow().standing();
    }

    public static ConsultationDirectory desk() {
        Questionnaire study = Dialogue.questionnaire("wg-study");
        Questionnaire harvest = Dialogue.questionnaire("harvest");
        Questionnaire kinds = Dialogue.questionnaire("all-kinds");
        Map<String, ConsultationSummary> briefings = new LinkedHashMap<>();
        List<Language> both = List.of(ARABIC, Language.ENGLISH);
        add(briefings, "wg-study", study, both, Optional.empty(), Optional.empty());
        add(briefings, "harvest", harvest, both, Optional.of(START), Optional.of(START.plus(Duration.ofDays(2))));
        add(briefings, "later", harvest, List.of(Language.ENGLISH), Optional.of(START.plus(Duration.ofDays(1))), Optional.empty());
        add(briefings, "all-kinds", kinds, both, Optional.empty(), Optional.empty());
        return new ConsultationDirectory(
                briefings, Map.of(study.edition(), study, harvest.edition(), harvest, kinds.edition(), kinds), both);
    }

    private static void add(
            Map<String, ConsultationSummary> briefings, String code, Questionnaire questionnaire, List<Language> languages,
            Optional<Instant> opens, Optional<Instant> closes) {
        briefings.put(code, new ConsultationSummary(
                code, questionnaire.title(), questionnaire.edition(), languages, ZoneId.of("UTC"), opens, closes,
                code + "@example.org", TranslatedText.same(languages, "ITU")));
    }
}
