package org.indaba.simulation;

/** What holds after every step, whatever people, disks, networks and clocks do. */
enum Invariant {
    ACKNOWLEDGED("what was acknowledged is stored"),
    BUBBLES("every accepted bubble is stored once and in order"),
    STANDING("everybody stands where they left off"),
    LIVE_BUTTONS("one live set of buttons in a chat"),
    HOURS("no message outside its hours"),
    ACTS("no act is done twice"),
    SCOPE("no scope is crossed"),
    READERS("nothing is shown to another reader"),
    RELAY("a question reaches those who may see it, an answer its asker alone, once and in order"),
    AUDIT("the audit chain is whole"),
    WITHDRAWN("nothing is left of the withdrawn"),
    OUTSIDE("nothing is sent inside a transaction"),
    PAUSES("no call before a pause is over"),
    SAID("what must be said is said"),
    ONCE("nothing is said again that is known to have arrived, and nothing unknown more than twice"),
    GROUPS("a group is invited once in a while, and told nothing else"),
    FILES("every file that came is kept, once"),
    TURNS("a turn fails only where it was made to"),
    FAILURES("nothing fails in silence but what was made to"),
    DUE("what has come due is done"),
    END("what waits comes to its end");

    private final String words;

    Invariant(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    void holds(boolean condition, String otherwise) {
        if (!condition) {
            throw new Violation(this, otherwise);
        }
    }
}
