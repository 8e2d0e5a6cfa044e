import { applyDecorators, HttpCode, HttpStatus } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { CampaignChangedResponse } from './plan.response.dto';

/** A change answers the campaign's state and the version the next change names. */
export const Changed = (): MethodDecorator =>
  applyDecorators(HttpCode(HttpStatus.OK), ApiOkResponse({ type: CampaignChangedResponse }));

/** The same of what was not there before. */
export const Added = (): MethodDecorator =>
  applyDecorators(
    HttpCode(HttpStatus.CREATED),
    ApiCreatedResponse({ type: CampaignChangedResponse }),
  );
