import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Runtime } from '@app/application';
import { AdministrationController } from './administration/administration.controller';
import { AmendmentController } from './amendment/amendment.controller';
import { AuditController } from './audit/audit.controller';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarYearController } from './calendar/calendar-year.controller';
import { TermTableController } from './calendar/term-table.controller';
import { CampaignLifeController } from './campaign/campaign-life.controller';
import { CampaignController } from './campaign/campaign.controller';
import { DraftController } from './campaign/draft.controller';
import { PlanController } from './campaign/plan.controller';
import { CarryOverController } from './carry-over/carry-over.controller';
import { CohortController } from './cohort/cohort.controller';
import { DelegationController } from './delegation/delegation.controller';
import { DeliveryController } from './delivery/delivery.controller';
import { DemoController } from './demo/demo.controller';
import { EvidenceController } from './evidence/evidence.controller';
import { UploadController } from './evidence/upload.controller';
import { ExportController } from './export/export.controller';
import { ExtensionController } from './extension/extension.controller';
import { GrantController } from './grant/grant.controller';
import { HealthController } from './health/health.controller';
import { ListPages } from './http/list-pages';
import { Cursors } from './http/paging';
import { PolicyGuard } from './http/policy.guard';
import { API_OPTIONS, APPLICATION, RUNTIME, type ApiOptions } from './http/tokens';
import { InboxController } from './inbox/inbox.controller';
import { LiveController } from './live/live.controller';
import { MeetingController } from './meeting/meeting.controller';
import { MilestoneController } from './milestone/milestone.controller';
import { OrganisationController } from './organisation/organisation.controller';
import { VacancyController } from './organisation/vacancy.controller';
import { OverviewController } from './overview/overview.controller';
import { PersonController } from './person/person.controller';
import { PhaseController } from './phase/phase.controller';
import { QuotaController } from './quota/quota.controller';
import { RecordController } from './record/record.controller';
import { RestatementController } from './restatement/restatement.controller';
import { RosterController } from './roster/roster.controller';
import { SchoolTaskController } from './school-task/school-task.controller';
import { SearchController } from './search/search.controller';
import { SessionController } from './session/session.controller';
import { SignInController } from './sign-in/sign-in.controller';
import { SignOffController } from './sign-off/sign-off.controller';
import { WorkbenchController } from './workbench/workbench.controller';

export const CONTROLLERS = [
  HealthController,
  SessionController,
  SignInController,
  CampaignController,
  CampaignLifeController,
  DraftController,
  PlanController,
  PhaseController,
  SignOffController,
  SchoolTaskController,
  EvidenceController,
  UploadController,
  CohortController,
  InboxController,
  OrganisationController,
  VacancyController,
  OverviewController,
  PersonController,
  RosterController,
  GrantController,
  DelegationController,
  DeliveryController,
  CalendarController,
  CalendarYearController,
  TermTableController,
  ExtensionController,
  AmendmentController,
  AdministrationController,
  AuditController,
  DemoController,
  MilestoneController,
  MeetingController,
  QuotaController,
  CarryOverController,
  RestatementController,
  ExportController,
  LiveController,
  RecordController,
  SearchController,
  WorkbenchController,
] as const;

@Module({})
export class AppModule {
  static of(runtime: Runtime, options: ApiOptions, cursorSecret: string): DynamicModule {
    return {
      module: AppModule,
      controllers: [...CONTROLLERS],
      providers: [
        { provide: RUNTIME, useValue: runtime },
        { provide: APPLICATION, useValue: runtime.app },
        { provide: API_OPTIONS, useValue: options },
        { provide: Cursors, useValue: new Cursors(cursorSecret) },
        ListPages,
        { provide: APP_GUARD, useClass: PolicyGuard },
      ],
    };
  }
}
