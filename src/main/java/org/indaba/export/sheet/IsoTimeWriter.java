package org.indaba.export.sheet;

import java.time.LocalDate;

/**
 * Formats times as ISO 8601 in UTC with milliseconds, {@code 2026-11-24T09:00:00.000Z}. Neighbouring rows have the same
 * day, so the last day is kept; one thread may use it.
 */
public final class IsoTimeWriter {
    private static final long DAY = 86_400_000L;
    private static final int DATE_LENGTH = 10;

    private final char[] text = "0000-00-00T00:00:00.000Z".toCharArray();
    private long lastDay = Long.MIN_VALUE;
    private LocalDate lastDate = LocalDate.EPOCH;
    private String lastDateText = "";

    /** The day in UTC that contains this time. */
    public LocalDate day(long epochMilli) {
        turnTo(Math.floorDiv(epochMilli, DAY));
        return lastDate;
    }

    public String text(long epochMilli) {
        turnTo(Math.floorDiv(epochMilli, DAY));
        int ofDay = (int) Math.floorMod(epochMilli, DAY);
        int seconds = ofDay / 1000;
        digits(11, 2, seconds / 3600);
        digits(14, 2, seconds / 60 % 60);
        digits(17, 2, seconds % 60);
        digits(20, 3, ofDay % 1000);
        if (lastDateText.length() == DATE_LENGTH) {
            return new String(text);
        }
        return lastDateText + new String(text, DATE_LENGTH, text.length - DATE_LENGTH);
    }

    /** The result is empty for 0, which stands for a time that has not come. */
    public String textOrEmpty(long epochMilli) {
        return epochMilli == 0 ? "" : text(epochMilli);
    }

    private void turnTo(long day) {
        if (day == lastDay) {
            return;
        }
        lastDay = day;
        lastDate = LocalDate.ofEpochDay(day);
        lastDateText = lastDate.toString();
        if (lastDateText.length() == DATE_LENGTH) {
            lastDateText.getChars(0, DATE_LENGTH, text, 0);
        }
    }

    private void digits(int at, int count, int number) {
        int rest = number;
        for (int i = at + count - 1; i >= at; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
