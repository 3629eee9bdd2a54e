package uk.plumbline.download;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.Optional;

/** The files that figures are given as. */
public enum FileFormat {
  /** Text that any program reads. */
  CSV(MediaType.TEXT_CSV, "text/csv; charset=utf-8", "csv"),
  /** A workbook of Excel. */
  XLSX(FileFormat.XLSX_TYPE, FileFormat.XLSX_TYPE, "xlsx");

  /** The media type of an Excel workbook. */
  public static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String accepted;
  private final String contentType;
  private final String ending;

  FileFormat(String accepted, String contentType, String ending) {
    this.accepted = accepted;
    this.contentType = contentType;
    this.ending = ending;
  }

  /** The file that is asked for, if one is: it must be named, and before JSON. */
  public static Optional<FileFormat> askedIn(HttpRequest<?> request) {
    for (var type : request.accept()) {
      for (var format : values()) {
        if (type.getName().equals(format.accepted)) {
          return Optional.of(format);
        }
      }
      if (type.matches(MediaType.APPLICATION_JSON_TYPE)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The media type as answered. */
  public MediaType type() {
    return MediaType.of(contentType);
  }

  /** The ending of the file's name, without a dot. */
  public String ending() {
    return ending;
  }

  /** The table as such a file: text or bytes. */
  public Object write(FigureTable table) {
    return this == CSV ? FigureFiles.csv(table) : FigureFiles.xlsx(table);
  }
}
