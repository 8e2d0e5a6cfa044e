import { ApiProperty } from '@nestjs/swagger';
import { CAMPAIGN_STATES, PHASE_STATES, type CampaignState, type PhaseState } from '@app/contracts';
import { RateResponse } from '../campaign/progress.response.dto';

export class WorkCountResponse {
  @ApiProperty({ description: 'what is counted' }) readonly key!: string;
  @ApiProperty({ description: 'the list that has exactly these records' }) readonly list!: string;
  @ApiProperty({ description: 'its query' }) readonly query!: string;
  @ApiProperty({ type: 'integer' }) readonly count!: number;
}

export class WaitingGateResponse {
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty() readonly campaignTitle!: string;
  @ApiProperty({ type: 'integer' }) readonly phaseNo!: number;
  @ApiProperty() readonly phaseTitle!: string;
  @ApiProperty({ format: 'date' }) readonly endOn!: string;
}

export class HealthPhaseResponse {
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ format: 'date' }) readonly startOn!: string;
  @ApiProperty({ format: 'date' }) readonly endOn!: string;
  @ApiProperty({ enum: PHASE_STATES, enumName: 'PhaseState' }) readonly state!: PhaseState;
}

export class CampaignHealthResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: CAMPAIGN_STATES, enumName: 'CampaignState' })
  readonly state!: CampaignState;
  @ApiProperty({ format: 'date' }) readonly startOn!: string;
  @ApiProperty({ format: 'date' }) readonly endOn!: string;
  @ApiProperty({ format: 'date', description: "today as the campaign's calendar counts" })
  readonly today!: string;
  @ApiProperty({ type: [HealthPhaseResponse] }) readonly phases!: readonly HealthPhaseResponse[];
  @ApiProperty({ type: 'integer' }) readonly total!: number;
  @ApiProperty({ type: RateResponse }) readonly accepted!: RateResponse;
  @ApiProperty({ type: 'integer' }) readonly inReview!: number;
  @ApiProperty({ type: 'integer' }) readonly overdue!: number;
  @ApiProperty({ type: 'integer' }) readonly dueSoon!: number;
}

export class WorkbenchResponse {
  @ApiProperty({ format: 'date-time' }) readonly cutOff!: string;
  @ApiProperty({ type: [WorkCountResponse] }) readonly counts!: readonly WorkCountResponse[];
  @ApiProperty({ type: [WaitingGateResponse] }) readonly gates!: readonly WaitingGateResponse[];
  @ApiProperty({ type: [CampaignHealthResponse] })
  readonly campaigns!: readonly CampaignHealthResponse[];
}
