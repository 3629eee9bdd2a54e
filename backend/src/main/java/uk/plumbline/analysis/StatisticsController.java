package uk.plumbline.analysis;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import uk.plumbline.access.SignedIn;
import uk.plumbline.analysis.GradeQuestions.AgreementAnswer;
import uk.plumbline.analysis.GradeQuestions.AgreementQuestion;
import uk.plumbline.analysis.GradeQuestions.AlphaAnswer;
import uk.plumbline.analysis.GradeQuestions.AlphaQuestion;
import uk.plumbline.analysis.GradeQuestions.TwoPhaseAnswer;
import uk.plumbline.analysis.GradeQuestions.TwoPhaseQuestion;
import uk.plumbline.analysis.ProportionQuestions.FunnelAnswer;
import uk.plumbline.analysis.ProportionQuestions.FunnelQuestion;
import uk.plumbline.analysis.ProportionQuestions.NewcombeAnswer;
import uk.plumbline.analysis.ProportionQuestions.NewcombeQuestion;
import uk.plumbline.analysis.ProportionQuestions.SampleSizeAnswer;
import uk.plumbline.analysis.ProportionQuestions.SampleSizeQuestion;
import uk.plumbline.analysis.ProportionQuestions.WilsonAnswer;
import uk.plumbline.analysis.ProportionQuestions.WilsonQuestion;

/**
 * The product's methods on counts given in the request, so that an analyst can hold them against
 * another program before believing a figure. Nothing is stored.
 */
@Controller("/api/statistics")
@ExecuteOn(TaskExecutors.BLOCKING)
class StatisticsController {
  @Post("/wilson")
  @SignedIn
  WilsonAnswer wilson(@Body WilsonQuestion question) {
    return question.answer();
  }

  @Post("/newcombe")
  @SignedIn
  NewcombeAnswer newcombe(@Body NewcombeQuestion question) {
    return question.answer();
  }

  @Post("/funnel")
  @SignedIn
  FunnelAnswer funnel(@Body FunnelQuestion question) {
    return question.answer();
  }

  @Post("/trend")
  @SignedIn
  TrendQuestion.Answer trend(@Body TrendQuestion question) {
    return question.answer();
  }

  @Post("/agreement")
  @SignedIn
  AgreementAnswer agreement(@Body AgreementQuestion question) {
    return question.answer();
  }

  @Post("/alpha")
  @SignedIn
  AlphaAnswer alpha(@Body AlphaQuestion question) {
    return question.answer();
  }

  @Post("/two-phase")
  @SignedIn
  TwoPhaseAnswer twoPhase(@Body TwoPhaseQuestion question) {
    return question.answer();
  }

  @Post("/sample-size")
  @SignedIn
  SampleSizeAnswer sampleSize(@Body SampleSizeQuestion question) {
    return question.answer();
  }
}
