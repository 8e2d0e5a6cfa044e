import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { REVIEW_QUEUES, REVIEW_STAGES, type ReviewQueue, type ReviewStage } from '@app/contracts';
import { TaskBriefResponse } from './school-task.response.dto';

/** A task as the review queue shows it: with the reviewer's own clock. */
export class ReviewItemResponse extends TaskBriefResponse {
  @ApiProperty({ enum: REVIEW_STAGES, enumName: 'ReviewStage', type: String, nullable: true })
  readonly reviewStage!: ReviewStage | null;
  @ApiProperty({ type: 'integer' }) readonly reviewLevels!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly submittedAt!:
    string | null;
  @ApiProperty({ type: 'integer' }) readonly submissionCount!: number;
  @ApiProperty() readonly lateCurrent!: boolean;
  @ApiProperty({ type: String, nullable: true }) readonly exemptReason!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly turnSince!:
    string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly turnDueAt!:
    string | null;
  @ApiProperty({ description: "the reviewer's own time is over" }) readonly turnOverdue!: boolean;
}

export class QueueFigureResponse {
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty() readonly campaignTitle!: string;
  @ApiProperty() readonly taskKey!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: REVIEW_QUEUES, enumName: 'ReviewQueue' }) readonly queue!: ReviewQueue;
  @ApiProperty({ type: 'integer' }) readonly count!: number;
  @ApiProperty({ type: 'integer', description: "the reviewer's own time is over" })
  readonly overdue!: number;
}
export class ReviewSummaryResponse {
  @ApiProperty({ type: 'integer' }) readonly total!: number;
  @ApiProperty({ type: 'integer' }) readonly overdue!: number;
  @ApiProperty({ type: [QueueFigureResponse] }) readonly items!: readonly QueueFigureResponse[];
}

export class ReturnReasonResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly text!: string;
}
export class ReturnTermsResponse {
  @ApiProperty({ description: 'the dictionary the reasons come from' }) readonly pack!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: [ReturnReasonResponse] }) readonly reasons!: readonly ReturnReasonResponse[];
  @ApiProperty({ type: 'integer' }) readonly minimumWorkingDays!: number;
  @ApiProperty({ format: 'date' }) readonly today!: string;
  @ApiProperty({ format: 'date' }) readonly currentDueOn!: string;
  @ApiProperty({ format: 'date', description: 'an earlier choice counts as this day' })
  readonly earliestOn!: string;
}

export class AcceptedResponse {
  @ApiProperty({ format: 'uuid' }) readonly taskId!: string;
  @ApiProperty() readonly ok!: boolean;
  @ApiPropertyOptional({ description: 'why it was refused' }) readonly code?: string;
}
export class AcceptManyResponse {
  @ApiProperty({ type: [AcceptedResponse] }) readonly results!: readonly AcceptedResponse[];
}
