package uk.plumbline.access;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Gives controller methods the {@link Person} who asks, as {@link AccessRule} found them. */
@Singleton
class PersonBinder implements TypedRequestArgumentBinder<Person> {
  static final String ATTRIBUTE = "plumbline.person";
  static final String SESSION_ENDED = "plumbline.session-ended";

  @Override
  public Argument<Person> argumentType() {
    return Argument.of(Person.class);
  }

  @Override
  public BindingResult<Person> bind(
      ArgumentConversionContext<Person> context, HttpRequest<?> source) {
    return () -> source.getAttribute(ATTRIBUTE, Person.class);
  }
}
