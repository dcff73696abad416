package org.indaba.export;

import static org.indaba.store.schema.Tables.CONSULTATION;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Scope;
import org.indaba.crypto.HashingOutput;
import org.indaba.export.archive.MediaBytes;
import org.indaba.export.query.CountryFacts;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.query.ExportFilter;
import org.indaba.export.query.ExportItem;
import org.indaba.export.query.ExportTable;
import org.indaba.export.query.FilterVocabulary;
import org.indaba.export.query.WrongParameterException;
import org.indaba.export.sheet.ExportFormat;
import org.indaba.export.table.DownloadProgressListener;
import org.indaba.phrases.Phrasebook;
import org.indaba.places.Region;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Option;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.TranslatedText;
import org.indaba.questionnaire.TranslationStatus;
import org.indaba.store.Databases;
import org.indaba.store.OpenDatabase;
import org.indaba.store.UnusableStorageException;
import org.indaba.vault.Vault;

/** A database with a consultation, and what the exports need around it. */
public final class Fixture implements AutoCloseable {
    public static final Consultation STUDY = consultation("wg-study", Scope.WORLD);
    public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    public final Vault vault = new Vault(new byte[32]);
    public final OpenDatabase database;
    public final MediaBytes media;
    private final Path folder;
    public final Exporter exporter;

    public Fixture(Path folder) {
        this.folder = folder;
        this.media = sha256 -> Files.newInputStream(folder.resolve(sha256));
        try {
            database = Databases.open(folder.resolve("indaba.db"));
        } catch (UnusableStorageException e) {
            throw new IllegalStateException(e);
        }
        exporter = exporterOn(database);
        database.write("test", db -> db.fetchExists(CONSULTATION)
                ? null
                : new Rows(db).consultation("wg-study").edition("wg-study", "1", "id: wg-study\n")).join();
    }

    /** Puts a file where {@link #media} finds it, and gives back its SHA-256. */
    public String file(byte[] bytes) {
        HashingOutput hash = new HashingOutput(OutputStream.nullOutputStream());
        try {
            hash.write(bytes);
            String sha256 = hash.hash();
            Files.write(folder.resolve(sha256), bytes);
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file away, as a withdrawal does. */
    public void removeFile(String sha256) {
        try {
            Files.delete(folder.resolve(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Exporter exporterOn(OpenDatabase other) {
        return new Exporter(other, new FewCountries(), vault::open, media, () -> NOW);
    }

    public void store(Consumer<Rows> seeding) {
        database.write("test", db -> {
            seeding.accept(new Rows(db));
            return null;
        }).join();
    }

    public String csv(ExportTable table, ExportFilter filter) {
        return new String(bytes(table, filter, true), StandardCharsets.UTF_8);
    }

    public byte[] bytes(ExportTable table, ExportFilter filter, boolean identities) {
        return bytes(ExportItem.of(table, ExportFormat.CSV), filter, identities);
    }

    public byte[] bytes(ExportItem item, ExportFilter filter, boolean identities) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            exporter.write("cli", new DownloadRequest(item, STUDY, List.of(annex()), filter, identities), out, DownloadProgressListener.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Without the apostrophes and the byte order mark. */
    public static ExportFilter raw() {
        return filter("bom", "0", "safe", "0");
    }

    /** As for the codebook where {@code lang} is among them, else as for the tables of rows. */
    public static ExportFilter filter(String... namesAndValues) {
        Map<String, List<String>> parameters = parameters(namesAndValues);
        ExportTable table = parameters.containsKey("lang") ? ExportTable.CODEBOOK : ExportTable.ANSWERS;
        try {
            return ExportFilter.parse(parameters, vocabulary(), ExportItem.of(table, ExportFormat.CSV));
        } catch (WrongParameterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What is said about it. */
    public static String english(WrongParameterException wrong) {
        return Phrasebook.packed().say(Language.ENGLISH, wrong.reason());
    }

    public static Map<String, List<String>> parameters(String... namesAndValues) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.computeIfAbsent(namesAndValues[i], name -> new ArrayList<>()).add(namesAndValues[i + 1]);
        }
        return parameters;
    }

    public static FilterVocabulary vocabulary() {
        return FilterVocabulary.of(List.of(annex()), new FewCountries());
    }

    /** Read by another library than the one that wrote it. */
    public static List<Map<String, String>> read(String csv) {
        try {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                    .parse(new StringReader(csv)).getRecords().stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Consultation consultation(String code, Scope scope) {
        return new Consultation(
                code, TranslatedText.of(Map.of(Language.ENGLISH, "ITU WG-Study", Language.ARABIC, "دراسة")),
                new Edition("wg-study", "1"), List.of(Language.ENGLISH, Language.ARABIC), scope, ZoneOffset.UTC,
                Optional.empty(), Optional.empty(), "someone@example.org", 365,
                TranslatedText.same(List.of(Language.ENGLISH, Language.ARABIC), "The Secretariat"));
    }

    /** Two open questions and a choice, as {@code a}, {@code b} and {@code x}. */
    public static Questionnaire annex() {
        TranslatedText yes = TranslatedText.of(Map.of(Language.ENGLISH, "Yes", Language.ARABIC, "نعم"));
        return new Questionnaire(
                new Edition("wg-study", "1"), text("Title"), text("Purpose"),
                new TreeMap<>(Map.of(Language.ENGLISH, TranslationStatus.OFFICIAL, Language.ARABIC, TranslationStatus.DRAFT)),
                List.of(Question.open("a", text("What criteria?"), false),
                        Question.open("b", text("What \"added value\"?"), false),
                        Question.oneOf("x", text("Yes?"), false, List.of(new Option("yes", yes)))));
    }

    /** Open questions with these ids. */
    public static Questionnaire asking(List<String> ids) {
        return new Questionnaire(
                new Edition("wg-study", "1"), text("Title"), text("Purpose"),
                new TreeMap<>(Map.of(Language.ENGLISH, TranslationStatus.OFFICIAL)),
                ids.stream().<Question>map(id -> Question.open(id, text("What?"), false)).toList());
    }

    private static TranslatedText text(String english) {
        return TranslatedText.of(Map.of(Language.ENGLISH, english, Language.ARABIC, "نص"));
    }

    @Override
    public void close() {
        database.close();
    }

    /** Nobody knows whether Antarctica is a small island, and Nepal is a least developed country until 24 November 2026, as was once scheduled. */
    public static final class FewCountries implements CountryFacts {
        private static final Map<String, Region> REGIONS = Map.of(
                "KE", Region.AFRICA, "UG", Region.AFRICA, "NP", Region.ASIA_PACIFIC, "FR", Region.EUROPE);

        @Override
        public boolean isCountry(String code) {
            return Arrays.asList("KE", "UG", "NP", "FR", "AQ").contains(code);
        }

        @Override
        public Optional<Region> region(String country) {
            return Optional.ofNullable(REGIONS.get(country));
        }

        @Override
        public Set<String> countries(Region region) {
            Set<String> countries = new TreeSet<>();
            REGIONS.forEach((country, its) -> {
                if (its == region) {
                    countries.add(country);
                }
            });
            return countries;
        }

        @Override
        public Optional<Boolean> ldc(String country, LocalDate on) {
            return Optional.of(
                    country.equals("UG") || country.equals("NP") && on.isBefore(LocalDate.of(2026, 11, 24)));
        }

        @Override
        public Optional<Boolean> lldc(String country, LocalDate on) {
            return Optional.of(country.equals("UG") || country.equals("NP"));
        }

        @Override
        public Optional<Boolean> sids(String country, LocalDate on) {
            return country.equals("AQ") ? Optional.empty() : Optional.of(false);
        }
    }
}
