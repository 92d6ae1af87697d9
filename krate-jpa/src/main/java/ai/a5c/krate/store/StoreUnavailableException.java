package ai.a5c.krate.store;

/** The store is away or the outcome of a write is unknown; the caller answers 503 and may try again. */
public class StoreUnavailableException extends RuntimeException {
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
