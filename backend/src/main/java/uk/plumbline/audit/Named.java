package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Text that a request names, possibly as nothing: null takes away, while what is not named at all
 * stays as it is.
 *
 * @param text null to take away
 */
@Serdeable.Deserializable(using = Named.Reader.class)
record Named(@Nullable String text) {
  /** Tells a member that is null from one that is not there. */
  @Singleton
  static class Reader implements Deserializer<Named> {
    @Override
    public Named deserialize(Decoder decoder, DecoderContext context, Argument<? super Named> type)
        throws IOException {
      var text = Argument.of(String.class);
      return new Named(
          context
              .findDeserializer(text)
              .createSpecific(context, text)
              .deserialize(decoder, context, text));
    }

    @Override
    public Named deserializeNullable(
        Decoder decoder, DecoderContext context, Argument<? super Named> type) throws IOException {
      return decoder.decodeNull() ? new Named(null) : deserialize(decoder, context, type);
    }
  }
}
