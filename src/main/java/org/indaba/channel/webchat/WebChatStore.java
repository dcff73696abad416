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
 * What the pages read and keep besides the turns. Everything that is written is committed on return; what fails throws
 * {@link org.indaba.channel.InboundNotStoredException}.
 */
public interface WebChatStore {
    /** The page as it is now. Asking for it stores nothing, also for someone who was never here. */
    PageModel view(Visitor visitor);

    /** Who is behind an address: forms of one person are acted on one after another. */
    String person(Address address);

    /** Whether somebody has come from there. */
    boolean isKnown(Address address);

    /** The consultation that the person is in. */
    Optional<String> consultation(Address address);

    /** {@code act} is the key of what a form's button does, {@code message} that of its text with its files. */
    FormContext footing(Visitor visitor, InboundKey act, InboundKey text, InboundKey message);

    /** Makes {@code fresh} an address of the person whose code this is. False where it is nobody's. */
    boolean resume(ResumeCode code, Address fresh);

    /** Forgets the address; what was answered from it stays. */
    void forget(Address address);

    /** A text that is written while it is read; where it throws, what was written is not whole. */
    interface OwnData {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Everything that is held about the person, in UTF-8; none where nobody is known there. */
    Optional<OwnData> held(Address address, Optional<String> hint);

    /** The same in brief, by consultation: its title first. */
    List<List<String>> inBrief(Address address, Language language);

    /** What the person has asked humans of this consultation, each question with its answer, the newest first. */
    List<List<Paragraph>> asked(Visitor visitor);

    /** The documents of a consultation, also those that stand no more. */
    List<Document> documents(String consultation);

    /** One that stands, as a file. */
    Outbound.KeptFile document(Document document, Language language);

    /** Those of these uploads that may still be taken from the spool: all of them where nobody can tell. */
    Set<String> wanted(Set<String> uploads);
}
