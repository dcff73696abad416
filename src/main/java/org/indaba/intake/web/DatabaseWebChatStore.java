package org.indaba.intake.web;

import static org.indaba.channel.webchat.WebChannel.NAME;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.indaba.channel.Address;
import org.indaba.channel.InboundKey;
import org.indaba.channel.InboundNotStoredException;
import org.indaba.channel.Outbound;
import org.indaba.channel.webchat.FormContext;
import org.indaba.channel.webchat.PageModel;
import org.indaba.channel.webchat.ResumeCode;
import org.indaba.channel.webchat.Visitor;
import org.indaba.channel.webchat.WebChatStore;
import org.indaba.conversation.screen.CurrentPage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.state.ConversationState;
import org.indaba.document.Document;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.effect.ResumeCodeIssuer;
import org.indaba.intake.help.HelpQuestionHistory;
import org.indaba.phrases.LateLookup;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.indaba.store.ReadContext;
import org.indaba.store.StorageException;
import org.indaba.store.answer.BubbleTable;
import org.indaba.store.inbound.InboundTable;
import org.indaba.store.inbound.ParkedInboundTable;
import org.indaba.store.media.DocumentTable;
import org.indaba.store.person.AddressTable;
import org.indaba.store.person.ConversationTable;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.person.PageTable;
import org.indaba.store.staff.HelpQuestionTable;
import org.indaba.vault.AddressSeal;
import org.jooq.DSLContext;

/** Reads and writes the data of the web chat's pages in the database. */
public final class DatabaseWebChatStore implements WebChatStore {
    private final Database database;
    private final TurnDependencies tools;
    private final LongFunction<LateLookup> lookups;
    private final OwnDataWriter held;
    private final BiFunction<Long, Language, List<List<String>>> brief;
    private final BiFunction<Long, Language, Outbound.KeptFile> documents;

    /** Writes everything that is held about a respondent. */
    public interface OwnDataWriter {
        void write(long respondent, Language language, OutputStream out) throws IOException;
    }

    /**
     * @param lookups late values, by respondent
     * @param held writes everything that is held about a respondent
     * @param brief lists the same in brief, by consultation
     * @param documents finds a document's file, by its id
     */
    public DatabaseWebChatStore(
            Database database, TurnDependencies tools, LongFunction<LateLookup> lookups,
            OwnDataWriter held, BiFunction<Long, Language, List<List<String>>> brief,
            BiFunction<Long, Language, Outbound.KeptFile> documents) {
        this.brief = brief;
        this.documents = documents;
        this.database = database;
        this.tools = tools;
        this.lookups = lookups;
        this.held = held;
    }

    @Override
    public PageModel view(Visitor visitor) {
        return read(db -> {
            Optional<KnownAddress> known = known(db, visitor.address());
            PageModelBuilder page = new PageModelBuilder(tools, db, visitor, known.map(KnownAddress::conversation).orElse(ConversationState.NEW));
            LateLookup lookup = known.map(each -> lookups.apply(each.respondent())).orElse(LateLookup.none());
            Optional<ResumeCode> code = known.flatMap(each -> new ResumeCodeIssuer(tools).of(db, each.respondent()));
            return page.of(known, code, lookup);
        });
    }

    @Override
    public String person(Address address) {
        return read(db -> known(db, address).map(each -> "respondent " + each.respondent()).orElse(address.place()));
    }

    @Override
    public Optional<String> consultation(Address address) {
        return read(db -> known(db, address)).flatMap(each -> each.conversation().active());
    }

    @Override
    public FormContext footing(Visitor visitor, InboundKey act, InboundKey text, InboundKey message) {
        return read(db -> {
            Optional<KnownAddress> known = known(db, visitor.address());
            LastPageContent last = new LastPageContent(tools, db, visitor);
            boolean here = known.filter(last::isHere).isPresent();
            Instant now = tools.clock().instant();
            Optional<CurrentPage> standpoint =
                    known.flatMap(each -> CurrentPage.of(tools.pageDesk(), each.conversation(), now, Optional.empty()));
            boolean lapsed = standpoint.isEmpty()
                    && known.filter(each -> last.to(each).isEmpty()).isPresent();
            Optional<InboundKey> said =
                    InboundTable.isKnown(db, message) ? Optional.of(message) : InboundTable.firstUnder(db, text);
            InboundKey key = said.orElse(act);
            return new FormContext(
                    here, lapsed, last(db, known, now), standpoint, InboundTable.isKnown(db, act), said,
                    InboundTable.isKnown(db, key.part(FormContext.NEXT)),
                    known.flatMap(each -> BubbleTable.ofMessage(db, each.id(), key.key())).isPresent(),
                    known.filter(each -> each.conversation().askMode().isPresent()
                            && (HelpQuestionTable.isQuestion(db, each.id(), key.key()) || ParkedInboundTable.isParked(db, key)))
                            .isPresent(),
                    ParkedInboundTable.isParked(db, key),
                    known.map(each -> each.conversation().latest()).orElse(0L));
        });
    }

    /** A time in the future comes from a clock that was fast, and is ignored. */
    private static Optional<Instant> last(DSLContext db, Optional<KnownAddress> known, Instant now) {
        return known.flatMap(each -> ConversationTable.lastTurn(db, each.respondent())).filter(each -> !each.isAfter(now));
    }

    @Override
    public boolean isKnown(Address address) {
        return read(db -> known(db, address)).isPresent();
    }

    @Override
    public boolean resume(ResumeCode code, Address fresh) {
        return write(fresh, db -> new ResumeCodeIssuer(tools).bind(db, code, fresh));
    }

    @Override
    public void forget(Address address) {
        write(address, db -> {
            known(db, address).ifPresent(each -> {
                Address nowhere = new Address(NAME, "", "left " + each.id());
                PageTable.delete(db, each.id());
                AddressTable.detach(
                        db, each.id(), AddressSeal.lookup(tools.vault(), nowhere),
                        AddressSeal.seal(tools.vault(), each.id(), nowhere), tools.clock().instant());
            });
            return true;
        });
    }

    @Override
    public Optional<OwnData> held(Address address, Optional<String> hint) {
        Optional<KnownAddress> known = read(db -> known(db, address));
        return known.map(each -> out -> {
            try {
                held.write(
                        each.respondent(),
                        each.conversation().language().or(() -> hint.map(Language::new)).orElse(Language.ENGLISH), out);
            } catch (StorageException e) {
                throw new InboundNotStoredException(e);
            }
        });
    }

    @Override
    public List<List<String>> inBrief(Address address, Language language) {
        return read(db -> known(db, address)).map(each -> stored(() -> brief.apply(each.respondent(), language)))
                .orElse(List.of());
    }

    @Override
    public List<List<Paragraph>> asked(Visitor visitor) {
        return read(db -> known(db, visitor.address())
                .flatMap(each -> tools.desk().get().briefing(visitor.code()).map(briefing ->
                        new HelpQuestionHistory(db, each.respondent(), visitor.code()).told(briefing.zone())))
                .orElse(List.of()));
    }

    @Override
    public List<Document> documents(String consultation) {
        return read(db -> DocumentTable.of(db, consultation));
    }

    @Override
    public Outbound.KeptFile document(Document document, Language language) {
        return stored(() -> documents.apply(document.id(), language));
    }

    @Override
    public Set<String> wanted(Set<String> uploads) {
        return read(db -> new WantedUploads(db, tools.vault()).of(uploads));
    }

    private Optional<KnownAddress> known(DSLContext db, Address address) {
        return AddressTable.find(db, AddressSeal.lookup(tools.vault(), address));
    }

    private <T> T read(Function<? super ReadContext, T> query) {
        return stored(() -> database.read(query));
    }

    private <T> T write(Address lane, Function<DSLContext, T> work) {
        return stored(() -> database.write(AddressSeal.lookup(tools.vault(), lane), work).join());
    }

    private static <T> T stored(Supplier<T> work) {
        try {
            return work.get();
        } catch (StorageException | CompletionException e) {
            throw new InboundNotStoredException(e);
        }
    }
}
