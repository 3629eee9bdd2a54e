package uk.plumbline.access;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import uk.plumbline.setting.Settings;

/**
 * Denies by default. The decision hangs on the operation the router chose and its annotation, never
 * on the text of the address, so an oddly written address decides nothing. An operation without
 * {@link Permits}, {@link SignedIn}, {@link SafetyContacts}, {@link ForServiceClients} or {@link
 * Anyone} is refused to everybody.
 *
 * <p>The framework's own rules by address pattern are not used: see decision record 0005.
 */
@Singleton
class AccessRule implements SecurityRule<HttpRequest<?>> {
  private final People people;
  private final Settings settings;
  private final ClientAccess clients;
  private final Scheduler blocking;

  AccessRule(
      People people,
      Settings settings,
      ClientAccess clients,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.people = people;
    this.clients = clients;
    this.settings = settings;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @Override
  public Publisher<SecurityRuleResult> check(
      HttpRequest<?> request, Authentication authentication) {
    var route = RouteAttributes.getRouteMatch(request);
    if (route.isEmpty()) {
      // Nothing of ours is behind this address: what follows is a page's file or a 404.
      return Mono.just(SecurityRuleResult.ALLOWED);
    }
    var operation = route.get().getAnnotationMetadata();
    if (operation.hasAnnotation(Anyone.class)) {
      return Mono.just(SecurityRuleResult.ALLOWED);
    }
    if (operation.hasAnnotation(ForServiceClients.class)) {
      return Mono.fromCallable(() -> decideOnClient(request, authentication)).subscribeOn(blocking);
    }
    if (authentication == null) {
      return Mono.just(SecurityRuleResult.REJECTED);
    }
    return Mono.fromCallable(() -> decide(request, operation, authentication))
        .subscribeOn(blocking);
  }

  private SecurityRuleResult decide(
      HttpRequest<?> request, AnnotationMetadata operation, Authentication authentication) {
    var person = findPerson(authentication);
    person.ifPresentOrElse(
        found -> request.setAttribute(PersonBinder.ATTRIBUTE, found),
        () -> request.setAttribute(PersonBinder.SESSION_ENDED, true));
    var allowed = person.filter(found -> mayCall(found, operation)).isPresent();
    return allowed ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED;
  }

  private SecurityRuleResult decideOnClient(HttpRequest<?> request, Authentication authentication) {
    var client = clients.find(request, authentication);
    if (client.isPresent()) {
      request.setAttribute(ServiceClientBinder.ATTRIBUTE, client.get());
      return SecurityRuleResult.ALLOWED;
    }
    // A person who is signed in is told that this is not theirs; all others are to prove
    // themselves.
    if (authentication != null && findPerson(authentication).isEmpty()) {
      request.setAttribute(PersonBinder.SESSION_ENDED, true);
    }
    return SecurityRuleResult.REJECTED;
  }

  private Optional<Person> findPerson(Authentication authentication) {
    try {
      return Optional.ofNullable(authentication.getAttributes().get(AccessTokens.SESSION_CLAIM))
          .map(claim -> UUID.fromString(claim.toString()))
          .flatMap(people::findBySession);
    } catch (IllegalArgumentException notASession) {
      return Optional.empty();
    }
  }

  private boolean mayCall(Person person, AnnotationMetadata operation) {
    if (operation.hasAnnotation(SignedIn.class)) {
      return true;
    }
    if (operation.hasAnnotation(SafetyContacts.class)) {
      return settings.seesConcerns(person);
    }
    var permitted = operation.enumValues(Permits.class, Role.class);
    return Arrays.stream(permitted).anyMatch(person::has);
  }
}
