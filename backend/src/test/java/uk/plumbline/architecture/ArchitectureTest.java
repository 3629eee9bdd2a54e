package uk.plumbline.architecture;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.http.annotation.Controller;

/** The boundaries that keep the code guessable. */
@AnalyzeClasses(packages = "uk.plumbline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule STATISTICS_ARE_PURE =
      noClasses()
          .that()
          .resideInAPackage("..statistics..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.micronaut..", "jakarta..", "java.sql..", "uk.plumbline.measure..");

  @ArchTest
  static final ArchRule SHARED_KNOWS_NO_FEATURE =
      noClasses()
          .that()
          .resideInAPackage("uk.plumbline.shared")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "uk.plumbline.access..",
              "uk.plumbline.activity..",
              "uk.plumbline.audit..",
              "uk.plumbline.calibration..",
              "uk.plumbline.client..",
              "uk.plumbline.concern..",
              "uk.plumbline.conflict..",
              "uk.plumbline.counted..",
              "uk.plumbline.framework..",
              "uk.plumbline.imports..",
              "uk.plumbline.ledger..",
              "uk.plumbline.life..",
              "uk.plumbline.measure..",
              "uk.plumbline.moderation..",
              "uk.plumbline.organisation..",
              "uk.plumbline.plan..",
              "uk.plumbline.practitioner..",
              "uk.plumbline.sample..",
              "uk.plumbline.setting..",
              "uk.plumbline.tool..");

  @ArchTest
  static final ArchRule MEASURES_ONLY_READ =
      noClasses()
          .that()
          .resideInAPackage("uk.plumbline.measure")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "uk.plumbline.moderation..",
              "uk.plumbline.calibration..",
              "uk.plumbline.imports..",
              "uk.plumbline.life..",
              "uk.plumbline.concern..",
              "uk.plumbline.practitioner..",
              "uk.plumbline.setting..");

  @ArchTest
  static final ArchRule NO_STORED_ROW_ON_THE_WIRE =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Controller.class)
          .should()
          .notHaveRawReturnType(annotatedWith(MappedEntity.class));

  @ArchTest
  static final ArchRule RULES_ARE_FREE_OF_THE_FRAMEWORK =
      noClasses()
          .that()
          .haveSimpleName("AuditTransitions")
          .or()
          .haveSimpleName("AuditSight")
          .or()
          .haveSimpleName("AuditRelation")
          .or()
          .haveSimpleName("StepCondition")
          .or()
          .haveSimpleName("ConflictsOfInterest")
          .or()
          .haveSimpleName("CalibrationSteps")
          .or()
          .haveSimpleName("Comparison")
          .or()
          .haveSimpleName("AuditIsComplete")
          .or()
          .haveSimpleName("FormIsComplete")
          .or()
          .haveSimpleName("InvolvementIsSaid")
          .or()
          .haveSimpleName("ActionsAreWhole")
          .or()
          .haveSimpleName("LimitingArea")
          .or()
          .haveSimpleName("EvidenceConflicts")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.micronaut..");

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper");

  @ArchTest
  static final ArchRule CONTROLLERS_STAY_INSIDE_THEIR_FEATURE =
      classes().that().areAnnotatedWith(Controller.class).should().notBePublic();
}
