package org.indaba.store;

/** Nothing is sealed: what is deleted is overwritten where it lies. */
final class AsTheyAre implements Words {
    @Override
    public boolean seals() {
        return false;
    }

    @Override
    public String keep(Owned kind, long owner, String text) {
        return text;
    }

    @Override
    public byte[] keep(Owned kind, long owner, byte[] bytes) {
        return bytes;
    }

    @Override
    public String open(Owned kind, long owner, String kept) {
        return kept;
    }

    @Override
    public byte[] open(Owned kind, long owner, byte[] kept) {
        return kept;
    }

    @Override
    public void retire(Owned kind, long owner) {
        // there is no key
    }
}
