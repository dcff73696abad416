package org.indaba;

import java.nio.file.Files;
import org.indaba.api.Api;
import org.indaba.api.TokenAuthenticator;
import org.indaba.configuration.Secret;
import org.indaba.export.AgendaConsultations;
import org.indaba.export.Exporter;
import org.indaba.export.PlacesFacts;
import org.indaba.media.MediaFiles;

/**
 * Downloads.
 *
 * @param catalogue what there is to download
 */
record ExportParts(AgendaConsultations catalogue, Exporter exporter) {

    static ExportParts of(ServerContext context, MediaFiles files) {
        return new ExportParts(
                new AgendaConsultations(context.board()::agenda, context.database()),
                new Exporter(
                        context.database(), new PlacesFacts(), context.vault()::open,
                        sha256 -> Files.newInputStream(files.path(sha256)), context.clock()));
    }

    Api api(ServerContext context, HttpParts http) {
        TokenAuthenticator authenticator = new TokenAuthenticator(
                context.database(), context.configuration().secretariatToken().map(Secret::reveal), context.clock(),
                context.security());
        return new Api(
                catalogue, exporter, authenticator, http.gate(), http.site(), context.security(), context.clock());
    }
}
