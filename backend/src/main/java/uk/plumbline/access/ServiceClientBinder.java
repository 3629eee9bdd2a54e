package uk.plumbline.access;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import uk.plumbline.client.ServiceClient;

/** Gives controller methods the {@link ServiceClient} that asks, as {@link AccessRule} found it. */
@Singleton
class ServiceClientBinder implements TypedRequestArgumentBinder<ServiceClient> {
  static final String ATTRIBUTE = "plumbline.service-client";

  @Override
  public Argument<ServiceClient> argumentType() {
    return Argument.of(ServiceClient.class);
  }

  @Override
  public BindingResult<ServiceClient> bind(
      ArgumentConversionContext<ServiceClient> context, HttpRequest<?> source) {
    return () -> source.getAttribute(ATTRIBUTE, ServiceClient.class);
  }
}
