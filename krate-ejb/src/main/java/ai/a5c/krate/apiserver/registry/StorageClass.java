package ai.a5c.krate.apiserver.registry;

/** Logical storage class, reported in {@code status.storage} (spec decision 3). */
public enum StorageClass {
    CONFIG("etcd"),
    RECORD("postgres");

    private final String reported;

    StorageClass(String reported) {
        this.reported = reported;
    }

    public String reported() {
        return reported;
    }
}
