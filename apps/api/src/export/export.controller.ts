import { Controller, Get, Inject, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LISTS, type Application, type ExportFile, type ListName } from '@app/application';
import type { PersonActor } from '@app/domain';
import { exportRequest, filtersOf, FormatRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe } from '../http/request-context';
import { APPLICATION } from '../http/tokens';

export class SchoolTaskExportRequest extends exportRequest(LISTS['school-tasks'].spec) {}
export class ReviewQueueExportRequest extends exportRequest(LISTS['review-queue'].spec) {}
export class CampaignExportRequest extends exportRequest(LISTS.campaigns.spec) {}
export class CohortExportRequest extends exportRequest(LISTS.cohorts.spec) {}
export class SignOffExportRequest extends exportRequest(LISTS['sign-offs'].spec) {}
export class CarryOverExportRequest extends exportRequest(LISTS['carry-overs'].spec) {}
export class DocumentExportRequest extends exportRequest(LISTS.documents.spec) {}
export class UnitExportRequest extends exportRequest(LISTS.units.spec) {}
export class VacancyExportRequest extends exportRequest(LISTS.vacancies.spec) {}
export class PersonExportRequest extends exportRequest(LISTS.people.spec) {}
export class GrantExportRequest extends exportRequest(LISTS.grants.spec) {}
export class InboxExportRequest extends exportRequest(LISTS.inbox.spec) {}
export class CalendarExportRequest extends exportRequest(LISTS.calendars.spec) {}
export class AuditExportRequest extends exportRequest(LISTS.audit.spec) {}
export class ExtensionExportRequest extends exportRequest(LISTS.extensions.spec) {}
export class AmendmentExportRequest extends exportRequest(LISTS['date-amendments'].spec) {}
export class QuotaPeriodExportRequest extends exportRequest(LISTS['quota-periods'].spec) {}
export class EvidenceExportRequest extends exportRequest(LISTS.evidence.spec) {}
export class MeetingExportRequest extends exportRequest(LISTS.meetings.spec) {}
export class MilestoneExportRequest extends exportRequest(LISTS.milestones.spec) {}
export class SnapshotExportRequest extends exportRequest(LISTS.snapshots.spec) {}
export class DelegationExportRequest extends exportRequest(LISTS.delegations.spec) {}
export class DeliveryExportRequest extends exportRequest(LISTS.deliveries.spec) {}
export class SignInExportRequest extends exportRequest(LISTS['sign-ins'].spec) {}

type ExportQuery = FormatRequest & { readonly sort?: string };

/** Lists as files, as filtered, and signed sheets with the hash their signature covers. */
@ApiTags('export')
@ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
@Controller()
export class ExportController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('school-tasks/export')
  @Policy('school-task.read')
  schoolTasks(
    @CurrentActor() actor: PersonActor,
    @Query() query: SchoolTaskExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('school-tasks', actor, query, reply);
  }

  @Get('review-queue/export')
  @Policy('school-task.review')
  reviewQueue(
    @CurrentActor() actor: PersonActor,
    @Query() query: ReviewQueueExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('review-queue', actor, query, reply);
  }

  @Get('campaigns/export')
  @Policy('campaign.read')
  campaigns(
    @CurrentActor() actor: PersonActor,
    @Query() query: CampaignExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('campaigns', actor, query, reply);
  }

  @Get('cohorts/export')
  @Policy('cohort.read')
  cohorts(
    @CurrentActor() actor: PersonActor,
    @Query() query: CohortExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('cohorts', actor, query, reply);
  }

  @Get('sign-offs/export')
  @Policy('sign-off.read')
  signOffs(
    @CurrentActor() actor: PersonActor,
    @Query() query: SignOffExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('sign-offs', actor, query, reply);
  }

  @Get('carry-overs/export')
  @Policy('carry-over.read')
  carryOvers(
    @CurrentActor() actor: PersonActor,
    @Query() query: CarryOverExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('carry-overs', actor, query, reply);
  }

  @Get('documents/export')
  @Policy('document.read')
  documents(
    @CurrentActor() actor: PersonActor,
    @Query() query: DocumentExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('documents', actor, query, reply);
  }

  @Get('units/export')
  @Policy('unit.read')
  units(
    @CurrentActor() actor: PersonActor,
    @Query() query: UnitExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('units', actor, query, reply);
  }

  @Get('vacancies/export')
  @Policy('vacancy.read')
  vacancies(
    @CurrentActor() actor: PersonActor,
    @Query() query: VacancyExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('vacancies', actor, query, reply);
  }

  @Get('people/export')
  @Policy('person.read')
  people(
    @CurrentActor() actor: PersonActor,
    @Query() query: PersonExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('people', actor, query, reply);
  }

  @Get('grants/export')
  @Policy('grant.read')
  grants(
    @CurrentActor() actor: PersonActor,
    @Query() query: GrantExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('grants', actor, query, reply);
  }

  @Get('inbox/export')
  @Policy('self.use')
  inbox(
    @CurrentActor() actor: PersonActor,
    @Query() query: InboxExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('inbox', actor, query, reply);
  }

  @Get('calendars/export')
  @Policy('calendar.read')
  calendars(
    @CurrentActor() actor: PersonActor,
    @Query() query: CalendarExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('calendars', actor, query, reply);
  }

  @Get('extensions/export')
  @Policy('extension.read')
  extensions(
    @CurrentActor() actor: PersonActor,
    @Query() query: ExtensionExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('extensions', actor, query, reply);
  }

  @Get('date-amendments/export')
  @Policy('campaign.read')
  dateAmendments(
    @CurrentActor() actor: PersonActor,
    @Query() query: AmendmentExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('date-amendments', actor, query, reply);
  }

  @Get('quota-periods/export')
  @Policy('quota.read')
  quotaPeriods(
    @CurrentActor() actor: PersonActor,
    @Query() query: QuotaPeriodExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('quota-periods', actor, query, reply);
  }

  @Get('evidence/export')
  @Policy('evidence.read')
  evidence(
    @CurrentActor() actor: PersonActor,
    @Query() query: EvidenceExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('evidence', actor, query, reply);
  }

  @Get('meetings/export')
  @Policy('campaign.read')
  meetings(
    @CurrentActor() actor: PersonActor,
    @Query() query: MeetingExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('meetings', actor, query, reply);
  }

  @Get('milestones/export')
  @Policy('campaign.read')
  milestones(
    @CurrentActor() actor: PersonActor,
    @Query() query: MilestoneExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('milestones', actor, query, reply);
  }

  @Get('snapshots/export')
  @Policy('snapshot.read')
  snapshots(
    @CurrentActor() actor: PersonActor,
    @Query() query: SnapshotExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('snapshots', actor, query, reply);
  }

  @Get('delegations/export')
  @Policy('delegation.read')
  delegations(
    @CurrentActor() actor: PersonActor,
    @Query() query: DelegationExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('delegations', actor, query, reply);
  }

  @Get('deliveries/export')
  @Policy('delivery.review')
  deliveries(
    @CurrentActor() actor: PersonActor,
    @Query() query: DeliveryExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('deliveries', actor, query, reply);
  }

  @Get('sign-ins/export')
  @Policy('self.use')
  signIns(
    @CurrentActor() actor: PersonActor,
    @Query() query: SignInExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('sign-ins', actor, query, reply);
  }

  @Get('audit/export')
  @Policy('audit.read')
  audit(
    @CurrentActor() actor: PersonActor,
    @Query() query: AuditExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.file('audit', actor, query, reply);
  }

  @Get('cohorts/:id/sheet/export')
  @Policy('cohort.read')
  async cohortSheet(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) cohortId: string,
    @Query() query: FormatRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sent(await this.app.exports.sheet.cohort(actor, cohortId, query.format), reply);
  }

  @Get('phases/:id/sheet/export')
  @Policy('campaign.read')
  async gateSheet(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) phaseId: string,
    @Query() query: FormatRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sent(await this.app.exports.sheet.gate(actor, phaseId, query.format), reply);
  }

  private async file(list: ListName, actor: PersonActor, query: ExportQuery, reply: FastifyReply) {
    const { spec } = LISTS[list];
    const file = await this.app.exports.list.execute({
      actor,
      list,
      format: query.format,
      filter: filtersOf(spec, query),
      sort: query.sort ?? spec.defaultSort,
    });
    return sent(file, reply);
  }
}

/** The stream as the answer; programs that cannot read the Chinese name get a plain one. */
function sent(file: ExportFile, reply: FastifyReply): StreamableFile {
  void reply.header('cache-control', 'private, no-store');
  return new StreamableFile(file.stream, {
    type: file.mediaType,
    disposition: `attachment; filename="${file.asciiName}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
}
