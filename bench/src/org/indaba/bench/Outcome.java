package org.indaba.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a round of requests came to.
 *
 * @param perSecond requests answered a second
 * @param withSends the same, until the last call to the Bot API was made
 * @param calls to the Bot API
 * @param along calls in the answers to updates
 * @param cpuPer microseconds of the server's CPU a request
 * @param resident MB at the end
 * @param peak the most that ever was
 */
record Outcome(
        int requests, double perSecond, double withSends, double p50, double p99, long calls, long along,
        double cpuPer,
        double resident, double peak) {

    /** @param sent seconds until the last call, if later than {@code seconds} */
    static Outcome of(List<Long> nanos, double seconds, double sent, long calls, long along, double cpuSeconds, long pid)
            throws IOException {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        int count = sorted.length;
        return new Outcome(
                count, count / seconds, count / Math.max(seconds, sent), sorted[count / 2] / 1e6,
                sorted[(int) (count * 0.99)] / 1e6, calls, along, cpuSeconds * 1e6 / count,
                Usage.megabytes(pid, "VmRSS"), Usage.megabytes(pid, "VmHWM"));
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("requests", requests);
        figures.put("per_s", perSecond);
        figures.put("with_sends_per_s", withSends);
        figures.put("p50_ms", p50);
        figures.put("p99_ms", p99);
        figures.put("bot_api_calls", calls);
        figures.put("calls_along", along);
        figures.put("cpu_us_per_request", cpuPer);
        figures.put("resident_mb", resident);
        figures.put("peak_mb", peak);
        return figures;
    }
}
