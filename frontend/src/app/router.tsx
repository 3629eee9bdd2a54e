import { createBrowserRouter, type RouteObject } from "react-router";
import { ErrorPage } from "@/app/error-page";
import { HomePage } from "@/app/home-page";
import { PageShell } from "@/app/page-shell";
import { RequireSession } from "@/app/require-session";
import { NotFound } from "@/components/problem-content";
import { SignInPage } from "@/features/access/pages/sign-in-page";
import { AuditFactsPage } from "@/features/allocation/pages/audit-facts-page";
import { NewAuditPage } from "@/features/allocation/pages/new-audit-page";
import { AuditLayout } from "@/features/audits/pages/audit-layout";
import { AuditListPage } from "@/features/audits/pages/audit-list-page";
import { AuditPage } from "@/features/audits/pages/audit-page";
import { CheckAuditPage } from "@/features/audits/pages/check-audit-page";
import { EarlierVersionPage } from "@/features/audits/pages/earlier-version-page";
import { HistoryPage } from "@/features/audits/pages/history-page";
import { RaiseConcernPage } from "@/features/audits/pages/raise-concern-page";
import { SectionPage } from "@/features/audits/pages/section-page";
import { CalibrationPage } from "@/features/calibration/pages/calibration-page";
import { EditExercisePage } from "@/features/calibration/pages/edit-exercise-page";
import { ExercisePage } from "@/features/calibration/pages/exercise-page";
import { NewExercisePage } from "@/features/calibration/pages/new-exercise-page";
import { ReadinessPage } from "@/features/calibration/pages/readiness-page";
import { ReferencePage } from "@/features/calibration/pages/reference-page";
import { ResultsPage } from "@/features/calibration/pages/results-page";
import { ConcernsPage } from "@/features/concerns/pages/concerns-page";
import { CompletionPage } from "@/features/gaps/pages/completion-page";
import { CoveragePage } from "@/features/gaps/pages/coverage-page";
import { SupervisionFiguresPage } from "@/features/gaps/pages/supervision-figures-page";
import { ImportPage } from "@/features/imports/pages/import-page";
import { PracticeImprovementPage } from "@/features/improvement/pages/practice-improvement-page";
import { TeamPage } from "@/features/improvement/pages/team-page";
import { TeamsPage } from "@/features/improvement/pages/teams-page";
import { ExtensionPage } from "@/features/life/pages/extension-page";
import { InvitationPage } from "@/features/life/pages/invitation-page";
import { ReopeningPage } from "@/features/life/pages/reopening-page";
import { ReturnPage } from "@/features/life/pages/return-page";
import { WithdrawalPage } from "@/features/life/pages/withdrawal-page";
import { ComparisonPage } from "@/features/measures/pages/comparison-page";
import { FunnelPage } from "@/features/measures/pages/funnel-page";
import { InvolvementPage } from "@/features/measures/pages/involvement-page";
import { JudgedGoodPage } from "@/features/measures/pages/judged-good-page";
import { TrendPage } from "@/features/measures/pages/trend-page";
import { AssignModeratorPage } from "@/features/moderation/pages/assign-moderator-page";
import { ChallengeDecisionPage } from "@/features/moderation/pages/challenge-decision-page";
import { ChallengePage } from "@/features/moderation/pages/challenge-page";
import { ModerationPolicyPage } from "@/features/moderation/pages/moderation-policy-page";
import { SecondCheckPage } from "@/features/moderation/pages/second-check-page";
import { SecondChecksPage } from "@/features/moderation/pages/second-checks-page";
import { SelectionPage } from "@/features/moderation/pages/selection-page";
import { SetPolicyPage } from "@/features/moderation/pages/set-policy-page";
import { NewPackPage } from "@/features/packs/pages/new-pack-page";
import { PackPage } from "@/features/packs/pages/pack-page";
import { PacksPage } from "@/features/packs/pages/packs-page";
import { PlansPage } from "@/features/plans/pages/plans-page";
import { ReflectionPage } from "@/features/practitioner/pages/reflection-page";
import { ResponsePage } from "@/features/practitioner/pages/response-page";
import { ChangeReportingToolPage } from "@/features/reporting/pages/change-tool-page";
import { ConnectPage } from "@/features/reporting/pages/connect-page";
import { DataDictionaryPage } from "@/features/reporting/pages/data-dictionary-page";
import { EndSecretPage } from "@/features/reporting/pages/end-secret-page";
import { NewReportingToolPage } from "@/features/reporting/pages/new-tool-page";
import { RevocationPage } from "@/features/reporting/pages/revocation-page";
import { SecondSecretPage } from "@/features/reporting/pages/second-secret-page";
import { ReportingToolPage } from "@/features/reporting/pages/tool-page";
import { ReportingToolsPage } from "@/features/reporting/pages/tools-page";
import { CaseWorkersPage } from "@/features/settings/pages/case-workers-page";
import { SettingsPage } from "@/features/settings/pages/settings-page";
import { EditAboutPage } from "@/features/tools/pages/edit-about-page";
import { EditOverallPage } from "@/features/tools/pages/edit-overall-page";
import { EditSectionPage } from "@/features/tools/pages/edit-section-page";
import { EditSettingsPage } from "@/features/tools/pages/edit-settings-page";
import { EditToolPage } from "@/features/tools/pages/edit-tool-page";
import { ImportToolPage } from "@/features/tools/pages/import-tool-page";
import { NewToolPage } from "@/features/tools/pages/new-tool-page";
import { PublicationPage } from "@/features/tools/pages/publication-page";
import { ToolsPage } from "@/features/tools/pages/tools-page";
import { VersionDetailsPage } from "@/features/tools/pages/version-details-page";
import { VersionDifferencesPage } from "@/features/tools/pages/version-differences-page";
import { VersionFormPage } from "@/features/tools/pages/version-form-page";
import { AuditorCalibrationPage } from "@/features/trust/pages/auditor-calibration-page";
import { MyCalibrationPage } from "@/features/trust/pages/my-calibration-page";
import { TrustPage } from "@/features/trust/pages/trust-page";

export const routes: RouteObject[] = [
  {
    element: <PageShell />,
    errorElement: <ErrorPage />,
    children: [
      {
        errorElement: <ErrorPage />,
        children: [
          { path: "sign-in", element: <SignInPage /> },
          {
            element: <RequireSession />,
            children: [
              { index: true, element: <HomePage /> },
              { path: "audits", element: <AuditListPage /> },
              { path: "audits/new", element: <NewAuditPage /> },
              {
                path: "audits/:id",
                element: <AuditLayout />,
                children: [
                  { index: true, element: <AuditPage /> },
                  { path: "sections/:code", element: <SectionPage /> },
                  { path: "facts", element: <AuditFactsPage /> },
                  { path: "concern", element: <RaiseConcernPage /> },
                  { path: "check", element: <CheckAuditPage /> },
                  { path: "history", element: <HistoryPage /> },
                  { path: "history/:number", element: <EarlierVersionPage /> },
                ],
              },
              { path: "audits/:id/second-check", element: <SecondCheckPage /> },
              { path: "audits/:id/selection", element: <SelectionPage /> },
              { path: "audits/:id/moderator", element: <AssignModeratorPage /> },
              { path: "audits/:id/challenge", element: <ChallengePage /> },
              { path: "audits/:id/challenge-decision", element: <ChallengeDecisionPage /> },
              { path: "audits/:id/return", element: <ReturnPage /> },
              { path: "audits/:id/extension", element: <ExtensionPage /> },
              { path: "audits/:id/withdrawal", element: <WithdrawalPage /> },
              { path: "audits/:id/reopening", element: <ReopeningPage /> },
              { path: "audits/:id/invitation", element: <InvitationPage /> },
              { path: "audits/:id/reflection", element: <ReflectionPage /> },
              { path: "audits/:id/response", element: <ResponsePage /> },
              { path: "second-checks", element: <SecondChecksPage /> },
              { path: "moderation-policy", element: <ModerationPolicyPage /> },
              { path: "moderation-policy/next", element: <SetPolicyPage /> },
              { path: "safety-concerns", element: <ConcernsPage /> },
              { path: "tools", element: <ToolsPage /> },
              { path: "tools/new", element: <NewToolPage /> },
              { path: "tools/import", element: <ImportToolPage /> },
              { path: "tools/:code/:number", element: <VersionDetailsPage /> },
              { path: "tools/:code/:number/form", element: <VersionFormPage /> },
              { path: "tools/:code/:number/differences", element: <VersionDifferencesPage /> },
              { path: "tools/:code/:number/publication", element: <PublicationPage /> },
              { path: "tools/:code/:number/edit", element: <EditToolPage /> },
              { path: "tools/:code/:number/edit/about", element: <EditAboutPage /> },
              { path: "tools/:code/:number/edit/settings", element: <EditSettingsPage /> },
              { path: "tools/:code/:number/edit/overall", element: <EditOverallPage /> },
              { path: "tools/:code/:number/edit/sections/:section", element: <EditSectionPage /> },
              { path: "packs", element: <PacksPage /> },
              { path: "packs/new", element: <NewPackPage /> },
              { path: "packs/:id", element: <PackPage /> },
              { path: "calibration", element: <CalibrationPage /> },
              { path: "calibration/new", element: <NewExercisePage /> },
              { path: "calibration/readiness/:username", element: <ReadinessPage /> },
              { path: "calibration/:id", element: <ExercisePage /> },
              { path: "calibration/:id/edit", element: <EditExercisePage /> },
              { path: "calibration/:id/reference", element: <ReferencePage /> },
              { path: "calibration/:id/results", element: <ResultsPage /> },
              { path: "settings", element: <SettingsPage /> },
              { path: "settings/case-workers", element: <CaseWorkersPage /> },
              { path: "reporting-tools", element: <ReportingToolsPage /> },
              { path: "reporting-tools/new", element: <NewReportingToolPage /> },
              { path: "reporting-tools/connect", element: <ConnectPage /> },
              { path: "reporting-tools/:id", element: <ReportingToolPage /> },
              { path: "reporting-tools/:id/change", element: <ChangeReportingToolPage /> },
              { path: "reporting-tools/:id/second-secret", element: <SecondSecretPage /> },
              { path: "reporting-tools/:id/secrets/:secretId/end", element: <EndSecretPage /> },
              { path: "reporting-tools/:id/revocation", element: <RevocationPage /> },
              { path: "data-dictionary", element: <DataDictionaryPage /> },
              { path: "practice-improvement", element: <PracticeImprovementPage /> },
              { path: "teams", element: <TeamsPage /> },
              { path: "teams/:code", element: <TeamPage /> },
              { path: "involvement", element: <InvolvementPage /> },
              { path: "my-calibration", element: <MyCalibrationPage /> },
              { path: "auditors/:username/calibration", element: <AuditorCalibrationPage /> },
              { path: "trust", element: <TrustPage /> },
              { path: "coverage", element: <CoveragePage /> },
              { path: "completion", element: <CompletionPage /> },
              { path: "supervision-figures", element: <SupervisionFiguresPage /> },
              { path: "trend", element: <TrendPage /> },
              { path: "targets", element: <PlansPage /> },
              { path: "funnel", element: <FunnelPage /> },
              { path: "comparison", element: <ComparisonPage /> },
              { path: "judged-good", element: <JudgedGoodPage /> },
              { path: "import", element: <ImportPage /> },
              { path: "*", element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
];

export function createRouter() {
  return createBrowserRouter(routes);
}
