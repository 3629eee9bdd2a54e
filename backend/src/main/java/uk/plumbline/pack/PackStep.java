package uk.plumbline.pack;

/** The steps of making a pack, in order. */
enum PackStep {
  STANDING("Counting where the service stands"),
  TEAMS("Counting by team"),
  AREAS("Counting by judgement area"),
  TREND("Counting the trend"),
  SECOND_CHECKS("Counting second checks"),
  INVOLVEMENT("Counting who took part"),
  CHANGES("Counting what changed since the last pack"),
  CONCERNS("Counting safety concerns"),
  DOCUMENT("Setting the document");

  private final String label;

  PackStep(String label) {
    this.label = label;
  }

  /**
   * What is being done once some steps are done, for people; null once all are.
   *
   * @param done how many are done, from 0
   */
  static String after(int done) {
    return done < values().length ? values()[done].label : null;
  }

  /** How many steps there are. */
  static int count() {
    return values().length;
  }
}
