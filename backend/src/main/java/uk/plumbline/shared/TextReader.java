package uk.plumbline.shared;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Reads every string of every JSON body, and refuses what PostgreSQL could not give back as typed.
 */
@Singleton
@Primary
class TextReader implements Deserializer<String> {
  @Override
  public String deserialize(Decoder decoder, DecoderContext context, Argument<? super String> type)
      throws IOException {
    try {
      var node = decoder.decodeNode();
      if (!node.isString()) {
        // A number or a flag where the contract has text is a mistake; never read as its digits.
        throw new SerdeException("not text");
      }
      return UnreadableText.refuseIn(node.getStringValue());
    } catch (UnreadableText e) {
      throw new SerdeException("unreadable text", e);
    }
  }
}
