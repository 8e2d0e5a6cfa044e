import { ApiProperty } from '@nestjs/swagger';

export class AuditEntryResponse {
  @ApiProperty({ type: 'integer', description: 'chain the entry is in' }) readonly shard!: number;
  @ApiProperty({ type: 'integer', description: 'place in its chain' }) readonly seq!: number;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null = the system' })
  readonly actorId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly actorName!: string | null;
  @ApiProperty() readonly action!: string;
  @ApiProperty({ description: 'the action in words' }) readonly actionText!: string;
  @ApiProperty() readonly subjectKind!: string;
  @ApiProperty({ description: 'the kind of subject in words' }) readonly subjectText!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly subjectId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'of people, units and roles only' })
  readonly subjectName!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'when the entry is about a role' })
  readonly roleCode!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'why it was refused, in words' })
  readonly refusal!: string | null;
  @ApiProperty({ description: 'what the chain seals, as JSON' }) readonly payload!: string;
}
