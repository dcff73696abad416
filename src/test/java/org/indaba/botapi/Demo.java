package org.indaba.botapi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * The server as a program, with one person at the keyboard: a line is a message, {@code [Next]} a tap, and what the bot
 * says is printed. Arguments: the port (0 for a free one) and the person's language.
 */
public final class Demo {
    private Demo() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
        BotApiServer server = BotApiServer.start(BotApiServer.TOKEN, port, InstantSource.system());
        System.out.println("TELEGRAM_API_URL=" + server.url() + " TELEGRAM_BOT_TOKEN=" + server.token());
        Person person = server.person(1, arguments.length > 1 ? arguments[1] : "en");
        Thread printer = new Thread(() -> print(person), "bot-api-demo");
        printer.setDaemon(true);
        printer.start();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            try {
                if (line.startsWith("[") && line.endsWith("]")) {
                    person.taps(line.substring(1, line.length() - 1));
                } else if (!line.isBlank()) {
                    person.types(line);
                }
            } catch (AssertionError noSuchButton) {
                System.out.println(noSuchButton.getMessage());
            }
        }
        // Without a keyboard it serves until it is killed.
        Thread.currentThread().join();
    }

    private static void print(Person person) {
        int printed = 0;
        while (!Thread.currentThread().isInterrupted()) {
            int seen = printed;
            person.waitsForever(now -> now.received().size() > seen);
            for (Message message : person.received().subList(seen, person.received().size())) {
                System.out.println("< " + message.text().replace("\n", "\n  "));
                if (!message.rows().isEmpty()) {
                    System.out.println("  " + message.labels());
                }
                printed++;
            }
        }
    }
}
