import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import {
  canonicalJson,
  type FilterValue,
  type ListQuery,
  type ListSpec,
  type Page,
  type PageRequest,
} from '@app/application';
import { DomainError } from '@app/domain';

export const MAX_PAGE = 200;

export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: MAX_PAGE, default: 50 })
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' ? Number(value) : value))
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE)
  limit = 50;

  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}

/** A short digest of what was asked. */
const questionMark = (
  list: string,
  filter: Readonly<Record<string, FilterValue>>,
  sort: string,
): string =>
  createHash('sha256')
    .update(canonicalJson({ list, filter, sort }))
    .digest('base64url')
    .slice(0, 16);

type Keys = readonly (string | number | null)[];
const isKeys = (value: unknown): value is Keys =>
  Array.isArray(value) &&
  value.every((v) => v === null || typeof v === 'string' || typeof v === 'number');

/** Cursors are opaque and signed: nobody builds one by hand. */
@Injectable()
export class Cursors {
  constructor(private readonly secret: string) {}

  page(query: PageQuery): PageRequest {
    return {
      limit: query.limit,
      after: query.cursor === undefined ? null : this.decode(query.cursor),
    };
  }

  answer<T>(page: Page<T>): { readonly items: readonly T[]; readonly nextCursor: string | null } {
    return { items: page.items, nextCursor: page.next === null ? null : this.encode(page.next) };
  }

  /**
   * A list's question with its cursor opened.
   * @throws DomainError request.cursor-invalid when the cursor belongs to another list, sort or filter
   */
  open(
    spec: ListSpec,
    filter: Readonly<Record<string, FilterValue>>,
    query: PageQuery & { readonly sort?: string },
  ): ListQuery {
    const sort = query.sort ?? spec.defaultSort;
    const mark = questionMark(spec.name, filter, sort);
    const keys = query.cursor === undefined ? null : this.decode(query.cursor);
    if (keys !== null && keys[0] !== mark)
      throw new DomainError('request.cursor-invalid', 'invalid');
    return { filter, sort, limit: query.limit, after: keys === null ? null : keys.slice(1) };
  }

  /** A page of a list; the cursor of the next one is good for the same question only. */
  close(
    spec: ListSpec,
    query: ListQuery,
    page: Page<unknown>,
  ): { readonly items: readonly unknown[]; readonly nextCursor: string | null } {
    const mark = questionMark(spec.name, query.filter, query.sort);
    return this.answer({
      items: page.items,
      next: page.next === null ? null : [mark, ...page.next],
    });
  }

  private encode(keys: Keys): string {
    const body = Buffer.from(JSON.stringify(keys)).toString('base64url');
    return `${body}.${this.sign(body)}`;
  }

  /** @throws DomainError request.cursor-invalid */
  private decode(cursor: string): Keys {
    const [body = '', mark = ''] = cursor.split('.');
    const wanted = Buffer.from(this.sign(body));
    const given = Buffer.from(mark);
    if (wanted.length === given.length && timingSafeEqual(wanted, given)) {
      const keys: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
      if (isKeys(keys)) return keys;
    }
    throw new DomainError('request.cursor-invalid', 'invalid');
  }

  private sign(body: string): string {
    return createHmac('sha256', this.secret).update(body).digest('base64url').slice(0, 22);
  }
}
