package org.indaba.store.encryption;

/** Encrypts nothing, for a database that overwrites deleted data in place. */
final class PlaintextCipher implements ColumnCipher {
    @Override
    public boolean seals() {
        return false;
    }

    @Override
    public String keep(KeyOwner kind, long owner, String text) {
        return text;
    }

    @Override
    public byte[] keep(KeyOwner kind, long owner, byte[] bytes) {
        return bytes;
    }

    @Override
    public String open(KeyOwner kind, long owner, String kept) {
        return kept;
    }

    @Override
    public byte[] open(KeyOwner kind, long owner, byte[] kept) {
        return kept;
    }

    @Override
    public void retire(KeyOwner kind, long owner) {
        // there is no key
    }
}
