package org.indaba.conversation;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.Questionnaire;

/**
 * How far a person is in one consultation. Holds no word of what they wrote, but for the codes, numbers and dates that
 * conditions and corrections compare.
 *
 * @param edition what they are asked: pinned, so that it never changes under them
 * @param reviewing they came from the review, and go back to it
 * @param stop where they said stop, its moment
 * @param source the label of the link they came by
 * @param answers by question
 * @param publication the code that they chose
 * @param left the place they went on from by a tap, so that a message that was sent before the tap and comes after it
 *     finds its own
 * @param seen when they last did anything here
 * @param drafts answers that wait for {@code Next}, by question
 * @param declined they were told once that a message of some kind cannot be an answer
 * @param given which messages gave the facts about them
 */
public record Progress(
        Edition edition,
        Standing standing,
        Place place,
        boolean reviewing,
        Optional<Mark> stop,
        Optional<String> source,
        SortedMap<String, Tally> answers,
        Optional<String> publication,
        Optional<Left> left,
        Instant seen,
        boolean declined,
        SortedMap<String, Draft> drafts,
        Given given) {

    /**
     * Where they were, and the tap that led on from there.
     *
     * @param answered whether it was the answer to what is asked there
     */
    public record Left(Place place, Mark mark, boolean answered) {}

    public Progress {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
        drafts = Collections.unmodifiableSortedMap(new TreeMap<>(drafts));
    }

    static Progress asked(Edition edition, Place place, Optional<String> source, Instant at) {
        return new Progress(
                edition, Standing.ASKED, place, false, Optional.empty(), source, new TreeMap<>(), Optional.empty(),
                Optional.empty(), at, false, new TreeMap<>(), Given.NOTHING);
    }

    /** Until consent, a later link may say where it was found. */
    Progress cameBy(Optional<String> label) {
        boolean counts = label.isPresent() && !standing.consented();
        return new Progress(
                edition, standing, place, reviewing, stop, counts ? label : source, answers, publication, left, seen,
                declined, drafts, given);
    }

    public Tally tally(String question) {
        return answers.getOrDefault(question, Tally.NONE);
    }

    Progress at(Place to) {
        return new Progress(
                edition, standing, to, reviewing, stop, source, answers, publication, left, seen, false, drafts,
                given.offered(List.of()));
    }

    Progress standing(Standing now) {
        return new Progress(
                edition, now, place, reviewing, stop, source, answers, publication, left, seen, declined, drafts, given);
    }

    /** Nothing is kept but that they would not: not the link that they came by either. */
    Progress refused() {
        return new Progress(
                edition, Standing.REFUSED, place, reviewing, stop, Optional.empty(), answers, publication, left, seen,
                declined, drafts, given);
    }

    Progress reviewing(boolean now) {
        return new Progress(
                edition, standing, place, now, stop, source, answers, publication, left, seen, declined, drafts, given);
    }

    public boolean stopped() {
        return stop.isPresent();
    }

    Progress stopped(Mark at) {
        return stop(Optional.of(at));
    }

    Progress goingOn() {
        return stop(Optional.empty());
    }

    private Progress stop(Optional<Mark> now) {
        return new Progress(
                edition, standing, place, reviewing, now, source, answers, publication, left, seen, declined, drafts, given);
    }

    Progress tally(String question, Tally tally) {
        SortedMap<String, Tally> changed = new TreeMap<>(answers);
        if (tally.equals(Tally.NONE)) {
            changed.remove(question);
        } else {
            changed.put(question, tally);
        }
        return new Progress(
                edition, standing, place, reviewing, stop, source, changed, publication, left, seen, declined, drafts, given);
    }

    Progress publication(String code) {
        return new Progress(
                edition, standing, place, reviewing, stop, source, answers, Optional.of(code), left, seen,
                declined, drafts, given);
    }

    Progress left(Left now) {
        return new Progress(
                edition, standing, place, reviewing, stop, source, answers, publication, Optional.of(now), seen,
                declined, drafts, given);
    }

    Progress seen(Instant now) {
        return new Progress(
                edition, standing, place, reviewing, stop, source, answers, publication, left, now, declined, drafts, given);
    }

    Progress declinedOnce() {
        return new Progress(
                edition, standing, place, reviewing, stop, source, answers, publication, left, seen, true, drafts, given);
    }

    public Optional<Draft> draft(String question) {
        return Optional.ofNullable(drafts.get(question));
    }

    Progress draft(String question, Optional<Draft> draft) {
        SortedMap<String, Draft> changed = new TreeMap<>(drafts);
        changed.remove(question);
        draft.ifPresent(each -> changed.put(question, each));
        return new Progress(
                edition, standing, place, reviewing, stop, source, answers, publication, left, seen, declined,
                changed, given);
    }

    Progress given(Given now) {
        return new Progress(
                edition, standing, place, reviewing, stop, source, answers, publication, left, seen, declined, drafts,
                now);
    }

    /** What all answers take of the {@link Bounds}. */
    Extent extent() {
        return answers.values().stream().map(Tally::extent).reduce(Extent.NONE, Extent::plus);
    }

    /** Files of all answers, voice notes included. */
    int files() {
        return answers.values().stream().mapToInt(each -> each.files() + each.voices()).sum();
    }

    /** What this person is asked: the questions whose condition holds. */
    List<Question> questions(Questionnaire questionnaire) {
        return questionnaire.asked(id -> tally(id).answered(), id -> tally(id).value());
    }

    boolean isAsked(Questionnaire questionnaire, String question) {
        return questions(questionnaire).stream().anyMatch(each -> each.id().equals(question));
    }
}
