import { ApiProperty } from '@nestjs/swagger';
import {
  HEALTH_CHECKS,
  HEALTH_STATES,
  type HealthCheckKey,
  type HealthState,
} from '@app/application';

export class AdministrationResponse {
  @ApiProperty({ type: 'integer', description: 'role grants that wait for approval' })
  readonly proposals!: number;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'messages that stopped; null = not for this reader',
  })
  readonly deliveries!: number | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'checks that are not well; null = not for this reader',
  })
  readonly faults!: number | null;
}

export class HealthCheckResponse {
  @ApiProperty({ enum: HEALTH_CHECKS, enumName: 'HealthCheckKey' }) readonly key!: HealthCheckKey;
  @ApiProperty({ enum: HEALTH_STATES, enumName: 'HealthState' }) readonly state!: HealthState;
  @ApiProperty({ type: 'integer', description: 'how many, or seconds; -1 = never' })
  readonly figure!: number;
  @ApiProperty({ type: String, nullable: true }) readonly reason!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly since!:
    string | null;
}

export class HealthJobResponse {
  @ApiProperty() readonly job!: string;
  @ApiProperty({ format: 'date-time' }) readonly doneAt!: string;
}

export class HealthResponse {
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty() readonly databaseVersion!: string;
  @ApiProperty({ description: 'name of the newest migration' }) readonly schemaVersion!: string;
  @ApiProperty({ description: 'the console is reached over TLS only' })
  readonly isEncrypted!: boolean;
  @ApiProperty({ type: [HealthCheckResponse] }) readonly checks!: readonly HealthCheckResponse[];
  @ApiProperty({ type: [HealthJobResponse] }) readonly jobs!: readonly HealthJobResponse[];
}

export class AuditActionResponse {
  @ApiProperty() readonly action!: string;
  @ApiProperty() readonly text!: string;
}
export class AuditActionGroupResponse {
  @ApiProperty() readonly kind!: string;
  @ApiProperty() readonly text!: string;
  @ApiProperty({ type: [AuditActionResponse] }) readonly actions!: readonly AuditActionResponse[];
}
export class AuditActionsResponse {
  @ApiProperty({ type: [AuditActionGroupResponse] })
  readonly items!: readonly AuditActionGroupResponse[];
}

export class CheckpointResponse {
  @ApiProperty({ type: 'integer' }) readonly no!: number;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ type: 'integer' }) readonly chains!: number;
  @ApiProperty({ type: 'integer', description: 'chains whose signed end is no longer there' })
  readonly broken!: number;
}
export class ChainResponse {
  @ApiProperty({ type: CheckpointResponse, nullable: true })
  readonly checkpoint!: CheckpointResponse | null;
}
