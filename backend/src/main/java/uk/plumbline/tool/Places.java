package uk.plumbline.tool;

/** Where something stands in a tool document, as a JSON pointer. */
final class Places {
  private Places() {}

  static String section(int section) {
    return "#/sections/" + section;
  }

  static String prompt(int section, int prompt) {
    return section(section) + "/prompts/" + prompt;
  }
}
