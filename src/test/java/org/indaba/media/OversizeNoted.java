package org.indaba.media;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;

/** Notes which files were not kept, and tells nobody. */
public final class OversizeNoted implements FileRejectionListener {
    public final List<Long> found = new CopyOnWriteArrayList<>();
    public final List<Long> harmful = new CopyOnWriteArrayList<>();

    @Override
    public void tooLarge(DSLContext db, long media) {
        found.add(media);
    }

    @Override
    public void harmful(DSLContext db, long media) {
        harmful.add(media);
    }

    @Override
    public void committed() {}
}
