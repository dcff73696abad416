package org.indaba.conversation.state;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.indaba.conversation.StorageLimits;
import org.indaba.conversation.input.ChannelMoment;
import org.indaba.conversation.input.ContentSize;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.Questionnaire;

/**
 * A person's progress in one consultation. It contains no text of theirs, except the codes, numbers and dates that
 * conditions and corrections compare.
 *
 * @param edition the edition that they began, which never changes for them
 * @param reviewing true where they came from the review, and go back to it
 * @param stop the moment at which they said stop, if they did
 * @param source the label of the link by which they came
 * @param answers the summaries by question
 * @param publication the code that they chose
 * @param wish the code that they chose and that takes effect only once they have said under whose name
 * @param left the position that they left by a button press, so that a message that was sent before the press and comes
 *      after it is assigned correctly
 * @param seen when they last did anything here
 * @param drafts the answers that wait for {@code Next}, by question
 * @param declined true where they were told once that a message of some kind cannot be an answer
 * @param given the messages that gave the facts about them
 * @param doubt the last answer that may have been meant for the bot
 * @param told the facts that they told about themselves
 * @param listed the number of the first bubble in the list of the answer that they look at
 */
public record InterviewProgress(
        Edition edition,
        InterviewStatus standing,
        InterviewPosition place,
        boolean reviewing,
        Optional<ChannelMoment> stop,
        Optional<String> source,
        SortedMap<String, AnswerSummary> answers,
        Optional<String> publication,
        Optional<String> wish,
        Optional<Left> left,
        Instant seen,
        boolean declined,
        SortedMap<String, AnswerDraft> drafts,
        FactSources given,
        Optional<DoubtfulAnswer> doubt,
        ProfileFacts told,
        int listed) {

    /**
     * An earlier position, and the button press that left it.
     *
     * @param answered whether the press answered the question there
     */
    public record Left(InterviewPosition place, ChannelMoment mark, boolean answered) {}

    public InterviewProgress {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
        drafts = Collections.unmodifiableSortedMap(new TreeMap<>(drafts));
    }

    public static InterviewProgress asked(Edition edition, InterviewPosition place, Optional<String> source, Instant at) {
        return new InterviewProgress(
                edition, InterviewStatus.ASKED, place, false, Optional.empty(), source, new TreeMap<>(), Optional.empty(),
                Optional.empty(), Optional.empty(), at, false, new TreeMap<>(), FactSources.NOTHING,
                Optional.empty(), ProfileFacts.NOTHING, 0);
    }

    /** A mutable copy, for changing several fields. */
    private static final class Copy {
        private final InterviewProgress from;
        private InterviewStatus standing;
        private InterviewPosition place;
        private boolean reviewing;
        private Optional<ChannelMoment> stop;
        private Optional<String> source;
        private final SortedMap<String, AnswerSummary> answers;
        private Optional<String> publication;
        private Optional<String> wish;
        private Optional<Left> left;
        private Instant seen;
        private boolean declined;
        private final SortedMap<String, AnswerDraft> drafts;
        private FactSources given;
        private Optional<DoubtfulAnswer> doubt;
        private ProfileFacts told;
        private int listed;

        private Copy(InterviewProgress from) {
            this.from = from;
            this.standing = from.standing;
            this.place = from.place;
            this.reviewing = from.reviewing;
            this.stop = from.stop;
            this.source = from.source;
            this.answers = new TreeMap<>(from.answers);
            this.publication = from.publication;
            this.wish = from.wish;
            this.left = from.left;
            this.seen = from.seen;
            this.declined = from.declined;
            this.drafts = new TreeMap<>(from.drafts);
            this.given = from.given;
            this.doubt = from.doubt;
            this.told = from.told;
            this.listed = from.listed;
        }

        private InterviewProgress done() {
            return new InterviewProgress(
                    from.edition, standing, place, reviewing, stop, source, answers, publication, wish, left, seen,
                    declined, drafts, given, doubt, told, listed);
        }
    }

    private InterviewProgress with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.done();
    }

    /** Until consent, a later link may set the source label. */
    public InterviewProgress cameBy(Optional<String> label) {
        boolean counts = label.isPresent() && !standing.consented();
        return with(copy -> copy.source = counts ? label : source);
    }

    public AnswerSummary tally(String question) {
        return answers.getOrDefault(question, AnswerSummary.NONE);
    }

    /** A wish that waits for a name is given up by going elsewhere: the earlier decision stays. */
    public InterviewProgress at(InterviewPosition to) {
        return with(copy -> {
            copy.place = to;
            copy.listed = to.equals(place) ? listed : 0;
            copy.declined = false;
            copy.given = given.offered(List.of());
            copy.wish = to.stage().isIdentity() ? wish : Optional.empty();
        });
    }

    public InterviewProgress standing(InterviewStatus now) {
        return with(copy -> copy.standing = now);
    }

    /** Only the refusal is kept, not even the link by which they came. */
    public InterviewProgress refused() {
        return with(copy -> {
            copy.standing = InterviewStatus.REFUSED;
            copy.source = Optional.empty();
        });
    }

    public InterviewProgress reviewing(boolean now) {
        return with(copy -> copy.reviewing = now);
    }

    public boolean stopped() {
        return stop.isPresent();
    }

    public InterviewProgress stopped(ChannelMoment at) {
        return with(copy -> copy.stop = Optional.of(at));
    }

    public InterviewProgress goingOn() {
        return with(copy -> copy.stop = Optional.empty());
    }

    public InterviewProgress tally(String question, AnswerSummary tally) {
        return with(copy -> {
            copy.answers.remove(question);
            if (!tally.equals(AnswerSummary.NONE)) {
                copy.answers.put(question, tally);
            }
        });
    }

    public InterviewProgress publication(String code) {
        return with(copy -> {
            copy.publication = Optional.of(code);
            copy.wish = Optional.empty();
            ProfileFacts named = code.equals(Profile.NAMED.code()) ? told : told.with(Stage.ORGANIZATION, Optional.empty());
            // a permission to publish recordings without a name does not cover publication with it
            copy.told = named.with(Stage.RECORDINGS, Optional.empty());
        });
    }

    public InterviewProgress wish(String code) {
        return with(copy -> copy.wish = Optional.of(code));
    }

    /** Tells whether the answers are published so, or will be once it is said under whose name. */
    public boolean publishes(Profile.Choice choice) {
        return wish.or(() -> publication).equals(Optional.of(choice.code()));
    }

    public InterviewProgress left(Left now) {
        return with(copy -> copy.left = Optional.of(now));
    }

    public InterviewProgress seen(Instant now) {
        return with(copy -> copy.seen = now);
    }

    public InterviewProgress declinedOnce() {
        return with(copy -> copy.declined = true);
    }

    public Optional<AnswerDraft> draft(String question) {
        return Optional.ofNullable(drafts.get(question));
    }

    public InterviewProgress draft(String question, Optional<AnswerDraft> draft) {
        return with(copy -> {
            copy.drafts.remove(question);
            draft.ifPresent(each -> copy.drafts.put(question, each));
        });
    }

    public InterviewProgress listed(int from) {
        return with(copy -> copy.listed = from);
    }

    public InterviewProgress given(FactSources now) {
        return with(copy -> copy.given = now);
    }

    public InterviewProgress doubt(Optional<DoubtfulAnswer> now) {
        return with(copy -> copy.doubt = now);
    }

    /** The current code of the fact at this stage. */
    public Optional<String> told(Stage stage) {
        return told.at(stage);
    }

    public InterviewProgress told(Stage stage, Optional<String> code) {
        return with(copy -> copy.told = told.with(stage, code));
    }

    /** Returns the progress of an earlier release, with the facts that it stored elsewhere. */
    public InterviewProgress recalled(ProfileFacts now) {
        return with(copy -> copy.told = now);
    }

    /** How much all answers count towards the {@link StorageLimits}. */
    public ContentSize extent() {
        return answers.values().stream().map(AnswerSummary::extent).reduce(ContentSize.NONE, ContentSize::plus);
    }

    /** The number of voice notes of all answers. */
    public int voices() {
        return answers.values().stream().mapToInt(AnswerSummary::voices).sum();
    }

    /** The number of files of all answers, voice notes included. */
    public int files() {
        return answers.values().stream().mapToInt(each -> each.files() + each.voices()).sum();
    }

    /** The questions for this person: those whose condition holds. */
    public List<Question> questions(Questionnaire questionnaire) {
        return questionnaire.asked(id -> tally(id).answered(), id -> tally(id).value());
    }

    public boolean isAsked(Questionnaire questionnaire, String question) {
        return questions(questionnaire).stream().anyMatch(each -> each.id().equals(question));
    }
}
