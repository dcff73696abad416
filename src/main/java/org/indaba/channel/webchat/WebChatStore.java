package org.indaba.channel.webchat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.channel.Address;
import org.indaba.channel.InboundKey;
import org.indaba.channel.Outbound;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.document.Document;
import org.indaba.questionnaire.Language;

/**
 * The store as the pages use it, beside the turns. Every write is committed on return; a failure throws {@link
 * org.indaba.channel.InboundNotStoredException}.
 */
public interface WebChatStore {
    /** The page as it is now. Reading it stores nothing, also for somebody who was never here. */
    PageModel view(Visitor visitor);

    /** The id of the person behind an address. Forms of one person are handled one after another. */
    String person(Address address);

    /** Tells whether anybody has come from this address. */
    boolean isKnown(Address address);

    /** The consultation that the person is in. */
    Optional<String> consultation(Address address);

    /**
     * Reads what decides how a form is handled. {@code act} is the key of what the form's button does, {@code text} that of
     * its text, and {@code message} that of its text with its files.
     */
    FormContext footing(Visitor visitor, InboundKey act, InboundKey text, InboundKey message);

    /**
     * Makes {@code fresh} an address of the person to whom the code belongs. The result is false where it belongs to
     * nobody.
     */
    boolean resume(ResumeCode code, Address fresh);

    /** Forgets the address; the answers that came from it stay. */
    void forget(Address address);

    /** A text that is produced while it is written. Where this throws, the written text is incomplete. */
    interface OwnData {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Everything that is held about the person, in UTF-8. The result is empty where nobody is known at this address. */
    Optional<OwnData> held(Address address, Optional<String> hint);

    /** A summary of the same, by consultation: each list begins with the consultation's title. */
    List<List<String>> inBrief(Address address, Language language);

    /** The person's questions to humans of this consultation, each with its answer, the newest first. */
    List<List<Paragraph>> asked(Visitor visitor);

    /** The documents of a consultation, including replaced and withdrawn ones. */
    List<Document> documents(String consultation);

    /** A document that is still valid, as a file. */
    Outbound.KeptFile document(Document document, Language language);

    /** Returns those of these uploads that may still be fetched from the spool: all of them where nobody can tell. */
    Set<String> wanted(Set<String> uploads);
}
