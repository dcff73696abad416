package org.indaba.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.indaba.channel.Address;
import org.indaba.channel.Inbound;
import org.indaba.channel.Outbound;
import org.indaba.consultation.Scope;
import org.indaba.places.Region;

/** Somebody with a role in one region, who tries what is not theirs too. */
final class Coordinator extends Person {
    private static final List<String> ORDERS = List.of(
            "/consultations", "/extend C 20 December 2026", "/reopen C 22 December 2026", "/stats C", "/remind C", "/remind C",
            "/remind C", "/announce C", "/announce C", "/announce C", "/audit C", "/responses C", "/invite", "/close C",
            "/share C", "/launch", "/launch", "/launch", "/launch");
    private static final List<String> FORGED = List.of(
            "remind/go", "announce/send", "stats/chart", "responses/file", "announce/leave-others");

    /** So many steps a launch takes at most: whoever begins one mostly sees it through. */
    private static final int LAUNCH = 12;

    final Region region;
    final Scope scope;
    final String own;
    final String others;
    private final String link;
    private final List<Inbound.Message> replies = new ArrayList<>();
    private int words;
    private int launching;
    private boolean begun;

    Coordinator(Simulator simulator, String name, Address address, Region region, String own, String others, String link) {
        super(simulator, name, address);
        this.region = region;
        this.scope = Scope.of(region);
        this.own = own;
        this.others = others;
        this.link = link;
    }

    @Override
    Optional<Shadow> shadow() {
        return Optional.empty();
    }

    @Override
    boolean isBusy() {
        return launching > 0;
    }

    @Override
    Inbound act() {
        phone().blocked = false;
        if (!begun) {
            begun = true;
            return says("/start " + link);
        }
        if (!phone().relayed.isEmpty() && one(4)) {
            return replies();
        }
        List<Outbound.Key> live = phone().live().stream().filter(each -> each.data().startsWith("@")).toList();
        if (launching > 0 && !one(6)) {
            return launches(live.stream().filter(each -> !each.data().startsWith(Helpline.SENDS)).toList());
        }
        if (!phone().relayed.isEmpty() && one(5)) {
            return news();
        }
        int what = chance.nextInt(100);
        List<Outbound.Key> sending = live.stream().filter(each -> each.data().matches(".*(remind/go|announce/send|answer/\\+?\\w+)")).toList();
        if (what < 50 && !live.isEmpty()) {
            return taps(any(sending.isEmpty() ? live : sending).data());
        } else if (what < 56 && !phone().earlier.isEmpty()) {
            return taps(any(phone().earlier).data());
        } else if (what < 62) {
            return taps("@:" + code() + ":" + any(FORGED));
        } else if (what < 70) {
            return news();
        }
        String order = any(ORDERS).replace("C", code());
        launching = order.equals("/launch") ? LAUNCH : launching;
        return says(order);
    }

    /** An announcement where one is asked for, and anywhere else what may be the answer to somebody. */
    private Inbound news() {
        return says(Helpline.NEWS + ++words + " by " + name);
    }

    /** A title, and then the default of each step. */
    private Inbound launches(List<Outbound.Key> live) {
        return launching-- == LAUNCH || live.isEmpty()
                ? says(Scopes.OWN_TITLE + name + ", the " + ++words + "th")
                : taps(live.get(0).data());
    }

    /** Whether questions about this consultation come to them. */
    boolean answersFor(String code) {
        return code.equals(own);
    }

    /** To what they were asked, mostly of late; sometimes once more, or as nobody can pass it on. */
    Inbound replies() {
        if (!replies.isEmpty() && one(8)) {
            long update = simulator.nextUpdate();
            Inbound.Message before = any(replies);
            return new Inbound.Edit(key(update), address, update, before.messageKey(), seconds(), reply(), List.of());
        }
        List<String> all = phone().relayed;
        Optional<String> to = Optional.of(all.get(Math.max(0, all.size() - 1 - chance.nextInt(one(4) ? all.size() : 2))));
        if (one(8)) {
            return says("", to);
        }
        Inbound.Message reply = says(reply(), to);
        replies.add(reply);
        return reply;
    }

    private String reply() {
        return Helpline.REPLIES + name + ", the " + ++words + "th";
    }

    /** Mostly their own. */
    private String code() {
        return one(4) ? others : own;
    }
}
