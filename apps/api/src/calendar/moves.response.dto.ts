import { ApiProperty } from '@nestjs/swagger';

/** A date of a running plan that a publication moves, makes certain, or leaves. */
export class MoveRowResponse {
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty() readonly campaignTitle!: string;
  @ApiProperty({ description: 'what its tasks are listed by' }) readonly taskKey!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: 'integer' }) readonly phaseNo!: number;
  @ApiProperty({ description: 'its tasks are out' }) readonly opened!: boolean;
  @ApiProperty({ format: 'date' }) readonly fromOn!: string;
  @ApiProperty({ format: 'date' }) readonly toOn!: string;
  @ApiProperty() readonly provisional!: boolean;
  @ApiProperty({ type: 'integer' }) readonly tasks!: number;
  @ApiProperty({ description: 'the due as the plan says it, in words' }) readonly rule!: string;
  @ApiProperty({ type: [String], description: 'days counted differently, in words' })
  readonly days!: readonly string[];
}
export class MoveCountsResponse {
  @ApiProperty({ type: 'integer' }) readonly tasks!: number;
  @ApiProperty({ type: 'integer' }) readonly dates!: number;
  @ApiProperty({ type: 'integer' }) readonly madeCertain!: number;
  @ApiProperty({ type: 'integer' }) readonly unopened!: number;
  @ApiProperty({ type: 'integer', description: 'certain dates that stay' }) readonly kept!: number;
}
export class MovesPreviewResponse {
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: MoveCountsResponse }) readonly counts!: MoveCountsResponse;
  @ApiProperty({ type: [MoveRowResponse] }) readonly rows!: readonly MoveRowResponse[];
  @ApiProperty({ type: [MoveRowResponse], description: 'certain dates the publication leaves' })
  readonly kept!: readonly MoveRowResponse[];
  @ApiProperty({ type: String, nullable: true }) readonly keptNote!: string | null;
  @ApiProperty({ type: 'integer', description: 'rows that are not named' }) readonly more!: number;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'last day that would be certain',
  })
  readonly horizonOn!: string | null;
}
