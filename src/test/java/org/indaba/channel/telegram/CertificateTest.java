package org.indaba.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.request.GetMe;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.indaba.channel.telegram.api.ApiCallResult;
import org.indaba.channel.telegram.api.BotApi;
import org.indaba.channel.telegram.api.BotToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over TLS the bot's token is told to nobody whose certificate is not one of the Bot API server's. */
class CertificateTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final BotToken TOKEN = new BotToken("424242:not-a-real-token");

    @TempDir
    private Path folder;

    @Test
    void a_server_that_nobody_vouches_for_is_not_spoken_to() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpsServer stranger = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.setHttpsConfigurator(new HttpsConfigurator(ownCertificate()));
        stranger.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        stranger.start();
        try (BotApi api = new BotApi(TOKEN, "https://localhost:" + stranger.getAddress().getPort())) {
            assertThat(api.call(new GetMe())).isEqualTo(new ApiCallResult.None<>("SSLHandshakeException", false));
            assertThat(asked).hasValue(0);
        } finally {
            stranger.stop(0);
        }
    }

    private SSLContext ownCertificate() throws Exception {
        Path store = folder.resolve("own.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "own",
                        "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-storetype", "PKCS12",
                        "-keystore", store.toString(), "-storepass", new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
