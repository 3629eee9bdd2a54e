package uk.plumbline.measure;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * How often one grade was given for one judgement in one team's supervision.
 *
 * @param areaCode the judgement area
 * @param teamCode the team
 * @param frameworkCode the framework, which says what the grade's word means
 * @param gradeCode the grade
 * @param audits how many finalised audits have it
 * @param moderated how many of those were second-checked
 */
@MappedEntity("counted_grade")
record SupervisionGradeRow(
    @Id String areaCode,
    String teamCode,
    String frameworkCode,
    String gradeCode,
    long audits,
    long moderated) {}
