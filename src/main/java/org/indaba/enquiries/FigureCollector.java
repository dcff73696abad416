package org.indaba.enquiries;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.util.EnumMap;
import java.util.Map;
import org.indaba.coordination.report.ConsultationFigures;
import org.indaba.coordination.report.ConsultationFigures.By;
import org.indaba.store.ReadContext;
import org.indaba.store.export.FigureQuery;
import org.jooq.Field;

/** Collects the figures of a consultation. */
final class FigureCollector {
    private static final Map<By, Field<String>> COLUMNS = Map.of(
            By.TYPE, RESPONSE.STAKEHOLDER_TYPE, By.COUNTRY, RESPONSE.COUNTRY, By.LANGUAGE, RESPONSE.LANGUAGE,
            By.CHANNEL, RESPONSE.CHANNEL, By.SOURCE, RESPONSE.SOURCE);

    private FigureCollector() {}

    static ConsultationFigures figures(ReadContext db, String consultation) {
        Map<String, Long> status = FigureQuery.byStatus(db, consultation);
        long submitted = status.getOrDefault("submitted", 0L);
        Map<By, Map<String, Long>> shares = new EnumMap<>(By.class);
        COLUMNS.forEach((by, column) -> shares.put(by, FigureQuery.byColumn(db, consultation, column)));
        return new ConsultationFigures(
                status.getOrDefault("partial", 0L), submitted, status.getOrDefault("withdrawn", 0L),
                FigureQuery.medianTime(db, consultation, submitted), FigureQuery.byQuestion(db, consultation), shares);
    }
}
