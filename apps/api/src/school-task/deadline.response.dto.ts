import { ApiProperty } from '@nestjs/swagger';
import { DEADLINE_CAUSES, type DeadlineCause } from '@app/contracts';

class DueFaceResponse {
  @ApiProperty({ format: 'date-time', description: 'exclusive' }) readonly dueAt!: string;
  @ApiProperty({ format: 'date' }) readonly dueOn!: string;
  @ApiProperty() readonly display!: string;
  @ApiProperty() readonly onDayOff!: boolean;
  @ApiProperty() readonly dayLabel!: string;
}
export class OriginalDueResponse extends DueFaceResponse {}
export class CurrentDueResponse extends DueFaceResponse {
  @ApiProperty() readonly provisional!: boolean;
  @ApiProperty({ type: String, nullable: true }) readonly notice!: string | null;
}

export class DeadlineDayResponse {
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty() readonly kind!: string;
  @ApiProperty() readonly label!: string;
  @ApiProperty() readonly counts!: boolean;
  @ApiProperty({ type: 'integer', description: '0 = it does not count' }) readonly n!: number;
  @ApiProperty() readonly provisional!: boolean;
}

export class DeadlineVersionResponse extends DueFaceResponse {
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ enum: DEADLINE_CAUSES, enumName: 'DeadlineCause' }) readonly cause!: DeadlineCause;
  @ApiProperty() readonly causeText!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly expr!: Readonly<
    Record<string, unknown>
  >;
  @ApiProperty({ description: 'how the term is stated' }) readonly words!: string;
  @ApiProperty({ type: String, nullable: true }) readonly reason!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly by!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ type: 'integer' }) readonly calendarVersion!: number;
  @ApiProperty() readonly provisional!: boolean;
  @ApiProperty({ format: 'date' }) readonly startOn!: string;
  @ApiProperty({ type: 'integer' }) readonly workingDays!: number;
  @ApiProperty({ type: 'integer' }) readonly suspendedWorkingDays!: number;
  @ApiProperty({ type: [DeadlineDayResponse] }) readonly days!: readonly DeadlineDayResponse[];
}

/** Why a task is due when it is. */
export class DeadlineResponse {
  @ApiProperty({ format: 'uuid' }) readonly taskId!: string;
  @ApiProperty({ type: OriginalDueResponse }) readonly original!: OriginalDueResponse;
  @ApiProperty({ type: CurrentDueResponse }) readonly current!: CurrentDueResponse;
  @ApiProperty({ type: [DeadlineVersionResponse] })
  readonly versions!: readonly DeadlineVersionResponse[];
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly moves!: readonly Readonly<Record<string, unknown>>[];
}
