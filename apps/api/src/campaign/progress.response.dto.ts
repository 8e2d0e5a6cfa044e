import { ApiProperty } from '@nestjs/swagger';
import { SCHOOL_TYPES, type SchoolType } from '@app/contracts';

const COUNTS = { type: 'object', additionalProperties: { type: 'integer' } } as const;
const QUERIES = { type: 'object', additionalProperties: { type: 'string' } } as const;

export class RateResponse {
  @ApiProperty({ type: 'integer' }) readonly numerator!: number;
  @ApiProperty({ type: 'integer', description: 'without exempted and cancelled ones' })
  readonly denominator!: number;
  @ApiProperty({ description: 'percent with two decimals, a dash when nothing is owed' })
  readonly rate!: string;
}

export class FigureListsResponse {
  @ApiProperty() readonly total!: string;
  @ApiProperty(QUERIES) readonly byState!: Readonly<Record<string, string>>;
  @ApiProperty(QUERIES) readonly waitingFor!: Readonly<Record<string, string>>;
  @ApiProperty() readonly overdue!: string;
  @ApiProperty() readonly dueSoon!: string;
  @ApiProperty() readonly numerator!: string;
  @ApiProperty() readonly denominator!: string;
}

/** The schools of one type within a row of progress. */
export class TypeProgressResponse {
  @ApiProperty({ enum: SCHOOL_TYPES, enumName: 'SchoolType' }) readonly schoolType!: SchoolType;
  @ApiProperty({ type: 'integer' }) readonly total!: number;
  @ApiProperty({ type: 'integer' }) readonly overdue!: number;
  @ApiProperty({ type: RateResponse }) readonly accepted!: RateResponse;
}

export class UnitProgressResponse {
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty() readonly unitName!: string;
  @ApiProperty() readonly unitKind!: string;
  @ApiProperty({ type: 'integer' }) readonly phaseNo!: number;
  @ApiProperty({ type: 'integer' }) readonly total!: number;
  @ApiProperty(COUNTS) readonly byState!: Readonly<Record<string, number>>;
  @ApiProperty({ ...COUNTS, description: 'open tasks by whose turn it is' })
  readonly waitingFor!: Readonly<Record<string, number>>;
  @ApiProperty({ type: 'integer' }) readonly overdue!: number;
  @ApiProperty({ type: 'integer' }) readonly dueSoon!: number;
  @ApiProperty({ type: RateResponse }) readonly accepted!: RateResponse;
  @ApiProperty({ type: [TypeProgressResponse] }) readonly types!: readonly TypeProgressResponse[];
  @ApiProperty({
    type: FigureListsResponse,
    description: 'the query of the list of school tasks behind every figure',
  })
  readonly lists!: FigureListsResponse;
}

export class ProgressResponse {
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty({ format: 'date-time', description: 'the instant up to which all is counted' })
  readonly cutOff!: string;
  @ApiProperty({ type: [UnitProgressResponse] }) readonly units!: readonly UnitProgressResponse[];
}
