package uk.plumbline.measure;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import uk.plumbline.download.FigureTable;
import uk.plumbline.download.FileFormat;
import uk.plumbline.publication.SmallNumbers;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.Today;

/**
 * How figures are wanted: on the page, or as a file for inside or outside the service.
 *
 * @param file the format; empty for JSON
 * @param isPublic whether the file may go outside
 */
record FigureAnswer(Optional<FileFormat> file, boolean isPublic) {
  /** The parameter that names how small numbers are treated. */
  static final String PROFILE = "profile";

  private static final Set<String> PROFILES = Set.of("internal", SmallNumbers.PUBLICATION.name());

  /** A measure as a table, in either way. */
  interface Tables {
    /** Everything, for people entitled to see the cases. */
    FigureTable inside();

    /** Without small numbers. */
    FigureTable outside();
  }

  /** A measure that is in no file for outside the service: no rule for small numbers covers it. */
  interface InsideOnly extends Tables {
    /** Why not, in a sentence. */
    String whyNotOutside();

    /**
     * Never given.
     *
     * @throws ProblemException 400, saying why
     */
    @Override
    default FigureTable outside() {
      throw wrong(
          "These figures are not given for use outside the service. "
              + whyNotOutside()
              + " Leave the profile out, and keep the file inside.");
    }
  }

  /**
   * Reads what is asked for.
   *
   * @throws ProblemException 400 for a profile that is not known, or without a file to apply it to
   */
  static FigureAnswer askedIn(HttpRequest<?> request) {
    var given = request.getParameters().getAll(PROFILE);
    if (given.size() > 1 || !PROFILES.containsAll(given)) {
      throw wrong("The profile is internal or publication.");
    }
    var file = FileFormat.askedIn(request);
    var isPublic = given.contains(SmallNumbers.PUBLICATION.name());
    if (isPublic && file.isEmpty()) {
      throw wrong("Only files have a profile. Ask for text/csv or " + FileFormat.XLSX_TYPE + ".");
    }
    return new FigureAnswer(file, isPublic);
  }

  /**
   * Estimates are for inside alone: with the counts they rest on, a small number could be reckoned
   * from one.
   *
   * @throws ProblemException 400 where figures of this basis are wanted for outside
   */
  FigureAnswer of(Basis basis) {
    if (isPublic && basis.isEstimate()) {
      throw wrong(
          "What would be had all been moderated is estimated from few second checks, and could give"
              + " small numbers away. For use outside the service ask for basis=final or"
              + " basis=original.");
    }
    return this;
  }

  private static ProblemException wrong(String detail) {
    return ProblemException.badRequest("#/query/" + PROFILE, detail);
  }

  /**
   * The figures in the form that was asked for.
   *
   * @param answer as JSON
   * @param tables as a file
   * @param name of the file, without day and ending
   */
  HttpResponse<?> with(Object answer, Tables tables, String name, Instant asAt) {
    if (file.isEmpty()) {
      return HttpResponse.ok(answer).contentType(MediaType.APPLICATION_JSON_TYPE);
    }
    var format = file.get();
    var day = LocalDate.ofInstant(asAt, Today.ZONE);
    var outside = isPublic ? "-" + SmallNumbers.PUBLICATION.name() : "";
    var fileName = name + outside + "-" + day + "." + format.ending();
    return HttpResponse.ok(format.write(isPublic ? tables.outside() : tables.inside()))
        .contentType(format.type())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
  }
}
