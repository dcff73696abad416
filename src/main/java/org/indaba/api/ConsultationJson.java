package org.indaba.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.indaba.consultation.Consultation;
import org.indaba.export.query.ExportItem;
import org.indaba.export.sheet.ExportFormat;
import org.indaba.places.Region;
import org.indaba.questionnaire.TranslatedText;

/** Renders a consultation as JSON for the API. */
final class ConsultationJson {
    private ConsultationJson() {}

    /** {@code opens} and {@code closes} are null where no date is set; {@code phase} is that of {@code now}. */
    static JsonObject of(Consultation consultation, Instant now) {
        JsonObject json = new JsonObject();
        json.addProperty("code", consultation.code());
        json.add("title", texts(consultation.title()));
        JsonObject questionnaire = new JsonObject();
        questionnaire.addProperty("id", consultation.edition().questionnaire());
        questionnaire.addProperty("version", consultation.edition().version());
        json.add("questionnaire", questionnaire);
        json.add("languages", array(consultation.languages().stream().map(Object::toString).toList()));
        json.add("regions", array(consultation.scope().regions().stream().map(Region::word).toList()));
        json.add("countries", array(consultation.scope().countries()));
        json.addProperty("zone", consultation.zone().getId());
        json.addProperty("phase", consultation.phase(now).name().toLowerCase(Locale.ROOT).replace('_', '-'));
        moment(json, "opens", consultation.opens());
        moment(json, "closes", consultation.closes());
        json.addProperty("contact", consultation.contact());
        json.addProperty("retention_days", consultation.retentionDays());
        json.add("operator", texts(consultation.operator()));
        JsonObject downloads = new JsonObject();
        for (ExportItem item : ExportItem.all()) {
            downloads.addProperty(
                    name(item), "/api/v1/consultations/" + consultation.code() + "/" + item.fileName());
        }
        json.add("downloads", downloads);
        return json;
    }

    private static JsonObject texts(TranslatedText texts) {
        JsonObject json = new JsonObject();
        texts.in().forEach((language, text) -> json.addProperty(language.tag(), text));
        return json;
    }

    /** Returns {@code answers} for the usual format of a table, {@code answers_jsonl} for another, and {@code archive}. */
    private static String name(ExportItem item) {
        String other = item.format() == ExportFormat.CSV ? "" : "_" + item.format().word();
        return item.table().map(table -> table.word() + other).orElse("archive");
    }

    private static JsonArray array(Iterable<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static void moment(JsonObject json, String name, Optional<Instant> moment) {
        if (moment.isPresent()) {
            json.addProperty(name, moment.get().toString());
        } else {
            json.add(name, JsonNull.INSTANCE);
        }
    }
}
