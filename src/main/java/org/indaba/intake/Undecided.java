package org.indaba.intake;

/** A turn that failed by a fault of the product, not of the storage. Says where, and nothing of what was said. */
final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1;

    Undecided(Throwable fault) {
        super(kind(fault), fault);
    }

    /** The failure's class and the line of the product that it came through; never its message, which may quote. */
    private static String kind(Throwable fault) {
        for (StackTraceElement each : fault.getStackTrace()) {
            if (each.getClassName().startsWith("org.indaba.")) {
                return fault.getClass().getSimpleName() + " at " + each.getFileName() + ":" + each.getLineNumber();
            }
        }
        return fault.getClass().getSimpleName();
    }
}
