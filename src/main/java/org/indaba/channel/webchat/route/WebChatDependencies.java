package org.indaba.channel.webchat.route;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.indaba.channel.InboundHandler;
import org.indaba.channel.webchat.WebChatStore;
import org.indaba.channel.webchat.upload.UploadSpool;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.filecheck.FileChecks;
import org.indaba.http.limit.MemoryBudget;
import org.indaba.http.limit.NewSessionLimiter;
import org.indaba.http.network.Site;
import org.indaba.phrases.Phrasebook;
import org.indaba.security.SecurityLog;

/**
 * The parts that the web chat is built of.
 *
 * @param desk the consultations as they are now
 * @param bot the user name of the Telegram bot, where it is on and known
 * @param sessions limits who may begin a new session
 * @param keyedHash a hash that nobody can make without the key, in hexadecimal digits
 * @param memory the budget from which the memory for forms is taken
 * @param checks the checks of a file before it is taken
 */
public record WebChatDependencies(
        Phrasebook phrases,
        Supplier<ConsultationDirectory> desk,
        WebChatStore house,
        InboundHandler receiver,
        UploadSpool spool,
        Supplier<Optional<String>> bot,
        UnaryOperator<String> keyedHash,
        Site site,
        SecurityLog security,
        NewSessionLimiter sessions,
        MemoryBudget memory,
        FileChecks checks,
        InstantSource clock) {}
