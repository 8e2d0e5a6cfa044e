import './sign-off.css';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { SIGN_OFF_STATES } from '@app/contracts';
import { t, textOr } from '@web/app/t';
import { useFace } from '@web/app/useFace';
import { useTitle } from '@web/app/useTitle';
import { DataTable, type DataColumn } from '@web/ui/DataTable';
import { instantText } from '@web/ui/days';
import { ExportMenu } from '@web/ui/ExportMenu';
import { FilterBar, type FilterSpec } from '@web/ui/FilterBar';
import { Empty } from '@web/ui/States';
import { StateTag } from '@web/ui/StateTag';
import { PURPOSES, useSignOffList, type SignOffBrief, type SignOffFilter } from './useSignOffs';

const SORTS = ['createdAt', '-createdAt', 'no', '-no'] as const;
const FILTERS: readonly FilterSpec[] = [
  {
    kind: 'choice',
    name: 'purpose',
    label: t('web.sign-off.purpose'),
    options: PURPOSES.map((value) => ({ value, label: t(`web.sign-off.purpose.${value}`) })),
  },
  {
    kind: 'choice',
    name: 'states',
    label: t('web.tasks.state'),
    options: SIGN_OFF_STATES.map((value) => ({ value, label: t(`state.SIGN_OFF.${value}`) })),
  },
  { kind: 'flag', name: 'signerLeft', label: t('web.sign-off.signer-left') },
];

const mineColumns: readonly DataColumn<SignOffBrief>[] = [
  {
    key: 'mine',
    title: t('web.signed.mine'),
    cell: ({ mine }) =>
      mine && (
        <>
          {textOr(`web.chain.decision.${mine.decision}`, 'web.state.unknown')}
          <small className="quiet block">{instantText(mine.decidedAt)}</small>
        </>
      ),
  },
  {
    key: 'hand',
    title: t('web.signed.hand'),
    cell: ({ mine }) => mine?.signedAs,
    isWideOnly: true,
  },
  {
    key: 'digest',
    title: t('web.sheet.digest'),
    cell: ({ mine }) => mine?.hash && <code title={mine.hash}>{mine.hash.slice(0, 16)}…</code>,
  },
];
const waitColumns: readonly DataColumn<SignOffBrief>[] = [
  {
    key: 'waiting',
    title: t('web.sign-off.waits-for'),
    cell: ({ waitingFor }) => waitingFor.join(t('web.list.separator')),
  },
  {
    key: 'author',
    title: t('web.sign-off.author'),
    cell: ({ authorName }) => authorName,
    isWideOnly: true,
  },
];
const columnsOf = (isSigned: boolean): readonly DataColumn<SignOffBrief>[] => [
  {
    key: 'title',
    title: t('web.sign-off.purpose'),
    cell: (one) => (
      <>
        {one.title}
        <small className="quiet block">
          {t(`web.sign-off.purpose.${one.purpose}`)} · {one.no}
        </small>
      </>
    ),
  },
  ...(isSigned ? mineColumns : waitColumns),
  {
    key: 'state',
    title: t('web.tasks.state'),
    cell: ({ state }) => <StateTag machine="SIGN_OFF" state={state} />,
  },
  {
    key: 'createdAt',
    title: t('web.sign-off.created'),
    cell: ({ createdAt }) => instantText(createdAt),
    sort: 'createdAt',
  },
];

const SHOWS = ['waiting', 'signed', 'all'] as const;
type Show = (typeof SHOWS)[number];

function filterOf(params: URLSearchParams, show: Show): SignOffFilter {
  const purpose = PURPOSES.find((one) => one === params.get('purpose'));
  const state = SIGN_OFF_STATES.find((one) => one === params.get('states'));
  const sort = SORTS.find((one) => one === params.get('sort'));
  return {
    ...(show === 'waiting' ? { waitingForMe: true } : {}),
    ...(show === 'signed' ? { signedByMe: true } : {}),
    ...(params.get('signerLeft') === 'true' ? { signerLeft: true } : {}),
    ...(purpose ? { purpose } : {}),
    ...(state ? { states: [state] } : {}),
    ...(sort ? { sort } : {}),
  };
}

/** Signatures as a list: what waits for me, what I have signed, and what others send; all of it in the address. */
function SignOffList({
  first,
  title,
}: {
  readonly first: Show;
  readonly title: string;
}): ReactNode {
  useTitle(title);
  const face = useFace();
  const [params] = useSearchParams();
  const show = SHOWS.find((one) => one === params.get('tab')) ?? first;
  const filter = filterOf(params, show);
  const query = useSignOffList(filter);
  const others = (value: Show): string => {
    const next = new URLSearchParams(params);
    next.set('tab', value);
    return `?${next.toString()}`;
  };
  return (
    <div className="page">
      <header className="page-head">
        <h1>{title}</h1>
        <nav className="shows" aria-label={t('web.sign-off.shows')}>
          {SHOWS.map((value) => (
            <Link
              key={value}
              className="chip"
              to={others(value)}
              aria-current={value === show ? 'true' : undefined}
            >
              {t(`web.sign-off.show.${value}`)}
            </Link>
          ))}
        </nav>
      </header>
      <FilterBar filters={FILTERS}>
        <ExportMenu path="/api/v1/sign-offs/export" query={{ ...filter }} />
      </FilterBar>
      <DataTable
        caption={title}
        query={query}
        columns={columnsOf(show === 'signed')}
        rowTo={(one) => `${face}/sign/${one.id}`}
        defaultSort="-createdAt"
        empty={<Empty title={t(`web.sign-off.empty.${show}`)} />}
      />
    </div>
  );
}

export const SignedPage = (): ReactNode => (
  <SignOffList first="signed" title={t('web.menu.signed')} />
);
export const SignOffListPage = (): ReactNode => (
  <SignOffList first="waiting" title={t('web.menu.sign-offs')} />
);
