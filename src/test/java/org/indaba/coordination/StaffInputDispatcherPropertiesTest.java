package org.indaba.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.ConsultationFile;
import org.indaba.consultation.ConsultationText;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.consultation.StaffRoles;
import org.indaba.conversation.Effect;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState;
import org.indaba.coordination.announcement.AnnouncementDraft;
import org.indaba.coordination.announcement.Audience;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.announcement.BroadcastProgress;
import org.indaba.coordination.announcement.Outreach;
import org.indaba.coordination.announcement.Recipient;
import org.indaba.coordination.launch.LaunchDraft;
import org.indaba.coordination.report.CommandTarget;
import org.indaba.coordination.report.ConsultationFigures;
import org.indaba.document.Document;
import org.indaba.document.DocumentFormat;
import org.indaba.document.DocumentStatus;
import org.indaba.places.Region;
import org.indaba.property.Property;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireCatalog;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.QuestionnaireText;
import org.indaba.questionnaire.TranslatedText;
import org.junit.jupiter.api.Test;

/** Whatever a coordinator types and taps, in whatever order: their scope is never left. */
class StaffInputDispatcherPropertiesTest {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final List<Language> LANGUAGES =
            List.of("ar", "zh", "en", "fr", "ru", "es").stream().map(Language::new).toList();
    private static final Questionnaire OFFICIAL = official();
    private static final List<String> TYPED = List.of(
            "/launch", "/consultations", "/stats", "/remind", "/announce 1", "/close", "3", "/remind 3", "/extend", "/extend 1 7/8/2027", "7/8/2027",
            "/reopen 1 7/8/2027", "/invite 7/8/2027", "Title of both", "africa-one",
            "7/8/2027 - 9/10/2027", "/invite", "/revoke 7", "/revoke 8", "/close africa-one", "/close europe-one",
            "/audit africa-one", "/audit europe-one", "/responses africa-one", "/responses europe-one", "/try africa-one", "/try europe-one", "/try both", "/close both", "/close world", "/extend europe-one 31 March 2027", "/extend both 31 March 2027",
            "/reopen europe-one 31 March 2027", "/share europe-one", "/share africa-one", "/share world", "/stats europe-one",
            "/stats africa-one", "/remind africa-one", "/remind europe-one", "/remind world", "/announce africa-one",
            "/announce europe-one", "/announce world", "A title", "Another title", "Caf\uFFFD hours", "two\u0085lines",
            "1 March 2027 – 31 March 2027",
            "/extend opens-later 15 February 2027", "/extend opens-later 28 February 2027", "/extend opens-later 1 March 2027",
            "/close opens-later", "/reopen opens-later 31 March 2027",
            "Kenya", "France", "europe", "africa", "One\nTwo", "/document africa-one 1 withdrawn", "/document europe-one 1 withdrawn",
            "/document world 2 draft", "31 March 2027", "someone@example.org");
    /** What is said to whatever is asked, typed as often as all commands together. */
    private static final Map<String, RecognizedInput> HEARD = Map.of(
            "yes", word(PhraseKey.YES), "no", word(PhraseKey.NO), "back", word(PhraseKey.BACK), "cancel", word(PhraseKey.CANCEL),
            "1", new RecognizedInput(Set.of(), Optional.empty(), OptionalInt.of(1), Set.of()));

    private static RecognizedInput word(PhraseKey line) {
        return new RecognizedInput(Set.of(line), Optional.empty(), OptionalInt.empty(), Set.of());
    }

    private static final List<String> LAUNCHING = List.of(
            "A title", "Another title", "Caf\uFFFD hours", "two\u0085lines", "One\nTwo", "31 March 2027",
            "1 March 2027 – 31 March 2027", "7/8/2027", "someone@example.org");
    private static final List<String> FORGED = List.of(
            "launch/scope/europe", "launch/scope/", "launch/scope/africa europe", "launch/preview/yes",
            "invite/coordinator/europe", "invite/secretariat", "invite/reader/", "try/now", "stats/chart",
            "stats/which", "remind/which", "announce/which", "close/which", "extend/which", "extend/2027-08-07", "invite/2027-08-07", "launch/dates/2027-08-07", "responses/file", "close/now", "share/fr", "share/nothing", "answer/-", "launch/preview/more-999", "launch/kind/nothing",
            "remind/go", "remind/stop/5", "announce/send", "announce/leave", "announce/leave-others", "announce/back",
            "announce/cancel", "announce/stop/5", "announce/nothing", "revoke/7", "revoke/8", "revoke/nothing");

    private static Questionnaire official() {
        Path file = Path.of("config/questionnaires/wg-study.yaml");
        try {
            return QuestionnaireFile.parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_coordinator_of_one_region_never_reads_or_changes_anothers() {
        Property.holds(200, test -> {
            Walk walk = new Walk();
            for (int step = 0; step < 60; step++) {
                walk.take(test.draw("step " + step, walk::input));
            }
        });
    }

    @Test
    void whatever_is_gone_back_over_in_a_launch_what_is_stored_reads_as_a_file_would() {
        Property.holds(15, test -> {
            Walk walk = new Walk();
            for (int step = 0; step < 150; step++) {
                walk.take(test.draw("step " + step, walk::launching));
            }
        });
    }

    /** One coordinator of Africa. */
    private static final class Walk {
        private final Grant grant = new Grant(7, Role.COORDINATOR, Scope.of(Region.AFRICA), Optional.empty());
        private final SortedMap<String, Consultation> consultations = new TreeMap<>();
        private final Map<Edition, Questionnaire> editions = new HashMap<>();
        private final List<Action> seen = new ArrayList<>();
        private final List<Action> last = new ArrayList<>();
        private ConversationState conversation = ConversationState.NEW;
        private Optional<LaunchDraft> draft = Optional.empty();
        private Optional<AnnouncementDraft> announcement = Optional.empty();
        private final Map<Broadcast.Kind, Broadcast> going = new HashMap<>();
        private Instant now = START;
        private long ids = 100;

        Walk() {
            editions.put(OFFICIAL.edition(), OFFICIAL);
            add("africa-one", Scope.of(Region.AFRICA));
            add("europe-one", Scope.of(Region.EUROPE));
            add("both", Scope.of(Set.of(Region.AFRICA, Region.EUROPE)));
            add("world", Scope.WORLD);
            add("opens-later", Scope.of(Region.AFRICA));
            consultations.computeIfPresent("opens-later", (code, each) -> each.dates(
                    Optional.of(Instant.parse("2027-03-01T00:00:00Z")), Optional.of(Instant.parse("2027-04-01T00:00:00Z"))));
        }

        private void add(String code, Scope scope) {
            consultations.put(code, new Consultation(
                    code, TranslatedText.same(LANGUAGES, "Title of " + code), OFFICIAL.edition(), LANGUAGES, scope,
                    ZoneId.of("UTC"), Optional.empty(), Optional.of(START.plus(Duration.ofDays(9))),
                    "help@example.org", 90, TranslatedText.same(LANGUAGES, "ITU")));
        }

        /** Taps what was said last, mostly; the last button of a screen ends the launch. */
        Input launching(RandomGenerator random) {
            if (draft.isEmpty()) {
                return typed("/launch");
            } else if (last.size() < 2 || random.nextInt(3) == 0) {
                return typed(LAUNCHING.get(random.nextInt(LAUNCHING.size())));
            }
            return tapped(last.get(random.nextInt(last.size() - 1)));
        }

        void take(Input taken) {
            now = now.plusSeconds(60);
            last.clear();
            if (!StaffInputDispatcher.concerns(conversation, taken)) {
                return;
            }
            Input input = new CommandTarget(new StaffRoles(List.of(grant)), consultations).named(conversation, taken);
            Optional<StaffDecision> ruling = StaffInputDispatcher.advance(office(input), conversation, draft, input);
            if (ruling.isEmpty()) {
                assertThat(conversation.dialog().map(ConversationState.Dialog::kind))
                        .as("someone with a role is always answered, but for what they say beside a button")
                        .hasValueSatisfying(kind -> assertThat(kind).isIn(
                                ConversationState.Dialog.Kind.REMINDING, ConversationState.Dialog.Kind.ANNOUNCING,
                                ConversationState.Dialog.Kind.COMMAND));
                assertThat(input).isInstanceOf(Input.Said.class);
                conversation = conversation.withoutDialog();
                return;
            }
            conversation = ruling.get().conversation();
            draft = ruling.get().draft();
            boolean tries = ruling.get().done().stream().anyMatch(each ->
                    each instanceof StaffEffect.Tried || each instanceof StaffEffect.Gathered || each instanceof StaffEffect.Charted);
            assertThat(tries || !ruling.get().said().isEmpty()).as("never silent").isTrue();
            ruling.get().said().forEach(this::holds);
            ruling.get().done().forEach(this::holds);
        }

        Input input(RandomGenerator random) {
            if (random.nextInt(6) == 0) {
                return typed(List.copyOf(new TreeMap<>(HEARD).keySet()).get(random.nextInt(HEARD.size())));
            } else if (random.nextInt(3) == 0 || seen.isEmpty()) {
                return typed(TYPED.get(random.nextInt(TYPED.size())));
            } else if (random.nextInt(8) == 0) {
                List<String> codes = List.of("", "africa-one", "europe-one", "both", "world");
                return tapped(new Action(
                        Action.Verb.COORDINATE, codes.get(random.nextInt(codes.size())),
                        FORGED.get(random.nextInt(FORGED.size()))));
            }
            return tapped(seen.get(Math.max(0, seen.size() - 1 - random.nextInt(12))));
        }

        private Input typed(String text) {
            return new Input.Said(
                    now, Optional.empty(), "m" + ++ids, ids, ids, OptionalLong.empty(), MessageContent.text(text),
                    HEARD.getOrDefault(text, RecognizedInput.NOTHING), List.of());
        }

        private Input tapped(Action action) {
            return new Input.Tapped(
                    now, Optional.empty(), "tap", ++ids, OptionalLong.empty(), Optional.of(action), Optional.empty());
        }

        /** What is going out is that of the consultation that is asked about, where there is one. */
        private Outreach outreach(Input input) {
            Optional<CommandReader.Reached> reached = CommandReader.reached(conversation, input);
            return reached.isEmpty()
                    ? Outreach.NONE
                    : new Outreach(
                            announcement,
                            enquiry(input).filter(Enquiry.OfAudience.class::isInstance).map(any -> new Audience(
                                    Map.of(Language.ENGLISH, 3L), Map.of(Recipient.LeftOut.TWICE, 1L))),
                            going(Broadcast.Kind.REMINDER, reached.get()), going(Broadcast.Kind.ANNOUNCEMENT, reached.get()));
        }

        /** Nothing else is read ahead of a turn: a decision that stands on more fails. */
        private Optional<Enquiry> enquiry(Input input) {
            return Enquiry.of(
                    new Enquiry.Sender(new StaffRoles(List.of(grant)), consultations, "bot", conversation), input,
                    announcement.isPresent());
        }

        private Optional<BroadcastProgress> going(Broadcast.Kind kind, CommandReader.Reached reached) {
            return Optional.ofNullable(going.get(kind))
                    .filter(each -> each.consultation().equals(reached.consultation()))
                    .map(each -> new BroadcastProgress(each, 3, 1));
        }

        private StaffContext office(Input input) {
            Optional<Grant> named = CommandReader.named(conversation, input).stream().boxed().findFirst().map(id -> id == 7
                    ? grant
                    : new Grant(id, Role.READER, Scope.of(Region.EUROPE), Optional.empty()));
            return new StaffContext(
                    now, new StaffRoles(List.of(grant)), Language.ENGLISH, consultations, consultations.keySet(), Set.of(),
                    consultations.keySet(),
                    editions, OFFICIAL.edition(), TranslatedText.same(LANGUAGES, "ITU"), TranslatedText.same(LANGUAGES, "Why."),
                    "help@example.org", LANGUAGES, new ConsultationLinks(Optional.of("bot"), "https://example.org"),
                    Optional.empty(), named,
                    enquiry(input).filter(Enquiry.OfFigures.class::isInstance)
                            .map(any -> new ConsultationFigures(1, 2, 3, Optional.empty(), Map.of(), Map.of())),
                    CommandReader.numbered(input).map(each -> new Document(
                            9, each.consultation(), each.number(), "Title of " + each.consultation(), "1",
                            DocumentStatus.DRAFT, LANGUAGES, DocumentFormat.PDF, 5, "")),
                    List.of(), outreach(input),
                    ++ids);
        }

        private void holds(Effect event) {
            if (event instanceof Effect.Spoke spoke) {
                spoke.say().paragraphs().forEach(paragraph -> paragraph.values().values().forEach(value -> {
                    if (value instanceof PhraseArgument.Words words) {
                        assertThat(words.text()).as("what is said").doesNotContain("europe-one", "of world");
                    }
                }));
                spoke.say().rows().forEach(row -> row.stream().map(Button::action).forEach(action -> {
                    assertThat(action.data().getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(Action.MOST_BYTES);
                    seen.add(action);
                    last.add(action);
                }));
            }
        }

        private void holds(StaffEffect deed) {
            if (deed instanceof StaffEffect.Launched launched) {
                launched.questions().ifPresent(questions -> {
                    editions.put(questions.edition(), questions);
                    String written = QuestionnaireText.write(questions);
                    assertThat(QuestionnaireText.write(QuestionnaireFile.parse("launched", written)))
                            .as("it reads as a file would").isEqualTo(written);
                });
                inScope(launched.consultation());
                assertThat(consultations).as("a code is taken once").doesNotContainKey(launched.consultation().code());
                consultations.put(launched.consultation().code(), launched.consultation());
            } else if (deed instanceof StaffEffect.Coded coded) {
                holds(coded.text());
            } else if (deed instanceof StaffEffect.Rescheduled rescheduled) {
                assertThat(rescheduled.consultation().scope().regions()).as("theirs alone").isEqualTo(EnumSet.of(Region.AFRICA));
                readsBack(rescheduled.consultation());
                consultations.put(rescheduled.consultation().code(), rescheduled.consultation());
            } else if (deed instanceof StaffEffect.DocumentMarked marked) {
                assertThat(marked.document().consultation()).isIn("africa-one", "both");
            } else if (deed instanceof StaffEffect.BroadcastBegun begun) {
                africas(begun.broadcast().consultation());
                assertThat(going.put(begun.broadcast().kind(), begun.broadcast()))
                        .as("one of a kind at a time").satisfiesAnyOf(
                                before -> assertThat(before).isNull(),
                                before -> assertThat(before.consultation()).isNotEqualTo(begun.broadcast().consultation()));
                assertThat(begun.broadcast().kind() == Broadcast.Kind.ANNOUNCEMENT)
                        .as("an announcement has words").isEqualTo(!begun.broadcast().texts().isEmpty());
            } else if (deed instanceof StaffEffect.BroadcastStopped stopped) {
                africas(stopped.broadcast().consultation());
                going.remove(stopped.broadcast().kind());
            } else if (deed instanceof StaffEffect.AnnouncementDrafted drafted) {
                africas(drafted.draft().consultation());
                announcement = Optional.of(drafted.draft());
            } else if (deed instanceof StaffEffect.AnnouncementDropped) {
                announcement = Optional.empty();
            } else if (deed instanceof StaffEffect.Gathered gathered) {
                assertThat(consultations.get(gathered.consultation()).scope().regions()).contains(Region.AFRICA);
            } else if (deed instanceof StaffEffect.Charted charted) {
                assertThat(consultations.get(charted.consultation()).scope().regions()).contains(Region.AFRICA);
            } else if (deed instanceof StaffEffect.Tried tried) {
                assertThat(consultations.get(tried.consultation()).scope().regions()).contains(Region.AFRICA);
            } else if (deed instanceof StaffEffect.Invited invited) {
                assertThat(invited.scope()).as("no more than their own").isEqualTo(grant.scope());
                assertThat(invited.role()).isNotEqualTo(Role.SECRETARIAT);
            } else if (deed instanceof StaffEffect.Revoked revoked) {
                assertThat(revoked.grant()).as("Europe's are not theirs to end").isEqualTo(7);
            }
        }

        private void africas(String code) {
            assertThat(consultations.get(code).scope().regions()).as("theirs alone").isEqualTo(EnumSet.of(Region.AFRICA));
        }

        private void inScope(Consultation consultation) {
            assertThat(consultation.scope().regions()).as("where it is launched")
                    .isEqualTo(EnumSet.of(Region.AFRICA));
            readsBack(consultation);
        }

        private void readsBack(Consultation consultation) {
            Consultation again = ConsultationFile.parse(
                    "launched", ConsultationText.write(consultation),
                    new QuestionnaireCatalog(List.copyOf(editions.values()), true));
            assertThat(again).as("it reads as a file would").isEqualTo(consultation);
        }
    }
}
