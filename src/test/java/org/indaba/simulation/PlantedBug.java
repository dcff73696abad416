package org.indaba.simulation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.indaba.channel.Channel;
import org.indaba.channel.InboundHandler;

/** Defects of the kind that such servers have, each with the invariant that must catch it. */
enum PlantedBug implements Bug {
    A_COMMIT_AFTER_THE_ANSWER(Invariant.ACKNOWLEDGED) {
        @Override
        public InboundHandler receiver(Simulator simulator, InboundHandler sound) {
            return Decorated.receiver(sound, inbound -> Decorated.lies(simulator, inbound));
        }
    },
    A_FAILED_COMMIT_ACKNOWLEDGED(Invariant.ACKNOWLEDGED) {
        @Override
        public InboundHandler receiver(Simulator simulator, InboundHandler sound) {
            return Decorated.acknowledging(sound);
        }
    },
    A_SAVEPOINT_LOST(Invariant.ACKNOWLEDGED) {
        private int releases;

        @Override
        public void begins(Simulator simulator) {
            releases = 0;
        }

        @Override
        public String statement(String sql) {
            return sql.equals("release turn") && ++releases % 12 == 0 ? "rollback to turn" : sql;
        }
    },
    A_REDELIVERY_AFTER_A_RESTART_IGNORED(Invariant.ACKNOWLEDGED) {
        private boolean restarted;

        @Override
        public void restarts(Simulator simulator) {
            restarted = true;
        }

        @Override
        public InboundHandler receiver(Simulator simulator, InboundHandler sound) {
            InboundHandler now = restarted ? Decorated.DEAF : sound;
            restarted = false;
            return now;
        }
    },
    A_DUPLICATE_LET_THROUGH(Invariant.BUBBLES) {
        @Override
        public InboundHandler receiver(Simulator simulator, InboundHandler sound) {
            return Decorated.receiver(sound, inbound -> Decorated.forgotten(simulator, inbound));
        }
    },
    AN_EDIT_OF_THE_WRONG_BUBBLE(Invariant.BUBBLES) {
        @Override
        public InboundHandler receiver(Simulator simulator, InboundHandler sound) {
            return Decorated.receiver(sound, inbound -> Decorated.misplaced(simulator, inbound));
        }
    },
    BUBBLES_IN_THE_WRONG_ORDER(Invariant.BUBBLES) {
        @Override
        public String statement(String sql) {
            return sql.toLowerCase(Locale.ROOT).startsWith("insert into bubble")
                    ? sql.replaceFirst("\\(\\?, \\?, \\?, \\?, \\?, \\?", "(?, ?, ?, ?, ?, -?")
                    : sql;
        }
    },
    AN_EARLIER_WORDING_LOST(Invariant.BUBBLES) {
        @Override
        public String statement(String sql) {
            return sql.toLowerCase(Locale.ROOT).startsWith("insert into revision")
                    ? sql.replaceFirst("values \\(\\?, \\?, \\?, \\?\\)", "select ?, ?, ?, ? where 1 = 0")
                    : sql;
        }
    },
    AN_EARLIER_VALUE_PUT_OVER_THE_NEWER(Invariant.BUBBLES) {
        @Override
        public String statement(String sql) {
            return sql.replaceFirst("(?i)last_at\"? > \\?", "$0 and 1 = 0");
        }
    },
    A_SEND_INSIDE_THE_TRANSACTION(Invariant.OUTSIDE) {
        private Simulator simulated;

        @Override
        public void begins(Simulator simulator) {
            simulated = simulator;
        }

        @Override
        public String statement(String sql) {
            if (sql.equals("release turn") && simulated != null) {
                Decorated.sends(simulated);
            }
            return sql;
        }
    },
    A_REMINDER_AT_NIGHT(Invariant.HOURS) {
        @Override
        public Instant schedule(Instant now) {
            // after the hour at which consultations close
            Instant evening = now.atZone(ZoneId.of("Europe/Zurich")).with(LocalTime.of(18, 30)).toInstant();
            return evening.isBefore(now) ? evening : now;
        }

        @Override
        public void stepped(Simulator simulator) {
            simulator.store.change("update outbox set due_at = 0, expires_at = null where priority = 2 and kind = 'message'");
        }
    },
    BUTTONS_NOT_TAKEN_OFF(Invariant.LIVE_BUTTONS) {
        @Override
        public Channel channel(Simulator simulator, Channel sound) {
            return Decorated.leavingButtons(sound);
        }
    },
    THE_LIVE_MESSAGE_FORGOTTEN(Invariant.LIVE_BUTTONS) {
        @Override
        public String statement(String sql) {
            return sql.toLowerCase(Locale.ROOT).startsWith("update address set live_message") ? sql + " and 1 = 0" : sql;
        }
    },
    A_WITHDRAWAL_THAT_LEAVES_A_REVISION(Invariant.WITHDRAWN) {
        @Override
        public void begins(Simulator simulator) {
            Decorated.unheld(simulator);
        }

        @Override
        public String statement(String sql) {
            return sql.toLowerCase(Locale.ROOT).startsWith("delete from revision") ? sql + " and 1 = 0" : sql;
        }
    },
    A_WITHDRAWAL_THAT_LEAVES_AN_ANSWER(Invariant.WITHDRAWN) {
        @Override
        public String statement(String sql) {
            return sql.toLowerCase(Locale.ROOT).startsWith("delete from answer") ? sql + " and 1 = 0" : sql;
        }
    },
    A_ROW_MARKED_AS_SENT_BEFORE_ITS_CALL(Invariant.SAID) {
        @Override
        public String statement(String sql) {
            boolean marks = sql.toLowerCase(Locale.ROOT).startsWith("update outbox set state = ? where") && sql.contains("returning");
            return marks ? sql.replaceFirst("(?i)update outbox set state = \\? where", "delete from outbox where ? <> '' and") : sql;
        }
    },
    CALLS_FORGOTTEN_BY_A_RESTART(Invariant.SAID) {
        @Override
        public void restarts(Simulator simulator) {
            simulator.store.change("delete from outbox where state = 'sending'");
        }
    },
    AN_ACT_DONE_TWICE(Invariant.ACTS) {
        @Override
        public String statement(String sql) {
            return sql.toLowerCase(Locale.ROOT).startsWith("update act set done_at") ? sql.replaceFirst("done_at", "claimed_at") : sql;
        }
    },
    A_DRAFT_LEFT_AFTER_ITS_LAUNCH(Invariant.ACTS) {
        @Override
        public String statement(String sql) {
            return sql.toLowerCase(Locale.ROOT).startsWith("delete from launch_draft") ? sql + " and 1 = 0" : sql;
        }
    },
    AN_ANSWER_KEPT_AFTER_IT_WAS_SENT(Invariant.RELAY) {
        private final Map<Long, String> kept = new HashMap<>();

        @Override
        public void begins(Simulator simulator) {
            kept.clear();
        }

        @Override
        public void stepped(Simulator simulator) {
            kept.forEach((respondent, draft) -> simulator.store.change(
                    "insert or ignore into launch_draft (respondent_id, draft, updated_at) values (?, ?, 0)", respondent, draft));
            simulator.store.rows(
                    row -> kept.put(row.getLong(1), row.getString(2)),
                    "select respondent_id, draft from launch_draft where draft like '{\"reply\"%'");
        }
    },
    RECEIVERS_LOOKED_AT_TWICE(Invariant.ACTS) {
        @Override
        public void stepped(Simulator simulator) {
            simulator.store.change("update broadcast set seen = 0 where state = 'running'");
        }
    },
    A_SCOPE_NOT_LOOKED_AT(Invariant.SCOPE) {
        /** Whom they could ask would depend on it too, and be noticed first. */
        @Override
        public void begins(Simulator simulator) {
            simulator.people.stream().filter(Stakeholder.class::isInstance)
                    .forEach(each -> ((Stakeholder) each).asksNobody());
        }

        @Override
        public void stepped(Simulator simulator) {
            simulator.store.change("update role_grant set scope = ''");
        }
    },
    AN_ANSWER_SHOWN_TO_ANOTHER(Invariant.READERS) {
        @Override
        public Channel channel(Simulator simulator, Channel sound) {
            return Decorated.misrouting(simulator, sound);
        }
    },
    AN_AUDIT_ROW_ALTERED(Invariant.AUDIT) {
        @Override
        public void stepped(Simulator simulator) {
            if (simulator.figures.of(Figures.Kind.TURNS) == Simulator.TURNS / 2) {
                simulator.store.change("update audit set detail = detail || '!' where seq = (select max(seq) / 2 from audit)");
            }
        }
    },
    A_CALL_BEFORE_RETRY_AFTER_IS_OVER(Invariant.PAUSES) {
        @Override
        public Channel channel(Simulator simulator, Channel sound) {
            return Decorated.hurrying(sound);
        }
    },
    A_REACTION_ALONG_WITH_EVERY_ANSWER_TO_AN_UPDATE(Invariant.PAUSES) {
        @Override
        public InboundHandler receiver(Simulator simulator, InboundHandler sound) {
            return Decorated.reacting(sound);
        }
    },
    A_PAUSE_FORGOTTEN_BY_A_RESTART(Invariant.PAUSES) {
        @Override
        public void restarts(Simulator simulator) {
            simulator.store.change("delete from pause");
        }
    },
    AN_UNKNOWN_OUTCOME_FOR_EVER(Invariant.ONCE) {
        @Override
        public void stepped(Simulator simulator) {
            simulator.store.change("update outbox set unknown_outcomes = 0");
        }
    },
    A_SCHEDULE_THAT_STANDS_STILL(Invariant.DUE) {
        @Override
        public Instant schedule(Instant now) {
            return Instant.EPOCH;
        }
    },
    AN_ACT_THAT_FAILS_IN_SILENCE(Invariant.FAILURES) {
        @Override
        public String statement(String sql) {
            return sql.toLowerCase(Locale.ROOT).startsWith("update act set done_at")
                    ? sql.replaceFirst("done_at", "done_when")
                    : sql;
        }
    },
    WHAT_WAS_PARKED_FORGOTTEN_BY_A_RESTART(Invariant.TURNS) {
        @Override
        public void restarts(Simulator simulator) {
            simulator.store.change("delete from parked_inbound");
        }
    },
    WHAT_WAS_PARKED_DECIDED_ABOUT_WHERE_ITS_PERSON_IS_NOW(Invariant.BUBBLES) {
        @Override
        public void restarts(Simulator simulator) {
            simulator.store.change("update parked_inbound set consultation = null");
        }
    },
    A_QUESTION_PASSED_ON_TO_EVERY_COORDINATOR(Invariant.RELAY) {
        @Override
        public Channel channel(Simulator simulator, Channel sound) {
            return Decorated.misrouting(simulator, sound, Helpline.ASKS, "c2", "c1");
        }
    },
    A_QUESTION_ON_THE_PAGE_OF_ANOTHER(Invariant.RELAY) {
        private static final String OF_THE_PAGE = "select r.id from response r join address a on a.respondent_id = r.respondent_id"
                + " join response o on o.consultation = r.consultation where a.channel = 'web' and o.id = help_question.response_id";

        @Override
        public void stepped(Simulator simulator) {
            simulator.store.change("update help_question set response_id = (" + OF_THE_PAGE + ") where exists (" + OF_THE_PAGE + ")");
            simulator.people.stream().filter(PageVisitor.class::isInstance).forEach(simulator::touch);
        }
    },
    A_GROUP_INVITED_AT_EVERY_CALL(Invariant.GROUPS) {
        @Override
        public void stepped(Simulator simulator) {
            simulator.store.change("delete from group_chat");
        }
    },
    A_FILE_GIVEN_UP_UNTRIED(Invariant.FILES) {
        @Override
        public void stepped(Simulator simulator) {
            simulator.store.change("update media set state = 'lost' where state = 'wanted' and attempts = 0");
        }
    },
    WHAT_ARRIVED_SENT_AGAIN(Invariant.ONCE) {
        @Override
        public Channel channel(Simulator simulator, Channel sound) {
            return Decorated.denying(sound);
        }
    };

    private final Invariant catches;

    PlantedBug(Invariant catches) {
        this.catches = catches;
    }

    /** The one that must catch it. */
    Invariant catches() {
        return catches;
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
