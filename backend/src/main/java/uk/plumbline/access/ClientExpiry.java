package uk.plumbline.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import uk.plumbline.client.ServiceClient;

/**
 * Tells a service client with every answer on which day it will have worked for the last time, so
 * that whoever runs a report can be warned by the report.
 */
@ServerFilter("/**")
class ClientExpiry {
  private static final String HEADER = "Plumbline-Client-Expires";

  @ResponseFilter
  void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
    request
        .getAttribute(ServiceClientBinder.ATTRIBUTE, ServiceClient.class)
        .ifPresent(client -> response.header(HEADER, client.expiresOn().toString()));
  }
}
