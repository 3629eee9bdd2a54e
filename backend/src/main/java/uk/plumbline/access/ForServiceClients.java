package uk.plumbline.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation: service clients that are live, by their token or by HTTP Basic, and no
 * person, whatever their role. What a client's scopes let it read is the operation's own to decide.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ForServiceClients {}
