package uk.plumbline.reporting;

import java.util.Locale;
import org.apache.olingo.server.api.ODataApplicationException;

/** What OData is answered where it cannot be answered what it asks. */
final class ODataRefusal {
  private ODataRefusal() {}

  /**
   * 501: OData has it, this feed does not.
   *
   * @param what to stand before "is not supported"
   */
  static ODataApplicationException unsupported(String what) {
    return notHere(what + " is not supported by this feed.");
  }

  /** The same in words of its own, which say what to do instead. */
  static ODataApplicationException notHere(String detail) {
    return because(501, "not-implemented", detail);
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
