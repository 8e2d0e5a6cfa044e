import { ApiProperty } from '@nestjs/swagger';
import { ROSTER_KINDS, ROSTER_OUTCOMES, type RosterKind, type RosterOutcome } from '@app/contracts';
import { ActionOfferResponse } from '../http/api-page';

const STATES = ['STAGED', 'COMMITTED', 'DISCARDED', 'WITHDRAWN'] as const;
const NUMBERS = { type: 'object', additionalProperties: { type: 'integer' } } as const;

export class ImportStagedResponse {
  @ApiProperty({ format: 'uuid' }) readonly importId!: string;
}

export class ImportBriefResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: ROSTER_KINDS, enumName: 'RosterKind' }) readonly kind!: RosterKind;
  @ApiProperty() readonly fileName!: string;
  @ApiProperty({ enum: STATES, enumName: 'RosterImportState' })
  readonly state!: (typeof STATES)[number];
  @ApiProperty({ type: 'integer' }) readonly rows!: number;
  @ApiProperty({ ...NUMBERS, description: 'by outcome, and findings' })
  readonly counts!: Readonly<Record<string, number>>;
  @ApiProperty({ ...NUMBERS, nullable: true, description: 'of the commit' })
  readonly result!: Readonly<Record<string, number>> | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty() readonly createdByName!: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly committedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly withdrawnAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly passwordsAt!: string | null;
}
export class LastImportsResponse {
  @ApiProperty({ type: [ImportBriefResponse] }) readonly items!: readonly ImportBriefResponse[];
}

export class ImportColumnResponse {
  @ApiProperty({ description: 'letters, as in a sheet' }) readonly column!: string;
  @ApiProperty() readonly heading!: string;
  @ApiProperty({ type: String, nullable: true, description: 'the field it is read as' })
  readonly field!: string | null;
}
export class ImportFieldResponse {
  @ApiProperty() readonly key!: string;
  @ApiProperty({ description: 'its heading in our own files' }) readonly label!: string;
  @ApiProperty() readonly required!: boolean;
  @ApiProperty({ type: 'integer', nullable: true, description: 'column, from 0' })
  readonly column!: number | null;
}
export class ImportFindingResponse {
  @ApiProperty({ type: 'integer', description: 'row of the sheet' }) readonly row!: number;
  @ApiProperty({ type: String, nullable: true }) readonly column!: string | null;
  @ApiProperty() readonly field!: string;
  @ApiProperty() readonly code!: string;
  @ApiProperty({ type: String, nullable: true }) readonly value!: string | null;
  @ApiProperty({ description: 'what is wrong, and the mend' }) readonly message!: string;
}
export class ImportProgressResponse {
  @ApiProperty({ description: 'COMPARE, MERGE, FOLLOW_UP' }) readonly step!: string;
  @ApiProperty({ type: 'integer' }) readonly done!: number;
  @ApiProperty({ type: 'integer' }) readonly total!: number;
}
export class ImportResponse extends ImportBriefResponse {
  @ApiProperty({ type: ImportProgressResponse, nullable: true })
  readonly progress!: ImportProgressResponse | null;
  @ApiProperty({ type: [ImportColumnResponse] }) readonly columns!: readonly ImportColumnResponse[];
  @ApiProperty({ type: [ImportFieldResponse] }) readonly fields!: readonly ImportFieldResponse[];
  @ApiProperty({ type: [ImportFindingResponse] })
  readonly firstFindings!: readonly ImportFindingResponse[];
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
}

export class ImportRowResponse {
  @ApiProperty({ type: 'integer', description: 'row of the sheet' }) readonly row!: number;
  @ApiProperty({ enum: ROSTER_OUTCOMES, enumName: 'RosterOutcome' })
  readonly outcome!: RosterOutcome;
  @ApiProperty({ type: [String] }) readonly changes!: readonly string[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
    description: 'cells by field, as they stand in the file',
  })
  readonly values!: Readonly<Record<string, string | null>>;
  @ApiProperty({ type: [ImportFindingResponse] })
  readonly findings!: readonly ImportFindingResponse[];
}

export class ImportMappedResponse {
  @ApiProperty({ format: 'uuid' }) readonly importId!: string;
  @ApiProperty(NUMBERS) readonly counts!: Readonly<Record<string, number>>;
}
export class ImportCommittedResponse {
  @ApiProperty({ format: 'uuid' }) readonly importId!: string;
  @ApiProperty(NUMBERS) readonly result!: Readonly<Record<string, number>>;
}
export class ImportDiscardedResponse {
  @ApiProperty({ format: 'uuid' }) readonly importId!: string;
}

export class ImportWithdrawnResponse {
  @ApiProperty({ format: 'uuid' }) readonly importId!: string;
  @ApiProperty({ description: 'records the file had made, now gone' }) readonly removed!: number;
  @ApiProperty({ description: 'records that are again as they were' }) readonly restored!: number;
}
