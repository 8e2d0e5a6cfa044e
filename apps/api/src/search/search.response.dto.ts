import { ApiProperty } from '@nestjs/swagger';
import { SEARCH_GROUPS, type SearchGroup } from '@app/application';

export class HitResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'where it stands: a state, a unit, a number, a campaign',
  })
  readonly detail!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly campaignId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the key of a task in its plan' })
  readonly taskKey!: string | null;
}

export class FoundGroupResponse {
  @ApiProperty({ enum: SEARCH_GROUPS, enumName: 'SearchGroup' }) readonly group!: SearchGroup;
  @ApiProperty({ type: [HitResponse] }) readonly items!: readonly HitResponse[];
  @ApiProperty({ description: 'there are more than are shown' }) readonly more!: boolean;
}

export class SearchResponse {
  @ApiProperty({ type: [FoundGroupResponse] }) readonly groups!: readonly FoundGroupResponse[];
}
