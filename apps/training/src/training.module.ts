import { Module } from '@nestjs/common';
import { TrainingAnswers } from './answers.js';
import { CertificateController } from './certificates/certificate.controller.js';
import { CertificatePapers } from './certificates/certificate.paper.js';
import { CertificateQueries } from './certificates/certificate.queries.js';
import { CertificateService } from './certificates/certificate.service.js';
import { CourseController } from './courses/course.controller.js';
import { CourseQueries } from './courses/course.queries.js';
import { CourseService } from './courses/course.service.js';
import { EnrolmentController } from './enrolments/enrolment.controller.js';
import { EnrolmentImport } from './enrolments/enrolment.import.js';
import { EnrolmentQueries } from './enrolments/enrolment.queries.js';
import { EnrolmentService } from './enrolments/enrolment.service.js';
import { FeedbackController } from './feedback/feedback.controller.js';
import { FeedbackService } from './feedback/feedback.service.js';
import { HeadCountController } from './head-counts/head-count.controller.js';
import { HeadCountImport } from './head-counts/head-count.import.js';
import { HeadCountService } from './head-counts/head-count.service.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionService } from './sessions/session.service.js';
import { WhoIsWho } from './who-is-who/who-is-who.service.js';

@Module({
  controllers: [
    CourseController,
    SessionController,
    EnrolmentController,
    CertificateController,
    HeadCountController,
    FeedbackController,
  ],
  providers: [
    CourseService,
    CourseQueries,
    SessionService,
    EnrolmentService,
    EnrolmentQueries,
    EnrolmentImport,
    CertificateService,
    CertificateQueries,
    CertificatePapers,
    HeadCountService,
    HeadCountImport,
    FeedbackService,
    WhoIsWho,
    TrainingAnswers,
  ],
  exports: [TrainingAnswers],
})
export class TrainingModule {}
