package org.indaba.botapi;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The failures that are ordered, the oldest order first. */
public final class Faults {
    private static final class Order {
        final String method;
        final OptionalLong chat;
        final Fault fault;
        long left;

        Order(String method, OptionalLong chat, Fault fault, long left) {
            this.method = method;
            this.chat = chat;
            this.fault = fault;
            this.left = left;
        }
    }

    private final List<Order> orders = new ArrayList<>();

    /** The next call of {@code method} ends so. */
    public Faults next(String method, Fault fault) {
        return next(method, 1, fault);
    }

    public synchronized Faults next(String method, long times, Fault fault) {
        orders.add(new Order(method, OptionalLong.empty(), fault, times));
        return this;
    }

    public synchronized Faults next(String method, long chat, long times, Fault fault) {
        orders.add(new Order(method, OptionalLong.of(chat), fault, times));
        return this;
    }

    /** Every call of {@code method} ends so, until {@link #clear()}. */
    public Faults always(String method, Fault fault) {
        return next(method, Long.MAX_VALUE, fault);
    }

    public synchronized void clear() {
        orders.clear();
    }

    synchronized Optional<Fault> take(String method, Map<String, String> parameters) {
        for (Iterator<Order> all = orders.iterator(); all.hasNext(); ) {
            Order order = all.next();
            if (order.method.equalsIgnoreCase(method) && ofChat(order, parameters)) {
                if (--order.left == 0) {
                    all.remove();
                }
                return Optional.of(order.fault);
            }
        }
        return Optional.empty();
    }

    private static boolean ofChat(Order order, Map<String, String> parameters) {
        return order.chat.isEmpty() || Long.toString(order.chat.getAsLong()).equals(parameters.get("chat_id"));
    }
}
