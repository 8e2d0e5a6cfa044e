import { ApiProperty } from '@nestjs/swagger';
import { MEETING_STATES, MEETING_TYPES, type MeetingState, type MeetingType } from '@app/contracts';
import { ActionOfferResponse } from '../http/api-page';

export class ActionItemResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty() readonly text!: string;
  @ApiProperty({ format: 'uuid' }) readonly ownerUnitId!: string;
  @ApiProperty() readonly ownerUnitName!: string;
  @ApiProperty({ format: 'date' }) readonly dueOn!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly doneAt!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly doneNote!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'a later meeting' })
  readonly movedTo!: string | null;
  @ApiProperty() readonly overdue!: boolean;
  @ApiProperty({ description: 'open, and the reader may say it is done or move it' })
  readonly mayFinish!: boolean;
}

export class MeetingResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty() readonly campaignTitle!: string;
  @ApiProperty() readonly no!: string;
  @ApiProperty({ enum: MEETING_TYPES, enumName: 'MeetingType' }) readonly type!: MeetingType;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly agenda!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly phaseId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly groupId!: string | null;
  @ApiProperty({ format: 'date' }) readonly plannedOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly heldOn!: string | null;
  @ApiProperty({ type: [String] }) readonly attendees!: readonly string[];
  @ApiProperty({ type: [String] }) readonly decisions!: readonly string[];
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'once they are issued',
  })
  readonly minutesDocumentId!: string | null;
  @ApiProperty({ enum: MEETING_STATES, enumName: 'MeetingState' }) readonly state!: MeetingState;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: [ActionItemResponse] }) readonly items!: readonly ActionItemResponse[];
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
}

export class PlanForResponse {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: "null = the bureau's" })
  readonly groupId!: string | null;
}
