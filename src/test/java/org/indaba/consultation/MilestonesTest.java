package org.indaba.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.indaba.questionnaire.QuestionnaireCatalog;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.timetable.MilestoneDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Milestones and who may answer, as a consultation's file has them. */
class MilestonesTest {
    private static final QuestionnaireCatalog ASKED = new QuestionnaireCatalog(
            List.of(QuestionnaireFile.parse("q", text(Path.of("config/questionnaires/wg-study.yaml")))), true);
    private static final Path EXAMPLE = Path.of("docs/examples/wg-study-2007.yaml");
    private static final String HEAD = """
            code: villages
            title: {en: Villages}
            languages: [en]
            questionnaire: wg-study
            scope: world
            zone: Europe/Zurich
            contact: help@example.org
            operator: ITU
            """;

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Consultation read(String rest) {
        return ConsultationFile.parse("villages.yaml", HEAD + rest, ASKED);
    }

    @Test
    void the_dates_of_the_first_meeting_of_wg_study_are_read_as_its_report_has_them() {
        Consultation consultation = ConsultationFile.parse("e", text(EXAMPLE), ASKED);
        assertThat(consultation.milestones()).hasSize(10);
        assertThat(consultation.milestones().get(0).when()).isEqualTo(new MilestoneDate.Day(LocalDate.of(2007, 6, 15)));
        assertThat(consultation.milestones().get(5).when()).isEqualTo(new MilestoneDate.Open(Optional.of(
                new MilestoneDate.Between(LocalDate.of(2007, 9, 4), LocalDate.of(2007, 9, 14)))));
        assertThat(consultation.milestones().get(8).when()).isEqualTo(new MilestoneDate.Open(Optional.empty()));
    }

    @Test
    void what_is_written_is_read_again() {
        Consultation read = ConsultationFile.parse("e", text(EXAMPLE), ASKED);
        assertThat(ConsultationFile.parse("w", ConsultationText.write(read), ASKED)).isEqualTo(read);
        Consultation other = read("""
                milestones:
                  - {id: call, title: {en: Call}, when: 2027-01-31T10:00}
                  - {id: meeting, title: {en: Meeting}, from: 2027-02-01, to: 2027-02-03}
                open-to: invited
                """);
        assertThat(other.targeted()).isTrue();
        assertThat(ConsultationFile.parse("w", ConsultationText.write(other), ASKED)).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "when: 2027-02-30 | \"when\" is \"2027-02-30\", which is no date; write 2027-01-31, 2027-01-31T10:00 or to be determined",
        "when: soon | \"when\" is \"soon\", which is no date",
        "when: 2027-01-31T25:00 | \"when\" is \"2027-01-31T25:00\", which is no date",
        "from: 2027-09-14, to: 2027-09-04 | \"to\" is before \"from\"; change one of them",
        "from: 2027-09-14 | \"to\" is missing from a milestone; add to: 2027-09-14",
        "when: 2027-01-31, from: 2027-09-04, to: 2027-09-14 | a milestone has both a day and a range",
        "when: to be determined, from: 2027-09-04, to: never | \"to\" is \"never\", which is no date; write 2027-01-31",
        "whn: 2027-01-31 | \"whn\" is not a key of a milestone; the keys are id, title, when, from, to",
    })
    void a_date_that_is_none_is_told_with_its_line_and_the_mend(String keys, String message) {
        InvalidFileException flaws = catchThrowableOfType(
                InvalidFileException.class, () -> read("milestones:\n  - {id: a, title: {en: A}, " + keys + "}\n"));
        assertThat(flaws.getMessage()).contains(message).contains(":10");
    }

    @Test
    void a_milestone_without_any_date_and_one_whose_id_is_taken_are_told() {
        InvalidFileException flaws = catchThrowableOfType(InvalidFileException.class, () -> read("""
                milestones:
                  - {id: a, title: {en: A}}
                  - {id: a, title: {en: B}, when: 2027-01-31}
                """));
        assertThat(flaws.getMessage())
                .contains("says neither \"when\" nor \"from\" and \"to\"")
                .contains("the id \"a\" is taken by the milestone in line 10");
    }

    @Test
    void forty_milestones_are_the_most_and_each_is_a_group_with_an_id_of_plain_letters() {
        String one = "  - {id: m%d, title: {en: A}, when: 2027-01-31 10:00}\n";
        StringBuilder forty = new StringBuilder("milestones:\n");
        IntStream.range(0, 40).forEach(i -> forty.append(one.formatted(i)));
        assertThat(read(forty.toString()).milestones()).hasSize(40).extracting(each -> each.when())
                .containsOnly(new MilestoneDate.Hour(LocalDateTime.of(2027, 1, 31, 10, 0)));
        assertThat(refused(forty + one.formatted(40))).contains(":50: there are 41 milestones; 40 is the most");
        assertThat(refused("milestones:\n  - soon\n")).contains("a milestone must be a group of keys, not a text");
        assertThat(refused("milestones:\n  - {id: M, title: {en: A}, when: 2027-01-31}\n"))
                .contains("the id \"M\" cannot be used; it must be 1 to 32 of a-z, 0-9 and -");
    }

    private static String refused(String rest) {
        return catchThrowableOfType(InvalidFileException.class, () -> read(rest)).getMessage();
    }

    @Test
    void who_may_answer_is_all_or_the_invited() {
        assertThat(read("open-to: all\n").targeted()).isFalse();
        InvalidFileException flaws = catchThrowableOfType(InvalidFileException.class, () -> read("open-to: friends\n"));
        assertThat(flaws.getMessage()).contains("\"open-to\" is \"friends\"; write all, or invited");
    }
}
