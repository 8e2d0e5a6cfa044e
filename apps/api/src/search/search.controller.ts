import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { MAX_SEARCH_TEXT, type Application } from '@app/application';
import type { PersonActor } from '@app/domain';
import { Policy } from '../http/policy.decorator';
import { CurrentActor } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { SearchResponse } from './search.response.dto';

export class SearchRequest {
  @ApiProperty({ minLength: 1, maxLength: MAX_SEARCH_TEXT, description: 'words, or a code' })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_SEARCH_TEXT)
  q!: string;
}

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get()
  @Policy('self.use')
  @ApiOkResponse({ type: SearchResponse })
  async find(
    @CurrentActor() actor: PersonActor,
    @Query() query: SearchRequest,
  ): Promise<SearchResponse> {
    return { groups: await this.app.search.execute(actor, query.q) };
  }
}
