import { Inject, Injectable } from '@nestjs/common';
import { LISTS, type Application, type FilterValue, type ListName } from '@app/application';
import type { PersonActor } from '@app/domain';
import { filtersOf } from './list-request';
import { Cursors, type PageQuery } from './paging';
import { APPLICATION } from './tokens';

/** Pages of the declared lists: opens the cursor, asks, and signs the next one. */
@Injectable()
export class ListPages {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly cursors: Cursors,
  ) {}

  /** @param fixed what the address itself says, over what the query says */
  async page(
    name: ListName,
    actor: PersonActor,
    query: PageQuery & { readonly sort?: string },
    fixed: Readonly<Record<string, FilterValue>> = {},
  ) {
    const { spec } = LISTS[name];
    const asked = this.cursors.open(spec, { ...filtersOf(spec, query), ...fixed }, query);
    return this.cursors.close(spec, asked, await this.app.lists.page(name, actor, asked));
  }
}
