package org.indaba.botapi;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.indaba.quiet.Canaries;

/**
 * A Bot API server on this machine, for one bot.
 *
 * <p>People are driven with {@link #person}, failures ordered with {@link #faults}; what was accepted can be looked at.
 */
public final class BotApiServer implements AutoCloseable {
    /** A token that no real bot has. */
    public static final String TOKEN = "424242:TEST-token_of-no-real-bot-0123456789";

    final UpdateQueue updates = new UpdateQueue();
    final Files files = new Files();
    private final String token;
    private final InstantSource clock;
    private final Faults faults = new Faults();
    private final Map<Long, Chat> chats = new ConcurrentHashMap<>();
    private final Map<String, Long> openTaps = new ConcurrentHashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<TapAnswer> tapAnswers = new CopyOnWriteArrayList<>();
    private final List<Delivery> deliveries = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, List<String>> commands = new ConcurrentHashMap<>();
    private final AtomicLong lastTap = new AtomicLong();
    private volatile Wire wire;
    private volatile Set<String> allowed = Set.of();
    private volatile Optional<WebhookDelivery> webhook = Optional.empty();
    private volatile double timeFactor = 0.01;
    private volatile int copies = 1;
    private volatile boolean overtaking;

    private BotApiServer(String token, int port, InstantSource clock) throws IOException {
        this.token = token;
        Canaries.OF_THE_RUN.add(token);
        Canaries.OF_THE_RUN.add(token.substring(token.indexOf(':') + 1));
        this.clock = clock;
        this.wire = new Wire(this, port);
    }

    public static BotApiServer start() {
        return start(InstantSource.system());
    }

    public static BotApiServer start(InstantSource clock) {
        return start(TOKEN, 0, clock);
    }

    public static BotApiServer start(String token, int port, InstantSource clock) {
        try {
            return new BotApiServer(token, port, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code TELEGRAM_API_URL} must be. */
    public String url() {
        return "http://127.0.0.1:" + wire.port();
    }

    public String token() {
        return token;
    }

    public String username() {
        return "indaba_test_bot";
    }

    /** The person with this private chat; the chat exists from now on. */
    public Person person(long chatId, String language) {
        Canaries.OF_THE_RUN.add(Long.toString(chatId));
        return new Person(this, chats.computeIfAbsent(chatId, id -> new Chat(id, language)));
    }

    /** A group, in which the bot is not yet. */
    public Group group(long chatId) {
        Canaries.OF_THE_RUN.add(Long.toString(chatId));
        return new Group(this, chats.computeIfAbsent(chatId, id -> new Chat(id, "", "group")));
    }

    Chat supergroup(long chatId) {
        Canaries.OF_THE_RUN.add(Long.toString(chatId));
        return chats.computeIfAbsent(chatId, id -> new Chat(id, "", "supergroup"));
    }

    public Faults faults() {
        return faults;
    }

    /** All messages of a chat, of both sides, in order. */
    public List<Message> messages(long chatId) {
        return chat(chatId).map(Chat::all).orElse(List.of());
    }

    public List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    public List<Call> calls(String method) {
        return calls().stream().filter(call -> call.method().equalsIgnoreCase(method)).toList();
    }

    public List<TapAnswer> tapAnswers() {
        return List.copyOf(tapAnswers);
    }

    /** What the webhook answered, in order. */
    public List<Delivery> deliveries() {
        synchronized (deliveries) {
            return List.copyOf(deliveries);
        }
    }

    /** The command menu by language code; the empty code is the menu for all others. */
    public Map<String, List<String>> commands() {
        return new TreeMap<>(commands);
    }

    public int pendingUpdates() {
        return updates.size();
    }

    public String webhookUrl() {
        return webhook.map(WebhookDelivery::url).orElse("");
    }

    public Set<String> allowedUpdates() {
        return allowed;
    }

    /** The next update has this id, as after a week of silence. */
    public void restartsUpdateIdsAt(long id) {
        updates.restartAt(id);
    }

    /** Each update is queued so many times under its one id. */
    public void deliversEachUpdate(int times) {
        copies = times;
    }

    /** Each tap goes in front of the latest message that waits from the same chat. */
    public void tapsOvertakeMessages(boolean overtake) {
        overtaking = overtake;
    }

    /** Pauses between deliveries, and lives of updates, are multiplied by this; for webhooks set from now on. */
    public void timeFactor(double factor) {
        timeFactor = factor;
    }

    /** Nobody answers at its address, until {@link #comesBack}. */
    public void goesDown() {
        wire.close();
    }

    public void comesBack() {
        try {
            wire = new Wire(this, wire.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No tap made so far can be answered any more. */
    public void expireTaps() {
        openTaps.clear();
    }

    /** Queues this text as an update, whatever it is. By long poll it must be JSON. */
    public void deliverRaw(String json) {
        long id = 0;
        try {
            id = JsonParser.parseString(json).getAsJsonObject().get("update_id").getAsLong();
        } catch (JsonParseException | IllegalStateException | NullPointerException | NumberFormatException
                | UnsupportedOperationException hostile) {
            // It has no id to be confirmed by: it is offered once and again, as it is.
        }
        updates.add(id, "raw", json, Pending.LIFE_OF_MESSAGES, false, "");
    }

    @Override
    public void close() {
        webhook.ifPresent(WebhookDelivery::close);
        updates.close();
        wire.close();
    }

    Optional<Chat> chat(long id) {
        return Optional.ofNullable(chats.get(id));
    }

    long seconds() {
        return clock.instant().getEpochSecond();
    }

    void record(Call call) {
        synchronized (calls) {
            calls.add(call);
        }
    }

    void allow(Form form) {
        if (form.values().containsKey("allowed_updates")) {
            allowed = Set.copyOf(JsonParser.parseString(form.text("allowed_updates")).getAsJsonArray().asList().stream()
                    .map(one -> one.getAsString().toLowerCase(Locale.ROOT))
                    .toList());
        }
    }

    synchronized void webhook(String url, String secret, int connections) {
        webhook.ifPresent(WebhookDelivery::close);
        webhook = url.isEmpty()
                ? Optional.empty()
                : Optional.of(new WebhookDelivery(updates, url, secret, connections, timeFactor, deliveries, (type, body) -> wire.along(type, body)));
        updates.deliverTo(webhook.map(found -> (Consumer<Pending>) found::offer).orElse(null));
    }

    Optional<String> webhookError() {
        return webhook.map(WebhookDelivery::lastError).filter(error -> !error.isEmpty());
    }

    void setCommands(String language, List<String> names) {
        commands.put(language, names);
    }

    void answerTap(String query, Optional<String> text) {
        Long chat = openTaps.remove(query);
        if (chat == null) {
            throw Refusal.bad("query is too old and response timeout expired or query ID is invalid");
        }
        tapAnswers.add(new TapAnswer(query, chat, text));
    }

    String openTap(long chat) {
        String query = "77" + String.format(Locale.ROOT, "%016d", lastTap.incrementAndGet());
        openTaps.put(query, chat);
        return query;
    }

    /** Queues an update of {@code kind}, if the bot takes that kind. */
    long hear(String kind, JsonObject content, long chat) {
        long id = updates.assign();
        if (!allowed.isEmpty() && !allowed.contains(kind)) {
            return id;
        }
        JsonObject update = new JsonObject();
        update.addProperty("update_id", id);
        update.add(kind, content);
        boolean tap = kind.equals("callback_query");
        String json = ascii(update.toString());
        for (int i = 0; i < copies; i++) {
            updates.add(
                    id,
                    (tap ? "user " : "chat ") + chat,
                    json,
                    tap ? Pending.LIFE_OF_TAPS : Pending.LIFE_OF_MESSAGES,
                    tap && overtaking,
                    "chat " + chat);
        }
        return id;
    }

    /** Telegram escapes all that is not ASCII; thus half a surrogate pair survives the way too. */
    private static String ascii(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        for (char unit : json.toCharArray()) {
            if (unit < 0x80) {
                escaped.append(unit);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            }
        }
        return escaped.toString();
    }
}
