package org.indaba.consultation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.places.Region;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireCatalog;
import org.indaba.questionnaire.TranslatedText;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.questionnaire.yaml.YamlWriter;
import org.indaba.timetable.Milestone;
import org.indaba.timetable.MilestoneDate;

/** Writes the file that {@link ConsultationFile} reads, for consultations that were launched from a chat. */
public final class ConsultationText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private ConsultationText() {}

    public static String write(Consultation consultation) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("code", consultation.code());
        file.put("title", texts(consultation, consultation.title()));
        file.put("questionnaire", consultation.edition().questionnaire());
        file.put("version", consultation.edition().version());
        file.put("languages", consultation.languages().stream().map(Object::toString).toList());
        file.put("scope", scope(consultation.scope()));
        file.put("zone", consultation.zone().getId());
        consultation.opens().ifPresent(each -> file.put("opens", clock(each, consultation.zone())));
        consultation.closes().ifPresent(each -> file.put("closes", clock(each, consultation.zone())));
        file.put("contact", consultation.contact());
        file.put("retention", Integer.toString(consultation.retentionDays()));
        file.put("operator", texts(consultation, consultation.operator()));
        if (!consultation.milestones().isEmpty()) {
            file.put("milestones", consultation.milestones().stream()
                    .map(each -> milestone(consultation, each)).toList());
        }
        if (consultation.targeted()) {
            file.put("open-to", ConsultationFile.THE_INVITED);
        }
        if (!consultation.answersInChat()) {
            file.put("answers-in-chat", "false");
        }
        return YamlWriter.write(file);
    }

    /** Tells whether {@link ConsultationFile} accepts the text that is written for it. */
    public static boolean readsBack(Consultation consultation, Questionnaire asked) {
        try {
            ConsultationFile.parse(consultation.code(), write(consultation), new QuestionnaireCatalog(List.of(asked), true));
            return true;
        } catch (InvalidFileException e) {
            return false;
        }
    }

    private static Map<String, Object> milestone(Consultation consultation, Milestone milestone) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", milestone.id());
        written.put("title", texts(consultation, milestone.title()));
        MilestoneDate when = milestone.when();
        if (when instanceof MilestoneDate.Day day) {
            written.put("when", day.date().toString());
        } else if (when instanceof MilestoneDate.Hour hour) {
            written.put("when", MINUTE.format(hour.time()));
        } else if (when instanceof MilestoneDate.Open) {
            written.put("when", MilestonesReader.UNDETERMINED);
        }
        Optional<MilestoneDate.Between> between = when instanceof MilestoneDate.Open open
                ? open.within()
                : Optional.of(when).filter(MilestoneDate.Between.class::isInstance).map(MilestoneDate.Between.class::cast);
        between.ifPresent(each -> {
            written.put("from", each.first().toString());
            written.put("to", each.last().toString());
        });
        return written;
    }

    private static Object scope(Scope scope) {
        if (scope.equals(Scope.WORLD)) {
            return "world";
        }
        Map<String, List<String>> written = new LinkedHashMap<>();
        written.put("regions", scope.regions().stream().map(Region::word).toList());
        if (!scope.countries().isEmpty()) {
            written.put("countries", List.copyOf(scope.countries()));
        }
        return written;
    }

    private static String clock(Instant at, ZoneId zone) {
        return CLOCK.format(at.atZone(zone));
    }

    private static Map<String, String> texts(Consultation consultation, TranslatedText texts) {
        Map<String, String> in = new LinkedHashMap<>();
        consultation.languages().forEach(language -> in.put(language.tag(), texts.in(language)));
        return in;
    }
}
