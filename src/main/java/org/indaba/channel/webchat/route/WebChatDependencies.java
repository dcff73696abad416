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
 * What the web chat works with.
 *
 * @param desk the consultations as they are now
 * @param bot the user name of the Telegram bot, where it is on and known
 * @param sessions who may begin one
 * @param keyedHash a hash that nobody makes without the key, in hexadecimal digits
 * @param memory for what forms bring
 * @param checks what is asked before a file is taken
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
