import { Module } from '@nestjs/common';
import { OpenCallsAnswers } from './answers.js';
import { ApplicationController } from './applications/application.controller.js';
import { ApplicationEditService } from './applications/application-edit.service.js';
import { ApplicationImportService } from './applications/application-import.service.js';
import { ApplicationOutcomeService } from './applications/application-outcome.service.js';
import { RegistryNameLookup } from './applications/registry-names.js';
import { ApplicationReceiptService } from './applications/application-receipt.service.js';
import { ApplyRulesPart } from './applications/apply-rules.part.js';
import { LateAccessService } from './applications/late-access.service.js';
import { DocumentController } from './applications/document.controller.js';
import { DocumentQueries } from './applications/document.queries.js';
import { ApplicationQueries } from './applications/application.queries.js';
import { ApplicationService } from './applications/application.service.js';
import { CALL_PARTS, CallVersions, type CallPart } from './calls/call-part.js';
import { CallController } from './calls/call.controller.js';
import { CallQueries } from './calls/call.queries.js';
import { CallService } from './calls/call.service.js';
import { FormValidator } from './forms/form-validator.js';
import { FormController } from './forms/form.controller.js';
import { FormPart } from './forms/form.part.js';
import { FormQueries } from './forms/form.queries.js';
import { FormService } from './forms/form.service.js';
import { CorrectionService } from './forms/correction.service.js';
import { CorrectionWorker } from './forms/correction.worker.js';
import { PrefillService } from './forms/prefill.service.js';
import { Copies } from './copies/copies.js';
import { CompletionQueries } from './eligibility/completion.queries.js';
import { CompletionService } from './eligibility/completion.service.js';
import { EligibilityController } from './eligibility/eligibility.controller.js';
import { EligibilityRulesPart } from './eligibility/eligibility-rules.part.js';
import { EligibilityService } from './eligibility/eligibility.service.js';
import { FirmLookup } from './copies/firm-lookup.js';
import { AppealService } from './appeals/appeal.service.js';
import { SelectionChangesQuery } from './appeals/selection-changes.js';
import { AnsweredNeedsService } from './innovation/answered-needs.service.js';
import { FirmNames, NeedFirms } from './innovation/firm-names.js';
import { PitchDays } from './innovation/pitch-days.js';
import { InnovationController } from './innovation/innovation.controller.js';
import { MeetingQueries } from './innovation/meeting.queries.js';
import { MeetingService } from './innovation/meeting.service.js';
import { NeedQueries } from './innovation/need.queries.js';
import { NeedService } from './innovation/need.service.js';
import { PitchEvents } from './innovation/pitch-events.js';
import { PitchNewsService } from './innovation/pitch-news.service.js';
import { RunningOrderService } from './innovation/running-order.service.js';
import { AfterRulesPart } from './letters/after-rules.part.js';
import { AgreementService } from './letters/agreement.service.js';
import { LetterController } from './letters/letter.controller.js';
import { LetterFileService } from './letters/letter-file.service.js';
import { LetterQueries } from './letters/letter.queries.js';
import { LetterService } from './letters/letter.service.js';
import { CallMessageService } from './notices/message.service.js';
import { MessageReaches } from './notices/message-reach.js';
import { NoticeController } from './notices/notice.controller.js';
import { NoticeTexts } from './notices/notice-text.js';
import { TimelineQueries } from './notices/timeline.queries.js';
import { AssignmentService } from './reviews/assignment.service.js';
import { CommitteeService } from './reviews/committee.service.js';
import { PoolService } from './reviews/pool.service.js';
import { Relations } from './reviews/relations.js';
import { ReminderService } from './reviews/reminder.service.js';
import { ReminderWorker } from './reviews/reminder.worker.js';
import { ResultQueries } from './reviews/result.queries.js';
import { ReviewRulesPart } from './reviews/review-rules.part.js';
import { ReviewerNames } from './reviews/reviewer-names.js';
import { ReviewController } from './reviews/review.controller.js';
import { CallReviewQueries } from './reviews/call-review.queries.js';
import { ReviewQueries } from './reviews/review.queries.js';
import { ReviewService } from './reviews/review.service.js';
import { ScoreImportService } from './reviews/score-import.service.js';
import { DecisionService } from './selection/decision.service.js';
import { DeclineService } from './selection/decline.service.js';
import { DossierService } from './selection/dossier.service.js';
import { SelectionController } from './selection/selection.controller.js';
import { SelectionQueries } from './selection/selection.queries.js';
import { SelectionRulesPart } from './selection/selection-rules.part.js';
import { SelectionService } from './selection/selection.service.js';
import { SelectionSigner } from './selection/selection.signer.js';
import { TaskQueries } from './tasks/task.queries.js';

/** What is frozen when a call opens, in the order of the dossier. A new part is named here, once. */
const PARTS: (new (...args: never[]) => CallPart)[] = [
  FormPart,
  ApplyRulesPart,
  ReviewRulesPart,
  EligibilityRulesPart,
  SelectionRulesPart,
  AfterRulesPart,
];

@Module({
  controllers: [
    CallController,
    FormController,
    ApplicationController,
    DocumentController,
    EligibilityController,
    NoticeController,
    LetterController,
    InnovationController,
    ReviewController,
    SelectionController,
  ],
  providers: [
    ...PARTS,
    { provide: CALL_PARTS, useFactory: (...parts: CallPart[]) => parts, inject: PARTS },
    CallVersions,
    CallService,
    CallQueries,
    FormService,
    FormValidator,
    FormQueries,
    PrefillService,
    CorrectionService,
    CorrectionWorker,
    ApplicationService,
    ApplicationOutcomeService,
    ApplicationQueries,
    DocumentQueries,
    ApplicationImportService,
    ApplicationEditService,
    ApplicationReceiptService,
    RegistryNameLookup,
    LateAccessService,
    EligibilityService,
    CompletionQueries,
    CompletionService,
    CallMessageService,
    MessageReaches,
    LetterService,
    LetterFileService,
    LetterQueries,
    AgreementService,
    AppealService,
    SelectionChangesQuery,
    NeedService,
    NeedQueries,
    NeedFirms,
    PitchDays,
    FirmNames,
    AnsweredNeedsService,
    PitchEvents,
    PitchNewsService,
    RunningOrderService,
    MeetingService,
    MeetingQueries,
    NoticeTexts,
    TimelineQueries,
    AssignmentService,
    ReviewService,
    ReviewQueries,
    CallReviewQueries,
    ResultQueries,
    ReviewerNames,
    PoolService,
    ReminderService,
    ReminderWorker,
    CommitteeService,
    Relations,
    ScoreImportService,
    SelectionService,
    SelectionQueries,
    SelectionSigner,
    DecisionService,
    DeclineService,
    DossierService,
    Copies,
    FirmLookup,
    TaskQueries,
    OpenCallsAnswers,
  ],
  exports: [OpenCallsAnswers],
})
export class OpenCallsModule {}
