package ai.a5c.krate.apiserver.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a class as one of Krate's kinds and says what fabric8's annotations cannot. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface KrateKind {
    /** Context as the spec's catalogue names it: {@code identity}, {@code control-plane}, … */
    String context();

    StorageClass storage();

    /** One sentence for {@code kubectl explain} and the reference. */
    String purpose();

    /** True for kinds of the platform namespace. */
    boolean platform() default false;

    /** JSON paths that field selectors may use besides metadata.name and metadata.namespace. */
    String[] selectable() default {"status.phase"};
}
