package uk.plumbline.reporting;

import java.util.Locale;
import org.apache.olingo.server.api.ODataApplicationException;

/** What OData is answered where it cannot be answered what it asks. */
final class ODataRefusal {
  private ODataRefusal() {}

  /** 501: OData has it, this feed does not. */
  static ODataApplicationException unsupported(String what) {
    return new ODataApplicationException(
        what + " is not supported by this feed.", 501, Locale.ENGLISH, "not-implemented");
  }

  /** 400: it cannot be used as it is. */
  static ODataApplicationException bad(String detail) {
    return new ODataApplicationException(detail, 400, Locale.ENGLISH, "bad-request");
  }

  /** Another status, with the code of a problem type. */
  static ODataApplicationException because(int status, String code, String detail) {
    return new ODataApplicationException(detail, status, Locale.ENGLISH, code);
  }
}
